/** Options of an emulator: durations in any form of Effect, with validated names and values. */
import * as Duration from "effect/Duration"
import { kindOf } from "../../internal/schema/issue.ts"
import {
  callback,
  count,
  duration,
  flag,
  group,
  type Kind,
  list,
  number,
  oneOf,
  text,
  texts
} from "../../internal/schema/options.ts"
import type { ExecutionPlan } from "../ExecutionPlan.ts"
import type * as Seed from "../Seed.ts"
import {
  type DurationEntry,
  type Entries,
  type Entry,
  type OptionTable,
  optionTable,
  type PlainOptions,
  plainOptions
} from "./optionTable.ts"
import type { DurationName, Given, Settings } from "./settings.ts"

// -----------------------------------------------------------------------------
// Durations
// -----------------------------------------------------------------------------

/** The options of a group with their durations in milliseconds, without `undefined`. */
export const inMillis = <Settings>(entries: Entries, options: Given<Settings> | undefined): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(options ?? {}).flatMap(([name, value]) =>
      value === undefined
        ? []
        : // Validated as a duration.
          [[name, entries[name] === "duration" ? Duration.toMillis(value as Duration.Input) : value]]
    )
  ) as Partial<Settings> // the same names, with the values of the settings

/** A plan whose duration is a number of milliseconds: rows are plain data. */
export const plainPlan = ({ duration, ...plan }: ExecutionPlan): ExecutionPlan =>
  duration === undefined ? plan : { ...plan, duration: Duration.toMillis(duration) }

// -----------------------------------------------------------------------------
// Kinds
// -----------------------------------------------------------------------------

/** Entry of a setting of a type. */
type EntryOf<Value> = [Value] extends [boolean]
  ? "flag"
  : [Value] extends [(...args: never) => unknown]
    ? "function"
    : [Value] extends [string]
      ? string extends Value
        ? "text"
        : ReadonlyArray<Value>
      : [Value] extends [number]
        ? number extends Value
          ? "duration" | "count" | "size" | "number"
          : ReadonlyArray<Value>
        : [Value] extends [ReadonlyArray<string>]
          ? "texts"
          : [Value] extends [ReadonlyArray<unknown>]
            ? "list"
            : string extends keyof Value
              ? "textsByName"
              : { readonly [Name in keyof Value]-?: EntryOf<Exclude<Value[Name], undefined>> }

/** Values of a type that a table lacks. */
type Lacking<Value, E> =
  E extends ReadonlyArray<infer Known>
    ? Exclude<Value, Known>
    : E extends string
      ? never
      : { readonly [Name in keyof E & keyof Value]: Lacking<Exclude<Value[Name], undefined>, E[Name]> }[keyof E &
          keyof Value]

// An option or a value of the types that a table lacks, or that has another kind, fails to compile. A test compares the names.
plainOptions satisfies { readonly [Name in Exclude<keyof PlainOptions, "keys">]: EntryOf<Settings[Name]> } & {
  readonly keys: EntryOf<Seed.StandardKeys>
}
optionTable satisfies { readonly [Group in keyof OptionTable]: EntryOf<Settings[Group]> }
true satisfies [Lacking<Settings, OptionTable & PlainOptions>] extends [never] ? true : false
true satisfies Record<DurationEntry, 1> extends Record<DurationName, 1> ? true : false
true satisfies Record<DurationName, 1> extends Record<DurationEntry, 1> ? true : false

const lists: Kind = (value) =>
  typeof value === "object" && value !== null && Object.values(value).every((list) => texts(list) === undefined)
    ? undefined
    : `is ${kindOf(value)}; pass lists of texts by name`

const byName: { readonly [Name in Extract<Entry, string>]: Kind } = {
  duration,
  flag,
  text,
  count: /*#__PURE__*/ count(0),
  size: /*#__PURE__*/ count(1),
  number: /*#__PURE__*/ number(0),
  function: callback,
  texts,
  textsByName: lists,
  list
}

/** Kind of an option of this name. */
const kindOfEntry = (name: string, entry: Entry | Entries): Kind => {
  if (typeof entry === "string") return byName[entry]
  if (!Array.isArray(entry)) return group(name, kindsOf(entry as Entries)) // it is neither of the two others
  return oneOf(...entry)
}

/** The kinds of the options of a table. */
export const kindsOf = <Table extends Entries>(table: Table): { readonly [Name in keyof Table]: Kind } =>
  Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, kindOfEntry(name, entry)])) as {
    readonly [Name in keyof Table]: Kind
  } // they have the names of the table

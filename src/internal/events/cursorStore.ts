/**
 * Stores the cursor of a feed in a `KeyValueStore`, in two copies that are written alternately: a crash may truncate a value, and
 * then the other copy is intact.
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import type { Timestamp } from "../../Timestamp.ts"
import { kindOf } from "../schema/issue.ts"

/** A cursor as it is stored. */
interface Stored {
  readonly version: 1
  readonly after: Timestamp
  readonly seen: ReadonlyArray<readonly [id: string, created_at: Timestamp]>
}

/** The cursor under a key, and the function that replaces it. */
export interface CursorFile<Cursor> {
  readonly found: Cursor | undefined
  readonly save: (cursor: Cursor) => Effect.Effect<void, KeyValueStore.KeyValueStoreError>
}

/** Throws for an empty key, under which feeds would read each other's cursors. */
export const assertKey = (owner: string, key: unknown): void => {
  if (typeof key === "string" && key !== "") return
  throw new TypeError(
    `${owner}: the key is ${key === "" ? "empty" : kindOf(key)}; pass a name to store the cursor under`
  )
}

/** The keys of the two copies. */
const keysOf = (key: string): readonly [string, string] => {
  assertKey("EventFeed", key)
  return [key, `${key}:copy`]
}

/** Reads the stored cursor of a key; `undefined` for another value. */
export const open = <Cursor extends Stored>(
  key: string,
  schema: Schema.Codec<Cursor, unknown>
): Effect.Effect<CursorFile<Cursor> | undefined, KeyValueStore.KeyValueStoreError, KeyValueStore.KeyValueStore> =>
  Effect.gen(function* () {
    const store = yield* KeyValueStore.KeyValueStore
    const keys = keysOf(key)
    const isCursor = Schema.is(schema)
    const get = (copy: string) => Effect.map(withTimeout("get", copy, store.get(copy)), (text) => read(text, isCursor))
    const copies = [yield* get(keys[0]), yield* get(keys[1])] as const
    const newest = newestOf(copies)
    // The first value is written under the second key. Until it is complete, there was no cursor, and nothing was handled.
    const isNone = copies[0].type === "absent" && (copies[1].type === "absent" || copies[1].type === "cut")
    if (newest === undefined && !isNone) return undefined

    let sequence = newest?.sequence ?? 0
    let next: 0 | 1 = newest !== undefined && newest === copies[1] ? 0 : 1
    const save = (cursor: Cursor): Effect.Effect<void, KeyValueStore.KeyValueStoreError> =>
      Effect.suspend(() => {
        const { after, seen, version } = cursor
        const text = JSON.stringify({ version, sequence: sequence + 1, after, seen })
        return Effect.map(withTimeout("set", keys[next], store.set(keys[next], text)), () => {
          sequence++
          next = next === 0 ? 1 : 0
        })
      })
    return { found: newest?.cursor, save }
  })

// A feed that waits for its store handles no events, and cannot be interrupted during a write.
const storeTimeout = "30 seconds"

const withTimeout = <A>(
  method: string,
  key: string,
  effect: Effect.Effect<A, KeyValueStore.KeyValueStoreError>
): Effect.Effect<A, KeyValueStore.KeyValueStoreError> =>
  Effect.timeoutOrElse(Effect.interruptible(effect), {
    duration: storeTimeout,
    orElse: () =>
      Effect.fail(
        new KeyValueStore.KeyValueStoreError({
          method,
          key,
          message: `The store did not respond within ${storeTimeout}`
        })
      )
  })

/** Removes both copies of a cursor. */
export const remove = (
  key: string
): Effect.Effect<void, KeyValueStore.KeyValueStoreError, KeyValueStore.KeyValueStore> =>
  Effect.flatMap(KeyValueStore.KeyValueStore, (store) =>
    Effect.forEach(keysOf(key), (copy) => store.remove(copy), { discard: true })
  )

// -----------------------------------------------------------------------------
// Copies
// -----------------------------------------------------------------------------

type Copy<Cursor> =
  | { readonly type: "whole"; readonly cursor: Cursor; readonly sequence: number }
  /** A truncated value, or zeros of its intended length. */
  | { readonly type: "cut" }
  | { readonly type: "absent" | "other" }

const prefix = '{"version":1'

const read = <Cursor>(text: string | undefined, isCursor: (value: unknown) => value is Cursor): Copy<Cursor> => {
  if (text === undefined) return { type: "absent" }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const isCut = text.startsWith(prefix) || prefix.startsWith(text) || text.replaceAll("\0", "") === ""
    return { type: isCut ? "cut" : "other" }
  }
  if (!isCursor(value)) return { type: "other" }
  return { type: "whole", cursor: value, sequence: sequenceOf(value) }
}

const sequenceOf = (value: unknown): number =>
  Predicate.hasProperty(value, "sequence") && typeof value.sequence === "number" ? value.sequence : 0

const newestOf = <Cursor>([a, b]: readonly [Copy<Cursor>, Copy<Cursor>]) => {
  if (a.type !== "whole") return b.type === "whole" ? b : undefined
  return b.type === "whole" && b.sequence > a.sequence ? b : a
}

/** Decodes the values of a stream by a schema of the caller, chunk by chunk, so that a million rows cost little each. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Pull from "effect/Pull"
import type * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaParser from "effect/SchemaParser"
import * as Stream from "effect/Stream"
import { AnyRecord } from "../schema/anyRecord.ts"
import type { Issue } from "../schema/issue.ts"
import { fromSchemaIssue } from "../schema/schemaIssue.ts"
import { matches } from "../schema/validate.ts"
import * as Messages from "../telemetry/messages.ts"

/** Handling of invalid values. */
export interface Policy<Wrong> {
  /** The error of the value at an index. */
  readonly wrong: (index: number, issues: ReadonlyArray<Issue>) => Wrong
  /** Called with each skipped value; without it, the first one fails the stream. */
  readonly skip: ((error: Wrong) => Effect.Effect<void>) | undefined
}

/**
 * Handling of an invalid value: fails the stream (`"fail"`), skips the value with a warning in the log (`"skip"`), or skips it
 * and calls a function.
 */
export type OnInvalid<Wrong> = "fail" | "skip" | ((error: Wrong) => Effect.Effect<unknown>)

/** The policy of an option. */
export const skipOf = <Wrong extends Error>(onInvalid: OnInvalid<Wrong> | undefined): Policy<Wrong>["skip"] => {
  if (onInvalid === undefined || onInvalid === "fail") return undefined
  return onInvalid === "skip"
    ? (error) => Effect.logWarning(Messages.rowLeftOut(error.message))
    : (error) => Effect.asVoid(onInvalid(error))
}

/** The decoded values. Those before an invalid one are emitted before the stream fails. */
export const decodeRows = <A, RD, E, R, Wrong>(
  self: Stream.Stream<unknown, E, R>,
  schema: Schema.ConstraintDecoder<A, RD>,
  policy: Policy<Wrong>
): Stream.Stream<A, E | Wrong, R | RD> =>
  Stream.transformPull(self, (pull) =>
    Effect.sync(() => {
      const progress: Progress<Wrong> = { index: 0, failed: undefined }
      const decoder = decoderOf(schema)
      const next: Pull.Pull<Arr.NonEmptyReadonlyArray<A>, E | Wrong, void, RD> = Effect.suspend(() =>
        progress.failed !== undefined
          ? Effect.fail(progress.failed.error)
          : Effect.flatMap(pull, (rows) =>
              Effect.flatMap(decodeChunk(rows, decoder, policy, progress), (values) =>
                Arr.isArrayNonEmpty(values) ? Effect.succeed(values) : next
              )
            )
      )
      return next
    })
  )

/** State of a stream of rows. */
interface Progress<Wrong> {
  /** Index of the next row. */
  index: number
  /** The error after the decoded values. */
  failed: { readonly error: Wrong } | undefined
}

/** Decoder of the rows of a schema. */
interface Decoder<A, RD> {
  /** Checks whether a row is its own decoded value. Effect would copy a record of {@link AnyRecord}, field by field. */
  readonly isDecoded: (row: unknown) => row is A
  readonly decode: (row: unknown) => Effect.Effect<A, SchemaIssue.Issue, RD>
}

const decoderOf = <A, RD>(schema: Schema.ConstraintDecoder<A, RD>): Decoder<A, RD> => {
  const takesAny = (schema as unknown) === AnyRecord // which accepts any record
  return {
    isDecoded: (row): row is A => takesAny && matches(AnyRecord, row),
    decode: SchemaParser.decodeUnknownEffect(schema, { errors: "all", reportInput: false })
  }
}

/** Decodes rows up to one that is invalid, unless such rows are skipped. */
const decodeChunk = <A, RD, Wrong>(
  rows: ReadonlyArray<unknown>,
  { decode, isDecoded }: Decoder<A, RD>,
  { skip, wrong }: Policy<Wrong>,
  progress: Progress<Wrong>
): Effect.Effect<Array<A>, never, RD> =>
  Effect.gen(function* () {
    const values: Array<A> = []
    for (const row of rows) {
      if (isDecoded(row)) {
        values.push(row)
        progress.index++
        continue
      }
      const decoding = decode(row)
      // Most schemas need only the value, so the outcome is available synchronously.
      const exit = isThere(decoding) ? decoding : yield* Effect.exit(decoding)
      if (Exit.isSuccess(exit)) {
        values.push(exit.value)
        progress.index++
        continue
      }
      const failure = exit.cause.reasons.find((reason) => reason._tag === "Fail")
      // Other results of a decoder, such as an interruption, do not concern the row.
      if (failure === undefined) return yield* Effect.failCause(exit.cause).pipe(Effect.orDie)
      const error = wrong(progress.index, fromSchemaIssue(failure.error))
      if (skip === undefined) {
        progress.failed = { error }
        return values
      }
      yield* skip(error)
      progress.index++
    }
    return values
  })

const isThere = <A, E, R>(self: Effect.Effect<A, E, R>): self is Exit.Exit<A, E> => Exit.isExit(self)

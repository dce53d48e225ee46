/** Decodes the values of a stream by a schema of the caller, chunk by chunk, so that a million rows cost little each. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Pull from "effect/Pull"
import type * as Schema from "effect/Schema"
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
  { skip, wrong }: Policy<Wrong>
): Stream.Stream<A, E | Wrong, R | RD> =>
  Stream.transformPull(self, (pull) =>
    Effect.sync(() => {
      const decode = SchemaParser.decodeUnknownEffect(schema, { errors: "all", reportInput: false })
      const takesAny = (schema as unknown) === AnyRecord // the schema accepts any value
      let index = 0
      let broken: { readonly error: Wrong } | undefined
      const decodeChunk = (rows: ReadonlyArray<unknown>): Effect.Effect<Array<A>, never, RD> =>
        Effect.gen(function* () {
          const values: Array<A> = []
          for (const row of rows) {
            // Effect would copy each, field by field.
            if (takesAny && matches(AnyRecord, row)) {
              values.push(row as A) // the type of such a schema
              index++
              continue
            }
            const decoding = decode(row)
            // Most schemas need only the value, so the outcome is available synchronously.
            const exit = isThere(decoding) ? decoding : yield* Effect.exit(decoding)
            if (Exit.isSuccess(exit)) {
              values.push(exit.value)
            } else {
              const failure = exit.cause.reasons.find((reason) => reason._tag === "Fail")
              // Other results of a decoder, such as an interruption, do not concern the row.
              if (failure === undefined) return yield* Effect.failCause(exit.cause).pipe(Effect.orDie)
              const error = wrong(index, fromSchemaIssue(failure.error))
              if (skip === undefined) {
                broken = { error }
                return values
              }
              yield* skip(error)
            }
            index++
          }
          return values
        })
      const next: Pull.Pull<Arr.NonEmptyReadonlyArray<A>, E | Wrong, void, RD> = Effect.suspend(() =>
        broken !== undefined
          ? Effect.fail(broken.error)
          : Effect.flatMap(Effect.flatMap(pull, decodeChunk), (values) =>
              Arr.isArrayNonEmpty(values) ? Effect.succeed(values) : next
            )
      )
      return next
    })
  )

const isThere = <A, E, R>(self: Effect.Effect<A, E, R>): self is Exit.Exit<A, E> => Exit.isExit(self)

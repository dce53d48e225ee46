/** Decompresses the bytes of a file if they are those of gzip. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { FileFailure } from "./fileFailure.ts"
import { gunzip } from "./gunzip.ts"

/**
 * The bytes of a file, decompressed if they begin like gzip. Names and headers are unreliable: a runtime decompresses a declared
 * content encoding, and keeps the header.
 */
export const decompressed = (
  self: Stream.Stream<Uint8Array, FileFailure>,
  failureOf: (cause: unknown) => FileFailure
): Stream.Stream<Uint8Array, FileFailure> =>
  Stream.transformPull(self, (pull, scope) =>
    Effect.sync(() => {
      let inner: Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, FileFailure> | undefined
      return Effect.suspend(
        () =>
          inner ??
          Effect.gen(function* () {
            const begin = yield* readPrefix(pull, [])
            const whole = prepend(begin, pull)
            const next = yield* Scope.provide(
              Stream.toPull(isGzip(begin) ? decompress(whole, failureOf) : whole),
              scope
            )
            inner = next
            return yield* next
          })
      )
    })
  )

type Bytes = Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, FileFailure>

/** The first chunks, up to two bytes. */
const readPrefix = (
  pull: Bytes,
  before: ReadonlyArray<Uint8Array>
): Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, FileFailure> =>
  Effect.matchCauseEffect(pull, {
    onFailure: (cause) => (Arr.isReadonlyArrayNonEmpty(before) ? Effect.succeed(before) : Effect.failCause(cause)),
    onSuccess: (chunks) => {
      const all = Arr.appendAll(before, chunks)
      return first(all, 2).length < 2 ? readPrefix(pull, all) : Effect.succeed(all)
    }
  })

const first = (chunks: ReadonlyArray<Uint8Array>, count: number): ReadonlyArray<number> =>
  chunks.flatMap((chunk) => [...chunk.subarray(0, count)]).slice(0, count)

const isGzip = (chunks: ReadonlyArray<Uint8Array>): boolean => {
  const [a, b] = first(chunks, 2)
  return a === 0x1f && b === 0x8b
}

const prepend = (begin: Arr.NonEmptyReadonlyArray<Uint8Array>, pull: Bytes): Stream.Stream<Uint8Array, FileFailure> =>
  Stream.fromPull(
    Effect.sync(() => {
      let given = false
      return Effect.suspend(() => {
        if (given) return pull
        given = true
        return Effect.succeed(begin)
      }) as Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, FileFailure> // both are, with different types of ends
    })
  )

const decompress = (
  self: Stream.Stream<Uint8Array, FileFailure>,
  failureOf: (cause: unknown) => FileFailure
): Stream.Stream<Uint8Array, FileFailure> =>
  Stream.unwrap(
    Effect.gen(function* () {
      let failed: FileFailure | undefined
      const watched = Stream.catch(self, (error) => {
        failed = error
        return Stream.fail(error)
      })
      const source = yield* Stream.toAsyncIterableEffect(watched)
      return Stream.fromAsyncIterable(
        gunzip(source), // Complete bytes that cannot be decompressed will probably be the same again.
        (cause) => failed ?? { ...failureOf(cause), tries: 2 }
      )
    })
  )

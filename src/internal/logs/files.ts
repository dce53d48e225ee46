/** Reads files behind signed URLs one after the other, with new URLs when they expire, and resumes where it stopped. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Polling } from "../../Polling.ts"
import { intervalAfter } from "../jobs/poll.ts"
import { lines } from "./file.ts"
import type { FileFailure } from "./fileFailure.ts"
import type { Open } from "./openFile.ts"

/** URLs of files, from the API. */
export interface Listing {
  readonly urls: ReadonlyArray<string>
  /** Expiry, in milliseconds since 1970, if known. */
  readonly expires: number | undefined
}

/** Source of files. */
export interface Source<E, R, F> {
  readonly open: Open
  /** Name in events. */
  readonly subject: string
  /** Returns URLs of the same files each time, with new signatures. */
  readonly list: Effect.Effect<Listing, E, R>
  /** Error of an unreadable file. */
  readonly fail: (file: string, failure: FileFailure) => F
}

/** Maximum number of consecutive truncations or rejected URLs of a file without a read line. */
const maxFailures = { broken: 6, refused: 2 }

/** All lines of all files, each once. */
export const read = <E, R, F extends Error & { readonly _tag: string }>(
  source: Source<E, R, F>
): Stream.Stream<string, E | F, R> =>
  Stream.suspend(() => {
    const done = new Set<string>()
    // Lines read of the current file.
    let file: string | undefined
    let count = 0
    let listing: Listing | undefined
    let failed: { readonly failure: FileFailure; readonly times: number } | undefined

    const giveUp = (failure: FileFailure): Effect.Effect<never, F> => Effect.fail(source.fail(file ?? "", failure))

    const recover = Effect.gen(function* () {
      if (failed === undefined || file === undefined) return
      const { failure, times } = failed
      const isRefused = failure.code !== undefined && failure.code < 500
      if (times >= (failure.tries ?? (isRefused ? maxFailures.refused : maxFailures.broken)))
        return yield* giveUp(failure)
      const polling = yield* Polling
      yield* polling.onEvent({ _tag: "Reopened", subject: source.subject, error: source.fail(file, failure) })
      // A rejected URL may have expired, regardless of its announced lifetime.
      listing = undefined
      if (!isRefused || times > 1) yield* Effect.sleep(yield* intervalAfter(polling, times - 1))
    })

    const next = Effect.gen(function* () {
      yield* recover
      const now = yield* Clock.currentTimeMillis
      if (listing === undefined || (listing.expires !== undefined && now >= listing.expires)) {
        listing = yield* source.list
      }
      const open = named(listing.urls).find(([name]) => (file === undefined ? !done.has(name) : name === file))
      if (open === undefined && file !== undefined) {
        return yield* giveUp({ code: undefined, detail: "is no longer listed" })
      }
      return open
    })

    const linesOf = ([name, url]: Named): Stream.Stream<string> =>
      Stream.suspend(() => {
        const skip = name === file ? count : 0
        file = name
        count = skip
        return lines(source.open, url).pipe(
          Stream.drop(skip),
          Stream.map((line) => {
            count++
            failed = undefined
            return line
          }),
          Stream.onEnd(
            Effect.sync(() => {
              done.add(name)
              file = undefined
              failed = undefined
            })
          ),
          Stream.catch((failure) =>
            Stream.fromEffectDrain(
              Effect.sync(() => {
                failed = { failure, times: (failed?.times ?? 0) + 1 }
              })
            )
          )
        )
      })

    // One file after the other, until none is left. `Stream.flatMap` would bundle the code that merges streams.
    const nextLines = Stream.unwrap(
      Effect.map(next, (open) => (open === undefined ? Stream.succeed<string | undefined>(undefined) : linesOf(open)))
    )
    return Stream.takeWhile(Stream.forever(nextLines), (line) => line !== undefined)
  })

type Named = readonly [name: string, url: string]

/** URLs by file: by path, or by index if paths are ambiguous. */
const named = (urls: ReadonlyArray<string>): ReadonlyArray<Named> => {
  const paths = urls.map((url) => (URL.canParse(url) ? new URL(url).pathname : (url.split("?", 1)[0] ?? "")))
  const unique = new Set(paths).size === paths.length
  return urls.map((url, i) => [unique ? (paths[i] ?? "") : `${paths[i]}#${i + 1}`, url] as const)
}

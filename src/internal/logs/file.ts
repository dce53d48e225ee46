/** Reads one file behind a signed URL, line by line, decompressed if necessary. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Deadline } from "../../Deadline.ts"
import { MaxBodySize } from "../client/references.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { describeFailure } from "../http/errorFromResponse.ts"
import { redactText } from "../redaction/redact.ts"
import { decompressed } from "./decompress.ts"
import { type FileFailure, permanent } from "./fileFailure.ts"
import type { Open, Opened } from "./openFile.ts"
import { splitLines } from "./splitLines.ts"

/** Maximum number of redirects of one file. */
const mostRedirects = 5

/**
 * Lines of a file. The request has no credentials and no trace headers, and no span records it, as the URL itself is a secret.
 * Only `http:` and `https:` are fetched, redirects included.
 */
export const lines = (open: Open, url: string): Stream.Stream<string, FileFailure> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const timeout = (yield* Deadline).attempt
      const most = yield* MaxBodySize
      const failureOf = (cause: unknown): FileFailure =>
        isFileFailure(cause)
          ? cause
          : { code: undefined, detail: redactText(`broke off: ${describeFailure(cause)}`, secretsOf(url)) }
      const response = yield* withStallTimeout(timeout, request(open, url, failureOf, 0))
      const body = Stream.mapError(response.body, failureOf)
      // A stalled file would otherwise be awaited forever.
      const steady = Stream.transformPull(body, (pull) => Effect.succeed(withStallTimeout(timeout, pull)))
      return decompressed(steady, failureOf).pipe(Stream.decodeText, splitLines(most))
    })
  )

const isFileFailure = (cause: unknown): cause is FileFailure =>
  typeof cause === "object" && cause !== null && "detail" in cause && "code" in cause

const request = (
  open: Open,
  url: string,
  failureOf: (cause: unknown) => FileFailure,
  followed: number
): Effect.Effect<Opened, FileFailure> => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return Effect.fail(permanent("has a URL that is neither http nor https, and is not fetched"))
  }
  const { password, username } = new URL(url)
  if (username !== "" || password !== "") {
    return Effect.fail(permanent("has a URL with a user name or password, which is not fetched"))
  }
  return Effect.flatMap(Effect.mapError(open(url), failureOf), (response) => {
    const { status } = response
    if (status >= 200 && status <= 299) return Effect.succeed(response)
    const location = status >= 300 && status <= 399 ? response.location : undefined
    const cancelBody = Effect.ignore(Stream.runDrain(Stream.take(response.body, 1)))
    const next =
      location === undefined || followed >= mostRedirects || !URL.canParse(location, url)
        ? Effect.fail<FileFailure>({ code: status, detail: `returned status ${status}` })
        : request(open, new URL(location, url).href, failureOf, followed + 1)
    return Effect.andThen(cancelBody, next)
  })
}

// Only the signature of the URL is secret; runtimes put URLs into their messages.
const secretsOf = (url: string): ReadonlyArray<string> => {
  const search = URL.canParse(url) ? new URL(url).search.slice(1) : ""
  return search === "" ? [] : [search]
}

const withStallTimeout = <A, E, R>(
  timeout: Duration.Duration,
  self: Effect.Effect<A, E, R>
): Effect.Effect<A, E | FileFailure, R> => {
  const duration = Duration.toMillis(timeout)
  if (duration === Number.POSITIVE_INFINITY) return self
  const late: FileFailure = { code: undefined, detail: `sent nothing for ${formatMillis(duration)}` }
  return Effect.timeoutOrElse(self, { duration, orElse: () => Effect.fail(late) })
}

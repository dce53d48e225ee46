/** Reads one file behind a signed URL, line by line, decompressed if necessary. */
import * as Arr from "effect/Array"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Deadline } from "../../Deadline.ts"
import { MaxBodySize } from "../client/references.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { isAmplified } from "../http/body.ts"
import { describeFailure } from "../http/errorFromResponse.ts"
import { redactText } from "../redaction/redact.ts"
import { gunzip } from "./gunzip.ts"
import type { Open, Opened } from "./openFile.ts"

/** Error of an incompletely read file. */
export interface Broken {
  /** The status of a non-2xx response. */
  readonly code: number | undefined
  readonly detail: string
  /** Maximum number of requests for the file, if repeating is of little use. */
  readonly tries?: number
}

/** Maximum number of redirects of one file. */
const mostRedirects = 5

/**
 * Lines of a file. The request has no credentials and no trace headers, and no span records it, as the URL itself is a secret.
 * Only `http:` and `https:` are fetched, redirects included.
 */
export const lines = (open: Open, url: string): Stream.Stream<string, Broken> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const patience = (yield* Deadline).attempt
      const most = yield* MaxBodySize
      const broken = (cause: unknown): Broken =>
        isBroken(cause)
          ? cause
          : { code: undefined, detail: redactText(`broke off: ${describeFailure(cause)}`, secretsOf(url)) }
      const response = yield* intime(patience, request(open, url, broken, 0))
      const body = Stream.mapError(response.body, broken)
      // A stalled file would otherwise be awaited forever.
      const steady = Stream.transformPull(body, (pull) => Effect.succeed(intime(patience, pull)))
      return unpacked(steady, broken).pipe(
        Stream.decodeText,
        // A line without a line feed counts at the end of the file, not at a truncation.
        Stream.concat(Stream.succeed(undefined)),
        Stream.mapAccumEffect(
          () => new Splitter(most),
          (splitter, text) => splitter.take(text)
        )
      )
    })
  )

const isBroken = (cause: unknown): cause is Broken =>
  typeof cause === "object" && cause !== null && "detail" in cause && "code" in cause

const final = (detail: string): Broken => ({ code: undefined, detail, tries: 1 })

const request = (
  open: Open,
  url: string,
  broken: (cause: unknown) => Broken,
  followed: number
): Effect.Effect<Opened, Broken> => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return Effect.fail(final("has a URL that is neither http nor https, and is not fetched"))
  }
  const { password, username } = new URL(url)
  if (username !== "" || password !== "") {
    return Effect.fail(final("has a URL with a user name or password, which is not fetched"))
  }
  return Effect.flatMap(Effect.mapError(open(url), broken), (response) => {
    const { status } = response
    if (status >= 200 && status <= 299) return Effect.succeed(response)
    const location = status >= 300 && status <= 399 ? response.location : undefined
    // The body is not read, but canceled.
    const leave = Effect.ignore(Stream.runDrain(Stream.take(response.body, 1)))
    const next =
      location === undefined || followed >= mostRedirects || !URL.canParse(location, url)
        ? Effect.fail<Broken>({ code: status, detail: `was answered ${status}` })
        : request(open, new URL(location, url).href, broken, followed + 1)
    return Effect.andThen(leave, next)
  })
}

/** Splits a text in chunks into lines of limited length. */
class Splitter {
  readonly #most: number
  #parts: Array<string> = []
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Takes the next chunk, or `undefined` at the end. */
  take(text: string | undefined): Effect.Effect<readonly [state: Splitter, lines: ReadonlyArray<string>], Broken> {
    const lines: Array<string> = []
    if (text === undefined) {
      const line = this.#length === 0 ? "" : this.#line()
      return line === undefined ? tooLong : Effect.succeed([this, line === "" ? [] : [line]])
    }
    let start = 0
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      this.#add(text.slice(start, end))
      start = end + 1
      const line = this.#line()
      if (line === undefined) return tooLong
      lines.push(line)
    }
    this.#add(text.slice(start))
    return this.#length > this.#most ? tooLong : Effect.succeed([this, lines])
  }

  #add(part: string): void {
    if (part === "") return
    this.#parts.push(part)
    this.#length += part.length
  }

  /** Joined text, unless it or its values take too much memory. */
  #line(): string | undefined {
    const line = this.#parts.join("")
    this.#parts = []
    this.#length = 0
    if (line.length > this.#most || isAmplified(line, this.#most)) return undefined
    return line.endsWith("\r") ? line.slice(0, -1) : line
  }
}

const tooLong: Effect.Effect<never, Broken> = /*#__PURE__*/ Effect.fail(
  /*#__PURE__*/ final("has a line that is longer, or has more values, than `PolytomicClient.MaxBodySize` allows")
)

// Only the signature of the URL is secret; runtimes put URLs into their messages.
const secretsOf = (url: string): ReadonlyArray<string> => {
  const search = URL.canParse(url) ? new URL(url).search.slice(1) : ""
  return search === "" ? [] : [search]
}

const intime = <A, E, R>(
  patience: Duration.Duration,
  self: Effect.Effect<A, E, R>
): Effect.Effect<A, E | Broken, R> => {
  const duration = Duration.toMillis(patience)
  if (duration === Number.POSITIVE_INFINITY) return self
  const late: Broken = { code: undefined, detail: `sent nothing for ${formatMillis(duration)}` }
  return Effect.timeoutOrElse(self, { duration, orElse: () => Effect.fail(late) })
}

// -----------------------------------------------------------------------------
// Unpacking
// -----------------------------------------------------------------------------

/**
 * The bytes of a file, decompressed if they begin like gzip. Names and headers are unreliable: a runtime decompresses a declared
 * content encoding, and keeps the header.
 */
const unpacked = (
  self: Stream.Stream<Uint8Array, Broken>,
  broken: (cause: unknown) => Broken
): Stream.Stream<Uint8Array, Broken> =>
  Stream.transformPull(self, (pull, scope) =>
    Effect.sync(() => {
      let inner: Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, Broken> | undefined
      return Effect.suspend(
        () =>
          inner ??
          Effect.gen(function* () {
            const begin = yield* readPrefix(pull, [])
            const whole = again(begin, pull)
            const next = yield* Scope.provide(Stream.toPull(isPacked(begin) ? unpack(whole, broken) : whole), scope)
            inner = next
            return yield* next
          })
      )
    })
  )

type Bytes = Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, Broken>

/** The first chunks, up to two bytes. */
const readPrefix = (
  pull: Bytes,
  before: ReadonlyArray<Uint8Array>
): Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, Broken> =>
  Effect.matchCauseEffect(pull, {
    onFailure: (cause) => (Arr.isReadonlyArrayNonEmpty(before) ? Effect.succeed(before) : Effect.failCause(cause)),
    onSuccess: (chunks) => {
      const all = Arr.appendAll(before, chunks)
      return first(all, 2).length < 2 ? readPrefix(pull, all) : Effect.succeed(all)
    }
  })

const first = (chunks: ReadonlyArray<Uint8Array>, count: number): ReadonlyArray<number> =>
  chunks.flatMap((chunk) => [...chunk.subarray(0, count)]).slice(0, count)

const isPacked = (chunks: ReadonlyArray<Uint8Array>): boolean => {
  const [a, b] = first(chunks, 2)
  return a === 0x1f && b === 0x8b
}

const again = (begin: Arr.NonEmptyReadonlyArray<Uint8Array>, pull: Bytes): Stream.Stream<Uint8Array, Broken> =>
  Stream.fromPull(
    Effect.sync(() => {
      let given = false
      return Effect.suspend(() => {
        if (given) return pull
        given = true
        return Effect.succeed(begin)
      }) as Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, Broken> // both are, whatever their ends carry
    })
  )

const unpack = (
  self: Stream.Stream<Uint8Array, Broken>,
  broken: (cause: unknown) => Broken
): Stream.Stream<Uint8Array, Broken> =>
  Stream.unwrap(
    Effect.gen(function* () {
      let failed: Broken | undefined
      const watched = Stream.catch(self, (error) => {
        failed = error
        return Stream.fail(error)
      })
      const source = yield* Stream.toAsyncIterableEffect(watched)
      return Stream.fromAsyncIterable(
        gunzip(source), // Complete bytes that cannot be decompressed will probably be the same again.
        (cause) => failed ?? { ...broken(cause), tries: 2 }
      )
    })
  )

/** Reads one file behind a signed address, line by line, unpacked if it is packed. */
import * as Arr from "effect/Array"
import * as Channel from "effect/Channel"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import type { HttpClientError } from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { HttpClientResponse } from "effect/http/HttpClientResponse"
import type * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Deadline } from "../../Deadline.ts"
import { causeOf } from "../http/httpClientTransport.ts"
import { redactText } from "../redaction/redact.ts"

/** What kept a file from being read to its end. */
export interface Broken {
  /** The status, if it was answered with one that is no success. */
  readonly code: number | undefined
  readonly detail: string
}

/**
 * The lines of a file. Nothing but the address is sent: no credentials, no trace headers, and no span tells of it, as the
 * address itself is a secret.
 */
export const lines = (url: string): Stream.Stream<string, Broken, HttpClient.HttpClient> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const http = yield* HttpClient.HttpClient
      const patience = (yield* Deadline).attempt
      const broken = (cause: unknown): Broken => ({
        code: undefined,
        detail: redactText(describe(cause), secretsOf(url))
      })
      const request = Effect.provideContext(http.execute(HttpClientRequest.get(url)), settings)
      const response = yield* intime(
        patience,
        Effect.catch(request, (error) => recover(error, broken))
      )
      if (response.status < 200 || response.status > 299) {
        // The body is not looked at, but let go of.
        yield* Effect.ignore(Stream.runDrain(Stream.take(response.stream, 1)))
        return Stream.fail<Broken>({ code: response.status, detail: `was answered ${response.status}` })
      }
      const body = Stream.catch(response.stream, (error) =>
        error.reason._tag === "EmptyBodyError" ? Stream.empty : Stream.fail(broken(causeOf(error)))
      )
      // A file that stops coming would otherwise be waited for without end.
      const steady = Stream.transformPull(body, (pull) => Effect.succeed(intime(patience, pull)))
      return unpacked(steady, broken).pipe(Stream.decodeText, Stream.splitLines)
    })
  )

// The signature is all of the address that is secret; runtimes put addresses into their messages.
const secretsOf = (url: string): ReadonlyArray<string> => {
  const search = URL.canParse(url) ? new URL(url).search.slice(1) : ""
  return search === "" ? [] : [search]
}

const settings: Context.Context<never> = /*#__PURE__*/ (() =>
  Context.empty().pipe(
    Context.add(HttpClient.TracerDisabledWhen, () => true),
    // What a program gives its other requests along is not for here.
    Context.add(FetchHttpClient.RequestInit, {})
  ))()

const intime = <A, E, R>(
  patience: Duration.Duration,
  self: Effect.Effect<A, E, R>
): Effect.Effect<A, E | Broken, R> => {
  const duration = Duration.toMillis(patience)
  if (duration === Number.POSITIVE_INFINITY) return self
  const late: Broken = { code: undefined, detail: `did not go on within ${duration} ms` }
  return Effect.timeoutOrElse(self, { duration, orElse: () => Effect.fail(late) })
}

// A client that filters by status hands over the answer inside of its error.
const recover = (
  error: HttpClientError,
  broken: (cause: unknown) => Broken
): Effect.Effect<HttpClientResponse, Broken> =>
  error.reason._tag === "StatusCodeError" ? Effect.succeed(error.reason.response) : Effect.fail(broken(causeOf(error)))

const describe = (cause: unknown): string =>
  cause instanceof Error && cause.message !== ""
    ? cause.message
    : typeof cause === "string"
      ? cause
      : "the connection failed"

// -----------------------------------------------------------------------------
// Unpacking
// -----------------------------------------------------------------------------

/**
 * The bytes of a file, unpacked if they begin as gzip does. Names and headers are no help: a runtime unpacks what is declared
 * as packed for the transport, and leaves the header.
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
            const begin = yield* beginning(pull, [])
            const whole = again(begin, pull)
            const next = yield* Scope.provide(Stream.toPull(isPacked(begin) ? unpack(whole, broken) : whole), scope)
            inner = next
            return yield* next
          })
      )
    })
  )

type Bytes = Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, Broken>

/** The first chunks, as many as hold two bytes. */
const beginning = (
  pull: Bytes,
  before: ReadonlyArray<Uint8Array>
): Pull.Pull<Arr.NonEmptyReadonlyArray<Uint8Array>, Broken> =>
  Effect.matchCauseEffect(pull, {
    onFailure: (cause) => (Arr.isReadonlyArrayNonEmpty(before) ? Effect.succeed(before) : Effect.failCause(cause)),
    onSuccess: (chunks) => {
      const all = Arr.appendAll(before, chunks)
      return first(all, 2).length < 2 ? beginning(pull, all) : Effect.succeed(all)
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
  Stream.fromChannel(
    Channel.pipeTo(
      self.channel,
      Channel.fromTransformStream<Broken, Uint8Array, Uint8Array, Broken>({
        // Its type says that it takes any bytes, which makes it one that takes these.
        evaluate: () => new DecompressionStream("gzip") as unknown as TransformStream<Uint8Array, Uint8Array>,
        onError: broken
      })
    )
  )

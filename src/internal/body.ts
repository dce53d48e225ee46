/** Reads the body of a response up to a limit. */
import * as Effect from "effect/Effect"
import type * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"

/** The bytes of a body, and whether there are more of them than were read. */
export interface Body {
  readonly bytes: ArrayBuffer | Uint8Array
  readonly tooLong: boolean
}

/** What is read of a body that says itself that it is too long: enough to see what it is. */
const glimpse = 16_384

/** Reads a body, or the beginning of one that is longer than `most` bytes; it fails with the runtime's own words. */
export const readBody = (
  response: HttpClientResponse.HttpClientResponse,
  headers: { readonly [name: string]: string },
  most: number
): Effect.Effect<Body, unknown> => {
  // What is packed says how long it is before it is unpacked, which is no use.
  const length = headers["content-encoding"] === undefined ? Number(headers["content-length"]) : Number.NaN
  const bytes: Effect.Effect<ArrayBuffer | Uint8Array, unknown> =
    // A body of a known length is read at once, which is faster.
    length <= most
      ? Effect.mapError(response.arrayBuffer, causeOf)
      : beginning(response, length > most ? glimpse : most)
  return Effect.map(bytes, (bytes) => ({ bytes, tooLong: length > most || bytes.byteLength > most }))
}

/** What the runtime said. */
export const causeOf = ({ reason }: HttpClientError.HttpClientError): unknown =>
  ("cause" in reason ? reason.cause : undefined) ?? ("description" in reason ? reason.description : undefined)

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

/** Takes chunks until there are more than `most` bytes. */
class Chunks {
  readonly #chunks: Array<Uint8Array> = []
  #length = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** Whether more is wanted. */
  take(chunk: Uint8Array): boolean {
    this.#chunks.push(chunk)
    this.#length += chunk.byteLength
    return this.#length <= this.#most
  }

  bytes(): Uint8Array {
    const [first] = this.#chunks
    if (first !== undefined && this.#chunks.length === 1) return first
    const bytes = new Uint8Array(this.#length)
    let at = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at)
      at += chunk.byteLength
    }
    return bytes
  }
}

const beginning = (
  response: HttpClientResponse.HttpClientResponse,
  most: number
): Effect.Effect<Uint8Array, unknown> => {
  const body = Option.getOrUndefined(HttpClientResponse.toWeb(response))?.body
  return body === undefined || body === null ? fromStream(response, most) : fromReader(response, body, most)
}

// Read by hand, as a `Stream` of each small body would cost more than all that is made of it.
const fromReader = (
  response: HttpClientResponse.HttpClientResponse,
  body: ReadableStream<Uint8Array>,
  most: number
): Effect.Effect<Uint8Array, unknown> =>
  Effect.suspend(() => {
    const reader = body.getReader()
    const chunks = new Chunks(most)
    const leave = Effect.suspend(() => {
      reader.cancel().catch(() => {}) // a body that broke has nothing more to say
      reader.releaseLock()
      // The client's own stream aborts the request when it ends, and this one ends at once.
      return Effect.exit(Stream.runDrain(response.stream))
    })
    const whole = Effect.callback<boolean, unknown>((resume) => {
      const next = (): void => {
        reader.read().then(
          ({ done, value }) => (!done && chunks.take(value) ? next() : resume(Effect.succeed(done))),
          (cause: unknown) => resume(Effect.fail(cause))
        )
      }
      next()
    })
    return Effect.flatMap(
      Effect.onInterrupt(whole, () => leave),
      (isWhole) => (isWhole ? Effect.sync(() => chunks.bytes()) : Effect.map(leave, () => chunks.bytes()))
    )
  })

/** For clients that are no `fetch`. */
const fromStream = (
  response: HttpClientResponse.HttpClientResponse,
  most: number
): Effect.Effect<Uint8Array, unknown> =>
  Effect.suspend(() => {
    const chunks = new Chunks(most)
    const read = Stream.runForEachWhile(response.stream, (chunk) => Effect.succeed(chunks.take(chunk)))
    return Effect.matchEffect(read, {
      onSuccess: () => Effect.succeed(chunks.bytes()),
      onFailure: (error) =>
        error.reason._tag === "EmptyBodyError" ? Effect.succeed(chunks.bytes()) : Effect.fail(causeOf(error))
    })
  })

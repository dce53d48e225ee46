/** Message as received: headers and the raw body, read up to its maximum length. */
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { refuse, type WebhookError } from "./error.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Headers in the forms of runtimes and frameworks. */
export type Headers =
  | {
      /** Value of a header, by its name in any case. */
      readonly get: (name: string) => string | null
    }
  | { readonly [name: string]: string | ReadonlyArray<string> | undefined }

/** Headers and raw body of a delivery, in the fields of frameworks and platforms. */
export interface RawMessage {
  /** Headers in the framework's form. */
  readonly headers: Headers
  /** Raw body. A parsed one is rejected as `UnreadableBody`. */
  readonly body?: string | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array> | null | undefined
  /** Raw body, if `body` is parsed; takes precedence. */
  readonly rawBody?: string | Uint8Array | ArrayBuffer | undefined
  /** A string `body` is Base64, as in the events of AWS Lambda. */
  readonly isBase64Encoded?: boolean | undefined
}

/** A delivery: a web `Request`, or its headers and raw body. */
export type Message = Request | RawMessage

/** Bytes for `crypto.subtle`. */
export type Bytes = Uint8Array<ArrayBuffer>

// -----------------------------------------------------------------------------
// Headers
// -----------------------------------------------------------------------------

/** The value of a header, by its name in any case. */
export const header = ({ headers }: Message, name: string): string | undefined => {
  if (hasGet(headers)) return headers.get(name) ?? undefined
  const found = Object.keys(headers).find((key) => key.toLowerCase() === name.toLowerCase())
  const value = found === undefined ? undefined : headers[found]
  return typeof value === "string" ? value : value?.[0]
}

const hasGet = (headers: Headers): headers is Extract<Headers, { readonly get: (name: string) => string | null }> =>
  typeof headers.get === "function"

// -----------------------------------------------------------------------------
// Body
// -----------------------------------------------------------------------------

/** Reason why the raw bytes of a body are unavailable: a parser or other code has read them. */
export type Unreadable = "parsed" | "read"

// Requests whose body was read before their creation, which a `Request` cannot express.
const unreadable = /*#__PURE__*/ new WeakMap<object, Unreadable>()

/** Marks the raw bytes of a request as unavailable. */
export const markUnreadable = (request: Request, why: Unreadable): void => {
  unreadable.set(request, why)
}

const unreadableOf = (message: Message): Unreadable | undefined => {
  if (unreadable.has(message)) return unreadable.get(message)
  if ("bodyUsed" in message && message.bodyUsed) return "read"
  const source: unknown = sourceOf(message)
  if (isStream(source)) return source.locked ? "read" : undefined
  if (source === null || source === undefined || typeof source === "string") return undefined
  return isBytes(source) ? undefined : "parsed"
}

const sourceOf = (message: Message): RawMessage["body"] =>
  "rawBody" in message && message.rawBody !== undefined ? message.rawBody : message.body

const isBase64 = (message: Message): boolean => "isBase64Encoded" in message && message.isBase64Encoded === true

// By their tags, as values of another realm are not instances of the classes of this one.
const isStream = (source: unknown): source is ReadableStream<Uint8Array> =>
  typeof source === "object" && source !== null && "getReader" in source

const isBytes = (source: unknown): source is Uint8Array | ArrayBuffer =>
  ArrayBuffer.isView(source) || Object.prototype.toString.call(source) === "[object ArrayBuffer]"

/** The raw body, up to the maximum length. */
export const body = (message: Message, limit: number): Effect.Effect<Bytes, WebhookError> => {
  if (!Predicate.hasProperty(message, "headers") || !Predicate.isObject(message.headers)) {
    return Effect.die(
      new TypeError("A delivery is a Request, or an object with `headers` and `body`; pass one of them.")
    )
  }
  const why = unreadableOf(message)
  if (why !== undefined) return Effect.fail(refuse({ _tag: "UnreadableBody", why }))
  const source = sourceOf(message)
  if (source === null || source === undefined) return Effect.succeed(new Uint8Array(0))
  if (isStream(source)) {
    // A declared length is checked without reading.
    const announced = Number(header(message, "content-length") ?? 0)
    return announced > limit ? Effect.fail(refuse({ _tag: "TooLarge", maxBytes: limit })) : collect(source, limit)
  }
  if (typeof source === "string" && isBase64(message)) return fromBase64(source, limit)
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : new Uint8Array(source)
  return bytes.byteLength > limit ? Effect.fail(refuse({ _tag: "TooLarge", maxBytes: limit })) : Effect.succeed(bytes)
}

const fromBase64 = (text: string, limit: number): Effect.Effect<Bytes, WebhookError> => {
  // Four characters for three bytes; the end is padded.
  if (text.length > (limit * 4) / 3 + 4) return Effect.fail(refuse({ _tag: "TooLarge", maxBytes: limit }))
  const decoded = Base64.decode(text)
  if (Result.isFailure(decoded)) return Effect.fail(refuse({ _tag: "BrokenBody" }))
  const bytes = new Uint8Array(decoded.success)
  return bytes.byteLength > limit ? Effect.fail(refuse({ _tag: "TooLarge", maxBytes: limit })) : Effect.succeed(bytes)
}

/** Decompresses a gzip body, which is recognized by its first bytes, as JSON cannot begin with them. */
export const inflate = (bytes: Bytes, limit: number): Effect.Effect<Bytes, WebhookError> => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Effect.succeed(bytes)
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
  return Effect.mapError(collect(unpacked, limit), (error) =>
    refuse(
      error.reason._tag === "TooLarge"
        ? { ...error.reason, unpacked: true }
        : { _tag: "BadBody", issues: [{ path: [], message: "is not valid gzip" }] }
    )
  )
}

const collect = (stream: ReadableStream<Uint8Array>, limit: number): Effect.Effect<Bytes, WebhookError> =>
  Effect.tryPromise({
    try: async (signal) => {
      const reader = stream.getReader()
      // A body that is not read to its end is canceled, also after an interruption.
      signal.addEventListener("abort", () => void reader.cancel().catch(() => {}))
      const chunks: Array<Uint8Array> = []
      let length = 0
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        length += value.byteLength
        if (length > limit) {
          void reader.cancel().catch(() => {})
          return undefined
        }
        chunks.push(value)
      }
      const bytes = new Uint8Array(length)
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.byteLength
      }
      return bytes
    },
    catch: () => refuse({ _tag: "BrokenBody" })
  }).pipe(
    Effect.flatMap((bytes) =>
      bytes === undefined ? Effect.fail(refuse({ _tag: "TooLarge", maxBytes: limit })) : Effect.succeed(bytes)
    )
  )

/** The JSON value of a body. */
export const json = (bytes: Bytes): Effect.Effect<unknown, WebhookError> =>
  Effect.try({
    try: (): unknown => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
    catch: () => refuse({ _tag: "BadBody", issues: [{ path: [], message: "is not valid UTF-8 JSON" }] })
  })

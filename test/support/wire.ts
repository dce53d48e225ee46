/** A `fetch` with scripted replies that records its requests, and the clients that can use it. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Credentials from "../../src/Credentials.ts"
import type * as Operation from "../../src/Operation.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import { apiKey } from "./client.ts"
import { thing } from "./stub.ts"

// -----------------------------------------------------------------------------
// Wire
// -----------------------------------------------------------------------------

/** A request, as `fetch` is called for it. */
export interface Sent {
  readonly method: string | undefined
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body: unknown
  readonly redirect: string | undefined
  readonly signal: AbortSignal
}

/** Reply to a request. */
export type Reply = (sent: Sent) => Response | Promise<Response>

export interface Wire {
  readonly fetch: typeof globalThis.fetch
  readonly sent: Array<Sent>
}

/** Returns the replies in turn, the last of them repeatedly. */
export const wire = (...script: ReadonlyArray<Reply>): Wire => {
  const sent: Array<Sent> = []
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const one: Sent = {
      method: init.method,
      url: String(url),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : (init.body ?? undefined),
      redirect: init.redirect,
      signal: init.signal ?? new AbortController().signal
    }
    sent.push(one)
    const reply = script[Math.min(sent.length, script.length) - 1]
    if (reply === undefined) throw new Error("the wire has no script")
    return reply(one)
  }
  return { fetch: fetch as typeof globalThis.fetch, sent } // it has no `preconnect`, unlike Bun's
}

// -----------------------------------------------------------------------------
// Replies
// -----------------------------------------------------------------------------

/** A complete response. */
export const respondWith =
  (status: number, body: BodyInit | null = null, headers: HeadersInit = {}): Reply =>
  () =>
    new Response(body, { status, headers })

/** 200 with a thing. */
export const ok: Reply = () => Response.json({ data: thing })

/** A redirect. */
export const redirect = (status: number, location: string): Reply => respondWith(status, null, { location })

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener("abort", () => reject(signal.reason))
  })

/** The server accepts the request and never responds. */
export const silent: Reply = ({ signal }) => aborted(signal)

/** The reply, after a while. */
export const slow =
  (clock: Clock.Clock, milliseconds: number, reply: Reply): Reply =>
  (sent) =>
    Promise.race([
      aborted(sent.signal),
      Effect.runPromise(clock.sleep(Duration.millis(milliseconds))).then(() => reply(sent))
    ])

/** A body that is generated as it is read, until the request is aborted; it records its end. */
export const streamed = (
  chunk: (index: number) => Uint8Array | "nothing" | "end" | Error,
  options: { readonly headers?: HeadersInit; readonly ignoresAbort?: boolean; readonly status?: number } = {}
): { readonly reply: Reply; readonly read: () => number; readonly cancelled: () => boolean } => {
  let read = 0
  let cancelled = false
  const reply: Reply = ({ signal }) => {
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          if (!options.ignoresAbort) signal.addEventListener("abort", () => controller.error(signal.reason))
        },
        pull: (controller) => {
          const next = chunk(read++)
          if (next === "end") return controller.close()
          if (next === "nothing") return new Promise(() => {})
          if (next instanceof Error) return controller.error(next)
          return controller.enqueue(next)
        },
        cancel: () => {
          cancelled = true
        }
      },
      { highWaterMark: 0 }
    )
    return new Response(body, { status: options.status ?? 200, headers: options.headers ?? {} })
  }
  return { reply, read: () => read, cancelled: () => cancelled }
}

// -----------------------------------------------------------------------------
// Clients
// -----------------------------------------------------------------------------

export interface Options extends PolytomicClient.Options {
  readonly credentials?: Credentials.Credentials
}

/** A client of a wire. */
export type Transport = (wire: Wire, options?: Options) => Layer.Layer<PolytomicClient.PolytomicClient>

/** The ready-made client, which calls `fetch` itself, and one over Effect's own `HttpClient` for `fetch`. */
export const clients: { readonly [name: string]: Transport } = {
  fetch: (wire, options = {}) =>
    PolytomicClient.layerFetch({ credentials: Credentials.apiKey(apiKey), ...options, fetch: wire.fetch }),
  HttpClient: (wire, { credentials = Credentials.apiKey(apiKey), ...options } = {}) =>
    PolytomicClient.layer(options).pipe(
      Layer.provide(Credentials.layer(credentials)),
      Layer.provide(FetchHttpClient.layer),
      Layer.provide(Layer.succeed(FetchHttpClient.Fetch, wire.fetch))
    )
}

/** One call with its own client. */
export const callThrough =
  (over: Transport) =>
  <Input, Output, Failure>(
    wire: Wire,
    operation: Operation.Operation<Input, Output, Failure>,
    input: NoInfer<Input>,
    options?: Options
  ): Effect.Effect<Output, Failure> =>
    Effect.provide(PolytomicClient.execute(operation, input), over(wire, options))

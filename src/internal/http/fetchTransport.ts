/**
 * Requests over `fetch` itself: what the ready-made layers use. Nothing stands between a call and the runtime, so a call costs
 * little more than its `fetch`, and a bundle has no HTTP client in it.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import { Chunks, decode, isTooLong, type Plan, plan } from "./body.ts"
import { type Broken, type Fetch, late, type Received, type Request, type Transport } from "./transport.ts"

/**
 * Requests over a `fetch` of the user's, or else over that which the calling fiber or the client's context has, by default that of
 * the runtime.
 */
export const make =
  (custom: Fetch | undefined, context: Context.Context<never>): Transport =>
  (request, fiber, milliseconds) =>
    Effect.callback<Received, Broken>((resume) => {
      const controller = new AbortController()
      const timer = startTimer(fiber, milliseconds, () => {
        controller.abort()
        resume(Effect.fail(late))
      })
      const end = (effect: Effect.Effect<Received, Broken>): void => {
        timer?.interruptUnsafe()
        resume(effect)
      }
      const fetch = custom ?? found(fiber, context, FetchHttpClient.Fetch) ?? globalThis.fetch
      const options = found(fiber, context, FetchHttpClient.RequestInit)
      exchange(fetch, request, options, controller).then(
        (answer) => end(Effect.succeed(answer)),
        (broken: Broken) => end(Effect.fail(broken))
      )
      return Effect.sync(() => {
        timer?.interruptUnsafe()
        controller.abort()
      })
    })

const found = <I, A>(
  fiber: Fiber.Fiber<unknown, unknown>,
  context: Context.Context<never>,
  key: Context.Key<I, A>
): A | undefined => Context.getOrUndefined(fiber.context, key) ?? Context.getOrUndefined(context, key)

// A race with a sleep would be two more fibers that have to end; a call needs no more than a timer.
const startTimer = (
  fiber: Fiber.Fiber<unknown, unknown>,
  milliseconds: number,
  expire: () => void
): Fiber.Fiber<void> | undefined => {
  if (milliseconds === Number.POSITIVE_INFINITY) return undefined
  const sleep = fiber.getRef(Clock.Clock).sleep(Duration.millis(milliseconds))
  const timer = Effect.runForkWith(fiber.context)(sleep)
  timer.addObserver((exit) => {
    if (exit._tag === "Success") expire()
  })
  return timer
}

/** An answer whose headers are made an object of only when somebody looks at them. */
class Answered implements Received {
  readonly status: number
  readonly body: string
  readonly valid: boolean
  readonly tooLong: boolean
  readonly #headers: Headers

  constructor(status: number, headers: Headers, bytes: ArrayBuffer | Uint8Array, plan: Plan) {
    const { text, valid } = decode(bytes)
    this.status = status
    this.body = text
    this.valid = valid
    this.tooLong = isTooLong(plan, bytes, text)
    this.#headers = headers
  }

  get headers(): Received["headers"] {
    return Object.fromEntries(this.#headers)
  }
}

/** Sends and reads; rejects with a {@link Broken}. */
const exchange = async (
  fetch: Fetch,
  request: Request,
  options: RequestInit | undefined,
  controller: AbortController
): Promise<Received> => {
  let phase: Broken["phase"] = "send"
  try {
    const response = await fetch(request.url, {
      ...options,
      method: request.method,
      headers: headersOf(request, options?.headers),
      body: request.body ?? null,
      // Redirects are decided on by whoever sends: a runtime that follows them would take the credentials along.
      redirect: "manual",
      signal: controller.signal
    })
    phase = "body"
    const { headers, status } = response
    const wanted = plan(status, (name) => headers.get(name), request.maxBodyBytes)
    const bytes =
      wanted.whole && !controller.signal.aborted
        ? await response.arrayBuffer()
        : await beginning(response, wanted.most, controller)
    return new Answered(status, headers, bytes, wanted)
  } catch (cause) {
    throw { phase, cause } satisfies Broken
  }
}

// What a call says itself goes before what its program says of all requests.
const headersOf = ({ headers }: Request, general: HeadersInit | undefined): { readonly [name: string]: string } =>
  general === undefined ? headers : { ...Object.fromEntries(new Headers(general)), ...headers }

const beginning = async (response: Response, most: number, controller: AbortController): Promise<Uint8Array> => {
  const chunks = new Chunks(most)
  const reader = response.body?.getReader()
  if (reader === undefined) return chunks.bytes()
  // A `fetch` of the user's may know nothing of signals, or answer too late.
  const leave = (): void => void reader.cancel().catch(() => {}) // a body that broke has nothing more to say
  controller.signal.addEventListener("abort", leave)
  if (controller.signal.aborted) leave()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks.bytes()
    if (!chunks.take(value)) {
      controller.abort() // and with that the connection is let go of
      return chunks.bytes()
    }
  }
}

/**
 * Transport over `fetch`, used by the ready-made layers. It has no intermediate HTTP client, so a call costs little more than its
 * `fetch`, and a bundle contains no client.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import { detect } from "../concurrency/eventModel.ts"
import { Chunks, decode, isTooLong, type Plan, plan } from "./body.ts"
import { makeSharedTimer, type SharedTimer } from "./sharedTimer.ts"
import {
  type Fetch,
  type Received,
  type Request,
  type Transport,
  type TransportFailure,
  timedOut
} from "./transport.ts"

/**
 * Sends requests over a custom `fetch`, or the one of the calling fiber or the client's context, by default the runtime's.
 */
export const make = (custom: Fetch | undefined, context: Context.Context<never>): Transport => {
  // A killed event loses its timers.
  const { isCutOff } = detect(globalThis)
  let shared: SharedTimer | undefined
  const startTimer = (fiber: AnyFiber, milliseconds: number, expire: () => void): (() => void) | undefined => {
    if (milliseconds === Number.POSITIVE_INFINITY) return undefined
    const clock = fiber.getRef(Clock.Clock)
    // A custom clock is used for each deadline.
    if (isCutOff || Context.getOrUndefined(fiber.context, Clock.Clock) !== undefined) {
      const timer = Effect.runForkWith(fiber.context)(clock.sleep(Duration.millis(milliseconds)))
      timer.addObserver((exit) => {
        if (exit._tag === "Success") expire()
      })
      return () => timer.interruptUnsafe()
    }
    shared ??= makeSharedTimer(clock)
    return shared(milliseconds, expire, fiber.currentDispatcher)
  }
  return (request, fiber, milliseconds) =>
    Effect.callback<Received, TransportFailure>((resume) => {
      const abortion = new Abortion()
      const stopTimer = startTimer(fiber, milliseconds, () => {
        abortion.abort()
        resume(Effect.fail(timedOut))
      })
      const end = (effect: Effect.Effect<Received, TransportFailure>): void => {
        stopTimer?.()
        resume(effect)
      }
      const fetch = custom ?? found(fiber, context, FetchHttpClient.Fetch) ?? globalThis.fetch
      const options = found(fiber, context, FetchHttpClient.RequestInit)
      exchange(fetch, request, options, abortion).then(
        (received) => end(Effect.succeed(received)),
        (failure: TransportFailure) => end(Effect.fail(failure))
      )
      return Effect.sync(() => {
        stopTimer?.()
        abortion.abort()
      })
    })
}

type AnyFiber = Fiber.Fiber<unknown, unknown>

/** An `AbortController` that is created only when `fetch` reads the signal. */
class Abortion {
  aborted = false
  #controller: AbortController | undefined = undefined

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.aborted) this.#controller.abort()
    return this.#controller.signal
  }

  abort(): void {
    this.aborted = true
    this.#controller?.abort()
  }
}

const found = <I, A>(fiber: AnyFiber, context: Context.Context<never>, key: Context.Key<I, A>): A | undefined =>
  Context.getOrUndefined(fiber.context, key) ?? Context.getOrUndefined(context, key)

/** A response whose headers are converted to an object on first access. */
class FetchReceived implements Received {
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

/** Sends and reads; rejects with a {@link TransportFailure}. */
const exchange = async (
  fetch: Fetch,
  request: Request,
  options: RequestInit | undefined,
  abortion: Abortion
): Promise<Received> => {
  let phase: TransportFailure["phase"] = "send"
  try {
    const response = await fetch(request.url, {
      ...options,
      method: request.method,
      headers: headersOf(request, options?.headers),
      body: request.body ?? null,
      // Redirects are handled by the sender: a runtime that follows them would send the credentials along.
      redirect: "manual",
      get signal() {
        return abortion.signal
      }
    })
    phase = "body"
    const { headers, status } = response
    const wanted = plan(status, (name) => headers.get(name), request.maxBodyBytes)
    const bytes =
      wanted.whole && !abortion.aborted
        ? await response.arrayBuffer()
        : await readPrefix(response, wanted.most, abortion)
    return new FetchReceived(status, headers, bytes, wanted)
  } catch (cause) {
    throw { phase, cause } satisfies TransportFailure
  }
}

// Settings of a call take precedence over those of the program.
const headersOf = ({ headers }: Request, general: HeadersInit | undefined): { readonly [name: string]: string } =>
  general === undefined ? headers : { ...Object.fromEntries(new Headers(general)), ...headers }

const readPrefix = async (response: Response, most: number, abortion: Abortion): Promise<Uint8Array> => {
  const chunks = new Chunks(most)
  const reader = response.body?.getReader()
  if (reader === undefined) return chunks.bytes()
  // A custom `fetch` may ignore signals, or respond too late.
  const leave = (): void => void reader.cancel().catch(() => {}) // the body is broken already
  abortion.signal.addEventListener("abort", leave)
  if (abortion.aborted) leave()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks.bytes()
    if (!chunks.take(value)) {
      abortion.abort() // which releases the connection
      return chunks.bytes()
    }
  }
}

/** Interface of the clients of the benchmarks, which verify each result: a call that returns nothing is fast too. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { id, missingMessage, type Source } from "../responses.ts"

/** A call that is timed. `notFound` ends in the message of the typed error; `retry` succeeds at the second attempt. */
export type CallName = "get" | "post" | "notFound" | "list" | "retry"

/** Options of a client. */
export interface Options {
  readonly baseUrl: string
  /** Replaces that of the runtime. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Concurrency limit, beside a rate limit and a circuit breaker, for the clients that have them. */
  readonly limit?: number | undefined
}

/** Options of a turn. */
export interface Calling {
  /** Number of concurrent calls. Default: 1. */
  readonly atOnce?: number
  /** Span or service around each call, as in a traced handler or a server with a context per request. */
  readonly within?: "span" | "service" | undefined
}

/** A client that makes the calls as its own documentation shows. */
export interface Client {
  /** Makes a call a number of times. */
  readonly run: (call: CallName, times: number, calling?: Calling) => Promise<void>
  /** Reads a list to its end, and reports the number of rows of each page; not every client does. */
  readonly rows?: (source: Source, onPage: (rows: number) => void) => Promise<void>
}

export type Make = (options: Options) => Promise<Client>

export const headers = {
  authorization: "Bearer test-key",
  "x-polytomic-version": "2025-09-18",
  accept: "application/json"
} as const

/** Throws unless a call to a base URL returned what is sent there. */
export const verify = (baseUrl: string, call: CallName, value: unknown): void => {
  const seen = call === "list" && Array.isArray(value) && baseUrl.endsWith(`/${value.length}`) ? value[1] : value
  const right = call === "notFound" ? value === missingMessage : seen?.id === id && seen.type?.name === "PostgreSQL"
  if (!right) throw new Error(`${call}: the result is not what was sent`)
}

/** Runs calls that are promises, which have neither spans nor services. */
export const runPromises =
  ({ baseUrl }: Options, calls: { readonly [name in CallName]: () => Promise<unknown> }): Client["run"] =>
  async (call, times, { atOnce = 1 } = {}) => {
    let left = times
    const next = async (): Promise<void> => {
      while (left-- > 0) verify(baseUrl, call, await calls[call]())
    }
    await Promise.all(Array.from({ length: atOnce }, next))
  }

const Request = Context.Service<{ readonly number: number }>("effect-polytomic/bench/Request")

const surrounded = <A, E, R>(call: Effect.Effect<A, E, R>, number: number, within: Calling["within"]) => {
  if (within === "span") return Effect.withSpan(call, "request")
  return within === "service" ? Effect.provideService(call, Request, { number }) : call
}

/** Runs calls that are effects. */
export const runEffects =
  <R>(
    { baseUrl }: Options,
    calls: { readonly [name in CallName]: Effect.Effect<unknown, unknown, R> },
    context: Context.Context<R>
  ): Client["run"] =>
  (call, times, { atOnce = 1, within } = {}) => {
    let left = times
    const next = Effect.gen(function* () {
      while (left-- > 0) verify(baseUrl, call, yield* surrounded(calls[call], left, within))
    })
    const all = Array.from({ length: atOnce }, () => next)
    return Effect.runPromiseWith(context)(Effect.all(all, { concurrency: "unbounded", discard: true }))
  }

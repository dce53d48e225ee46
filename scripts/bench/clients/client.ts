/** Interface of the clients of the benchmarks, whose responses are verified: a call that returns nothing is quick too. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { id, missingMessage, type Source } from "../answers.ts"

/** A call that is timed. `notFound` ends in the message of the typed error; `retry` succeeds only the second time. */
export type CallName = "get" | "post" | "notFound" | "list" | "retry"

/** Options of making a client. */
export interface Options {
  readonly baseUrl: string
  /** In the place of the runtime's own. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Concurrency limit, beside a rate limit and a circuit breaker, for the clients that have such. */
  readonly limit?: number | undefined
}

/** Options of making calls. */
export interface Calling {
  /** Number of concurrent calls; one by default. */
  readonly atOnce?: number
  /** A span or a service that each call is made in, as in a traced handler or a server with a context per request. */
  readonly within?: "span" | "service" | undefined
}

/** A client that makes the calls in the way its own documentation shows. */
export interface Client {
  /** Makes a call some times. */
  readonly run: (call: CallName, times: number, calling?: Calling) => Promise<void>
  /** Reads all pages of a list, reports the number of rows after each, and returns it. */
  readonly rows: (source: Source, onPage: (rows: number) => void) => Promise<number>
}

/** Makes a client. */
export type Make = (options: Options) => Promise<Client>

export const headers = {
  authorization: "Bearer test-key",
  "x-polytomic-version": "2025-09-18",
  accept: "application/json"
} as const

/** Throws unless a call to a base URL ended in what is sent there. */
export const verify = (baseUrl: string, call: CallName, value: unknown): void => {
  const seen = call === "list" && Array.isArray(value) && baseUrl.endsWith(`/${value.length}`) ? value[1] : value
  const right = call === "notFound" ? value === missingMessage : seen?.id === id && seen.type?.name === "PostgreSQL"
  if (!right) throw new Error(`${call}: the answer is not what was sent`)
}

/** A client whose calls are promises, which know neither spans nor services. */
export const fromPromises = (
  { baseUrl }: Options,
  calls: { readonly [name in CallName]: () => Promise<unknown> },
  pages: (source: Source) => AsyncIterable<ReadonlyArray<unknown>>
): Client => ({
  run: async (call, times, { atOnce = 1 } = {}) => {
    let left = times
    const next = async (): Promise<void> => {
      while (left-- > 0) verify(baseUrl, call, await calls[call]())
    }
    await Promise.all(Array.from({ length: atOnce }, next))
  },
  rows: async (source, onPage) => {
    let rows = 0
    for await (const page of pages(source)) {
      rows += page.length
      onPage(rows)
    }
    return rows
  }
})

const Request = Context.Service<{ readonly number: number }>("effect-polytomic/bench/Request")

const surrounded = <A, E, R>(call: Effect.Effect<A, E, R>, number: number, within: Calling["within"]) => {
  if (within === "span") return Effect.withSpan(call, "request")
  return within === "service" ? Effect.provideService(call, Request, { number }) : call
}

/** A client whose calls are effects. */
export const fromEffects = <R>(
  { baseUrl }: Options,
  calls: { readonly [name in CallName]: Effect.Effect<unknown, unknown, R> },
  rows: (source: Source) => Stream.Stream<unknown, unknown, R>,
  context: Context.Context<R>
): Client => {
  const runPromise = Effect.runPromiseWith(context)
  return {
    run: (call, times, { atOnce = 1, within } = {}) => {
      let left = times
      const next = Effect.gen(function* () {
        while (left-- > 0) verify(baseUrl, call, yield* surrounded(calls[call], left, within))
      })
      const all = Array.from({ length: atOnce }, () => next)
      return runPromise(Effect.all(all, { concurrency: "unbounded", discard: true }))
    },
    rows: (source, onPage) => {
      let seen = 0
      const count = Stream.runForEachArray(rows(source), (page) =>
        Effect.sync(() => {
          seen += page.length
          onPage(seen)
        })
      )
      return runPromise(Effect.map(count, () => seen))
    }
  }
}

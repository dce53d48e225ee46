/** Interface of the clients of the benchmarks, whose responses are verified: a call that returns nothing is quick too. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { id, missingMessage } from "../answers.ts"
import type { Source } from "../records.ts"

/** A call that is timed. `notFound` ends in the message of the typed error; `retry` is answered only the second time. */
export type CallName = "get" | "post" | "notFound" | "list" | "retry"

/**
 * Surroundings of each call of a program: a span of its own, as in a traced handler, or a service of its own, as in a server with a
 * context per request. Clients whose calls are promises know neither, and are timed as they are.
 */
export type Surroundings = "span" | "service"

/** Limits of a client: none of its calls waits, or all but ten at a time do. */
export type Limits = "open" | "ten"

/** Builder of a client. */
export interface Options {
  readonly baseUrl: string
  /** In the place of the runtime's own. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Limits and a circuit breaker, for the clients that have such. */
  readonly limits?: Limits | undefined
}

/** A client that makes the calls in the way its own documentation shows. */
export interface Client {
  /** Makes a call some times, one after the other, each in surroundings of its own if there are to be some. */
  readonly series: (call: CallName, times: number, surroundings?: Surroundings) => Promise<void>
  /** Makes a call some times, all at once. */
  readonly burst: (call: CallName, times: number) => Promise<void>
  /** Reads all pages of a list and tells after each how many rows there were so far; ends with the number of rows. */
  readonly rows: (onPage: (rows: number) => void, source?: Source) => Promise<number>
}

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null

/** Throws unless a call to a base URL ended in what is sent there. */
export const verify = (baseUrl: string, call: CallName, value: unknown): void => {
  const seen = call === "list" && Array.isArray(value) && baseUrl.endsWith(`/${value.length}`) ? value[1] : value
  const right =
    call === "notFound"
      ? value === missingMessage
      : isRecord(seen) && seen.id === id && isRecord(seen.type) && seen.type.name === "PostgreSQL"
  if (!right) throw new Error(`${call}: the answer is not what was sent`)
}

/** A client whose calls are promises. */
export const fromPromises = (
  { baseUrl }: Options,
  calls: { readonly [name in CallName]: () => Promise<unknown> },
  rows: Client["rows"]
): Client => ({
  series: async (call, times) => {
    for (let index = 0; index < times; index++) verify(baseUrl, call, await calls[call]())
  },
  burst: async (call, times) => {
    await Promise.all(Array.from({ length: times }, async () => verify(baseUrl, call, await calls[call]())))
  },
  rows
})

/** Counts the rows of a stream, page by page. */
export const countRows = <E, R>(
  rows: Stream.Stream<unknown, E, R>,
  onPage: (rows: number) => void
): Effect.Effect<number, E, R> =>
  Effect.suspend(() => {
    let seen = 0
    const count = Stream.runForEachArray(rows, (page) =>
      Effect.sync(() => {
        seen += page.length
        onPage(seen)
      })
    )
    return Effect.map(count, () => seen)
  })

const Request = Context.Service<{ readonly number: number }>("effect-polytomic/bench/Request")

const surrounded = <A, E, R>(
  self: Effect.Effect<A, E, R>,
  number: number,
  surroundings: Surroundings | undefined
): Effect.Effect<A, E, R> => {
  switch (surroundings) {
    case "span":
      return Effect.withSpan(self, "request")
    case "service":
      return Effect.provideService(self, Request, { number })
    default:
      return self
  }
}

/** A client whose calls are effects: the calls of a series are made in one fiber, as those of a program are. */
export const fromEffects = <R>(
  { baseUrl }: Options,
  calls: { readonly [name in CallName]: Effect.Effect<unknown, unknown, R> },
  rows: (...args: Parameters<Client["rows"]>) => Effect.Effect<number, unknown, R>,
  context: Context.Context<R>
): Client => ({
  series: (call, times, surroundings) =>
    Effect.runPromise(
      Effect.provideContext(
        Effect.gen(function* () {
          for (let index = 0; index < times; index++) {
            verify(baseUrl, call, yield* surrounded(calls[call], index, surroundings))
          }
        }),
        context
      )
    ),
  burst: (call, times) =>
    Effect.runPromise(
      Effect.provideContext(
        Effect.forEach(
          Array.from({ length: times }),
          () => Effect.map(calls[call], (value) => verify(baseUrl, call, value)),
          {
            concurrency: "unbounded",
            discard: true
          }
        ),
        context
      )
    ),
  rows: (...args) => Effect.runPromise(Effect.provideContext(rows(...args), context))
})

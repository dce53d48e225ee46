/** Rows of calls, and their turns on every runtime. */

import type { Calling, CallName, Make } from "./clients/client.ts"
import { httpApiClient, plainEffect } from "./clients/effect.ts"
import { effectPolytomic } from "./clients/effectPolytomic.ts"
import { rawFetch } from "./clients/rawFetch.ts"
import type { Turn } from "./measurement.ts"
import { type Scenario, stubbedFetch } from "./responses.ts"

/** Clients that run everywhere; the official SDK needs Node. */
export const portable: Readonly<Record<string, Make>> = {
  "raw fetch": rawFetch,
  "plain Effect": plainEffect,
  HttpApiClient: httpApiClient,
  "effect-polytomic": effectPolytomic
}

/** Settings of a row that has no others. */
const defaults = {
  // The types of these are wider than the values.
  call: "get" as CallName,
  scenario: "plain" as Scenario,
  rounds: 40,
  warmup: 5,
  /** Number of calls in a turn, which are made all at once if `burst` is true. */
  times: 40,
  burst: false,
  within: undefined as Calling["within"], // that some rows have
  /** Concurrency limit of the client; those that have none are timed as they are. */
  limit: undefined as number | undefined,
  /** True with Effect's compiled schemas. */
  compiled: false,
  /** True if it is not timed over loopback. */
  stubOnly: false
}

/** A kind of call that is timed through every client. */
export type Row = Readonly<typeof defaults> & { readonly id: string; readonly title: string }

const row = (id: string, title: string, more: Partial<Row> = {}): Row => ({ id, title, ...defaults, ...more })

const stubOnly = true
const waiting = { limit: 10, burst: true, stubOnly }

/** The rows, in the order in which they are shown. */
export const rows: ReadonlyArray<Row> = [
  row("get", "small GET"),
  row("getInSpan", "small GET, inside a span per request", { within: "span", stubOnly }),
  row("getWithService", "small GET, with a service per request", { within: "service", stubOnly }),
  row("getLimited", "small GET, limits and breaker on, nothing waiting", { limit: 1_000_000, stubOnly }),
  row("waiting100", "100 calls at once, ten at a time, each", { ...waiting, warmup: 10, times: 100 }),
  row("waiting20000", "20,000 calls at once, ten at a time, each", { ...waiting, rounds: 3, warmup: 1, times: 20_000 }),
  row("post", "small POST", { call: "post" }),
  row("notFound", "typed 404", { call: "notFound" }),
  row("retry", "503, then the answer", { call: "retry", scenario: "flaky", times: 20 }),
  row("burst", "1,000 calls at once, each", { burst: true, rounds: 7, warmup: 2, times: 1000 }),
  row("list100", "100 connections", { call: "list", scenario: "100", times: 10 }),
  row("list5000", "5,000 connections", { call: "list", scenario: "5000", times: 1 }),
  row("list5000Compiled", "5,000, compiled schemas", { call: "list", scenario: "5000", times: 1, compiled: true })
]

/** The rows that are timed on Deno and workerd too. */
export const mainRows: ReadonlyArray<Row> = rows.filter(({ id }) => id === "get" || id === "list5000")

/** A row to time, over a network or not. */
export type Task = Row & { readonly baseUrl: string; readonly stub: boolean }

/** The turn of a client. Each has a stub of its own, so that one that fails first does so for each of them. */
export const turnOf = async (make: Make, { baseUrl, burst, call, limit, stub, within }: Task): Promise<Turn> => {
  const client = await make({ baseUrl, fetch: stub ? stubbedFetch() : undefined, limit })
  return (times) => client.run(call, times, { atOnce: burst ? times : 1, within })
}

/** The rows: which call, to which server, how often. */
import type { Timing } from "./alternate.ts"
import type { Scenario } from "./answers.ts"
import type { CallName, Limits, Surroundings } from "./clients/client.ts"
import type { Transport } from "./measurement.ts"

/** A kind of call that is timed through every client. */
export interface Row {
  readonly id: string
  readonly title: string
  readonly call: CallName
  readonly scenario: Scenario
  /** True if all calls of a turn are made at once. */
  readonly burst?: boolean
  /** The span or service of its own that each call is made in. */
  readonly surroundings?: Surroundings
  /** Limits of the client; those that have none are timed as they are. */
  readonly limits?: Limits
  /** True if Effect's compiled schemas are on. */
  readonly compiled?: boolean
  readonly timing: Timing
  /** The transports that it is timed over; by default all. */
  readonly transports?: ReadonlyArray<Transport>
}

const small: Timing = { rounds: 40, warmup: 5, times: 40 }

const large: Timing = { rounds: 40, warmup: 5, times: 1 }

/** The rows, in the order in which they are shown. */
export const rows: ReadonlyArray<Row> = [
  { id: "get", title: "small GET", call: "get", scenario: "plain", timing: small },
  {
    id: "getInSpan",
    title: "small GET, inside a span per request",
    call: "get",
    scenario: "plain",
    surroundings: "span",
    timing: small,
    transports: ["stub"]
  },
  {
    id: "getWithService",
    title: "small GET, with a service per request",
    call: "get",
    scenario: "plain",
    surroundings: "service",
    timing: small,
    transports: ["stub"]
  },
  {
    id: "getLimited",
    title: "small GET, limits and breaker on, nothing waiting",
    call: "get",
    scenario: "plain",
    limits: "open",
    timing: small,
    transports: ["stub"]
  },
  {
    id: "waiting100",
    title: "100 calls at once, ten at a time, each",
    call: "get",
    scenario: "plain",
    burst: true,
    limits: "ten",
    timing: { rounds: 40, warmup: 10, times: 100 },
    transports: ["stub"]
  },
  {
    id: "waiting20000",
    title: "20,000 calls at once, ten at a time, each",
    call: "get",
    scenario: "plain",
    burst: true,
    limits: "ten",
    timing: { rounds: 3, warmup: 1, times: 20_000 },
    transports: ["stub"]
  },
  { id: "post", title: "small POST", call: "post", scenario: "plain", timing: small },
  { id: "notFound", title: "typed 404", call: "notFound", scenario: "plain", timing: small },
  { id: "retry", title: "503, then the answer", call: "retry", scenario: "flaky", timing: { ...small, times: 20 } },
  {
    id: "burst",
    title: "1,000 calls at once, each",
    call: "get",
    scenario: "plain",
    burst: true,
    timing: { rounds: 7, warmup: 2, times: 1000 }
  },
  {
    id: "list100",
    title: "100 connections",
    call: "list",
    scenario: "100",
    timing: { ...small, times: 10 }
  },
  { id: "list5000", title: "5,000 connections", call: "list", scenario: "5000", timing: large },
  {
    id: "list5000Compiled",
    title: "5,000, compiled schemas",
    call: "list",
    scenario: "5000",
    compiled: true,
    timing: large
  }
]

/** The rows that are timed on Deno and workerd too. */
export const mainRows: ReadonlyArray<Row> = rows.filter(({ id }) => id === "get" || id === "list5000")

/** Number of rows in the long list. */
export const longList = 1_000_000

/** As {@link Timing} with at most so many rounds. */
export const atMost = (timing: Timing, rounds: number): Timing => ({
  ...timing,
  rounds: Math.min(timing.rounds, rounds),
  warmup: Math.min(timing.warmup, rounds)
})

/**
 * Circuit breaker for servers in trouble: holds calls back until a single probe succeeds.
 *
 * Each attempt of each call counts:
 *
 * | outcome of an attempt | counts as |
 * |---|---|
 * | 2xx, and any 4xx except 408 and 429 | success: the server works |
 * | 5xx, no response, a response that is truncated or not JSON, an exceeded deadline | failure |
 * | 408, 429, 3xx, interruption, anything that was not sent | neither: not counted |
 *
 * Once half of the latest attempts have failed ({@link standard}), the circuit opens: calls fail at once with
 * `PolytomicCircuitOpen`, which contains the time to wait, and nothing is sent. After that time the next call is sent as a probe,
 * while others still fail. Its success closes the circuit; its failure opens it for longer. A `Retry-After` of the failure that
 * opened the circuit is respected.
 *
 * If the circuit holds back a retry, the call fails with the error of its earlier attempt, as the write may have been applied.
 * With a rate limit, an open circuit fails a call before it waits.
 *
 * @module
 */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Predicate from "effect/Predicate"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import { type Attempt, CircuitBreaker } from "./internal/client/guards.ts"
import { retryAfterMillis } from "./internal/client/requestedWait.ts"
import { callOf } from "./internal/errors/errorClass.ts"
import { formatMillis } from "./internal/errors/formatDuration.ts"
import { CircuitOpen } from "./internal/errors/notSent.ts"
import { checkedCircuits } from "./internal/limits/checkedStore.ts"
import { TimeLeft, withCoolDown } from "./internal/limits/circuitStore.ts"
import { ClosedCircuits } from "./internal/limits/closedCircuits.ts"
import { withProbeLease } from "./internal/limits/probeLease.ts"
import { kindOf } from "./internal/schema/issue.ts"
import { anything, assertOptions, duration, type Kinds, oneOf } from "./internal/schema/options.ts"
import * as Messages from "./internal/telemetry/messages.ts"
import * as Names from "./internal/telemetry/names.ts"
import type { Method } from "./Operation.ts"
import { hasResponse, type PolytomicError } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export { type Attempt, CircuitBreaker } from "./internal/client/guards.ts"

/**
 * Call that a custom key is computed from.
 *
 * @category models
 * @since 1.0.0
 */
export interface Request {
  /** Id of the operation, such as `"connections.get"`. */
  readonly operation: string
  readonly method: Method
  /** Path template, such as `"/api/connections/{id}"`. */
  readonly path: string
  /** Origin of the base URL. */
  readonly origin: string
}

/**
 * Condition under which a circuit opens, and for how long.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /** `"origin"` (default): one circuit per server; a function: one circuit per returned key. */
  readonly per?: "origin" | ((request: Request) => string) | undefined
  /** Condition under which it opens. Default: at least half of the latest 10 to 20 attempts have failed. */
  readonly tripPolicy?: Breaker.TripPolicy | undefined
  /**
   * Time that it stays open: a duration, or a schedule whose n-th delay applies to the n-th consecutive opening. Default: 5
   * seconds, doubled up to 1 minute.
   */
  readonly openDuration?: Duration.Input | Schedule.Schedule<unknown, number> | undefined
  /** Maximum time that a `Retry-After` keeps it open. Default: 1 minute. */
  readonly maxOpenDuration?: Duration.Input | undefined
  /** Behaviour when a shared store does not respond: `"allow"` (default) sends the call, `"fail"` fails it unsent. */
  readonly onStoreError?: "allow" | "fail" | undefined
}

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/**
 * Default settings: opens when half of the latest attempts (10 to 20) have failed, for 5 seconds, then 10, 20, 40 and 60.
 *
 * @example
 * ```ts
 * import { consecutive } from "effect/persistence/CircuitBreaker"
 * import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
 *
 * const layer = CircuitBreaker.layer({ ...CircuitBreaker.standard, tripPolicy: consecutive(5) })
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const standard: {
  readonly tripPolicy: Breaker.TripPolicy
  readonly openDuration: Schedule.Schedule<unknown, number>
  readonly maxOpenDuration: Duration.Duration
} = /*#__PURE__*/ (() => ({
  tripPolicy: Breaker.rate({ threshold: 0.5, size: 20, minimumCalls: 10 }),
  openDuration: Schedule.min([Schedule.exponential("5 seconds"), Schedule.spaced("1 minute")]),
  maxOpenDuration: Duration.minutes(1)
}))()

/**
 * Creates a circuit breaker in memory, for programs with several; otherwise use {@link layer}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const breaker = yield* CircuitBreaker.make({ per: ({ operation }) => operation })
 *   const all = yield* Effect.provideService(connections.list(), CircuitBreaker.CircuitBreaker, breaker)
 *   return all.length
 * }).pipe(Effect.scoped)
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => 1
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (options?: Options): Effect.Effect<CircuitBreaker, never, Scope.Scope> =>
  Effect.provide(makeWith(options, true), memory())

// Created on use: at module level it would be a side effect of the import.
const memory = (): Layer.Layer<Breaker.CircuitBreakerStore> =>
  Layer.effect(Breaker.CircuitBreakerStore, Effect.map(Breaker.CircuitBreakerStore, withProbeLease)).pipe(
    Layer.provide(Breaker.layerStoreMemory())
  )

const kinds: Kinds<Options> = {
  per: (value) =>
    value === "origin" || typeof value === "function" ? undefined : `is ${kindOf(value)}; pass "origin" or a function`,
  tripPolicy: anything,
  openDuration: (value) => (Schedule.isSchedule(value) ? undefined : duration(value)),
  maxOpenDuration: duration,
  onStoreError: /*#__PURE__*/ oneOf("allow", "fail")
}

const makeWith = (
  options: Options = {},
  isOwn: boolean
): Effect.Effect<CircuitBreaker, never, Breaker.CircuitBreakerStore | Scope.Scope> =>
  Effect.gen(function* () {
    assertOptions("CircuitBreaker", options, kinds)
    const tripPolicy = options.tripPolicy ?? standard.tripPolicy
    const closed = isOwn ? new ClosedCircuits(tripPolicy) : undefined
    const store = observed(yield* Breaker.CircuitBreakerStore, closed)
    const breaker = yield* Effect.provideService(
      Breaker.make({
        tripPolicy,
        openDuration: options.openDuration ?? standard.openDuration,
        maxOpenDuration: options.maxOpenDuration ?? standard.maxOpenDuration,
        onStoreError: options.onStoreError
      }),
      Breaker.CircuitBreakerStore,
      store
    )
    return { guard: (attempt) => guarded(attempt, { breaker, closed, key: keyOf(options.per, attempt) }) }
  })

/**
 * No circuit breaker: exempts calls from the one that surrounds them.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Identity } from "effect-polytomic"
 * import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
 *
 * const probe = Effect.flatMap(Identity, (identity) => identity.get()).pipe(
 *   Effect.provideService(CircuitBreaker.CircuitBreaker, CircuitBreaker.none)
 * )
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const none: CircuitBreaker = { guard: (attempt) => attempt }

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/**
 * Provides a circuit breaker in memory to the calls of a program.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
 *
 * const program = Effect.flatMap(Connections, (connections) => connections.list()).pipe(
 *   Effect.catchTag("PolytomicCircuitOpen", (e) => Effect.succeed(`down for ${e.retryAfter ?? "a while"}`))
 * )
 *
 * const layer = Layer.mergeAll(Polytomic.layerConfig(), CircuitBreaker.layer({ openDuration: "10 seconds" }))
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (options?: Options | CircuitBreaker): Layer.Layer<never> =>
  isMade(options) ? Layer.succeed(CircuitBreaker, options) : Layer.effect(CircuitBreaker, make(options))

const isMade = (options: Options | CircuitBreaker | undefined): options is CircuitBreaker =>
  Predicate.hasProperty(options, "guard")

/**
 * Provides a circuit breaker whose state is in the `CircuitBreakerStore` of the context, which many machines can share. After a
 * timeout of 2 seconds the store is skipped for a cool-down of 5 seconds, doubled up to a minute while the timeouts persist.
 *
 * @example
 * ```ts
 * import * as NodeRedis from "@effect/platform-node/NodeRedis"
 * import * as Layer from "effect/Layer"
 * import * as Breaker from "effect/persistence/CircuitBreaker"
 * import { Polytomic } from "effect-polytomic"
 * import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
 *
 * const redis = Breaker.layerStoreRedis({ prefix: "polytomic-circuit:" }).pipe(
 *   Layer.provide(NodeRedis.layer({ url: "redis://localhost:6379", disableOfflineQueue: true }))
 * )
 *
 * const layer = Layer.mergeAll(Polytomic.layerConfig(), CircuitBreaker.layerShared().pipe(Layer.provide(redis)))
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layerShared = (options?: Options): Layer.Layer<never, never, Breaker.CircuitBreakerStore> =>
  Layer.effect(
    CircuitBreaker,
    Effect.flatMap(Breaker.CircuitBreakerStore, (store) =>
      Effect.provideService(makeWith(options, false), Breaker.CircuitBreakerStore, withCoolDown(checkedCircuits(store)))
    )
  )

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const keyOf = (per: Options["per"], { call: { method, operation, path }, origin }: Attempt): string =>
  per === undefined || per === "origin" ? origin : per({ operation, method, path, origin })

/** Circuit of an attempt. */
interface Passed {
  readonly breaker: Breaker.CircuitBreaker
  /** Circuits of a store without other writers. */
  readonly closed: ClosedCircuits | undefined
  readonly key: string
}

const guarded = (attempt: Attempt, passed: Passed): Attempt => {
  const { breaker, closed, key } = passed
  return {
    ...attempt,
    ready: Effect.clockWith((clock) => {
      const now = clock.currentTimeMillisUnsafe()
      const isClosed = closed?.isKnownClosed(closed.use(key, now), now) === true
      return isClosed ? Effect.void : refuseIfOpen(attempt, breaker, key)
    }),
    send: (authorization) =>
      Effect.clockWith((clock) => {
        const before = attempt.call.attempts
        const judge = (exit: Exit.Exit<unknown, PolytomicError>) => classify(exit, attempt.call.attempts > before)
        const sent = attempt.send(authorization)
        return closed === undefined
          ? recorded(attempt, breaker, key, sent, judge)
          : recordedIfNeeded(attempt, passed, closed, sent, judge, clock)
      })
  }
}

/** Runs an attempt whose store has no other writers: without the store, as long as its circuit is known to be closed. */
const recordedIfNeeded = (
  attempt: Attempt,
  { breaker, key }: Passed,
  closed: ClosedCircuits,
  sent: Effect.Effect<unknown, PolytomicError>,
  judge: (exit: Exit.Exit<unknown, PolytomicError>) => Breaker.Outcome,
  clock: Clock.Clock
): Effect.Effect<unknown, PolytomicError> => {
  const now = clock.currentTimeMillisUnsafe()
  const circuit = closed.use(key, now)
  const { epoch } = circuit
  const noted = (outcome: Breaker.Outcome) => {
    closed.note(circuit, epoch, outcome, clock.currentTimeMillisUnsafe())
    return outcome
  }
  if (!closed.isKnownClosed(circuit, now)) return recorded(attempt, breaker, key, sent, (exit) => noted(judge(exit)))
  return Effect.onExit(sent, (exit) => {
    // The circuit has changed since the attempt began, so its outcome does not count.
    if (circuit.epoch !== epoch) return Effect.void
    const outcome = judge(exit)
    const changesNothing = outcome._tag === "Success" && closed.isKnownClosed(circuit, now)
    if (outcome._tag === "Ignored" || changesNothing) return Effect.void
    noted(outcome)
    return Effect.ignore(breaker.execute(Effect.void, { key, classify: () => outcome }))
  })
}

/** Fails an attempt whose circuit is open. */
const refuseIfOpen = (
  attempt: Attempt,
  breaker: Breaker.CircuitBreaker,
  key: string
): Effect.Effect<void, PolytomicError> =>
  Effect.matchEffect(Effect.provideService(breaker.state(key), TimeLeft, attempt.left), {
    onSuccess: (state) =>
      state._tag === "Open" && Duration.isPositive(state.retryAfter)
        ? refuse(attempt, key, "open", state.retryAfter)
        : Effect.void,
    onFailure: () => Effect.void // `onStoreError` is applied when the request is due
  })

/** Runs an attempt if the store admits it, and records its outcome. */
const recorded = (
  attempt: Attempt,
  breaker: Breaker.CircuitBreaker,
  key: string,
  sent: Effect.Effect<unknown, PolytomicError>,
  judge: (exit: Exit.Exit<unknown, PolytomicError>) => Breaker.Outcome
): Effect.Effect<unknown, PolytomicError> => {
  const executed = breaker.execute(sent, { key, classify: judge })
  return Effect.catch(Effect.provideService(executed, TimeLeft, attempt.left), (error) => {
    if (error._tag !== "CircuitBreakerError") return Effect.fail(error)
    const { reason } = error
    return refuse(attempt, key, refused[reason._tag], reason._tag === "CircuitOpen" ? reason.retryAfter : undefined)
  })
}

/** Classifies an attempt as a success, a failure or neither. */
const classify = (exit: Exit.Exit<unknown, PolytomicError>, sent: boolean): Breaker.Outcome => {
  if (exit._tag === "Success") return Breaker.success
  const reason = exit.cause.reasons[0]
  if (!sent || reason?._tag !== "Fail") return Breaker.ignored
  const { error } = reason
  switch (error._tag) {
    case "PolytomicTransportError":
    case "PolytomicDeadlineExceeded":
      return Breaker.failure()
    case "PolytomicDecodeError":
      return error.reason === "not-json" ? Breaker.failure() : Breaker.success
  }
  if (!hasResponse(error) || error.status < 400 || error.status === 408 || error.status === 429) return Breaker.ignored
  return error.status < 500 ? Breaker.success : Breaker.failure({ retryAfter: retryAfterMillis(error) })
}

const refused: { readonly [Reason in Breaker.CircuitBreakerErrorReason["_tag"]]: CircuitOpen["state"] } = {
  CircuitOpen: "open",
  CircuitHalfOpen: "half-open",
  CircuitBreakerStoreError: "unknown"
}

const refuse = (
  attempt: Attempt,
  circuit: string,
  state: CircuitOpen["state"],
  retryAfter: Duration.Duration | undefined
): Effect.Effect<never, CircuitOpen> =>
  Effect.fail(new CircuitOpen({ ...callOf(attempt.call), circuit, state, retryAfter }))

const transitions: Metric.Counter<number> = /*#__PURE__*/ Metric.counter(Names.circuitTransitions, {
  description: "Circuits that opened, were probed or closed",
  incremental: true
})

/** Store that records and counts transitions, and logs those that need attention. */
const observed = (
  store: Breaker.CircuitBreakerStore["Service"],
  closed: ClosedCircuits | undefined
): Breaker.CircuitBreakerStore["Service"] => {
  const noted = (transition: Breaker.Transition | undefined) => {
    if (transition !== undefined) closed?.move(transition.key)
    return reportTransition(transition)
  }
  return {
    admit: (key) => Effect.tap(store.admit(key), ({ transition }) => noted(transition)),
    record: (outcome) => Effect.tap(store.record(outcome), noted),
    state: store.state
  }
}

const reportTransition = (transition: Breaker.Transition | undefined): Effect.Effect<void> => {
  if (transition === undefined) return Effect.void
  const { from, key, to } = transition
  const counted = Metric.update(
    Metric.withAttributes(transitions, { [Names.circuitFrom]: from, [Names.circuitTo]: to }),
    1
  )
  switch (transition.to) {
    case "Open":
      return Effect.andThen(
        counted,
        Effect.logWarning(Messages.circuitOpened(key, formatMillis(Duration.toMillis(transition.retryAfter))))
      )
    case "Closed":
      return Effect.andThen(counted, Effect.logInfo(Messages.circuitClosed(key)))
    case "HalfOpen":
      return counted
  }
}

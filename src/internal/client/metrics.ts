/**
 * Metrics of calls. They are stored in Effect's registry in the form of Effect's own metrics, so readers and exporters find them;
 * the classes of `Metric.histogram` would weigh five times as much in each program.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { CurrentMetricAttributes, type Metric, MetricRegistry } from "effect/Metric"
import type { Event } from "../../Drift.ts"
import type { Any } from "../../Operation.ts"
import * as Names from "../telemetry/names.ts"
import { type Outcome, type Server, target } from "./telemetry.ts"

type Attributes = Metric.AttributeSet

/** A metric: what `Metric` makes the name of a series of, and the state of a new one. */
type Kind = readonly [type: Metric.Type, id: string, description: string, state: () => State]

interface State {
  readonly get: () => unknown
  readonly update: (value: number) => void
}

/** A series that was found before, and the context's part of its attributes. */
interface CachedMetrics {
  readonly extra: Attributes
  readonly attributes: Attributes
  readonly key: string
}

/** Updates the series of these attributes, and returns its lookup, for the next time. */
const update = (
  [type, id, description, state]: Kind,
  known: CachedMetrics | undefined,
  context: Context.Context<never>,
  value: number,
  complete: (extra: Attributes) => Attributes
): CachedMetrics => {
  const extra = Context.get(context, CurrentMetricAttributes)
  if (known?.extra !== extra) {
    const attributes = complete(extra)
    const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
    known = { extra, attributes, key: JSON.stringify([type, id, description, sorted]) }
  }
  // The registry owns the series: a program may have taken it out.
  const registry = Context.get(context, MetricRegistry)
  let series = registry.get(known.key)
  if (series === undefined) {
    const { get, update } = state()
    series = { id, type, description, attributes: known.attributes, hooks: { get, update, modify: update } }
    registry.set(known.key, series)
  }
  series.hooks.update(value, context)
  return known
}

// -----------------------------------------------------------------------------
// Durations
// -----------------------------------------------------------------------------

const bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]

const duration: Kind = [
  "Histogram",
  Names.requestDuration,
  "Duration of calls to the Polytomic API in seconds, with their retries",
  () => {
    const buckets = bounds.map((bound): [bound: number, count: number] => [bound, 0])
    let count = 0
    let sum = 0
    let min = Number.MAX_VALUE
    let max = -min
    return {
      get: () => ({ buckets: buckets.map((bucket) => [...bucket]), count, min, max, sum }),
      update: (value) => {
        for (const bucket of buckets) if (value <= bucket[0]) bucket[1]++
        count++
        sum += value
        min = Math.min(min, value)
        max = Math.max(max, value)
      }
    }
  }
]

// There are few outcomes of the calls to a server, so few are kept.
const durations = /*#__PURE__*/ new WeakMap<Server, Map<string, CachedMetrics>>()

/** Records the duration of a call, with the metric attributes of the context. */
export const recordDuration = (
  operation: Any,
  server: Server,
  seconds: number,
  { error, status }: Outcome,
  context: Context.Context<never>
): void => {
  let known = durations.get(server)
  if (known === undefined) {
    known = new Map()
    durations.set(server, known)
  }
  const outcome = `${operation.method} ${operation.path} ${status} ${error}`
  const before = known.get(outcome)
  const now = update(duration, before, context, seconds, (extra) => ({
    [Names.unit]: "s",
    ...extra,
    ...target(operation, server.address, `${server.port}`),
    ...(status === undefined ? {} : { [Names.statusCode]: `${status}` }),
    ...(error === undefined ? {} : { [Names.errorType]: error })
  }))
  if (now !== before) known.set(outcome, now)
}

// -----------------------------------------------------------------------------
// Drift
// -----------------------------------------------------------------------------

const drift: Kind = [
  "Counter",
  Names.drift,
  "Undocumented values in responses",
  () => {
    let count = 0
    return {
      get: () => ({ count, incremental: true }),
      update: (more) => {
        count += more
      }
    }
  }
]

/** Counts drift by operation and kind. */
export const countDrift = (events: ReadonlyArray<Event>): Effect.Effect<void> =>
  Effect.withFiber((fiber) => {
    for (const { kind, operation } of events) {
      update(drift, undefined, fiber.context, 1, (extra) => ({
        ...extra,
        [Names.operation]: operation,
        [Names.driftKind]: kind
      }))
    }
    return Effect.void
  })

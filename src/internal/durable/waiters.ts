/** Runs that wait for an event, so that an event handler can wake them. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as PolytomicEvent from "../../PolytomicEvent.ts"

/**
 * A registry of waiting runs. It only shortens waits, as runs poll in any case.
 *
 * Topics are ids of executions. A token contains the data that the engine needs to wake the run.
 */
export interface Waiters {
  /** Registers the token of a run under a topic, replacing its earlier one. */
  readonly add: (topic: string, run: string, token: string) => Effect.Effect<void>
  /** Removes and returns the tokens under a topic. */
  readonly take: (topic: string) => Effect.Effect<ReadonlyArray<string>>
}

/** A registry in the memory of this process, with a maximum number of topics, beyond which the oldest are dropped. */
export const memory = (maxTopics: number): Waiters => {
  const topics = new Map<string, Map<string, string>>()
  return {
    add: (topic, run, token) =>
      Effect.sync(() => {
        const tokens = topics.get(topic) ?? new Map<string, string>()
        tokens.set(run, token)
        topics.delete(topic)
        topics.set(topic, tokens)
        const [oldest] = topics.keys()
        if (topics.size > maxTopics && oldest !== undefined) topics.delete(oldest)
      }),
    take: (topic) =>
      Effect.sync(() => {
        const tokens = topics.get(topic)
        topics.delete(topic)
        return tokens === undefined ? [] : [...tokens.values()]
      })
  }
}

/** The registry of the program: by default one in the memory of the process. */
export const Waiters: Context.Reference<Waiters> = /*#__PURE__*/ Context.Reference<Waiters>(
  "effect-polytomic/Durable/Waiters",
  { defaultValue: () => memory(100_000) }
)

const terminal: ReadonlyArray<string | undefined> = [
  "sync.completed",
  "sync.completed_with_errors",
  "sync.failed",
  "sync.canceled",
  "bulk_sync.completed",
  "bulk_sync.completed_with_error",
  "bulk_sync.failed",
  "bulk_sync.canceled"
]

/** The id of the execution that an event ends; `undefined` for other events. */
export const topicOf = ({ event, type }: PolytomicEvent.PolytomicEvent): string | undefined => {
  if (!terminal.includes(type) || typeof event !== "object" || event === null || !("execution_id" in event))
    return undefined
  const { execution_id } = event
  return typeof execution_id === "string" && execution_id !== "" && execution_id.length <= 100
    ? execution_id
    : undefined
}

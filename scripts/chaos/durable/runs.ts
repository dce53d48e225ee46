/** The runs of the campaign, and the points at which their processes die. Workers use it too, so it imports nothing of Node. */
import * as Effect from "effect/Effect"
import * as Durable from "effect-polytomic/Durable"

/** Times of the campaign, in milliseconds: short, so that many runs fit, and in the same order as the defaults. */
export const times = {
  runsFor: 3000,
  poll: 500,
  minDelay: 1000,
  maxDelay: 2000
} as const

/** A run that is asked for. */
export interface Job {
  /** Id of the bulk sync, and of the run. */
  readonly sync: string
  /**
   * - `plain`: to the end of its execution.
   * - `paused`: its first start gets a 500 after it took effect, so it pauses, and finds the execution.
   * - `late`: its deadline passes before the execution ends, which is then canceled.
   * - `canceled`: its workflow is canceled, and the execution with it.
   */
  readonly kind: "plain" | "paused" | "late" | "canceled"
  /** The point at which the process that has the run dies, once. */
  readonly dieAt?: string
}

/** End of a run. */
export interface Ended {
  readonly outcome: string
  readonly id?: string
  readonly detail?: string
}

/** Options of a process that runs jobs. */
export interface RunnerOptions {
  readonly engineOptions: ReadonlyArray<unknown>
  readonly jobs: ReadonlyArray<Job>
  /** URL of the emulator. */
  readonly url: string
  /** Folder with a file for each sync whose process has died at its point. */
  readonly marks: string
}

/** Runs a job whose process dies at a point: neither a death nor a shutdown nor a takeover may cancel anything. */
export const run = <E, R>(job: Job, steps: Effect.Effect<Durable.StepsService, E, R>, die: Effect.Effect<unknown>) => {
  const pass = (point: string): Effect.Effect<unknown> => (point === job.dieAt ? die : Effect.void)
  const around = <A, E, R>(name: string, effect: Effect.Effect<A, E, R>) =>
    Effect.andThen(
      pass(`before ${name}`),
      Effect.tap(effect, () => pass(`after ${name}`))
    )
  const mortal = (steps: Durable.StepsService): Durable.StepsService => ({
    ...steps,
    scope: (label) => Effect.map(steps.scope(label), mortal),
    step: (name, success, error, effect) =>
      Effect.tap(steps.step(name, success, error, around(name, effect)), () => pass(`kept ${name}`)),
    wait: (name, atMost, topic) => {
      const waiters = Effect.map(Durable.Waiters, (own) => ({
        ...own,
        add: (...args: Parameters<typeof own.add>) => Effect.andThen(own.add(...args), pass(`registered ${name}`))
      }))
      return Effect.andThen(pass(`before ${name}`), steps.wait(name, atMost, topic)).pipe(
        Effect.provideServiceEffect(Durable.Waiters, waiters),
        Effect.tap(() => pass(`kept ${name}`))
      )
    },
    onCancel: (name, effect) => steps.onCancel(name, around(name, effect))
  })
  const { maxDelay, minDelay } = times
  const timeout = job.kind === "late" ? "4 seconds" : "10 minutes"
  const sync = Durable.bulkSync({ id: job.sync }, { minDelay, maxDelay, timeout, ifAbandoned: "cancel" })
  return Effect.provideServiceEffect(sync, Durable.Steps, Effect.map(steps, mortal))
}

const at = (kind: Job["kind"], steps: ReadonlyArray<string>, ...places: ReadonlyArray<string>) =>
  steps.flatMap((step) => places.map((place) => ({ kind, dieAt: `${place} ${step}` })))

/**
 * Points of each step: before its work, after the work and before it is kept, or after that. A wait may also end between its registration
 * for an event and its clock.
 */
export const points = [
  ...at("plain", ["begin", "start/1", "poll/1", "poll/2"], "before", "after", "kept"),
  ...at("plain", ["wait/1"], "before", "registered", "kept"),
  ...at("paused", ["pause/1"], "before", "kept"),
  ...at("paused", ["start/2"], "before", "after", "kept"),
  ...at("late", ["stop"], "before", "after", "kept"),
  ...at("canceled", ["cancel"], "before", "after")
]

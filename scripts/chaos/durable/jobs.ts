/** The runs of the campaign, and the points at which their processes die. Workers use it too, so it imports nothing of Node. */
import * as Effect from "effect/Effect"
import * as Durable from "effect-polytomic/Durable"

/** Times of the campaign, in milliseconds: short, so that many runs fit, and in the same order as the defaults. */
export const times = {
  runsFor: 3000,
  lockExpiration: 6000,
  lockRefresh: 1500,
  poll: 500,
  minDelay: 1000,
  maxDelay: 2000
} as const

/**
 * Kind of a run.
 *
 * - `plain`: to the end of its execution.
 * - `paused`: its first start gets a 500 after the work, so it pauses, and finds the execution.
 * - `late`: its deadline passes before the execution ends, which is canceled then.
 * - `canceled`: its workflow is canceled, and the execution with it.
 */
export type Kind = "plain" | "paused" | "late" | "canceled"

/** A run that is asked for. */
export interface Job {
  readonly sync: string
  readonly kind: Kind
  /** The point at which the process that has the run dies, once. */
  readonly dieAt?: string | undefined
}

/** A run that has ended. */
export interface Ended {
  readonly sync: string
  readonly outcome: string
  readonly id?: string
  readonly detail?: string
}

/** Options of a process that runs jobs, in its environment. */
export interface RunnerOptions {
  readonly engineOptions: ReadonlyArray<unknown>
  readonly jobs: ReadonlyArray<Job>
  /** This runner asks for the runs; others only take part. */
  readonly asks: boolean
  readonly url: string
  /** Folder with a file for each point that has been died at: named after the sync. */
  readonly marks: string
}

/** A job whose process dies at points: a death, a shutdown or a takeover must cancel nothing. */
export const run = <E, R>(
  { kind, sync }: Job,
  steps: Effect.Effect<Durable.StepsService, E, R>,
  die: (point: string) => Effect.Effect<void>
) =>
  Durable.bulkSync(
    { id: sync },
    {
      minDelay: times.minDelay,
      maxDelay: times.maxDelay,
      timeout: kind === "late" ? "4 seconds" : "10 minutes",
      ifAbandoned: "cancel"
    }
  ).pipe(
    Effect.provideServiceEffect(
      Durable.Steps,
      Effect.map(steps, (own) => mortal(own, die))
    )
  )

const mortal = (steps: Durable.StepsService, die: (point: string) => Effect.Effect<void>): Durable.StepsService => {
  const around = <A, E, R>(name: string, effect: Effect.Effect<A, E, R>) =>
    Effect.andThen(
      die(`before ${name}`),
      Effect.tap(effect, () => die(`after ${name}`))
    )
  const registering = (name: string) =>
    Effect.map(Durable.Waiters, (waiters) => ({
      ...waiters,
      add: (...args: Parameters<typeof waiters.add>) => Effect.andThen(waiters.add(...args), die(`registered ${name}`))
    }))
  return {
    ...steps,
    scope: (label) => Effect.map(steps.scope(label), (scope) => mortal(scope, die)),
    step: (name, success, error, effect) =>
      steps.step(name, success, error, around(name, effect)).pipe(Effect.tap(() => die(`kept ${name}`))),
    wait: (name, atMost, topic) =>
      Effect.andThen(die(`before ${name}`), steps.wait(name, atMost, topic)).pipe(
        Effect.provideServiceEffect(Durable.Waiters, registering(name)),
        Effect.tap(() => die(`kept ${name}`))
      ),
    onCancel: (name, effect) => steps.onCancel(name, around(name, effect))
  }
}

const at = (kind: Kind, steps: ReadonlyArray<string>, ...places: ReadonlyArray<string>) =>
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

/** The runs of the campaign, and the points at which their processes die. Workers use it too, so it imports nothing of Node. */
import * as Effect from "effect/Effect"
import * as Durable from "effect-polytomic/Durable"

/**
 * Kind of a run.
 *
 * - `plain`: to the end of its execution.
 * - `paused`: its first start gets a 500 after the work, so it pauses, and finds the execution.
 * - `late`: its deadline passes before the execution ends, which is canceled then.
 * - `canceled`: its workflow is canceled, and the execution with it.
 */
export type Kind = "plain" | "paused" | "late" | "canceled"

/**
 * A point at which a process dies: before the work of a step, after the work and before it is kept, or after that. A wait may also end
 * between its registration for an event and its clock.
 */
export interface Point {
  readonly at: "before" | "registered" | "after" | "kept"
  /** Name of the step within its job. */
  readonly step: string
}

/** A run that is asked for. */
export interface Job {
  readonly sync: string
  readonly night: string
  readonly kind: Kind
  /** The point at which the process that has the run dies, once. */
  readonly dieAt?: Point
}

/** A run that has ended. */
export interface Ended {
  readonly sync: string
  readonly night: string
  readonly outcome: string
  readonly id?: string
  readonly joined?: boolean
  readonly detail?: string
}

export interface RunnerOptions {
  readonly engineOptions: ReadonlyArray<unknown>
  readonly deployment: string
  readonly jobs: ReadonlyArray<Job>
  /** This runner asks for the runs; others only take part. */
  readonly asks: boolean
  readonly url: string
  /** Shortest and longest wait between polls, in milliseconds. */
  readonly minDelay: number
  readonly maxDelay: number
  /** Folder with a file for each point that has been died at: named after the sync. */
  readonly marks: string
}

export const jobOf = (sync: string, kind: Kind, delays: { readonly minDelay: number; readonly maxDelay: number }) =>
  Durable.bulkSync(
    { id: sync },
    {
      ...delays,
      timeout: kind === "late" ? "4 seconds" : "10 minutes",
      // A death, a shutdown or a takeover must cancel nothing.
      ifAbandoned: "cancel"
    }
  )

/** Dies at a point, or goes on. */
export type Die = (at: Point["at"], step: string) => Effect.Effect<void>

/** Steps whose process dies at points. */
export const mortal = (steps: Durable.StepsService, die: Die): Durable.StepsService => {
  const around = <A, E, R>(name: string, effect: Effect.Effect<A, E, R>) =>
    Effect.andThen(
      die("before", name),
      Effect.tap(effect, () => die("after", name))
    )
  return {
    ...steps,
    scope: (label) => Effect.map(steps.scope(label), (scope) => mortal(scope, die)),
    step: (name, success, error, effect) =>
      steps.step(name, success, error, around(name, effect)).pipe(Effect.tap(() => die("kept", name))),
    wait: (name, atMost, topic) =>
      Effect.andThen(
        die("before", name),
        steps.wait(name, atMost, topic).pipe(
          Effect.provideServiceEffect(
            Durable.Waiters,
            Effect.map(Durable.Waiters, (waiters) => ({
              ...waiters,
              add: (topic: string, run: string, token: string) =>
                Effect.andThen(waiters.add(topic, run, token), die("registered", name))
            }))
          ),
          Effect.tap(() => die("kept", name))
        )
      ),
    onCancel: (name, effect) => steps.onCancel(name, around(name, effect))
  }
}

const planned: ReadonlyArray<readonly [kind: Kind, step: string, ...at: ReadonlyArray<Point["at"]>]> = [
  ["plain", "begin", "before", "after", "kept"],
  ["plain", "start/1", "before", "after", "kept"],
  ["plain", "look/1", "before", "after", "kept"],
  ["plain", "wait/1", "before", "registered", "kept"],
  ["plain", "look/2", "before", "after", "kept"],
  ["paused", "pause/1", "before", "kept"],
  ["paused", "start/2", "before", "after", "kept"],
  ["late", "stop", "before", "after", "kept"],
  ["canceled", "cancel", "before", "after"]
]

export const points: ReadonlyArray<{ readonly kind: Kind; readonly dieAt: Point }> = planned.flatMap(
  ([kind, step, ...places]) => places.map((at) => ({ kind, dieAt: { at, step } }))
)

/** The runs of the campaign, and the points at which their processes die. Workers use it too, so it imports nothing of Node. */
import * as Effect from "effect/Effect"
import * as Durable from "effect-polytomic/Durable"
import type { Kind, Point } from "./protocol.ts"

/** The job of a run. */
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

interface Planned {
  readonly kind: Kind
  readonly points: ReadonlyArray<Point>
}

const each = (step: string, ...at: ReadonlyArray<Point["at"]>): ReadonlyArray<Point> => at.map((at) => ({ at, step }))

const planned: ReadonlyArray<Planned> = [
  {
    kind: "plain",
    points: [
      ...each("begin", "before", "after", "kept"),
      ...each("start/1", "before", "after", "kept"),
      ...each("look/1", "before", "after", "kept"),
      ...each("wait/1", "before", "registered", "kept"),
      ...each("look/2", "before", "after", "kept")
    ]
  },
  { kind: "paused", points: [...each("pause/1", "before", "kept"), ...each("start/2", "before", "after", "kept")] },
  { kind: "late", points: each("stop", "before", "after", "kept") },
  { kind: "canceled", points: each("cancel", "before", "after") }
]

/** Each point of each step. */
export const points: ReadonlyArray<{ readonly kind: Kind; readonly dieAt: Point }> = planned.flatMap(
  ({ kind, points }) => points.map((dieAt) => ({ kind, dieAt }))
)

/** Bodies of durable runs that every engine must treat alike. They also run in workerd, so they import nothing of Node. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Durable from "effect-polytomic/Durable"

/** Counts an occurrence, and returns the number so far. */
export type Observe = (what: string) => Effect.Effect<number>

type Body = (observe: Observe, topic: string) => Effect.Effect<unknown, string, Durable.Steps>

const { Never, Number: Num, String: Text } = Schema

const pause = Effect.flatMap(Durable.Steps, (steps) => steps.wait("pause", 1000))

/** Bodies by name. */
export const bodies: Readonly<Record<string, Body>> = {
  kept: (observe) =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      const one = yield* Effect.orDie(steps.step("one", Num, Never, observe("one")))
      const how = yield* pause
      const two = yield* Effect.orDie(steps.step("two", Num, Never, observe("two")))
      return [one, how, two]
    }),
  failed: (observe) =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      const step = steps.step("bad", Text, Text, Effect.andThen(observe("bad"), Effect.fail("no")))
      const error = yield* Effect.orDie(Effect.flip(step))
      yield* pause
      return error
    }),
  died: (observe) =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      const dies = Effect.andThen(observe("dies"), Effect.die(new Error("boom")))
      const error = yield* Effect.orDie(Effect.flip(steps.step("dies", Text, Never, dies)))
      yield* pause
      return [error.reason, error.detail]
    }),
  scopes: (observe) =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      const branch = (label: string) =>
        Effect.gen(function* () {
          const scope = yield* steps.scope(label)
          const value = yield* Effect.orDie(scope.step("x", Text, Never, Effect.as(observe(label), label)))
          yield* scope.wait("w", 1000)
          return [
            value,
            yield* Effect.orDie(scope.step("y", Text, Never, Effect.as(observe(label), `${label}!`))),
            scope.key
          ]
        })
      return yield* Effect.all([branch("a"), branch("b")], { concurrency: 2 })
    }),
  timeout: (_observe, topic) => Effect.flatMap(Durable.Steps, (steps) => steps.wait("w", 1500, topic)),
  nudged: (observe, topic) =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      yield* Effect.orDie(steps.step("before", Num, Never, observe("before")))
      return yield* steps.wait("w", 600_000, topic)
    }),
  large: () =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      const error = yield* Effect.flip(
        steps.step(
          "large",
          Text,
          Never,
          Effect.sync(() => "x".repeat(2_000_000))
        )
      )
      return error.reason
    }).pipe(Effect.orDie),
  reused: () =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      yield* Effect.orDie(steps.step("x", Text, Never, Effect.succeed("x")))
      return yield* Effect.orDie(steps.step("x", Text, Never, Effect.succeed("y")))
    }),
  canceled: (observe) =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      yield* steps.onCancel("undo", Effect.asVoid(observe("undo")))
      yield* Effect.orDie(steps.step("before", Num, Never, observe("before")))
      return yield* steps.wait("long", 3_600_000)
    }),
  ended: (observe) =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      yield* steps.onCancel("undo", Effect.asVoid(observe("undo")))
      yield* pause
      return "ended"
    }),
  sibling: (observe) =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      const waits = Effect.andThen(
        steps.onCancel("undo", Effect.asVoid(observe("undo"))),
        steps.wait("long", 3_600_000)
      )
      return yield* Effect.all([waits, Effect.andThen(pause, Effect.fail("no"))], { concurrency: 2 })
    })
}

/** The end of a body as text: its value, its error or its defect. */
export const endOf = (exit: Exit.Exit<unknown, unknown>): string =>
  Exit.isSuccess(exit) ? JSON.stringify(exit.value) : `died: ${String(Cause.squash(exit.cause))}`

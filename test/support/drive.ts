/** Runs an effect that calls the emulator, while the test clock advances. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"

/** Lets promises settle, which the test clock does not wait for. */
export const settlePromises: Effect.Effect<void> = Effect.promise(
  () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))
)

/** Exit of an effect while the clock advances in small steps, for at most an hour. */
export const driven = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<Exit.Exit<A, E>, never, R> =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(self, { startImmediately: true })
    for (let tenths = 0; tenths < 36_000; tenths++) {
      yield* settlePromises
      const exit = fiber.pollUnsafe()
      if (exit !== undefined) return exit
      yield* TestClock.adjust("100 millis")
    }
    yield* Fiber.interrupt(fiber)
    return Exit.die(new Error("it does not end"))
  })

/** The value of an effect, while the clock advances. */
export const drive = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.flatMap(driven(self), (exit) => exit)

/** The typed error of an effect that has to fail, while the clock advances. */
export const driveToFailure = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<E, A, R> =>
  Effect.flip(drive(self))

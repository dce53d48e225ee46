/** Timer shared by the deadlines of a client's requests: one timer per request would cost a tenth of a small call. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"

/** Calls `expire` after a number of milliseconds, unless the returned function is called before. */
export type SharedTimer = (
  milliseconds: number,
  expire: () => void,
  dispatcher: Fiber.Fiber<unknown>["currentDispatcher"]
) => () => void

/** Creates a timer of any number of deadlines. It sleeps until the first of them, and ends soon after the last one. */
export const makeSharedTimer = (clock: Clock.Clock): SharedTimer => {
  const deadlines = new Map<() => void, number>()
  let sleep: Fiber.Fiber<void> | undefined
  let wakesAt = Number.POSITIVE_INFINITY
  let isEnding = false

  // The wall clock can be set while requests are pending.
  const now = (): number => Number(clock.monotonicTimeNanosUnsafe()) / 1e6

  const stop = (): void => {
    sleep?.interruptUnsafe()
    wakesAt = Number.POSITIVE_INFINITY
  }

  const sleepUntil = (at: number, milliseconds: number): void => {
    if (at >= wakesAt) return
    stop()
    wakesAt = at
    sleep = Effect.runFork(clock.sleep(Duration.millis(Math.ceil(milliseconds))))
    sleep.addObserver((exit) => {
      if (exit._tag === "Success") wake()
    })
  }

  const wake = (): void => {
    stop()
    const time = now()
    for (const [expire, at] of deadlines) {
      // Runtimes round their timers to milliseconds.
      if (at - time >= 1) sleepUntil(at, at - time)
      else {
        deadlines.delete(expire)
        expire()
      }
    }
  }

  return (milliseconds, expire, dispatcher) => {
    const at = now() + milliseconds
    deadlines.set(expire, at)
    sleepUntil(at, milliseconds)
    return () => {
      deadlines.delete(expire)
      if (deadlines.size > 0 || isEnding) return
      isEnding = true
      // Later, as the next request of a loop starts in the same turn.
      dispatcher.scheduleTask(() => {
        isEnding = false
        if (deadlines.size === 0) stop()
      }, 0)
    }
  }
}

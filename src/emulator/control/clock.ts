/** Clock of an emulator that can be set and stopped. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/** State of a clock. */
export interface ClockState {
  /** `real` runs; `manual` is stopped until it is set or advanced. */
  readonly mode: "real" | "manual"
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Clock that follows another one, with an offset, or is stopped. Sleeping fibers follow its settings. */
export class SteerableClock implements Clock.Clock {
  readonly #base: Clock.Clock
  readonly #start: "real" | number
  readonly #sleepers = new Set<() => void>()
  #offset = 0
  #stopped: number | undefined

  /** Creates a clock that initially follows another one, or is stopped at a time. */
  constructor(base: Clock.Clock, start: "real" | number = "real") {
    this.#base = base
    this.#start = start
    this.reset()
  }

  get state(): ClockState {
    return { mode: this.#stopped === undefined ? "real" : "manual", now: this.currentTimeMillisUnsafe() }
  }

  set({ mode, now }: ClockState): void {
    this.#stopped = mode === "manual" ? now : undefined
    this.#offset = now - this.#base.currentTimeMillisUnsafe()
    for (const wake of Array.from(this.#sleepers)) wake()
  }

  /** Restores the initial state. */
  reset(): void {
    this.set(
      this.#start === "real"
        ? { mode: "real", now: this.#base.currentTimeMillisUnsafe() }
        : { mode: "manual", now: this.#start }
    )
  }

  currentTimeMillisUnsafe(): number {
    return this.#stopped ?? this.#base.currentTimeMillisUnsafe() + this.#offset
  }

  readonly currentTimeMillis: Effect.Effect<number> = Effect.sync(() => this.currentTimeMillisUnsafe())

  currentTimeNanosUnsafe(): bigint {
    return BigInt(Math.round(this.currentTimeMillisUnsafe() * 1000)) * 1000n
  }

  readonly currentTimeNanos: Effect.Effect<bigint> = Effect.sync(() => this.currentTimeNanosUnsafe())

  monotonicTimeNanosUnsafe(): bigint {
    return this.#base.monotonicTimeNanosUnsafe()
  }

  readonly monotonicTimeNanos: Effect.Effect<bigint> = Effect.sync(() => this.monotonicTimeNanosUnsafe())

  sleep(duration: Duration.Duration): Effect.Effect<void> {
    return Effect.suspend(() => this.#until(this.currentTimeMillisUnsafe() + Duration.toMillis(duration)))
  }

  #until(time: number): Effect.Effect<void> {
    return Effect.suspend(() => {
      const left = time - this.currentTimeMillisUnsafe()
      if (left <= 0) return Effect.yieldNow
      const set = Effect.callback<void>((resume) => {
        const wake = (): void => resume(Effect.void)
        this.#sleepers.add(wake)
        return Effect.sync(() => this.#sleepers.delete(wake))
      })
      const woken = this.#stopped === undefined ? Effect.raceFirst(this.#base.sleep(Duration.millis(left)), set) : set
      return Effect.andThen(woken, this.#until(time))
    })
  }
}

/** An emulator with its own clock, controlled by the control API. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Parts } from "../internal/parts.ts"
import { attachParts, partsOf } from "../internal/parts.ts"
import type { Options } from "../Options.ts"
import * as PolytomicEmulator from "../PolytomicEmulator.ts"
import { SteerableClock } from "./clock.ts"

/** Notice for subscribers. */
export interface Notice {
  readonly type: "request" | "delivery" | "reset"
  readonly number: number
}

export interface Instance {
  /** `default`, or the id of an instance created over HTTP. */
  readonly id: string
  readonly emulator: PolytomicEmulator.PolytomicEmulator
  readonly parts: Parts
  readonly clock: SteerableClock
  readonly listeners: Set<(notice: Notice) => void>
  /** Number of resets. */
  revision: number
}

export interface InstanceOptions extends Options {
  /** Initial clock: it runs (default), or is stopped at a time in milliseconds since 1970. */
  readonly clock?: "real" | number | undefined
}

/** Creates an instance, on a clock that follows the caller's until it is set. */
export const make = (id: string, { clock: start, ...options }: InstanceOptions): Effect.Effect<Instance> =>
  Effect.gen(function* () {
    const clock = new SteerableClock(yield* Clock.Clock, start)
    const emulator = yield* onClock(PolytomicEmulator.make(options), clock)
    const parts = partsOf(emulator)
    const listeners: Instance["listeners"] = new Set()
    const notify = (notice: Notice): void => {
      for (const listener of listeners) listener(notice)
    }
    parts.engine.listeners.add(({ number }) => notify({ type: "request", number }))
    parts.deliveries.listeners.add(({ number }) => notify({ type: "delivery", number }))
    return { id, emulator: withClock(emulator, parts, clock), parts, clock, listeners, revision: 0 }
  })

const onClock = <A, E, R>(effect: Effect.Effect<A, E, R>, clock: Clock.Clock): Effect.Effect<A, E, R> =>
  Effect.provideService(effect, Clock.Clock, clock)

/** Runs every effect of an emulator on the clock. */
const withClock = (
  emulator: PolytomicEmulator.PolytomicEmulator,
  parts: Parts,
  clock: Clock.Clock
): PolytomicEmulator.PolytomicEmulator =>
  attachParts(
    {
      ...emulator,
      handle: (request) => onClock(emulator.handle(request), clock),
      seed: (seed) => onClock(emulator.seed(seed), clock),
      reset: onClock(emulator.reset, clock),
      advance: onClock(emulator.advance, clock),
      save: onClock(emulator.save, clock),
      emit: (event) => onClock(emulator.emit(event), clock)
    },
    parts
  )

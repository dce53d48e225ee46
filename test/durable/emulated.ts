/** The emulator of the tests of durable jobs. */
import * as Effect from "effect/Effect"
import { type Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import { layer } from "../jobs/support.ts"
import { type Death, hour } from "./support.ts"

export const emulated = <A, E>(
  self: Effect.Effect<A, E, PolytomicEmulator.Services>,
  options?: PolytomicEmulator.Options
) => Effect.provide(self, layer(options))

export const fault = (fault: Fault.Fault, match: Fault.Match) =>
  Effect.flatMap(PolytomicEmulator.PolytomicEmulator, (emulator) => emulator.fault(fault, match))

/** All existing executions. */
export const executions = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  return (yield* emulator.snapshot).bulk_sync_executions ?? []
})

export const plan = (plan: Parameters<PolytomicEmulator.PolytomicEmulator["planExecution"]>[0]) =>
  Effect.flatMap(PolytomicEmulator.PolytomicEmulator, (emulator) => emulator.planExecution(plan))

/** Returns true once for a point. */
export const once = (point: Death) => {
  let done = false
  return ({ at, name }: Death) => {
    if (done || at !== point.at || !name.endsWith(point.name)) return false
    done = true
    return true
  }
}

export const slow: PolytomicEmulator.Options = { executions: { queuedFor: 0, runsFor: 2 * hour } }

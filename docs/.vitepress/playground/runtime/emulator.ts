/** The emulator as programs in the playground import it: its requests are shown on the page, whose faults apply to it. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Fault, PolytomicEmulator as Original } from "../../../../src/emulator/index.ts"
import { type FaultName, host } from "./host.ts"

export * from "../../../../src/emulator/index.ts"

const faults: Readonly<Record<FaultName, (emulator: Original.PolytomicEmulator) => Effect.Effect<unknown>>> = {
  badGateway: (emulator) => emulator.fault(Fault.html502, { nth: 1 }),
  tooManyRequests: (emulator) => emulator.fault(Fault.status(429, { retryAfter: 1 }), { nth: 1 }),
  latency: (emulator) => emulator.fault(Fault.latency("400 millis")),
  reset: (emulator) => emulator.fault(Fault.reset("after"), { nth: 1 })
}

/** Applies the faults that are switched on, and reports what comes in. */
const observe = (emulator: Original.PolytomicEmulator): Effect.Effect<void> =>
  Effect.gen(function* () {
    for (const name of host.faults) yield* faults[name](emulator)
    host.watch(() => Effect.runSync(emulator.requests))
  })

type Make = typeof Original.make
const make: Make = (options) => Effect.tap(Original.make(options), observe)

const observed = Layer.effectDiscard(Effect.flatMap(Original.PolytomicEmulator, observe))

const layer: typeof Original.layer = (options) => Layer.provideMerge(observed, Original.layer(options))

const layerHttpClient: typeof Original.layerHttpClient = (options) =>
  Layer.provideMerge(observed, Original.layerHttpClient(options))

export const PolytomicEmulator: typeof Original = { ...Original, make, layer, layerHttpClient }

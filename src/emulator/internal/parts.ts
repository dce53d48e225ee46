/** The parts behind an emulator, for the modules of this package that steer one from outside. */
import type { Store } from "../Store.ts"
import type { Deliveries } from "./deliveries.ts"
import type { Engine } from "./engine.ts"
import type { Settings } from "./settings.ts"

export interface Parts {
  readonly engine: Engine
  readonly deliveries: Deliveries
  readonly store: Store
  readonly settings: Settings
  /** Brings rows up to date with a time. */
  readonly progress: (now: number) => void
}

const attached = /*#__PURE__*/ new WeakMap<object, Parts>()

/** Attaches the parts to the emulator that they make. */
export const attachParts = <Emulator extends object>(emulator: Emulator, parts: Parts): Emulator => {
  attached.set(emulator, parts)
  return emulator
}

/** The parts of an emulator that this package made. */
export const partsOf = (emulator: object): Parts => {
  const parts = attached.get(emulator)
  if (parts === undefined) throw new TypeError("This emulator was not made by PolytomicEmulator.make")
  return parts
}

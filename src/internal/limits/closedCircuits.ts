/**
 * Circuits whose outcomes were all successes. While that holds, another success changes nothing, so calls need not ask the store.
 * Only for a store in memory, whose transitions are all known.
 */
import type * as Breaker from "effect/persistence/CircuitBreaker"

/** One circuit. */
export interface Circuit {
  /** Successes in a row that the store was told of, since the last failure and the last transition. */
  successes: number
  /** Number of transitions. An outcome of before the last one decides nothing. */
  epoch: number
  /** Times in milliseconds since 1970. */
  usedAt: number
  toldAt: number
}

// Time after which the store forgets a circuit that nobody uses, in milliseconds.
const idle = 3_600_000

// Time for which the store hears nothing of a circuit in use, in milliseconds: it is not to forget that one.
const longestSilence = 60_000

/** Circuits of one breaker. */
export class ClosedCircuits {
  /** Number of outcomes that a circuit remembers. */
  readonly #memory: number
  readonly #circuits = new Map<string, Circuit>()
  #nextSweep = 0

  constructor(policy: Breaker.TripPolicy) {
    this.#memory = policy._tag === "Rate" ? policy.size : 1
  }

  /** The circuit of a key, which is used now. */
  use(key: string, now: number): Circuit {
    const known = this.#circuits.get(key)
    if (known !== undefined && now - known.usedAt < idle) {
      known.usedAt = now
      return known
    }
    this.#sweep(now)
    const circuit = { successes: 0, epoch: 0, usedAt: now, toldAt: now }
    this.#circuits.set(key, circuit)
    return circuit
  }

  #sweep(now: number): void {
    if (now < this.#nextSweep) return
    this.#nextSweep = now + idle
    for (const [key, { usedAt }] of this.#circuits) if (now - usedAt >= idle) this.#circuits.delete(key)
  }

  /** Checks whether the circuit is closed and remembers no failure. */
  isKnownClosed({ successes, toldAt }: Circuit, now: number): boolean {
    return successes >= this.#memory && now - toldAt < longestSilence
  }

  /** Notes an outcome that the store is told of, of an attempt that began in an epoch. */
  note(circuit: Circuit, epoch: number, outcome: Breaker.Outcome, now: number): void {
    if (circuit.epoch !== epoch || outcome._tag === "Ignored") return
    circuit.successes = outcome._tag === "Success" ? circuit.successes + 1 : 0
    circuit.toldAt = now
  }

  /** Notes that a circuit has changed its state. */
  move(key: string): void {
    const circuit = this.#circuits.get(key)
    if (circuit === undefined) return
    circuit.successes = 0
    circuit.epoch++
  }
}

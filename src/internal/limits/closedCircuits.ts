/**
 * Circuits with only successes. Another success does not change their state, so calls skip the store. Only for a store in memory,
 * whose transitions are all known.
 */
import type * as Breaker from "effect/persistence/CircuitBreaker"

/** One circuit. */
export interface Circuit {
  /** Consecutive successes reported to the store, since the last failure and the last transition. */
  successes: number
  /** Number of transitions. An outcome from before the last one is ignored. */
  epoch: number
  /** Times in milliseconds since 1970. */
  usedAt: number
  reportedAt: number
}

// Time after which the store drops an unused circuit, in milliseconds.
const idle = 3_600_000

// Maximum time between reports of a circuit in use, in milliseconds, so that the store does not drop it.
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

  /** The circuit of a key, marked as used. */
  use(key: string, now: number): Circuit {
    const known = this.#circuits.get(key)
    if (known !== undefined && now - known.usedAt < idle) {
      known.usedAt = now
      return known
    }
    this.#sweep(now)
    const circuit = { successes: 0, epoch: 0, usedAt: now, reportedAt: now }
    this.#circuits.set(key, circuit)
    return circuit
  }

  #sweep(now: number): void {
    if (now < this.#nextSweep) return
    this.#nextSweep = now + idle
    for (const [key, { usedAt }] of this.#circuits) if (now - usedAt >= idle) this.#circuits.delete(key)
  }

  /** Checks whether the circuit is closed without a recorded failure. */
  isKnownClosed({ successes, reportedAt }: Circuit, now: number): boolean {
    return successes >= this.#memory && now - reportedAt < longestSilence
  }

  /** Records an outcome that is reported to the store, of an attempt that began in an epoch. */
  note(circuit: Circuit, epoch: number, outcome: Breaker.Outcome, now: number): void {
    if (circuit.epoch !== epoch || outcome._tag === "Ignored") return
    circuit.successes = outcome._tag === "Success" ? circuit.successes + 1 : 0
    circuit.reportedAt = now
  }

  /** Records a transition of a circuit. */
  move(key: string): void {
    const circuit = this.#circuits.get(key)
    if (circuit === undefined) return
    circuit.successes = 0
    circuit.epoch++
  }
}

/**
 * Circuits that remember nothing but successes. As long as one does, its calls need not ask the store, which learns of them with the
 * next failure. Only for a store in memory, whose transitions are all known.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Breaker from "effect/persistence/CircuitBreaker"

/** One circuit. */
export interface Circuit {
  /** Successes in a row, since the last failure and the last transition. */
  successes: number
  /** Number of transitions. An outcome of before the last one decides nothing. */
  epoch: number
  lastAt: number
}

// Time after which the store forgets a circuit that nobody uses, in milliseconds.
const idle = 3_600_000

// A longer memory would take too long to tell.
const longestMemory = 1_000

/** Circuits of one breaker. */
export class CalmCircuits {
  readonly #policy: Breaker.TripPolicy
  readonly #memory: number
  readonly #circuits = new Map<string, Circuit>()
  #nextSweep = 0

  constructor(policy: Breaker.TripPolicy) {
    this.#policy = policy
    this.#memory = policy._tag === "Rate" ? policy.size : 1
  }

  /** The circuit of a key, which is used now. */
  use(key: string, now: number): Circuit {
    const known = this.#circuits.get(key)
    if (known !== undefined && now - known.lastAt < idle) {
      known.lastAt = now
      return known
    }
    if (now >= this.#nextSweep) {
      this.#nextSweep = now + idle
      for (const [key, { lastAt }] of this.#circuits) if (now - lastAt >= idle) this.#circuits.delete(key)
    }
    const circuit = { successes: 0, epoch: 0, lastAt: now }
    this.#circuits.set(key, circuit)
    return circuit
  }

  /** Reports whether the circuit is closed and remembers no failure. */
  isCalm({ successes }: Circuit): boolean {
    return successes >= this.#memory && this.#memory <= longestMemory
  }

  /** Notes the outcome of an attempt that began in an epoch, and gives it back. */
  note(circuit: Circuit, epoch: number, outcome: Breaker.Outcome): Breaker.Outcome {
    if (circuit.epoch === epoch && outcome._tag !== "Ignored") {
      circuit.successes = outcome._tag === "Success" ? circuit.successes + 1 : 0
    }
    return outcome
  }

  /** Notes that a circuit has changed its state. */
  move(key: string): void {
    const circuit = this.#circuits.get(key)
    if (circuit === undefined) return
    circuit.successes = 0
    circuit.epoch++
  }

  /** Tells the store the successes of a calm circuit: as many as it remembers. */
  tell(key: string, store: Breaker.CircuitBreakerStore["Service"]): Effect.Effect<void> {
    const tripPolicy = this.#policy
    const told = Effect.scoped(
      Effect.flatMap(store.admit(key), ({ generation }) => {
        const success = { key, generation, outcome: "Success", tripPolicy, openFor: Duration.zero } as const
        return Effect.forEach(Array.from({ length: this.#memory }), () => store.record(success), { discard: true })
      })
    )
    return Effect.ignore(told)
  }
}

/**
 * A lease for the probe of a half-open circuit that is kept in memory: the probing request can be killed without its finalizers,
 * and the circuit would stay open forever.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as Scope from "effect/Scope"
import { acquireLease, type EventLease, isActive } from "../concurrency/eventLease.ts"

type Store = Breaker.CircuitBreakerStore["Service"]

interface Probe {
  readonly generation: number
  readonly eventLease: EventLease
}

// Other fields do not matter: an ignored outcome neither trips nor opens.
const unused = () => ({ tripPolicy: Breaker.consecutive(1), openFor: Duration.zero })

/** A store in memory whose probes end with their requests. */
export const withProbeLease = (store: Store): Store => {
  const probes = new Map<string, Probe>()

  const admit: Store["admit"] = (key) =>
    Effect.flatMap(store.admit(key), (admission) => {
      if (!admission.probe) return Effect.succeed(admission)
      return Effect.gen(function* () {
        const scope = yield* Scope.Scope
        const probe = { generation: admission.generation, eventLease: yield* acquireLease(scope) }
        probes.set(key, probe)
        const end = Effect.sync(() => {
          if (probes.get(key) === probe) probes.delete(key)
        })
        yield* Scope.addFinalizer(scope, end)
        return admission
      })
    })

  /** Releases a probe whose request was killed; succeeds with `true` if there was one. */
  const giveUp = (key: string) =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const probe = probes.get(key)
      if (probe === undefined || isActive(probe.eventLease, now)) return Effect.succeed(false)
      probes.delete(key)
      return Effect.as(store.record({ key, generation: probe.generation, outcome: "Ignored", ...unused() }), true)
    })

  return {
    ...store,
    admit: (key) =>
      Effect.catch(admit(key), (error) =>
        error.reason._tag === "CircuitHalfOpen"
          ? Effect.flatMap(giveUp(key), (isFree) => (isFree ? admit(key) : Effect.fail(error)))
          : Effect.fail(error)
      )
  }
}

/** Runs properties: each case with its own clock, all of them from one seed. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as TestClock from "effect/testing/TestClock"
import fc from "fast-check"

/** Asserts that a property holds for every generated case; a failing case is shrunk and reported with its path. */
export const holds = <Case>(
  cases: fc.Arbitrary<Case>,
  property: (one: Case) => Effect.Effect<void, unknown, Scope.Scope>,
  options?: { readonly numRuns?: number }
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(cases, (one) =>
      Effect.runPromise(Effect.scoped(Effect.provide(Effect.scoped(property(one)), TestClock.layer())))
    ),
    { seed: 20250918, numRuns: options?.numRuns ?? 200 }
  )

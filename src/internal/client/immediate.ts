/** Effects with an immediate value. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"

/** Value of an effect that has one without running, such as static credentials. */
export const immediate = <A, E>(self: Effect.Effect<A, E>): A | undefined => {
  const exit = Exit.isExit(self) ? (self as Exit.Exit<A, E>) : undefined // an effect that is an exit is one of its own types
  return exit?._tag === "Success" ? exit.value : undefined
}

/** Variant of `Effect.flatMap` without a step for immediate values, for use within a running effect. */
export const andThen = <A, E, R, B, E2, R2>(
  self: Effect.Effect<A, E, R>,
  next: (value: A) => Effect.Effect<B, E2, R2>
): Effect.Effect<B, E | E2, R | R2> => {
  const exit = Exit.isExit(self) ? (self as Exit.Exit<A, E>) : undefined // as above
  return exit?._tag === "Success" ? next(exit.value) : Effect.flatMap(self, next)
}

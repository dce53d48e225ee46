/** Effects that need no run. */
import type * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"

/** Value of an effect that needs no run: credentials that never change are such. */
export const immediate = <A, E>(self: Effect.Effect<A, E>): A | undefined => {
  const exit = Exit.isExit(self) ? (self as Exit.Exit<A, E>) : undefined // an effect that is an exit is one of its own types
  return exit?._tag === "Success" ? exit.value : undefined
}

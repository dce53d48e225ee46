/** Errors for values that are mistaken for effects. */
import * as Effect from "effect/Effect"
import { kindOf } from "../schema/issue.ts"

/** Makes `yield*` of an object, as of an effect in a generator, throw an error with the message. */
export const notAnEffect = <A extends object>(value: A, message: string): A =>
  Object.defineProperty(value, Symbol.iterator, {
    value: () => {
      throw new TypeError(message)
    }
  })

/** The same stream, with its own message; `owner` is the name of the function that returned it. */
export const streamOf =
  (owner: string) =>
  <A extends object>(stream: A): A =>
    notAnEffect(
      stream,
      `${owner} returns a Stream, not an Effect. Collect its values with \`yield* Stream.runCollect(…)\`, or handle each with \`Stream.runForEach\`.`
    )

/**
 * The effect returned by a function of the caller; dies with the next step for another value, which is possible from JavaScript.
 */
export const calling = <A, E, R>(owner: string, call: () => Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.suspend(() => {
    const returned = call()
    if (Effect.isEffect(returned)) return returned
    const kind = Object.prototype.toString.call(returned) === "[object Promise]" ? "a Promise" : kindOf(returned)
    const remedy = "return an Effect. Functions that return promises go to the modules of effect-polytomic/promise"
    return Effect.die(new TypeError(`${owner}: the function returned ${kind}; ${remedy}.`))
  })

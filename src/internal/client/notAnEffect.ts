/** Explains values that are taken for effects. */
import * as Effect from "effect/Effect"
import { kindOf } from "../schema/issue.ts"

/** The same object; `yield*` of it, as of an effect in a generator, throws an error with the message. */
export const notAnEffect = <A extends object>(value: A, message: string): A =>
  Object.defineProperty(value, Symbol.iterator, {
    value: () => {
      throw new TypeError(message)
    }
  })

/** The same stream, with a message of its own; `owner` names the function that returned it. */
export const streamOf =
  (owner: string) =>
  <A extends object>(stream: A): A =>
    notAnEffect(
      stream,
      `${owner} returns a Stream, not an Effect. Collect its values with \`yield* Stream.runCollect(…)\`, or handle each with \`Stream.runForEach\`.`
    )

/** The effect that a function of the caller returns; dies with what to do if it returns another thing, as it can from JavaScript. */
export const calling = <A, E, R>(owner: string, call: () => Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.suspend(() => {
    const returned = call()
    if (Effect.isEffect(returned)) return returned
    const kind = Object.prototype.toString.call(returned) === "[object Promise]" ? "a Promise" : kindOf(returned)
    const remedy = "return an Effect. Functions that return promises go to the modules of effect-polytomic/promise"
    return Effect.die(new TypeError(`${owner}: the function returned ${kind}; ${remedy}.`))
  })

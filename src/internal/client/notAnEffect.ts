/** Explains values that are taken for effects. */

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

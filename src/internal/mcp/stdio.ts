/** Standard input as a server wants it: one valid message a line; what is not one is answered, and the next line goes on. */
import * as Effect from "effect/Effect"
import type { PlatformError } from "effect/PlatformError"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { errorText, maxMessageBytes, readMessage } from "./message.ts"

const tooLong = errorText(-32600, `The message has more than ${maxMessageBytes} bytes.`)

/** Lines of a stream of bytes; of a line that is too long nothing is kept but that it was there. */
const lines = (bytes: Stream.Stream<Uint8Array, PlatformError>): Stream.Stream<string | undefined, PlatformError> => {
  const decoder = new TextDecoder()
  let rest = ""
  let skipping = false
  return Stream.flatMap(bytes, (chunk) => {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n")
    rest = parts.pop() ?? ""
    const found: Array<string | undefined> = parts.map((part, i) =>
      (i === 0 && skipping) || part.length > maxMessageBytes ? undefined : part
    )
    if (parts.length > 0) skipping = false
    if (rest.length > maxMessageBytes) {
      skipping = true
      rest = ""
    }
    return Stream.fromIterable(found)
  })
}

/** The same standard streams, with an input that has only valid messages. */
export const guarded = (stdio: Stdio.Stdio): Stdio.Stdio => {
  const encoder = new TextEncoder()
  const answer = (text: string): Effect.Effect<void> =>
    Effect.ignore(Stream.run(Stream.make(`${text}\n`), stdio.stdout({ endOnDone: false })))
  const valid = (line: string | undefined): Effect.Effect<ReadonlyArray<Uint8Array>> => {
    if (line === undefined) return Effect.as(answer(tooLong), [])
    if (line.trim() === "") return Effect.succeed([])
    const message = readMessage(line)
    return "code" in message
      ? Effect.as(answer(errorText(message.code, message.message)), [])
      : Effect.succeed([encoder.encode(`${line}\n`)])
  }
  const stdin = Stream.flatMap(Stream.mapEffect(lines(stdio.stdin), valid), Stream.fromIterable)
  return Stdio.make({ ...stdio, stdin })
}

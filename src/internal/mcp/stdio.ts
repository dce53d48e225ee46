/** Validation of standard input: one message per line. An invalid one is rejected, and the next line is read. */
import * as McpServer from "effect/ai/McpServer"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import type { PlatformError } from "effect/PlatformError"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import { assertOptions } from "../schema/options.ts"
import { kinds, type Options } from "./access.ts"
import { errorText, maxMessageBytes, readMessage, tooLong } from "./message.ts"
import { serverOf } from "./tools.ts"

/** Lines of a stream of bytes; a line that is too long is undefined, and takes no memory. */
const lines = (bytes: Stream.Stream<Uint8Array, PlatformError>): Stream.Stream<string | undefined, PlatformError> => {
  const decoder = new TextDecoder()
  let rest = ""
  let skipping = false
  return Stream.flatMap(bytes, (chunk) => {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n")
    rest = parts.pop() ?? ""
    const found = parts.map((part, i) => ((i === 0 && skipping) || part.length > maxMessageBytes ? undefined : part))
    skipping = (skipping && parts.length === 0) || rest.length > maxMessageBytes
    if (skipping) rest = ""
    return Stream.fromIterable(found)
  })
}

/** The same standard streams, with an input that has only valid messages. */
const guarded = (stdio: Stdio.Stdio): Stdio.Stdio => {
  const refuse = (code: number, reason: string): Effect.Effect<ReadonlyArray<Uint8Array>> => {
    const response = Stream.make(`${errorText(code, reason)}\n`)
    return Effect.as(Effect.ignore(Stream.run(response, stdio.stdout({ endOnDone: false }))), [])
  }
  const valid = (line: string | undefined): Effect.Effect<ReadonlyArray<Uint8Array>> => {
    if (line === undefined) return refuse(-32600, tooLong)
    if (line.trim() === "") return Effect.succeed([])
    const message = readMessage(line)
    return "code" in message
      ? refuse(message.code, message.reason)
      : Effect.succeed([new TextEncoder().encode(`${line}\n`)])
  }
  const stdin = Stream.flatMap(Stream.mapEffect(lines(stdio.stdin), valid), Stream.fromIterable)
  return Stdio.make({ ...stdio, stdin })
}

/**
 * Serves over standard input and output, one message a line, until the input ends.
 *
 * @example
 * ```ts
 * import * as NodeStdio from "@effect/platform-node/NodeStdio"
 * import * as Layer from "effect/Layer"
 * import { Polytomic } from "effect-polytomic"
 * import { layerStdio } from "effect-polytomic/mcp"
 *
 * const main = layerStdio().pipe(Layer.provide([Polytomic.layerConfig(), NodeStdio.layer]), Layer.launch)
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layerStdio = (options: Options = {}): Layer.Layer<never, never, PolytomicClient | Stdio.Stdio> => {
  assertOptions("layerStdio", options, kinds)
  return Layer.effectDiscard(Effect.void).pipe(
    Layer.provide(Layer.orDie(McpServer.layerStdio(serverOf(options)))),
    Layer.provide(Layer.effect(Stdio.Stdio, Effect.map(Stdio.Stdio, guarded))),
    // Standard output belongs to the protocol, and a log could quote a secret.
    Layer.provide(Logger.layer([]))
  )
}

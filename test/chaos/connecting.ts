/**
 * A program that interrupts a call while its connection is being established: `connecting.ts <base URL> <client>`. It reports the
 * interruption, and continues for 5 seconds; then it reports which resources still keep it alive, where the runtime lists them.
 */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import { Connections, Credentials, Polytomic, PolytomicClient } from "effect-polytomic"

interface Globals {
  readonly Deno?: { readonly args: ReadonlyArray<string> }
  readonly process: { readonly argv: ReadonlyArray<string>; readonly getActiveResourcesInfo?: () => Array<string> }
}

const globals = globalThis as unknown as Globals // each runtime has one of the two
const [baseUrl = "", client = "fetch"] = globals.Deno?.args ?? globals.process.argv.slice(2)

const layerOf = (http: Layer.Layer<HttpClient.HttpClient>): Layer.Layer<Connections> =>
  Connections.layer.pipe(
    Layer.provide(PolytomicClient.layer({ baseUrl })),
    Layer.provide(Credentials.layer(Credentials.apiKey("test-key"))),
    Layer.provide(http)
  )

const layer: Layer.Layer<Connections> =
  client === "fetch"
    ? Polytomic.layer({ apiKey: "test-key", baseUrl })
    : await import("@effect/platform-node/NodeHttpClient").then((Node) =>
        layerOf(client === "undici" ? Node.layerUndici : Node.layerNodeHttp)
      )

const program = Effect.gen(function* () {
  const connections = yield* Connections
  const fiber = yield* Effect.forkChild(connections.list())
  yield* Effect.sleep("1 second")
  const before = Date.now()
  yield* Fiber.interrupt(fiber)
  const took = Date.now() - before
  console.log("interrupted")
  yield* Effect.sleep("5 seconds")
  return { end: fiber.pollUnsafe()?._tag ?? "running", took }
})

const outcome = await Effect.runPromise(Effect.provide(program, layer))
// Without the timer of the sleep, which has just ended, and the output.
await new Promise((resolve) => setTimeout(resolve, 0))
const kept = globals.Deno === undefined ? (globals.process.getActiveResourcesInfo?.() ?? []) : []
console.log(JSON.stringify({ ...outcome, kept, at: Date.now() }))

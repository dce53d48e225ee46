/** Two API versions in one program: each service sends its own header. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Connections, PolytomicClient } from "effect-polytomic"
import { Connections as Connections2024 } from "effect-polytomic/v2024-02-08"

const seen: Array<string> = []

const layer = Layer.mergeAll(Connections.layer, Connections2024.layer).pipe(
  Layer.provide(
    PolytomicClient.layerFetch({
      apiKey: "test-key",
      fetch: async (_, init) => {
        seen.push(new Headers(init?.headers).get("x-polytomic-version") ?? "none")
        return Response.json({ data: [] })
      }
    })
  )
)

const program = Effect.gen(function* () {
  yield* (yield* Connections).list()
  yield* (yield* Connections2024).list()
})

await Effect.runPromise(Effect.provide(program, layer))
console.log(seen.join(" ")) // => 2025-09-18 2024-02-08

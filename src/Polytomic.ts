/**
 * Ready-made layers: everything needed to call Polytomic over the `fetch` of the runtime.
 *
 * To compose layers yourself, provide `PolytomicClient.layerFetch` to the layer of a resource (`Connections.layer`), or
 * `PolytomicClient.layer` with your own `HttpClient` and `Credentials`.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import { Connections } from "effect-polytomic/Connections"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 * import * as PolytomicClient from "effect-polytomic/PolytomicClient"
 *
 * // All services, from POLYTOMIC_API_KEY and POLYTOMIC_BASE_URL; or one of them, for a small bundle.
 * const everything = Polytomic.layerConfig()
 * const one = Connections.layer.pipe(Layer.provide(PolytomicClient.layerFetch({ apiKey: "test-key" })))
 *
 * const program = Effect.flatMap(Connections, (connections) => connections.list())
 * const count = Effect.map(program, (all) => all.length)
 * count.pipe(Effect.provide(everything), Effect.runPromise) // => 1
 * count.pipe(Effect.provide(one), Effect.runPromise) // => 1
 * ```
 */
export * from "./generated/v2025-09-18/Polytomic.ts"

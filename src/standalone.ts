/**
 * `effect-polytomic/promise` with Effect built in: one module that needs nothing else, for a script tag, a Worker, or a program
 * that uses another version of Effect.
 *
 * Its types name nothing of Effect, either. In a program that has Effect 4 anyway, `effect-polytomic/promise` is the smaller one,
 * as it shares Effect with the rest.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/standalone"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const connections = await polytomic.connections.list()
 * console.log(connections.map(({ name }) => name)) // => ["Example database"]
 * ```
 */
export * from "./promise.ts"

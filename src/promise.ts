/**
 * The Polytomic API as promises, for programs without Effect, with the same calls, errors, retries, deadlines and decoding.
 *
 * {@link createClient} creates a client of all resources, {@link createClientWith} one of the given resources only, for small
 * bundles. The first argument of a call is its input, the second its options: a signal, an idempotency key, a timeout, other
 * credentials. Lists are async iterables, and `page` reads one page; `withResponse` of any call returns the value with its
 * response. Calls reject with the classes of `PolytomicError`.
 *
 * @example
 * ```ts
 * import { createClient, PolytomicError } from "effect-polytomic/promise"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 *
 * const nameOf = async (id: string): Promise<string | undefined> => {
 *   try {
 *     return (await polytomic.connections.get({ id }, { timeout: 10_000 })).name
 *   } catch (error) {
 *     if (error instanceof PolytomicError.NotFound) return "no such connection"
 *     throw error
 *   }
 * }
 *
 * nameOf("248df4b7-aa70-47b8-a036-33ac447e668d") // => "Example database"
 * nameOf("00000000-0000-4000-8000-000000000000") // => "no such connection"
 * ```
 *
 * @example
 * ```ts
 * import { bulkSyncExecutions, connections, createClientWith } from "effect-polytomic/promise"
 *
 * // The names are yours; these are those that `createClient` has.
 * await using polytomic = createClientWith(
 *   { connections, "bulkSync.executions": bulkSyncExecutions },
 *   { apiKey: "test-key", retry: "none" }
 * )
 *
 * const names = (await polytomic.connections.list()).map(({ name }) => name)
 * console.log(names) // => ["Example database"]
 *
 * const { response } = await polytomic.connections.list.withResponse()
 * console.log(response.status) // => 200
 * ```
 */
export * from "./generated/v2025-09-18/promise.ts"

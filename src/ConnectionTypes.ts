/**
 * Settings of the 226 connection types: which are required, which are secret, and a validation before anything is sent.
 *
 * Each type is a value named by its id: `ConnectionTypes.postgresql.configure({ … })` adds only that type to a bundle.
 * {@link configure} takes an id that is known at run time only, and adds the whole list (about 6 kB after gzip). The interfaces
 * cost nothing at run time.
 *
 * A misspelled or missing setting is a type error, and at run time a `PolytomicInvalidInput` of the call. Types and settings
 * newer than this package can be sent with `newer` of {@link configure}.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as ConnectionTypes from "effect-polytomic/ConnectionTypes"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const warehouse = yield* connections.create({
 *     name: "Warehouse",
 *     ...ConnectionTypes.postgresql.configure({
 *       hostname: "db.example.com",
 *       database: "app",
 *       username: "polytomic",
 *       password: Redacted.make("hunter2")
 *     })
 *   })
 *   return [warehouse.type?.id, warehouse.configuration?.port]
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["postgresql", 5432]
 * ```
 *
 * @since 1.0.0
 */
import { all, type Configurations } from "./generated/connectionTypes/all.ts"
import { type Configured, type ConnectionType, meantBy, type Newer } from "./internal/connections/connectionType.ts"
import { InvalidValue } from "./internal/schema/invalidValue.ts"

export * from "./generated/connectionTypes/all.ts"
export type { Configured, ConnectionType, Field, Newer, Secret } from "./internal/connections/connectionType.ts"

/**
 * Id of a connection type of this list.
 *
 * @category types
 * @since 1.0.0
 */
export type Id = keyof Configurations

/**
 * Configuration of the connection type with an id; any settings for a type newer than this list.
 *
 * @category configurations
 * @since 1.0.0
 */
export type Configuration<T extends string> = T extends Id ? Configurations[T] : { readonly [name: string]: unknown }

/**
 * Connection type with an id, or `undefined` if this list does not have it.
 *
 * @example
 * ```ts
 * import * as ConnectionTypes from "effect-polytomic/ConnectionTypes"
 *
 * const secrets = (id: string) =>
 *   ConnectionTypes.find(id)?.fields.filter(({ sensitive }) => sensitive).map(({ name }) => name)
 *
 * secrets("snowflake") // => ["password", "private_key", "private_key_passphrase"]
 * secrets("newer_than_this_list") // => undefined
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const find = (id: string): ConnectionType<string, never> | undefined => all.find((type) => type.id === id)

/**
 * Type and configuration of a connection, for `create` and `update`.
 *
 * A setting that is missing, misspelled, read-only or of the wrong type makes the call that receives the result fail with
 * `PolytomicInvalidInput`, which names it, and nothing is sent. A missing required setting, such as a port, gets its default, if it has one.
 * `newer` contains settings that this package does not contain yet; an unknown type accepts any settings.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as ConnectionTypes from "effect-polytomic/ConnectionTypes"
 *
 * // As read from a form or a file.
 * const row: { readonly type: string; readonly settings: { readonly [name: string]: unknown } } = {
 *   type: "affinity",
 *   settings: { apiKey: "abc" }
 * }
 *
 * const program = Effect.flatMap(Connections, (connections) =>
 *   connections.create({ name: "CRM", ...ConnectionTypes.configure(row.type, row.settings) })
 * )
 * const problem = Effect.catchTag(program, "PolytomicInvalidInput", ({ issues }) =>
 *   Effect.succeed(`${issues[0]?.path.join(".")} ${issues[0]?.message}`)
 * )
 *
 * problem.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => "configuration.apiKey is not a field of connection type affinity: use `api_key`, or pass a field that is newer than this package as `newer`"
 * ```
 *
 * @see `postgresql` and the other values for one type alone, which weigh less
 * @category constructors
 * @since 1.0.0
 */
export const configure = <const T extends Id | (string & {})>(
  type: T,
  configuration: Configuration<T>,
  newer: Newer = {}
): Configured<T> => {
  const known: ConnectionType<string, never> | undefined = find(type)
  if (known !== undefined) {
    // The type that was found has the requested id, and `Configuration` of that id is its input.
    return known.configure(configuration as never, newer) as Configured<T>
  }
  const right = meantBy(
    type,
    all.map(({ id }) => id)
  )
  // A placeholder of a type, until the call that would send it fails.
  const problem = right === undefined ? type : (new InvalidValue(`is not a connection type: use \`${right}\``) as never)
  return { type: problem, configuration: { ...configuration, ...newer } }
}

/**
 * The published versions of the Polytomic API.
 *
 * An operation always sends the version it was typed from in `X-Polytomic-Version`, so schema and header always match. For
 * another version, import the services of its entry point (`effect-polytomic/v2024-02-08`).
 *
 * @module
 * @see https://apidocs.polytomic.com/guides/versioning
 */

import * as Versions from "./generated/versions.ts"

/**
 * A version that this package has services for.
 *
 * @category models
 * @since 1.0.0
 */
export type ApiVersion = Versions.ApiVersion

/**
 * Every version that this package has services for, newest first.
 *
 * @example
 * ```ts
 * import { ApiVersion } from "effect-polytomic"
 *
 * ApiVersion.all.length // => 4
 * ApiVersion.all[0] === ApiVersion.latest // => true
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const all: ReadonlyArray<ApiVersion> = Versions.all

/**
 * The newest version, used by the package root.
 *
 * @example
 * ```ts
 * import { ApiVersion } from "effect-polytomic"
 * import { all } from "effect-polytomic/operations"
 *
 * all.every((operation) => operation.version === ApiVersion.latest) // => true
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const latest: ApiVersion = Versions.latest

/**
 * The header of the version, in requests and in every response.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { ApiVersion, Connections, Polytomic, PolytomicClient } from "effect-polytomic"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const { response } = yield* connections.list().pipe(PolytomicClient.withResponse)
 *   return response.headers[ApiVersion.headerName]
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => "2025-09-18"
 * ```
 *
 * @category constants
 * @since 1.0.0
 */
export const headerName = "x-polytomic-version"

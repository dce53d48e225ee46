/**
 * Cached schemas of a connection: refreshes them, waits for them, and creates a bulk sync once they are known.
 *
 * A new connection has no schemas for a while, and the API rejects a bulk sync on it until then. The documentation calls a fresh
 * cache `fresh`, `completed` or `cached`, so the times of the last refresh decide, and the status only without them.
 *
 * @module
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as BulkSync from "./generated/v2025-09-18/BulkSync.ts"
import * as Schemas from "./generated/v2025-09-18/Schemas.ts"
import { redactServerText } from "./internal/client/redactServerText.ts"
import { errorClass } from "./internal/errors/errorClass.ts"
import { inputIssues, requireOptions, waitKinds } from "./internal/jobs/options.ts"
import { follow, inMillis, intervalAfter, paced, withStartTimeout } from "./internal/jobs/poll.ts"
import * as State from "./internal/jobs/schemaCache.ts"
import * as Names from "./internal/telemetry/names.ts"
import { Polling, type WaitTimedOut } from "./Polling.ts"
import { execute, type PolytomicClient } from "./PolytomicClient.ts"
import type { ErrorClass } from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Time to wait.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /** Total timeout. Default 30 minutes. */
  readonly timeout?: Duration.Input | undefined
  /** Maximum time between two polls, from the first on. Default: the `maximum` of `Polling`. */
  readonly pollInterval?: Duration.Input | undefined
}

/**
 * Reference to a connection.
 *
 * @category models
 * @since 1.0.0
 */
export interface ConnectionRef {
  /** Id of the connection. A UUID. */
  readonly id: string
}

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const RefreshFailedBase: ErrorClass<
  "PolytomicRefreshFailed",
  {
    /** Id of the connection. */
    readonly connection_id: string
    /** Status of the cache, as the API names it. */
    readonly cache_status: string
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicRefreshFailed",
  ({ cache_status, connection_id }) =>
    `The schemas of connection ${connection_id} could not be read: their cache is ${JSON.stringify(cache_status)}. Check that the connection is healthy.`
)

/**
 * The refresh of a connection's schemas failed.
 *
 * @example
 * ```ts
 * import { RefreshFailed } from "effect-polytomic/SchemaCache"
 *
 * new RefreshFailed({ connection_id: "1", cache_status: "error" })._tag // => "PolytomicRefreshFailed"
 * ```
 *
 * @category errors
 * @since 1.0.0
 */
export class RefreshFailed extends RefreshFailedBase {}

/**
 * Errors of waiting for schemas.
 *
 * @category errors
 * @since 1.0.0
 */
export type WaitError = Schemas.GetStatusError | RefreshFailed | WaitTimedOut

/**
 * Errors of a refresh.
 *
 * @category errors
 * @since 1.0.0
 */
export type RefreshError = Schemas.RefreshError | WaitError

// -----------------------------------------------------------------------------
// Waiting
// -----------------------------------------------------------------------------

/**
 * Refreshes the schemas of a connection, and waits for them; returns the state of the cache.
 *
 * A refresh that is already in progress counts.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 * import * as SchemaCache from "effect-polytomic/SchemaCache"
 *
 * const program = SchemaCache.refresh({ id: "248df4b7-aa70-47b8-a036-33ac447e668d" }).pipe(
 *   Effect.map(({ cache_status }) => cache_status)
 * )
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => "fresh"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const refresh = (
  connection: ConnectionRef,
  options: Options = {}
): Effect.Effect<Schemas.BulkSyncSourceStatus, RefreshError, PolytomicClient> =>
  Effect.gen(function* () {
    yield* requireOptions(
      "SchemaCache.refresh",
      Schemas.refreshOperation,
      options,
      waitKinds,
      inputIssues(connection, "id")
    )
    const { id } = connection
    const since = yield* Clock.currentTimeMillis
    // Changes are detected by the server's times only, never by the local clock.
    const before = yield* Effect.tap(execute(Schemas.getStatusOperation, { id }), () =>
      execute(Schemas.refreshOperation, { id })
    ).pipe(withStartTimeout(`the start of the refresh of connection ${id}`, since, deadlineOf(options)))
    return yield* wait(id, since, options, State.refreshed(before))
  }).pipe(paced(options), Effect.withSpan(Names.schemaCacheRefresh))

/**
 * Waits until the schemas of a connection are known, for example of a new one; returns the state of the cache.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections } from "effect-polytomic"
 * import * as SchemaCache from "effect-polytomic/SchemaCache"
 *
 * const create = Effect.fnUntraced(function* (password: string) {
 *   const connections = yield* Connections
 *   const { id = "" } = yield* connections.create({ name: "Shop", type: "postgresql", configuration: { password } })
 *   return yield* SchemaCache.waitUntilReady({ id }, { timeout: "10 minutes" })
 * })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const waitUntilReady = (
  connection: ConnectionRef,
  options: Options = {}
): Effect.Effect<Schemas.BulkSyncSourceStatus, WaitError, PolytomicClient> =>
  Effect.gen(function* () {
    yield* requireOptions(
      "SchemaCache.waitUntilReady",
      Schemas.getStatusOperation,
      options,
      waitKinds,
      inputIssues(connection, "id")
    )
    return yield* wait(connection.id, yield* Clock.currentTimeMillis, options, State.ready)
  }).pipe(paced(options), Effect.withSpan(Names.schemaCacheWaitUntilReady))

const deadlineOf = ({ timeout }: Options): number => Duration.toMillis(timeout ?? "30 minutes")

interface Polled {
  readonly status: Schemas.BulkSyncSourceStatus
  readonly verdict: ReturnType<State.Verdict>
}

const wait = (
  connectionId: string,
  since: number,
  options: Options,
  verdict: State.Verdict
): Effect.Effect<Schemas.BulkSyncSourceStatus, WaitError, PolytomicClient> =>
  follow({
    subject: `the schema cache of connection ${connectionId}`,
    since,
    deadline: deadlineOf(options),
    poll: Effect.map(execute(Schemas.getStatusOperation, { id: connectionId }), (status) => ({
      status,
      verdict: verdict(status)
    })),
    statusOf: ({ status }: Polled) => status.cache_status,
    isDocumented: State.isDocumented,
    isTerminal: ({ verdict }: Polled) => verdict !== "wait",
    evidence: () => ({ id: connectionId })
  }).pipe(
    Stream.runLast,
    // The stream ends with a terminal state.
    Effect.map(Option.getOrThrow),
    Effect.flatMap(({ status, verdict }) =>
      verdict === "failed"
        ? Effect.flatMap(redactServerText(status.cache_status ?? ""), (cache_status) =>
            Effect.fail(new RefreshFailed({ connection_id: connectionId, cache_status }))
          )
        : Effect.succeed(status)
    )
  )

// -----------------------------------------------------------------------------
// Creating
// -----------------------------------------------------------------------------

/**
 * Creates a bulk sync, and retries while the schemas of its source are not known.
 *
 * The API rejects such a request with 422, or with a 400 that names the cause. A 422 may have another cause, so if the cache is
 * fresh, or the source does not exist, it is retried once. After the deadline, it fails with the last error of the API, or with
 * `WaitTimedOut` if the API has not responded.
 *
 * @example
 * ```ts
 * import * as SchemaCache from "effect-polytomic/SchemaCache"
 *
 * const create = SchemaCache.createBulkSyncWhenReady(
 *   {
 *     name: "Shop to warehouse",
 *     mode: "replicate",
 *     source_connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *     destination_connection_id: "248df4b7-aa70-47b8-a036-33ac447e6690",
 *     destination_configuration: { schema: "shop" },
 *     default_schedule: { frequency: "daily", hour: "5", minute: "0" }
 *   },
 *   { timeout: "15 minutes" }
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const createBulkSyncWhenReady = (
  input: BulkSync.CreateInput,
  options: Options = {}
): Effect.Effect<BulkSync.BulkSyncDetails, BulkSync.CreateError | WaitTimedOut, PolytomicClient> =>
  Effect.gen(function* () {
    yield* requireOptions("SchemaCache.createBulkSyncWhenReady", BulkSync.createOperation, options, waitKinds)
    const since = yield* Clock.currentTimeMillis
    const polling = yield* Polling
    const subject = `bulk sync ${JSON.stringify(input?.name)}`
    const timely = withStartTimeout(`the creation of ${subject}`, since, deadlineOf(options))
    // Each retry has its own idempotency key: under the same one, the server would replay the error for a day.
    const attempt = (waits: number, wasFresh: boolean): ReturnType<typeof createBulkSyncWhenReady> =>
      Effect.catchIf(timely(execute(BulkSync.createOperation, input)), State.isColdCacheError, (error) =>
        Effect.gen(function* () {
          const fresh = !State.isAboutColdCache(error) && (yield* isFresh(input.source_connection_id))
          const left = since + deadlineOf(options) - (yield* Clock.currentTimeMillis)
          if (left <= 0 || (fresh && wasFresh)) return yield* Effect.fail(error)
          yield* polling.onEvent({ _tag: "SchemasCold", subject, error })
          const delay = yield* intervalAfter(polling, waits)
          yield* Effect.sleep(inMillis(Math.min(left, delay)))
          // A request without time for its response could create a bulk sync whose id is lost.
          if (delay >= left) return yield* Effect.fail(error)
          // Prefer the error of the API to that of the timeout.
          return yield* Effect.catchTag(attempt(waits + 1, fresh), "PolytomicWaitTimedOut", () => Effect.fail(error))
        })
      )
    return yield* attempt(0, false)
  }).pipe(paced(options), Effect.withSpan(Names.schemaCacheCreateBulkSyncWhenReady))

// An unreadable cache may still be empty; that of a missing connection will stay empty.
const isFresh = (connectionId: string): Effect.Effect<boolean, never, PolytomicClient> =>
  Effect.match(execute(Schemas.getStatusOperation, { id: connectionId }), {
    onSuccess: (status) => State.ready(status) === "done" && !State.isBusy(status),
    onFailure: (error) => error._tag === "PolytomicNotFound"
  })

/**
 * Polytomic in memory, for tests: stateful, with several organizations, all API versions, and injected faults.
 *
 * Replace `Polytomic.layerConfig()` with {@link layer} to run a program without a network. {@link layerHttpClient} provides the
 * same server as an `HttpClient` for a custom client, and an emulator's `fetch` is a web handler for `Deno.serve`, a Worker or
 * other runtimes. A server on a port for Node is in `effect-polytomic/emulator/node`.
 *
 * Time comes from the `Clock` and ids from a seed, so under a `TestClock` every run is the same.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Credentials from "../Credentials.ts"
import * as Generated from "../generated/v2025-09-18/services.ts"
import { makeClient } from "../internal/client/makeClient.ts"
import { assertOptions, guess, text } from "../internal/schema/options.ts"
import type { Any } from "../Operation.ts"
import * as PolytomicClient from "../PolytomicClient.ts"
import type * as Delivery from "./Delivery.ts"
import type * as ExecutionPlan from "./ExecutionPlan.ts"
import { emit, type Payload } from "./events.ts"
import type * as Fault from "./Fault.ts"
import { formatTimestamp } from "./Handler.ts"
import { assertDeliveryRule, assertRule } from "./internal/checkFault.ts"
import * as ClientTransport from "./internal/clientTransport.ts"
import { Deliveries } from "./internal/deliveries.ts"
import { Engine } from "./internal/engine.ts"
import * as ExecutionPlans from "./internal/executionPlans.ts"
import type { ConnectionReset } from "./internal/faultEffects.ts"
import { operationOf } from "./internal/faultPlan.ts"
import * as InProcess from "./internal/inProcess.ts"
import { maskRows } from "./internal/mask.ts"
import { attachParts, type Parts, partsOf } from "./internal/parts.ts"
import { plantSeed } from "./internal/plantSeed.ts"
import * as Tables from "./internal/tables.ts"
import * as Web from "./internal/web.ts"
import { type Mail, mails } from "./mails.ts"
import { type Options, settings } from "./Options.ts"
import { type Organization, organizations } from "./Organizations.ts"
import * as Progress from "./Progress.ts"
import type { LoggedRequest } from "./RequestLog.ts"
import { granted } from "./resources/connections/lifecycle.ts"
import { connections, usages } from "./resources/connections/model.ts"
import * as Resources from "./resources/index.ts"
import * as Seed from "./Seed.ts"
import { type Row, Store } from "./Store.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export type { Payload } from "./events.ts"
export type { ConnectionReset, ResetFields } from "./internal/faultEffects.ts"
export type { Ids } from "./internal/ids.ts"
export type {
  BulkSyncSettings,
  DurationName,
  EventSettings,
  ExecutionSettings,
  Given,
  IdempotencySettings,
  JobSettings,
  ModelSettings,
  ModelSyncSettings,
  PolicySettings,
  ProxyRequest,
  ProxySettings,
  ProxyUpstream,
  QuerySettings,
  SchemaCacheSettings,
  SignatureOptions,
  SignatureSettings,
  SystemPolicy,
  UserSettings,
  WebhookSettings
} from "./internal/settings.ts"
export type { Mail } from "./mails.ts"
export type { Options } from "./Options.ts"
export type { Key, KeyKind, Organization, SingleSignOn } from "./Organizations.ts"
export type { LoggedRequest, LoggedResponse } from "./RequestLog.ts"

/**
 * An event to emit.
 *
 * @category models
 * @since 1.0.0
 */
export interface NewEvent {
  readonly type: string
  /** Id of the organization. Default: the first one of the seed. */
  readonly organization?: string | undefined
  /** Payload. */
  readonly event: Payload
  /** Creation time, in milliseconds since 1970, if it is earlier than now: the event is late. */
  readonly at?: number | undefined
}

/**
 * The state of an emulator, as plain data. It contains secrets.
 *
 * @category models
 * @since 1.0.0
 */
export interface Saved {
  /** Format version. */
  readonly format: 1
  /** Seed of ids. */
  readonly seed: string
  /** Time of the save, in milliseconds since 1970. */
  readonly now: number
  /** Number of created ids by purpose. */
  readonly ids: { readonly [purpose: string]: number }
  readonly tables: { readonly [table: string]: ReadonlyArray<Row> }
}

/**
 * An emulator: a server, and its controls for tests.
 *
 * @category models
 * @since 1.0.0
 */
export interface PolytomicEmulator {
  /** Responds to a request, in the caller's fiber and clock; fails if a fault closes the connection. */
  readonly handle: (request: Request) => Effect.Effect<Response, ConnectionReset>
  /** A `fetch` and web handler: rejects, like the global `fetch`, if a fault closes the connection. */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>
  /** Like `fetch`, for servers that convert a rejection to a 500: a connection that a fault closes is a truncated body instead. */
  readonly webHandler: (request: Request) => Promise<Response>

  /** Applies a seed: completely, or not at all if a part of it is invalid. */
  readonly seed: (seed: Seed.Seed) => Effect.Effect<void, Seed.SeedError>
  /** Resets the emulator to its initial state, without faults, log and recorded responses. */
  readonly reset: Effect.Effect<void>
  /**
   * Advances everything to the time of the `Clock`, like every request. It also waits for due webhook deliveries, unlike
   * requests.
   */
  readonly advance: Effect.Effect<void>
  /** Requests so far, secrets masked. */
  readonly requests: Effect.Effect<ReadonlyArray<LoggedRequest>>
  /** Adds a fault rule for requests; the returned effect removes it. */
  readonly fault: (fault: Fault.Fault, match?: Fault.Match) => Effect.Effect<Effect.Effect<void>>
  /** Removes all rules. */
  readonly clearFaults: Effect.Effect<void>
  /** Emits an event now, like a sync: it is listed, and delivered to the organization's webhook. Returns its id. */
  readonly emit: (event: NewEvent) => Effect.Effect<string>
  /** Deliveries to webhooks so far, failed ones included. */
  readonly deliveries: Effect.Effect<ReadonlyArray<Delivery.Delivery>>
  /** Adds a fault rule for webhook deliveries; the returned effect removes it. */
  readonly faultDeliveries: (
    fault: Delivery.DeliveryFault,
    match?: Delivery.DeliveryMatch
  ) => Effect.Effect<Effect.Effect<void>>
  /** The mails of the service: invitations, and notices of failed syncs. */
  readonly mails: Effect.Effect<ReadonlyArray<Mail>>
  readonly organizations: Effect.Effect<ReadonlyArray<Organization>>
  /** All rows by table, secrets masked. */
  readonly snapshot: Effect.Effect<Record<string, ReadonlyArray<Row>>>
  /** The whole state with its secrets, as plain data for a file. */
  readonly save: Effect.Effect<Saved>
  /** Restores a saved state. Faults, the request log and recorded responses are kept. */
  readonly restore: (saved: Saved) => Effect.Effect<void, Seed.SeedError>
  /** Marks a connection as in use, so that it cannot be deleted without force; returns the id of its user. */
  readonly markInUse: (
    connectionId: string,
    by: { readonly type: string; readonly name: string }
  ) => Effect.Effect<string>
  /** Plans the next execution of a sync, or of any sync; several plans are used in order. */
  readonly planExecution: (
    plan: ExecutionPlan.ExecutionPlan,
    options?: { readonly syncId?: string | undefined }
  ) => Effect.Effect<void>
  /** Grants access to a connection, like a person who opens its `auth_url`. */
  readonly grantAccess: (connectionId: string) => Effect.Effect<void>
}

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/**
 * The emulator of the program under test.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections } from "effect-polytomic"
 * import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
 *
 * const program = Effect.gen(function* () {
 *   const emulator = yield* PolytomicEmulator.PolytomicEmulator
 *   const connections = yield* Connections
 *   yield* emulator.fault(Fault.html502, { operation: "connections.list", times: 1 })
 *   yield* connections.list()
 *   return (yield* emulator.requests).map(({ status }) => status)
 * })
 *
 * program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise) // => [502, 200]
 * ```
 *
 * @category services
 * @since 1.0.0
 */
export const PolytomicEmulator: Context.Service<PolytomicEmulator, PolytomicEmulator> =
  /*#__PURE__*/ Context.Service<PolytomicEmulator>("effect-polytomic/emulator/PolytomicEmulator")

/**
 * Creates an emulator. Dies on an inconsistent seed, as that is a bug in the program.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { PolytomicEmulator } from "effect-polytomic/emulator"
 *
 * const program = Effect.gen(function* () {
 *   const emulator = yield* PolytomicEmulator.make({ keys: { user: "my-key" } })
 *   const request = new Request("https://app.polytomic.com/api/connections", {
 *     headers: { authorization: "Bearer my-key" }
 *   })
 *   const response = yield* emulator.handle(request)
 *   return response.status
 * })
 *
 * Effect.runPromise(program) // => 200
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (options: Options = {}): Effect.Effect<PolytomicEmulator> =>
  Effect.gen(function* () {
    const context = yield* Effect.context()
    const parts = makeParts(options)
    const { engine, settings } = parts
    yield* Effect.orDie(seed(parts, settings.data))
    const handle = (request: Request) => engine.handle(request)
    const emulator: PolytomicEmulator = {
      handle,
      fetch: Web.fetch(handle, context),
      webHandler: Web.handler(handle, context),
      requests: Effect.sync(() => engine.log.all()),
      ...stateOf(parts),
      ...faultsOf(parts, options.operations ?? Tables.all),
      ...eventsOf(parts)
    }
    return attachParts(emulator, parts)
  })

const makeParts = (options: Options): Parts => {
  const resolved = settings(options) // rejects options that are not an object
  const store = new Store(resolved.seed)
  const deliveries = new Deliveries(store, resolved)
  const upToDate = { revision: -1, until: Number.NEGATIVE_INFINITY, at: Number.POSITIVE_INFINITY }
  const progress = (now: number): void => {
    // Time goes back only when a clock is set; then no due time is known.
    if (store.revision === upToDate.revision && now >= upToDate.at && now < upToDate.until) return
    upToDate.until = Progress.run(Resources.progress, { store, settings: resolved, now })
    upToDate.revision = store.revision
    upToDate.at = now
  }
  const engine = new Engine({
    operations: options.operations ?? Tables.all,
    handlers: options.handlers ?? [],
    own: Resources.all,
    settings: resolved,
    store,
    advance: (now) => {
      progress(now)
      return deliveries.start(now)
    },
    settle: (now) => deliveries.start(now)
  })
  return { engine, deliveries, store, settings: resolved, progress }
}

const seed = ({ settings, store }: Parts, data: Seed.Seed): Effect.Effect<void, Seed.SeedError> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) => plantSeed(store, settings, data, now))

const stateOf = (
  parts: Parts
): Pick<
  PolytomicEmulator,
  "seed" | "reset" | "advance" | "organizations" | "snapshot" | "save" | "restore" | "markInUse" | "grantAccess"
> => {
  const { deliveries, engine, progress, settings, store } = parts
  return {
    seed: (data) => seed(parts, data),
    reset: Effect.suspend(() => {
      store.clear()
      engine.clear()
      engine.faults.clear()
      engine.log.clear()
      deliveries.clear()
      return Effect.orDie(seed(parts, settings.data))
    }),
    advance: Effect.flatMap(Clock.currentTimeMillis, (now) => {
      progress(now)
      return deliveries.finish(now)
    }),
    organizations: Effect.sync(() => store.all(organizations)),
    snapshot: Effect.sync(() => maskRows(store.snapshot(), settings.mask)),
    save: Effect.map(Clock.currentTimeMillis, (now) => ({
      format: 1,
      seed: settings.seed,
      now,
      ids: store.ids.counts(),
      tables: store.snapshot()
    })),
    restore: (saved) => Effect.map(checkSaved(saved), ({ ids, tables }) => store.load(tables, ids)),
    markInUse: (connectionId, by) =>
      Effect.sync(() => {
        const id = store.ids.next("usage")
        store.put(usages, { id, connection_id: connectionId, ...by, table: null, subject: id })
        return id
      }),
    grantAccess: (connectionId) =>
      Effect.sync(() => {
        const connection = store.get(connections, connectionId)
        if (connection !== undefined) store.put(connections, granted(connection))
      })
  }
}

const faultsOf = (
  { deliveries, engine, store }: Parts,
  operations: ReadonlyArray<Any>
): Pick<PolytomicEmulator, "fault" | "clearFaults" | "faultDeliveries" | "planExecution"> => ({
  fault: (fault, match) =>
    Effect.sync(() => {
      assertRule(fault, match)
      checkMatch(match, operations)
      const id = engine.faults.add({ fault, match })
      return Effect.sync(() => void engine.faults.remove(id))
    }),
  clearFaults: Effect.sync(() => {
    engine.faults.clear()
    deliveries.faults.clear()
  }),
  faultDeliveries: (fault, match) =>
    Effect.sync(() => {
      assertDeliveryRule(fault, match)
      const id = deliveries.faults.add(fault, match)
      return Effect.sync(() => void deliveries.faults.remove(id))
    }),
  planExecution: (plan, options) =>
    Effect.sync(() => {
      assertOptions("planExecution", options, { syncId: text })
      ExecutionPlans.add(store, options?.syncId, plan)
    })
})

const eventsOf = ({ deliveries, store }: Parts): Pick<PolytomicEmulator, "emit" | "deliveries" | "mails"> => ({
  emit: ({ at, event, organization, type }) =>
    Effect.map(Clock.currentTimeMillis, (now) => {
      const organization_id = organization ?? store.all(organizations)[0]?.id ?? ""
      return emit(store, { type, organization_id, created_at: formatTimestamp(at ?? now), event }).id
    }),
  deliveries: Effect.sync(() => deliveries.log()),
  mails: Effect.sync(() => store.all(mails))
})

const checkMatch = (match: Fault.Match | undefined, operations: ReadonlyArray<Any>): void => {
  const ids = Array.from(new Set(operations.map(({ id }) => id)))
  const id = match === undefined ? undefined : operationOf(match)
  if (id === undefined || ids.includes(id)) return
  throw new TypeError(`There is no operation ${id}; ${guess(id, ids)}`)
}

const checkSaved = (saved: Saved): Effect.Effect<Saved, Seed.SeedError> => {
  const { format, ids, tables }: Partial<Saved> = Object(saved)
  const isRows = (rows: unknown): boolean => Array.isArray(rows) && rows.every((row) => typeof row?.id === "string")
  const problem =
    format !== 1
      ? { pointer: "/format", message: "is not 1" }
      : typeof ids !== "object" || ids === null
        ? { pointer: "/ids", message: "is not an object" }
        : typeof tables !== "object" || tables === null || !Object.values(tables).every(isRows)
          ? { pointer: "/tables", message: "is not an object of lists of rows" }
          : undefined
  return problem === undefined ? Effect.succeed(saved) : Effect.fail(new Seed.SeedError({ issues: [problem] }))
}

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

/**
 * Provides the emulator, and an `HttpClient` that sends every request to it, for any host.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import { Connections, Credentials, PolytomicClient } from "effect-polytomic"
 * import { PolytomicEmulator } from "effect-polytomic/emulator"
 *
 * const layer = Connections.layer.pipe(
 *   Layer.provide(PolytomicClient.layer({ baseUrl: "https://polytomic.example.com" })),
 *   Layer.provide(Credentials.layer(Credentials.apiKey("test-key"))),
 *   Layer.provide(PolytomicEmulator.layerHttpClient())
 * )
 *
 * const all = Effect.flatMap(Connections, (connections) => connections.list())
 * all.pipe(Effect.provide(layer), Effect.runPromise) // => []
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layerHttpClient = (options?: Options): Layer.Layer<PolytomicEmulator | HttpClient.HttpClient> =>
  Layer.provideMerge(
    InProcess.layer(Effect.map(PolytomicEmulator, ({ handle }) => handle)),
    Layer.effect(PolytomicEmulator, make(options))
  )

/**
 * The services of API version 2025-09-18, the client below them, and the emulator behind it.
 *
 * @category models
 * @since 1.0.0
 */
export type Services = Generated.Services | PolytomicClient.PolytomicClient | PolytomicEmulator

/** The client, over a transport that passes requests to the emulator directly. */
const layerClient: Layer.Layer<
  PolytomicClient.PolytomicClient,
  never,
  PolytomicEmulator | HttpClient.HttpClient | Credentials.Credentials
> = /*#__PURE__*/ Layer.effect(
  PolytomicClient.PolytomicClient,
  /*#__PURE__*/ Effect.map(
    /*#__PURE__*/ Effect.context<PolytomicEmulator | HttpClient.HttpClient | Credentials.Credentials>(),
    (context) => {
      const { engine, settings } = partsOf(Context.get(context, PolytomicEmulator))
      return makeClient(ClientTransport.make(engine, settings.basePath), context, undefined)
    }
  )
)

/**
 * Provides all services of API version 2025-09-18, the client below them and the emulator, as the user of `test-key`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections } from "effect-polytomic"
 * import { PolytomicEmulator } from "effect-polytomic/emulator"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   yield* connections.create({ name: "Marketing", type: "hubspot", configuration: {} })
 *   return (yield* connections.list()).map(({ name }) => name)
 * })
 *
 * program.pipe(Effect.provide(PolytomicEmulator.layer()), Effect.runPromise) // => ["Marketing"]
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = ({
  credentials,
  ...options
}: Options & { readonly credentials?: Credentials.Credentials | undefined } = {}): Layer.Layer<
  Services | Credentials.Credentials | HttpClient.HttpClient
> =>
  Generated.layer.pipe(
    Layer.provideMerge(layerClient),
    Layer.provideMerge(
      Layer.merge(
        Credentials.layer(credentials ?? Credentials.apiKey(options.keys?.user ?? "test-key")),
        layerHttpClient(options)
      )
    )
  )

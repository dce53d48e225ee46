/**
 * Partial updates of resources whose update replaces the whole resource.
 *
 * A read connection has masked secrets, and an update replaces its whole configuration: sending it back as read would set the
 * password to the mask, and sending only the changes would clear the rest. {@link updateConnection} reads, changes and writes the
 * whole, and names the required secrets before anything is sent. {@link updateBulkSync} does the same and keeps the `id` of each
 * schedule.
 *
 * The API has no conditional write: of two concurrent updates the later one wins, and the other change is lost. Make all updates
 * of a connection from one place, or check the result.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Polytomic } from "effect-polytomic"
 * import * as SafeUpdate from "effect-polytomic/SafeUpdate"
 *
 * const move = SafeUpdate.updateConnection({
 *   id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *   configuration: { hostname: "new.example.com" }
 * })
 *
 * const program = move.pipe(
 *   Effect.map(() => "moved"),
 *   Effect.catchTag("PolytomicSecretsNeeded", (e: SafeUpdate.SecretsNeeded) => Effect.succeed(`needs ${e.secrets.join(", ")}`))
 * )
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => "needs password"
 * ```
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type { Secret } from "./Credentials.ts"
import * as BulkSync from "./generated/v2025-09-18/BulkSync.ts"
import * as Connections from "./generated/v2025-09-18/Connections.ts"
import type { ConnectionType } from "./internal/connections/connectionType.ts"
import { narrowed } from "./internal/connections/narrowResponse.ts"
import * as Configurations from "./internal/connections/splitConfiguration.ts"
import { errorClass, unsent } from "./internal/errors/errorClass.ts"
import { invalid } from "./internal/http/errorFromResponse.ts"
import { MaskGuard } from "./internal/http/rejectMasks.ts"
import { requireOptions, wholeInputIssues } from "./internal/jobs/options.ts"
import * as Define from "./internal/operations/define.ts"
import { kindOf } from "./internal/schema/issue.ts"
import { guess, type Kinds, texts } from "./internal/schema/options.ts"
import * as Names from "./internal/telemetry/names.ts"
import type * as Operation from "./Operation.ts"
import * as PolytomicClient from "./PolytomicClient.ts"
import type * as PolytomicError from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Settings of a connection, by name.
 *
 * @category models
 * @since 1.0.0
 */
export type Configuration = Configurations.Configuration

/**
 * Changes to the settings: new values by name, where `undefined` removes a setting, or a function of all settings. The function
 * receives neither secrets nor read-only settings.
 *
 * @category models
 * @since 1.0.0
 */
export type Change = Configuration | ((configuration: Configuration) => Configuration)

/**
 * A change of a connection. Omitted fields keep their values, except `healthcheck_interval`.
 *
 * @category models
 * @since 1.0.0
 */
export interface UpdateConnectionInput
  extends Partial<Pick<Connections.UpdateInput, "name" | "organization_id" | "policies" | "reconnect" | "validate">> {
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Changes to the settings. Default: none. */
  readonly configuration?: Change | undefined
  /** Interval of the checks of the connection. It is write-only, so it returns to its default if omitted. */
  readonly healthcheck_interval?: string | undefined
}

/**
 * Options of the change of a connection.
 *
 * @category models
 * @since 1.0.0
 */
export interface UpdateConnectionOptions {
  /**
   * The secrets of the connection, by path: `password`, or `headers.0.value` for one in a list. A name that neither the type nor
   * the connection has fails with `PolytomicInvalidInput`; use `configuration` for settings that a type lacks.
   */
  readonly secrets?: { readonly [path: string]: Secret } | undefined
  /**
   * Secrets to omit from the update, by path. The API reference documents that this clears them, but an official client relies on
   * them being kept; so use this for secrets that may be cleared only.
   */
  readonly omit?: ReadonlyArray<string> | undefined
  /**
   * Type of the connection, such as `ConnectionTypes.postgresql`, whose secrets are known, so that its schema is not requested.
   * Default: the schema of the type is requested, as also for a connection of another type.
   */
  readonly type?: Pick<ConnectionType<string, never>, "id" | "fields"> | undefined
}

/**
 * All writable fields of a bulk sync.
 *
 * @category models
 * @since 1.0.0
 */
export type BulkSyncSettings = Omit<BulkSync.UpdateInput, "id">

/**
 * A change of a bulk sync: new values by name, or `update`, a function of all fields.
 *
 * @category models
 * @since 1.0.0
 */
export type UpdateBulkSyncInput =
  | ({ readonly id: string; readonly update?: undefined } & Partial<BulkSyncSettings>)
  | {
      readonly id: string
      /** Computes the new settings from the current ones. */
      readonly update: (sync: BulkSyncSettings) => BulkSyncSettings
    }

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const SecretsNeededBase: PolytomicError.ErrorClass<
  "PolytomicSecretsNeeded",
  {
    /** Id of the connection. */
    readonly connection_id: string
    /** Id of its type. */
    readonly type: string
    /** Secrets that are missing, by path. */
    readonly secrets: ReadonlyArray<string>
  }
> = /*#__PURE__*/ errorClass(
  "PolytomicSecretsNeeded",
  (e) =>
    `The connection ${e.connection_id} (${e.type}) was not changed: an update replaces all of its configuration, and these secrets can't be read: ${e.secrets.join(", ")}. Pass them as \`secrets\`, or name them in \`omit\`.`
)

/**
 * Required secrets are missing, without which the update would break the connection. Nothing was sent.
 *
 * @category errors
 * @since 1.0.0
 */
export class SecretsNeeded extends SecretsNeededBase {}

/**
 * Errors of {@link updateConnection}.
 *
 * @category errors
 * @since 1.0.0
 */
export type UpdateConnectionError =
  | SecretsNeeded
  | Connections.GetError
  | Connections.GetConnectionTypeSchemaError
  | Connections.UpdateError

/**
 * Errors of {@link updateBulkSync}.
 *
 * @category errors
 * @since 1.0.0
 */
export type UpdateBulkSyncError = BulkSync.GetError | BulkSync.UpdateError

// -----------------------------------------------------------------------------
// Connections
// -----------------------------------------------------------------------------

/**
 * Changes settings of a connection and keeps the others.
 *
 * It reads the connection and the JSON Schema of its type, removes read-only settings, applies the change, adds the secrets and
 * sends the whole. A secret is required if the connection has it (its value is a mask, or the schema marks it as `sensitive`) or
 * if the schema requires it, unless the change itself sets it (`null` to clear it) or removes its parent. An optional secret with
 * an empty value counts as never set.
 *
 * `PolytomicClient.MaskGuard` determines which values are masks.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 * import { Polytomic } from "effect-polytomic"
 * import * as SafeUpdate from "effect-polytomic/SafeUpdate"
 *
 * const program = SafeUpdate.updateConnection(
 *   {
 *     id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *     name: "Warehouse",
 *     configuration: (configuration) => ({ ...configuration, port: 6432 })
 *   },
 *   { secrets: { password: Redacted.make("hunter2") } }
 * ).pipe(Effect.map(({ configuration, name }) => [name, configuration?.hostname, configuration?.port]))
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["Warehouse", "db.example.com", 6432]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const updateConnection = (
  input: UpdateConnectionInput,
  options: UpdateConnectionOptions = {}
): Effect.Effect<Connections.CreatedConnection, UpdateConnectionError, PolytomicClient.PolytomicClient> =>
  Effect.gen(function* () {
    yield* requireOptions(
      "SafeUpdate.updateConnection",
      Connections.updateOperation,
      options,
      updateKinds,
      wholeInputIssues(input, "id", ...changeable(Connections.updateOperation))
    )
    const { omit = [], secrets = {}, type: known } = options
    const { configuration: change = {}, id, ...attributes } = input
    const current = yield* PolytomicClient.execute(getConnection, { id })
    const type = current.type.id
    const schema =
      known?.id === type
        ? Configurations.schemaOf(known.fields)
        : yield* PolytomicClient.execute(getSchema, { id: type })
    const readable = Configurations.splitConfiguration(schema, current.configuration ?? {}, yield* MaskGuard)
    const changed =
      typeof change === "function" ? change(readable.configuration) : { ...readable.configuration, ...change }

    const issues = Object.keys(secrets).flatMap((path) => {
      const known = [current.configuration, changed]
      const unknown = Configurations.findUnknownName(schema, Configurations.parsePath(path), known)
      return unknown === undefined ? [] : [{ path: ["secrets", path], message: unknownFieldMessage(unknown, type) }]
    })
    if (issues.length > 0) return yield* Effect.fail(invalid(unsent(Connections.updateOperation), issues))

    let configuration: unknown = changed
    for (const [path, secret] of Object.entries(secrets)) {
      configuration = Configurations.put(configuration, Configurations.parsePath(path), secret)
    }
    const missing = readable.secrets.filter(
      (path) =>
        !omit.includes(Configurations.formatPath(path)) &&
        Configurations.get(configuration, path) === undefined &&
        // A secret is removed with the object around it.
        Configurations.get(changed, path.slice(0, -1)) !== undefined
    )
    if (missing.length > 0) {
      const names = missing.map(Configurations.formatPath)
      return yield* Effect.fail(new SecretsNeeded({ connection_id: id, type, secrets: names }))
    }
    return yield* PolytomicClient.execute(Connections.updateOperation, {
      name: current.name,
      type,
      policies: current.policies,
      ...attributes,
      id,
      configuration: Configurations.withoutUndefinedItems(configuration) as Configuration // `put` and `withoutUndefinedItems` return objects for objects
    })
  }).pipe(Effect.withSpan(Names.safeUpdateUpdateConnection))

/** Fields of an update, which validates their values. */
const changeable = ({ body = [] }: Operation.Any): ReadonlyArray<string> => body.map((name) => `${name}*`)

const unknownFieldMessage = ({ name, names }: Configurations.UnknownName, type: string): string =>
  `is not a setting of connection type ${type}: ${guess(name, names)}`

const updateKinds: Kinds<UpdateConnectionOptions> = /*#__PURE__*/ (() => ({
  secrets: (value: unknown) =>
    Predicate.isObject(value) ? undefined : `is ${kindOf(value)}; pass an object of secrets by path`,
  omit: texts,
  type: (value: unknown) =>
    Predicate.hasProperty(value, "id") && Predicate.hasProperty(value, "fields")
      ? undefined
      : `is ${kindOf(value)}; pass a connection type, such as ConnectionTypes.postgresql`
}))()

// -----------------------------------------------------------------------------
// Bulk syncs
// -----------------------------------------------------------------------------

/**
 * Changes fields of a bulk sync and keeps the others, including the ids of its schedules, without which an update would recreate
 * them.
 *
 * The copied schemas are sent only if the change contains them: they have their own operations (`BulkSyncSchemas`), and the API
 * reference documents that an update leaves them alone. In a patch, `additional_schedules` replaces the list: a schedule without
 * an `id` is a new one.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { BulkSync, Polytomic } from "effect-polytomic"
 * import { Seed } from "effect-polytomic/emulator"
 * import * as SafeUpdate from "effect-polytomic/SafeUpdate"
 *
 * const program = Effect.gen(function* () {
 *   const bulkSyncs = yield* BulkSync
 *   const before = yield* bulkSyncs.create({
 *     name: "Nightly",
 *     mode: "replicate",
 *     source_connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *     destination_connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *     destination_configuration: { schema: "copy" },
 *     default_schedule: { frequency: "manual" }
 *   })
 *   const after = yield* SafeUpdate.updateBulkSync({ id: before.id, default_schedule: { frequency: "daily", hour: "05" } })
 *   return [after.default_schedule?.frequency, after.default_schedule?.id === before.default_schedule?.id]
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["daily", true]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const updateBulkSync = (
  input: UpdateBulkSyncInput
): Effect.Effect<BulkSync.BulkSyncDetails, UpdateBulkSyncError, PolytomicClient.PolytomicClient> =>
  Effect.gen(function* () {
    yield* requireOptions(
      "SafeUpdate.updateBulkSync",
      BulkSync.updateOperation,
      undefined,
      {},
      wholeInputIssues(input, "id", "update*", ...changeable(BulkSync.updateOperation))
    )
    const { id, update, ...change } = input
    if (update !== undefined) {
      const issues = Object.keys(change).map((name) => ({ path: [name], message: besideUpdate }))
      if (issues.length > 0) return yield* Effect.fail(invalid(unsent(BulkSync.updateOperation), issues))
    }
    const current = writable(yield* PolytomicClient.execute(BulkSync.getOperation, { id }))
    const changed = update === undefined ? { ...current, ...change } : update(current)
    const { default_schedule } = changed
    return yield* PolytomicClient.execute(BulkSync.updateOperation, {
      ...changed,
      // The input is validated when it is sent; this code only has to survive values outside its type.
      default_schedule:
        default_schedule === undefined
          ? default_schedule
          : { ...storedId(current.default_schedule), ...default_schedule },
      id
    })
  }).pipe(Effect.withSpan(Names.safeUpdateUpdateBulkSync))

const besideUpdate = "is given beside `update`, which computes all settings: set it there"

const storedId = (schedule: BulkSync.DefaultScheduleInput | undefined): { readonly id?: string } =>
  schedule?.id === undefined ? {} : { id: schedule.id }

/** Writable fields of a bulk sync. */
const writable = (sync: BulkSync.BulkSyncDetails): BulkSyncSettings => {
  const { created_at, created_by, default_schedule, id, updated_at, updated_by, ...rest } = sync
  const known = Object.entries(rest).filter(([name]) => BulkSync.updateOperation.body?.includes(name) === true)
  const settings: Record<string, unknown> = {
    ...Object.fromEntries(known),
    destination_configuration: sync.destination_configuration ?? {},
    additional_schedules: sync.additional_schedules?.map(withoutMakers) ?? []
  }
  if (default_schedule !== undefined) settings.default_schedule = withoutMakers(default_schedule)
  // Missing and invalid values are rejected when they are sent.
  return settings as unknown as BulkSyncSettings
}

const withoutMakers = (schedule: BulkSync.DefaultSchedule | BulkSync.AdditionalSchedule): Record<string, unknown> => {
  const { created_at, created_by, updated_at, updated_by, ...rest } = schedule
  return rest
}

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

const getConnection = /*#__PURE__*/ narrowed(
  Connections.getOperation,
  /*#__PURE__*/ Define.data(
    /*#__PURE__*/ Schema.suspend(() =>
      Schema.Struct({
        name: Schema.String,
        type: Schema.Struct({ id: Schema.String }),
        configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
        policies: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
      })
    )
  )
)

// Any JSON is accepted: an unknown part of a schema must not prevent an update.
const getSchema = /*#__PURE__*/ narrowed(
  Connections.getConnectionTypeSchemaOperation,
  /*#__PURE__*/ Define.body(/*#__PURE__*/ Schema.suspend(() => Schema.Unknown))
)

/**
 * Initial state of an emulator: organizations, their keys, and connections.
 *
 * The standard seed has a partner, Acme, with one customer, Globex, and an unrelated organization, Initech.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Credentials } from "effect-polytomic"
 * import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
 *
 * const data: Seed.Seed = {
 *   ...Seed.standard({ user: "the key of a user of Acme" }),
 *   connections: [
 *     Seed.exampleConnection,
 *     { organization: Seed.globex.id, name: "Shop", type: "postgresql" },
 *     { organization: Seed.initech.id, name: "Payroll", type: "hubspot", status: "unhealthy" }
 *   ]
 * }
 *
 * const names = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   return (yield* connections.list()).map(({ name }) => name)
 * })
 * const as = (key: string) => Effect.provideService(Credentials.Credentials, Credentials.apiKey(key))
 *
 * const layer = PolytomicEmulator.layer({ data, keys: { user: "the key of a user of Acme" } })
 * names.pipe(as("test-child-key"), Effect.provide(layer), Effect.runPromise) // => ["Shop"]
 * names.pipe(as("test-other-key"), Effect.provide(layer), Effect.runPromise) // => ["Payroll"]
 * Seed.acme.name // => "Acme"
 * ```
 */
import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as BulkSync from "../generated/v2025-09-18/BulkSync.ts"
import type * as ModelSync from "../generated/v2025-09-18/ModelSync.ts"
import type * as Models from "../generated/v2025-09-18/Models.ts"
import { inspect } from "../internal/schema/validate.ts"
import type { Configuration } from "./catalogue/configuration.ts"
import type { ExecutionPlan } from "./ExecutionPlan.ts"
import { toPointer } from "./internal/jsonPointer.ts"
import { unknownParts } from "./internal/seedIssues.ts"
import type { KeyKind } from "./Organizations.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * An organization.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedOrganization {
  readonly id: string
  readonly name: string
  /** Id of the partner's organization, for a customer of it. */
  readonly parent?: string
}

/**
 * A key and its access.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedKey {
  readonly key: string
  readonly kind: KeyKind
  /** Id of the organization. */
  readonly organization: string
  /** Actor of the key. */
  readonly name?: string
  /** The mail address of the user of a user's key. Default: derived from the names of user and organization. */
  readonly email?: string
}

/**
 * A connection of the initial state.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedConnection {
  /** Default: derived from the organization and the name. */
  readonly id?: string
  /** Id of the organization. Default: the first one. */
  readonly organization?: string
  readonly name: string
  readonly type: string
  readonly configuration?: Configuration
  readonly status?: string
  /** Response of `Get Connection Source`, instead of the one of the type. */
  readonly source?: unknown
  /** References to the connection, which keep it in use. */
  readonly usedBy?: ReadonlyArray<{ readonly type: string; readonly name: string; readonly id?: string }>
}

/**
 * A model: the input of `models.create` of 2025-09-18, and its id.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedModel extends Models.CreateInput {
  readonly id?: string
}

/**
 * A model sync: the input of `modelSync.create` of 2025-09-18, and its id.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedSync extends ModelSync.CreateInput {
  readonly id?: string
}

/**
 * A bulk sync: the input of `bulkSync.create` of 2025-09-18, and its id.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedBulkSync extends BulkSync.CreateInput {
  readonly id?: string
}

/**
 * An execution that was started before the emulator.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedExecution {
  readonly id?: string
  /** Id of the model sync or bulk sync. */
  readonly sync: string
  /** Plan. Default: it completes. */
  readonly plan?: ExecutionPlan
  /** Start time, such as `2024-02-08T09:30:00Z`. Default: now. */
  readonly at?: string
}

/**
 * An event of a sync.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedEvent {
  readonly type: string
  /** Id of the organization. Default: the first one. */
  readonly organization?: string
  /** The payload; its shape depends on the type. */
  readonly event: { readonly [name: string]: unknown }
  /** Time of the event, such as `2024-02-08T09:30:00Z`. Default: now. */
  readonly at?: string
}

/**
 * Initial state of an emulator; omitted parts are empty. It is plain data, so it can come from a JSON file: see {@link
 * parse}.
 *
 * Models, syncs and executions are created as by requests, in this order, and rejected like requests.
 *
 * @category models
 * @since 1.0.0
 */
export interface Seed {
  readonly organizations?: ReadonlyArray<SeedOrganization>
  readonly keys?: ReadonlyArray<SeedKey>
  readonly connections?: ReadonlyArray<SeedConnection>
  readonly models?: ReadonlyArray<SeedModel>
  readonly syncs?: ReadonlyArray<SeedSync>
  readonly bulkSyncs?: ReadonlyArray<SeedBulkSync>
  readonly executions?: ReadonlyArray<SeedExecution>
  readonly events?: ReadonlyArray<SeedEvent>
}

/**
 * One issue of a seed.
 *
 * @category models
 * @since 1.0.0
 */
export interface SeedIssue {
  /** A JSON pointer, such as `/connections/0/type`. */
  readonly pointer: string
  readonly message: string
}

const Base: new (fields: {
  readonly issues: ReadonlyArray<SeedIssue>
}) => Cause.YieldableError & { readonly _tag: "SeedError"; readonly issues: ReadonlyArray<SeedIssue> } =
  /*#__PURE__*/ Data.TaggedError("SeedError")<{ readonly issues: ReadonlyArray<SeedIssue> }>

/**
 * A seed is invalid; none of it was applied.
 *
 * @category errors
 * @since 1.0.0
 */
export class SeedError extends Base {
  override get message(): string {
    return `The seed is not valid: ${this.issues.map(({ message, pointer }) => `${pointer || "/"} ${message}`).join("; ")}`
  }
}

/**
 * Options of the standard seed: its keys.
 *
 * @category models
 * @since 1.0.0
 */
export interface StandardKeys {
  /** A user's key, for Acme. Default `test-key`. */
  readonly user?: string | undefined
  /** Acme's partner key. Default `test-partner-key`. */
  readonly partner?: string | undefined
  /** The key of the deployment. Default `test-deployment-key`. */
  readonly deployment?: string | undefined
}

// -----------------------------------------------------------------------------
// The standard seed
// -----------------------------------------------------------------------------

/**
 * A partner organization, with the keys `test-key`, `test-partner-key` and `test-deployment-key`.
 *
 * @category constants
 * @since 1.0.0
 */
export const acme: SeedOrganization = { id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01", name: "Acme" }

/**
 * A customer of Acme, with the user key `test-child-key`.
 *
 * @category constants
 * @since 1.0.0
 */
export const globex: SeedOrganization = {
  id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02",
  name: "Globex",
  parent: acme.id
}

/**
 * An unrelated organization, with the user key `test-other-key`.
 *
 * @category constants
 * @since 1.0.0
 */
export const initech: SeedOrganization = { id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c03", name: "Initech" }

/**
 * The three organizations and their keys, without connections.
 *
 * @category functions
 * @since 1.0.0
 */
export const standard = (texts: StandardKeys = {}): Seed => ({
  organizations: [acme, globex, initech],
  keys: [
    { key: texts.user ?? "test-key", kind: "user", organization: acme.id, name: "Ada Lovelace" },
    { key: texts.partner ?? "test-partner-key", kind: "partner", organization: acme.id, name: "Acme partner" },
    { key: texts.deployment ?? "test-deployment-key", kind: "deployment", organization: acme.id, name: "Deployment" },
    { key: "test-child-key", kind: "user", organization: globex.id, name: "Grace Hopper" },
    { key: "test-other-key", kind: "user", organization: initech.id, name: "Peter Gibbons" }
  ]
})

/**
 * The connection of the API's own examples, with their id and their source.
 *
 * @category constants
 * @since 1.0.0
 */
export const exampleConnection: SeedConnection = {
  id: "248df4b7-aa70-47b8-a036-33ac447e668d",
  organization: acme.id,
  name: "Example database",
  type: "postgresql",
  configuration: {
    hostname: "db.example.com",
    port: 5432,
    database: "app",
    username: "polytomic",
    password: "hunter2"
  },
  source: {
    configuration: { host: { items: [], type: "string" }, port: { items: [], type: "integer" } },
    items: { users: { has_items: true, items: ["id", "name", "email"], requires_one_of: ["id"] } },
    requires_one_of: ["table"]
  }
}

// -----------------------------------------------------------------------------
// Files
// -----------------------------------------------------------------------------

const text = Schema.String
const record = /*#__PURE__*/ Schema.suspend(() => Schema.Record(Schema.String, Schema.Unknown))
const optional = Schema.optionalKey

// The inputs of operations are validated when they are applied, by the schemas of the operations.
const shape = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    organizations: optional(Schema.Array(Schema.Struct({ id: text, name: text, parent: optional(text) }))),
    keys: optional(
      Schema.Array(
        Schema.Struct({
          key: text,
          kind: Schema.Literals(["user", "partner", "deployment"]),
          organization: text,
          name: optional(text),
          email: optional(text)
        })
      )
    ),
    connections: optional(
      Schema.Array(
        Schema.Struct({
          id: optional(text),
          organization: optional(text),
          name: text,
          type: text,
          configuration: optional(record),
          status: optional(text),
          source: optional(Schema.Unknown),
          usedBy: optional(Schema.Array(Schema.Struct({ type: text, name: text, id: optional(text) })))
        })
      )
    ),
    models: optional(Schema.Array(record)),
    syncs: optional(Schema.Array(record)),
    bulkSyncs: optional(Schema.Array(record)),
    executions: optional(
      Schema.Array(
        Schema.Struct({
          id: optional(text),
          sync: text,
          plan: optional(
            Schema.Struct({
              outcome: optional(
                Schema.Literals(["completed", "completed_with_errors", "failed", "canceled", "interrupted"])
              ),
              error: optional(text),
              records: optional(Schema.Int),
              errors: optional(Schema.Int),
              warnings: optional(Schema.Int),
              duration: optional(Schema.Number)
            })
          ),
          at: optional(text)
        })
      )
    ),
    events: optional(
      Schema.Array(Schema.Struct({ type: text, organization: optional(text), event: record, at: optional(text) }))
    )
  })
)

/**
 * Reads a seed from the text of a JSON file, or from its value.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Seed } from "effect-polytomic/emulator"
 *
 * const refused = Effect.flip(Seed.parse(`{"connections":[{"name":"Shop"}]}`))
 *
 * Effect.runSync(refused).issues[0]?.pointer // => "/connections/0/type"
 * Effect.runSync(refused) instanceof Seed.SeedError // => true
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const parse = (json: unknown): Effect.Effect<Seed, SeedError> =>
  Effect.gen(function* () {
    const value = typeof json === "string" ? yield* parseText(json) : json
    const issues = [...inspect(shape, value, "strict").issues, ...unknownParts(value)]
    return issues.length === 0
      ? (value as Seed) // validated above
      : yield* Effect.fail(
          new SeedError({ issues: issues.map(({ message, path }) => ({ pointer: toPointer(path), message })) })
        )
  })

const parseText = (json: string): Effect.Effect<unknown, SeedError> =>
  Effect.try({
    try: (): unknown => JSON.parse(json),
    catch: () => new SeedError({ issues: [{ pointer: "", message: "is not valid JSON" }] })
  })

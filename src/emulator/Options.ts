/**
 * Options of an emulator. Behavior that the public documentation of the API leaves open is an option, so that a program can be
 * tested against each interpretation.
 */
import * as ApiVersion from "../ApiVersion.ts"
import { anything, assertOptions, callback, type Kinds, list, oneOf, text } from "../internal/schema/options.ts"
import { trimEnd } from "../internal/schema/trim.ts"
import type { Any } from "../Operation.ts"
import type { Seeded } from "./Fault.ts"
import type { Handler } from "./Handler.ts"
import { assertSeeded } from "./internal/checkFault.ts"
import { inMillis, kindsOf } from "./internal/givenOptions.ts"
import { optionTable, plainOptions } from "./internal/optionTable.ts"
import type {
  BulkSyncSettings,
  Configuration,
  EventSettings,
  ExecutionSettings,
  Given,
  IdempotencySettings,
  JobSettings,
  ModelSettings,
  ModelSyncSettings,
  PolicySettings,
  ProxySettings,
  QuerySettings,
  SchemaCacheSettings,
  Settings,
  SignatureOptions,
  SignatureSettings,
  UserSettings,
  WebhookSettings
} from "./internal/settings.ts"
import * as Seed from "./Seed.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Options; everything has a default. */
export interface Options {
  /** Seed of ids: the same seed and requests produce the same ids. Default `"0"`. */
  readonly seed?: string | number | undefined
  /** Initial organizations, keys and connections. Default `Seed.standard`. */
  readonly data?: Seed.Seed | undefined
  /** The standard keys: by default `test-key`, `test-partner-key` and `test-deployment-key`. */
  readonly keys?: Seed.StandardKeys | undefined
  /** The version of requests without `X-Polytomic-Version`, on which the documentation disagrees. Default: the newest. */
  readonly defaultVersion?: ApiVersion.ApiVersion | undefined
  /** Prefix of every path, such as `"/polytomic"` of a deployment behind a proxy. Default: none. */
  readonly basePath?: string | undefined
  /** Masked value of a secret. Default `"******"`. */
  readonly mask?: string | undefined
  /** Requires unique names of connections within an organization, as documented for Connect only. Default `true`. */
  readonly uniqueNames?: boolean | undefined
  /** Effect of a PUT on omitted secrets: the API reference documents `clear`, the official clients rely on `keep` (default). */
  readonly omittedSecrets?: "keep" | "clear" | undefined
  /** Effect of a write with a secret that is sent back as its mask. Default `"store"`: the mask becomes the secret. */
  readonly maskedSecrets?: "store" | "keep" | undefined
  /** Handling of undocumented fields and query parameters: ignored (default), or rejected with 400. */
  readonly unknownFields?: "ignore" | "reject" | undefined
  /**
   * Ids of the operations that need no key. Default: the list of connection types. With `"all"`, requests without a key have the
   * access of the seed's first user.
   */
  readonly anonymous?: ReadonlyArray<string> | "all" | undefined
  /**
   * Returns the reason why a connection is unreachable, or `undefined`. Default: host names that end in `.invalid` are
   * unreachable.
   */
  readonly unreachable?: ((type: string, configuration: Configuration) => string | undefined) | undefined
  readonly idempotency?: Given<IdempotencySettings> | undefined
  readonly proxy?: Given<ProxySettings> | undefined
  readonly jobs?: Given<JobSettings> | undefined
  readonly events?: Given<EventSettings> | undefined
  readonly webhooks?: (Given<Omit<WebhookSettings, "signature">> & SignatureOptions) | undefined
  readonly users?: Given<UserSettings> | undefined
  readonly policies?: Given<PolicySettings> | undefined
  /** Durations of the executions of syncs; see also `PolytomicEmulator.planExecution`. */
  readonly executions?: Given<ExecutionSettings> | undefined
  readonly schemaCache?: Given<SchemaCacheSettings> | undefined
  readonly bulkSyncs?: Given<BulkSyncSettings> | undefined
  readonly queries?: Given<QuerySettings> | undefined
  readonly models?: Given<ModelSettings> | undefined
  readonly modelSyncs?: Given<ModelSyncSettings> | undefined
  /** Random faults, reproducible for the same seed and requests. Default: none. */
  readonly faults?: Seeded | undefined
  /** The served operations. Default: those of all versions of this package. */
  readonly operations?: ReadonlyArray<Any> | undefined
  /** Handlers that take precedence over the emulator's own. */
  readonly handlers?: ReadonlyArray<Handler> | undefined
}

// -----------------------------------------------------------------------------
// Defaults
// -----------------------------------------------------------------------------

const invalidHost = (_type: string, configuration: Configuration): string | undefined => {
  for (const value of Object.values(configuration)) {
    if (typeof value !== "string") continue
    const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/:?#\s]+\.invalid)(?:[/:?#]|$)/i.exec(value)?.[1]
    if (host !== undefined) return `could not resolve host ${host}`
  }
  return undefined
}

const policyActions: ReadonlyArray<string> = [
  "read",
  "delete",
  "export",
  "sync_to",
  "create",
  "edit",
  "trigger",
  "query",
  "apply_policy",
  "modify_policy"
]

const kinds: Kinds<Options> = /*#__PURE__*/ (() => ({
  ...kindsOf(optionTable),
  ...kindsOf(plainOptions),
  seed: (value: unknown) => (typeof value === "number" ? undefined : text(value)),
  data: anything, // validated by `Seed`
  defaultVersion: oneOf(...ApiVersion.all),
  basePath: text,
  anonymous: (value: unknown) => (value === "all" ? undefined : list(value)),
  unreachable: callback,
  faults: anything, // validated below
  operations: list,
  handlers: list
}))()

/** Fills in the defaults. Throws for an invalid option. */
export const settings = (options: Options): Settings => {
  assertOptions("PolytomicEmulator", options, kinds)
  assertSeeded(options.faults)
  return withDefaults(options)
}

const withDefaults = (options: Options): Settings => ({
  seed: String(options.seed ?? "0"),
  data: options.data ?? Seed.standard(options.keys),
  defaultVersion: options.defaultVersion ?? ApiVersion.latest,
  basePath: trimEnd(options.basePath ?? "", "/"),
  mask: options.mask ?? "******",
  uniqueNames: options.uniqueNames ?? true,
  omittedSecrets: options.omittedSecrets ?? "keep",
  maskedSecrets: options.maskedSecrets ?? "store",
  unknownFields: options.unknownFields ?? "ignore",
  anonymous: options.anonymous ?? ["connections.getTypes"],
  unreachable: options.unreachable ?? invalidHost,
  idempotency: {
    keptFor: 24 * 60 * 60 * 1000,
    scope: "organization",
    mismatch: "replay",
    applies: (operation) => operation.acceptsIdempotencyKey,
    ...inMillis<IdempotencySettings>(optionTable.idempotency, options.idempotency)
  },
  proxy: { enabled: true, rateLimitPerMinute: 60, ...inMillis<ProxySettings>(optionTable.proxy, options.proxy) },
  jobs: { queuedFor: 250, runsFor: 750, ...inMillis<JobSettings>(optionTable.jobs, options.jobs) },
  events: {
    keptFor: 48 * 60 * 60 * 1000,
    order: "newest",
    ...inMillis<EventSettings>(optionTable.events, options.events)
  },
  webhooks: {
    second: "refuse",
    secrets: "shown",
    body: "record",
    retries: 5,
    firstRetryAfter: 1000,
    retryFactor: 2,
    timeout: 10_000,
    deliver: (request) => fetch(request),
    ...inMillis<Omit<WebhookSettings, "signature">>(optionTable.webhooks, options.webhooks),
    signature: {
      header: "Polytomic-Signature",
      algorithm: "sha256",
      encoding: "hex",
      prefix: "",
      ...inMillis<SignatureSettings>(optionTable.webhooks.signature, options.webhooks?.signature)
    }
  },
  users: { secondKey: "add", omittedRoles: "keep", ...inMillis<UserSettings>(optionTable.users, options.users) },
  policies: {
    actions: policyActions,
    system: [{ name: "Default policy", actions: policyActions }],
    ...inMillis<PolicySettings>(optionTable.policies, options.policies)
  },
  executions: {
    queuedFor: 1000,
    runsFor: 8000,
    cancelsIn: 1000,
    ...inMillis<ExecutionSettings>(optionTable.executions, options.executions)
  },
  schemaCache: {
    startsAfter: 1000,
    takes: 2000,
    refusal: 422,
    listing: "refuse",
    ...inMillis<SchemaCacheSettings>(optionTable.schemaCache, options.schemaCache)
  },
  bulkSyncs: {
    paged: true,
    schemasInUpdate: "select",
    active: false,
    scheduled: true,
    continuously: 5 * 60 * 1000,
    refused: { postgresql: ["snapshot", "data_cutoff"] },
    ...inMillis<BulkSyncSettings>(optionTable.bulkSyncs, options.bulkSyncs)
  },
  queries: {
    queuedFor: 250,
    runsFor: 750,
    keptFor: 24 * 60 * 60 * 1000,
    pageSize: 100,
    links: "relative",
    ...inMillis<QuerySettings>(optionTable.queries, options.queries)
  },
  models: { paged: true, sampleTime: 0, ...inMillis<ModelSettings>(optionTable.models, options.models) },
  modelSyncs: {
    active: false,
    scheduled: true,
    continuously: 5 * 60 * 1000,
    startInactive: "reject",
    deleteRunning: "cancel",
    overrideFields: "merged",
    dropIdentityField: true,
    logs: "plain",
    logFile: "location",
    refusedModes: { postgresql: ["append"] },
    ...inMillis<ModelSyncSettings>(optionTable.modelSyncs, options.modelSyncs)
  },
  faults: options.faults
})

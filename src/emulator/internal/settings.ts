/** Settings of an emulator: its options with their defaults filled in. */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as ApiVersion from "../../ApiVersion.ts"
import type { Any } from "../../Operation.ts"
import type { Seeded } from "../Fault.ts"
import type * as Seed from "../Seed.ts"

/** Names of settings that are durations: numbers of milliseconds here, in any form as options. */
export type DurationName =
  | "cancelsIn"
  | "continuously"
  | "firstRetryAfter"
  | "keptFor"
  | "queuedFor"
  | "runsFor"
  | "sampleTime"
  | "startsAfter"
  | "takes"
  | "timeout"

/** Settings of a caller; omitted ones have their defaults. */
export type Given<Settings> = {
  readonly [Name in keyof Settings]?: (Name extends DurationName ? Duration.Input : Settings[Name]) | undefined
}

/** Stored configuration of a connection. */
export type Configuration = { readonly [name: string]: unknown }

/** Settings of idempotency keys. */
export interface IdempotencySettings {
  /** Retention of an outcome. Documented as at least 24 hours, the default. */
  readonly keptFor: number
  /** Scope of a key. Default `"organization"`. */
  readonly scope: "organization" | "route"
  /** Response to a request with a known key and another route or body: the recorded response (default), or 422. */
  readonly mismatch: "replay" | "reject"
  /** Operations with idempotency keys. Default: all that are documented to accept one. */
  readonly applies: (operation: Any) => boolean
}

/** Request to the upstream system. */
export interface ProxyRequest {
  /** Type of the connection. */
  readonly type: string
  readonly method: string
  readonly path: string
  /** The query string, without the question mark. */
  readonly query: string
  readonly headers: { readonly [name: string]: string }
  readonly body: unknown
}

/** Response of the upstream system. */
export interface ProxyUpstream {
  readonly status: number
  readonly headers?: { readonly [name: string]: string } | undefined
  readonly body: string
}

/** Settings of the proxy of connections. */
export interface ProxySettings {
  /** Enables the proxy, which is opt-in: without it, its operations respond 403. Default `true`. */
  readonly enabled: boolean
  /** Rate limit of a connection, in calls per minute. Default 60. */
  readonly rateLimitPerMinute: number
  /** Response of the upstream system. By default it echoes the request. */
  readonly upstream: (request: ProxyRequest) => ProxyUpstream
}

/** Settings of background jobs. */
export interface JobSettings {
  /** Waiting time of a job. Default 250 ms. */
  readonly queuedFor: number
  /** Running time. Default 750 ms. */
  readonly runsFor: number
}

/** Settings of the list of events. */
export interface EventSettings {
  /** Retention of events. Default: the documented 48 hours. */
  readonly keptFor: number
  /** Order of the list, which is not documented. Default `"newest"` first. */
  readonly order: "newest" | "oldest"
}

/** Settings of users. */
export interface UserSettings {
  /**
   * Response to the creation of a key without `force` for a user with a key: an additional key (default), or a 409. Documented is
   * only that `force` revokes existing keys.
   */
  readonly secondKey: "add" | "refuse"
  /** Effect of a PUT on omitted roles: keep them (default), or reset the user to a member. */
  readonly omittedRoles: "keep" | "reset"
}

/** Settings of webhook deliveries. */
export interface WebhookSettings {
  /** Response to the creation of a second webhook of an organization: 422 (default), or an additional webhook. */
  readonly second: "refuse" | "add"
  /** Visibility of the secret in reads, which is not documented. Default `"shown"`, as the schema has the field. */
  readonly secrets: "shown" | "masked"
  readonly signature: SignatureSettings
  /** Payload: the event as the events resource lists it (default), or only its `type` and `event`. */
  readonly body: "record" | "typed"
  /** Number of retries of a delivery without a 2xx. Default: the documented 5 times. */
  readonly retries: number
  /** Delay of the first retry; undocumented. Default 1 second. */
  readonly firstRetryAfter: number
  /** Factor between consecutive delays; documented as exponential. Default 2. */
  readonly retryFactor: number
  /** Timeout of an endpoint; undocumented. Default 10 seconds. */
  readonly timeout: number
  /**
   * Sends a delivery. Default: the runtime's `fetch`. An effect runs in a fiber of the emulator, and so on its clock: under a
   * `TestClock`, a handler sees the test's time.
   */
  readonly deliver: (request: Request) => Promise<Response> | Effect.Effect<Response, unknown>
}

/** Signature of deliveries. The header and an HMAC of the body are documented, but neither hash nor encoding. */
export interface SignatureSettings {
  /** Default `"Polytomic-Signature"`. */
  readonly header: string
  /** Default `"sha256"`. */
  readonly algorithm: "sha1" | "sha256" | "sha512"
  /** Default `"hex"`. */
  readonly encoding: "hex" | "base64"
  /** Prefix, such as `"sha256="`. Default: none. */
  readonly prefix: string
}

/** Signature of deliveries; omitted settings have their defaults. */
export interface SignatureOptions {
  readonly signature?: Given<SignatureSettings> | undefined
}

/** Settings of executions of syncs. */
export interface ExecutionSettings {
  /** Waiting time of an execution. Default 1 second. */
  readonly queuedFor: number
  /** Running time. Default 8 seconds. */
  readonly runsFor: number
  /** Duration of a cancellation. Default 1 second. */
  readonly cancelsIn: number
}

/** Settings of the cached schemas of connections. */
export interface SchemaCacheSettings {
  /** Delay of the first refresh after the creation of a connection. Default 1 second. */
  readonly startsAfter: number
  /** Duration of a refresh. Default 2 seconds. Connections of the seed are refreshed already. */
  readonly takes: number
  /**
   * Error of a bulk sync on a source with an empty cache: clients have observed a 422 (default), and a 400 with the message that
   * the source did not provide any schemas.
   */
  readonly refusal: 400 | 422
  /** Listing of the schemas of such a source: the same error (default), or an empty list. */
  readonly listing: "refuse" | "empty"
}

/** Settings of bulk syncs. */
export interface BulkSyncSettings {
  /** Form of the list of bulk syncs in 2025-09-18: pages of 50, as described (default), or all at once, as in the schemas. */
  readonly paged: boolean
  /**
   * Effect of a PUT on `schemas`: selects them, as clients rely on (default), or none, as described, since schemas have their own
   * operations.
   */
  readonly schemasInUpdate: "select" | "ignore"
  /** State of a bulk sync that is created without `active`, which is not documented. Default `false`. */
  readonly active: boolean
  /** Runs active bulk syncs by their schedules. Default `true`. */
  readonly scheduled: boolean
  /** Interval of a continuous bulk sync. Default 5 minutes. */
  readonly continuously: number
  /** Settings that destinations of a connection type reject. Default: `{ postgresql: ["snapshot", "data_cutoff"] }`. */
  readonly refused: { readonly [type: string]: ReadonlyArray<"snapshot" | "data_cutoff"> }
}

/** Settings of queries. */
export interface QuerySettings {
  /** Waiting time of a query. Default 250 ms. */
  readonly queuedFor: number
  /** Running time. Default 750 ms. */
  readonly runsFor: number
  /** Retention of its results; documented is only that they expire. Default 24 hours. */
  readonly keptFor: number
  /** Rows per page of results. Default 100. */
  readonly pageSize: number
  /** Prefix of `links.next`: the path, as documented (default), or scheme and host. */
  readonly links: "relative" | "absolute"
}

/** Settings of models. */
export interface ModelSettings {
  /**
   * Form of the list of models in 2025-09-18: pages of 50, as described (default), or all at once, as in the published schemas.
   */
  readonly paged: boolean
  /**
   * Duration of gathering sample records of a model. A call without a job gets a 400 if it exceeds 10 seconds, the documented
   * limit; the status is not documented. Default 0.
   */
  readonly sampleTime: number
}

/** Settings of model syncs. */
export interface ModelSyncSettings {
  /** State of a model sync that is created without `active`, which is not documented. Default `false`. */
  readonly active: boolean
  /** Runs active model syncs by their schedules. Default `true`. */
  readonly scheduled: boolean
  /** Interval of a continuous sync. Default 5 minutes. */
  readonly continuously: number
  /**
   * Response to the manual start of an inactive sync: 400 (default), or an execution. Documented is only that inactive syncs do
   * not run.
   */
  readonly startInactive: "reject" | "accept"
  /** Effect of deleting a running sync: cancels it (default), or responds with the documented 409. */
  readonly deleteRunning: "cancel" | "reject"
  /** Location of `override_fields` in reads: among `fields`, as observed by clients (default), or as written. */
  readonly overrideFields: "merged" | "separate"
  /** Omits a field with the target of the identity from `fields`, as observed by clients. Default `true`. */
  readonly dropIdentityField: boolean
  /** Form of log files behind signed URLs. Default `"plain"`; with `"gzip"` they are files that end in `.gz`. */
  readonly logs: "plain" | "gzip"
  /**
   * Response with the signed URL of a single log file, for which no body is documented: as `Location` of a 200 without a body
   * (default), as a redirect, or as the text of the body.
   */
  readonly logFile: "location" | "redirect" | "text"
  /** Modes that targets of a connection type reject. Default: `{ postgresql: ["append"] }`. */
  readonly refusedModes: { readonly [type: string]: ReadonlyArray<string> }
}

/** A built-in policy of every organization. */
export interface SystemPolicy {
  readonly name: string
  /** Actions of administrators. */
  readonly actions: ReadonlyArray<string>
}

/** Settings of permission policies. */
export interface PolicySettings {
  /**
   * Actions in reads of a policy without a role. Default: read, delete, export, sync_to, create, edit, trigger,
   * query, apply_policy and modify_policy.
   */
  readonly actions: ReadonlyArray<string>
  /** Built-in policies, which cannot be changed; their names are not documented. Default: one, with all actions. */
  readonly system: ReadonlyArray<SystemPolicy>
}

/** All options with their defaults filled in. */
export interface Settings {
  readonly seed: string
  readonly data: Seed.Seed
  readonly defaultVersion: ApiVersion.ApiVersion
  readonly basePath: string
  readonly mask: string
  readonly uniqueNames: boolean
  readonly omittedSecrets: "keep" | "clear"
  readonly maskedSecrets: "store" | "keep"
  readonly unknownFields: "ignore" | "reject"
  readonly anonymous: ReadonlyArray<string> | "all"
  readonly unreachable: (type: string, configuration: Configuration) => string | undefined
  readonly idempotency: IdempotencySettings
  readonly proxy: Omit<ProxySettings, "upstream"> & Partial<Pick<ProxySettings, "upstream">>
  readonly jobs: JobSettings
  readonly events: EventSettings
  readonly webhooks: WebhookSettings
  readonly users: UserSettings
  readonly policies: PolicySettings
  readonly executions: ExecutionSettings
  readonly schemaCache: SchemaCacheSettings
  readonly bulkSyncs: BulkSyncSettings
  readonly queries: QuerySettings
  readonly models: ModelSettings
  readonly modelSyncs: ModelSyncSettings
  readonly faults: Seeded | undefined
}

/** Settings of an emulator: its options with their defaults filled in. */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as ApiVersion from "../../ApiVersion.ts"
import type { Any } from "../../Operation.ts"
import type { Seeded } from "../Fault.ts"
import type * as Seed from "../Seed.ts"
import type { DurationName } from "./optionTable.ts"

export type { DurationName } from "./optionTable.ts"

/** Settings of a caller; omitted ones have their defaults. */
export type Given<Settings> = {
  readonly [Name in keyof Settings]?: (Name extends DurationName ? Duration.Input : Settings[Name]) | undefined
}

/** Configuration of a connection, as it is stored. */
export type Configuration = { readonly [name: string]: unknown }

/** Settings of idempotency keys. */
export interface IdempotencySettings {
  /** Time that an outcome is kept. The documents say at least 24 hours, the default. */
  readonly keptFor: number
  /** Scope of a key. Default `"organization"`. */
  readonly scope: "organization" | "route"
  /** Response to a request with a known key and another route or body: the recorded answer (default), or 422. */
  readonly mismatch: "replay" | "reject"
  /** Operations that heed a key. Default: all that are documented to accept one. */
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
  /** The proxy is opt-in: without it, its operations answer 403. Default `true`. */
  readonly enabled: boolean
  /** Calls that a connection may make in a minute. Default 60. */
  readonly rateLimitPerMinute: number
  /** Response of the upstream system. By default it echoes the request. */
  readonly upstream: (request: ProxyRequest) => ProxyUpstream
}

/** Settings of background jobs. */
export interface JobSettings {
  /** Time that a job waits before it runs. Default 250 ms. */
  readonly queuedFor: number
  /** Time that it runs. Default 750 ms. */
  readonly runsFor: number
}

/** Settings of the list of events. */
export interface EventSettings {
  /** Time that events are listed. Default: the documented 48 hours. */
  readonly keptFor: number
  /** In which order they are listed, which the documents don't say. Default `"newest"` first. */
  readonly order: "newest" | "oldest"
}

/** Settings of users. */
export interface UserSettings {
  /**
   * Response to the creation of a key without `force` for a user who has one: a place beside it (default), or a 409. The documents
   * only say that `force` revokes what is there.
   */
  readonly secondKey: "add" | "refuse"
  /** Effect of a PUT on roles that it omits: keep them (default), or make the user a member again. */
  readonly omittedRoles: "keep" | "reset"
}

/** Settings of webhook deliveries. */
export interface WebhookSettings {
  /** Response to the creation of a second webhook of an organization: 422 (default), or a place beside the first one. */
  readonly second: "refuse" | "add"
  /** Visibility of the secret in reads, which the documents leave open. Default `"shown"`, as the schema has the field. */
  readonly secrets: "shown" | "masked"
  readonly signature: SignatureSettings
  /** Payload: the event as the events resource lists it (default), or only its `type` and `event`. */
  readonly body: "record" | "typed"
  /** Number of retries of a delivery without a 2xx. Default: the documented 5 times. */
  readonly retries: number
  /** Time that after the first attempt the second one is made; undocumented. Default 1 second. */
  readonly firstRetryAfter: number
  /** Growth of each wait over the one before, as a factor; the documents say exponential. Default 2. */
  readonly retryFactor: number
  /** Time that an endpoint has to answer; undocumented. Default 10 seconds. */
  readonly timeout: number
  /**
   * Sends a delivery. Default: the runtime's `fetch`. An effect runs in a fiber of the emulator, and so on its clock: under a
   * `TestClock`, a handler that compares times sees those of the test.
   */
  readonly deliver: (request: Request) => Promise<Response> | Effect.Effect<Response, unknown>
}

/** Signature of deliveries. The documents name the header and an HMAC of the body, but neither hash nor encoding. */
export interface SignatureSettings {
  /** Default `"Polytomic-Signature"`. */
  readonly header: string
  /** Default `"sha256"`. */
  readonly algorithm: "sha1" | "sha256" | "sha512"
  /** Default `"hex"`. */
  readonly encoding: "hex" | "base64"
  /** Prefix, such as `"sha256="`. Default: nothing. */
  readonly prefix: string
}

/** Signature of deliveries; omitted settings have their defaults. */
export interface SignatureOptions {
  readonly signature?: Given<SignatureSettings> | undefined
}

/** Settings of executions of syncs. */
export interface ExecutionSettings {
  /** Time that an execution waits before it runs. Default 1 second. */
  readonly queuedFor: number
  /** Time that it runs. Default 8 seconds. */
  readonly runsFor: number
  /** Time that it takes to stop when it is canceled. Default 1 second. */
  readonly cancelsIn: number
}

/** Settings of the cached schemas of connections. */
export interface SchemaCacheSettings {
  /** Time that after a connection is there the server begins to read its schemas. Default 1 second. */
  readonly startsAfter: number
  /** Time that reading them takes. Default 2 seconds. Connections of the seed have been read already. */
  readonly takes: number
  /**
   * Refusal of a bulk sync on a source whose schemas have not been read yet: clients have met a 422 (default), and a 400 that says
   * that the source did not provide any schemas.
   */
  readonly refusal: 400 | 422
  /** Listing of the schemas of such a source: refused in the same way (default), or answered with none. */
  readonly listing: "refuse" | "empty"
}

/** Settings of bulk syncs. */
export interface BulkSyncSettings {
  /** Form of the list of bulk syncs in 2025-09-18: pages of 50, as the text says (default), or all at once, as the schemas do. */
  readonly paged: boolean
  /**
   * Effect of a PUT on `schemas`: select them, as clients rely on (default), or nothing, as the text says that schemas are changed
   * with their own operations only.
   */
  readonly schemasInUpdate: "select" | "ignore"
  /** State of a bulk sync that is created without `active`, which is not documented. Default `false`. */
  readonly active: boolean
  /** Runs active bulk syncs by their schedules. Default `true`. */
  readonly scheduled: boolean
  /** Interval at which a bulk sync runs that is to run continuously. Default 5 minutes. */
  readonly continuously: number
  /** Settings that destinations of a connection type refuse. Default: `{ postgresql: ["snapshot", "data_cutoff"] }`. */
  readonly refused: { readonly [type: string]: ReadonlyArray<"snapshot" | "data_cutoff"> }
}

/** Settings of queries. */
export interface QuerySettings {
  /** Time that a query waits before it runs. Default 250 ms. */
  readonly queuedFor: number
  /** Time that it runs. Default 750 ms. */
  readonly runsFor: number
  /** Time that its results are kept; the documents only say that they expire. Default 24 hours. */
  readonly keptFor: number
  /** Number of rows that a page of results has. Default 100. */
  readonly pageSize: number
  /** Prefix of `links.next`: the path, as the documents show it (default), or scheme and host. */
  readonly links: "relative" | "absolute"
}

/** Settings of models. */
export interface ModelSettings {
  /** Form of the list of models in 2025-09-18: pages of 50, as the text says (default), or all at once, as the published schemas do. */
  readonly paged: boolean
  /**
   * Time that it takes to gather sample records of a model. A call that does not leave it to a job is answered 400
   * if that is more than 10 seconds, the documented limit; the documents don't name a status. Default 0.
   */
  readonly sampleTime: number
}

/** Settings of model syncs. */
export interface ModelSyncSettings {
  /** State of a model sync that is created without `active`, which is not documented. Default `false`. */
  readonly active: boolean
  /** Runs active model syncs by their schedules. Default `true`. */
  readonly scheduled: boolean
  /** Interval at which a sync runs that is to run continuously. Default 5 minutes. */
  readonly continuously: number
  /**
   * Response to the manual start of an inactive sync: 400 (default), or an execution all the same. The documents only say that
   * inactive syncs don't run.
   */
  readonly startInactive: "reject" | "accept"
  /** Effect of deleting a running sync: cancel it (default), or answer the 409 that is documented without a reason. */
  readonly deleteRunning: "cancel" | "reject"
  /** Place of `override_fields` in reads: among `fields`, as clients have met it (default), or where they were written. */
  readonly overrideFields: "merged" | "separate"
  /** Omits a field with the target of the identity from `fields`, as clients have met it. Default `true`. */
  readonly dropIdentityField: boolean
  /** Form of log files behind signed URLs. Default `"plain"`; with `"gzip"` they are files that end in `.gz`. */
  readonly logs: "plain" | "gzip"
  /**
   * Response with the signed URL of a single log file, for which no body is documented: as `Location` of a 200 without a body
   * (default), as a redirect, or as the text of the body.
   */
  readonly logFile: "location" | "redirect" | "text"
  /** Modes that targets of a connection type refuse. Default: `{ postgresql: ["append"] }`. */
  readonly refusedModes: { readonly [type: string]: ReadonlyArray<string> }
}

/** A policy that every organization has from the start. */
export interface SystemPolicy {
  readonly name: string
  /** The actions that admins have by it. */
  readonly actions: ReadonlyArray<string>
}

/** Settings of permission policies. */
export interface PolicySettings {
  /**
   * Actions that reads of a policy list although no role has them. Default: read, delete, export, sync_to, create, edit, trigger,
   * query, apply_policy and modify_policy.
   */
  readonly actions: ReadonlyArray<string>
  /** Policies that are built in and can't be changed; their names are not documented. Default: one, with all actions. */
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

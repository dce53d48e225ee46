/** Settings of an emulator: its options with their defaults filled in. */
import type * as Effect from "effect/Effect"
import type * as ApiVersion from "../../ApiVersion.ts"
import type { Any } from "../../Operation.ts"
import type { Seeded } from "../Fault.ts"
import type * as Seed from "../Seed.ts"

/** Configuration of a connection, as it is stored. */
export type Configuration = { readonly [name: string]: unknown }

export interface IdempotencySettings {
  /** How long an outcome is kept, in milliseconds. The documents say at least 24 hours, the default. */
  readonly keptFor: number
  /** What a key is unique in. Default `"organization"`. */
  readonly scope: "organization" | "route"
  /** What a request with a known key and another route or body gets: the recorded answer (default), or 422. */
  readonly mismatch: "replay" | "reject"
  /** Which operations heed a key. Default: all that are documented to accept one. */
  readonly applies: (operation: Any) => boolean
}

/** What is sent to the upstream system. */
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

/** What the upstream system answers. */
export interface ProxyUpstream {
  readonly status: number
  readonly headers?: { readonly [name: string]: string } | undefined
  readonly body: string
}

export interface ProxySettings {
  /** The proxy is opt-in: without it, its operations answer 403. Default `true`. */
  readonly enabled: boolean
  /** Calls that a connection may make in a minute. Default 60. */
  readonly rateLimitPerMinute: number
  /** What the upstream system answers. By default it echoes the request. */
  readonly upstream: (request: ProxyRequest) => ProxyUpstream
}

export interface JobSettings {
  /** How long a job waits before it runs, in milliseconds. Default 250. */
  readonly queuedFor: number
  /** How long it runs, in milliseconds. Default 750. */
  readonly runsFor: number
}

export interface EventSettings {
  /** How long events are listed, in milliseconds. Default: the documented 48 hours. */
  readonly keptFor: number
  /** In which order they are listed, which the documents don't say. Default `"newest"` first. */
  readonly order: "newest" | "oldest"
}

export interface UserSettings {
  /**
   * What a key gets that is made without `force` for a user who has one: a place beside it (default), or a 409. The documents
   * only say that `force` revokes what is there.
   */
  readonly secondKey: "add" | "refuse"
  /** What a PUT does with roles that it leaves out: keep them (default), or make the user a member again. */
  readonly omittedRoles: "keep" | "reset"
}

export interface WebhookSettings {
  /** What a second webhook of an organization gets: 422 (default), or a place beside the first one. */
  readonly second: "refuse" | "add"
  /** Whether reads show the secret, which the documents leave open. Default `"shown"`, as the schema has the field. */
  readonly secrets: "shown" | "masked"
  readonly signature: SignatureSettings
  /** What is sent: the event as the events resource lists it (default), or only its `type` and `event`. */
  readonly body: "record" | "typed"
  /** How often a delivery that got no 2xx is tried again. Default: the documented 5 times. */
  readonly retries: number
  /** How long after the first attempt the second one is made, in milliseconds; undocumented. Default 1,000. */
  readonly firstRetryAfter: number
  /** How many times longer each wait is than the one before; the documents say exponential. Default 2. */
  readonly retryFactor: number
  /** How long an endpoint has to answer, in milliseconds; undocumented. Default 10,000. */
  readonly timeout: number
  /**
   * Sends a delivery. Default: the runtime's `fetch`. An effect runs in a fiber of the emulator, and so on its clock: under a
   * `TestClock`, a handler that compares times sees those of the test.
   */
  readonly deliver: (request: Request) => Promise<Response> | Effect.Effect<Response, unknown>
}

/** How deliveries are signed. The documents name the header and an HMAC of the body, but neither hash nor encoding. */
export interface SignatureSettings {
  /** Default `"Polytomic-Signature"`. */
  readonly header: string
  /** Default `"sha256"`. */
  readonly algorithm: "sha1" | "sha256" | "sha512"
  /** Default `"hex"`. */
  readonly encoding: "hex" | "base64"
  /** What stands before it, such as `"sha256="`. Default: nothing. */
  readonly prefix: string
}

/** How deliveries are signed; what is left out is as by default. */
export interface SignatureOptions {
  readonly signature?: Partial<SignatureSettings> | undefined
}

export interface ExecutionSettings {
  /** How long an execution waits before it runs, in milliseconds. Default 1,000. */
  readonly queuedFor: number
  /** How long it runs, in milliseconds. Default 8,000. */
  readonly runsFor: number
  /** How long it takes to stop when it is canceled, in milliseconds. Default 1,000. */
  readonly cancelsIn: number
}

export interface SchemaCacheSettings {
  /** How long after a connection is there the server begins to read its schemas, in milliseconds. Default 1,000. */
  readonly startsAfter: number
  /** How long reading them takes, in milliseconds. Default 2,000. Connections of the seed have been read already. */
  readonly takes: number
  /**
   * How a bulk sync on a source whose schemas have not been read yet is refused: clients have met a 422 (default), and a 400
   * that says that the source did not provide any schemas.
   */
  readonly refusal: 400 | 422
  /** How the schemas of such a source are listed: refused in the same way (default), or answered with none. */
  readonly listing: "refuse" | "empty"
}

export interface BulkSyncSettings {
  /** Whether 2025-09-18 lists bulk syncs in pages of 50, as the text says (default), or all at once, as the schemas do. */
  readonly paged: boolean
  /**
   * What a PUT does with `schemas`: select them, as clients rely on (default), or nothing, as the text says that schemas are
   * changed with their own operations only.
   */
  readonly schemasInUpdate: "select" | "ignore"
  /** Whether a bulk sync is active if nothing says so; the documents don't tell. Default `false`. */
  readonly active: boolean
  /** Whether active bulk syncs run when their schedules say so. Default `true`. */
  readonly scheduled: boolean
  /** How often a bulk sync runs that is to run continuously, in milliseconds. Default 5 minutes. */
  readonly continuously: number
  /** What destinations of a connection type refuse. Default: `{ postgresql: ["snapshot", "data_cutoff"] }`. */
  readonly refused: { readonly [type: string]: ReadonlyArray<"snapshot" | "data_cutoff"> }
}

export interface QuerySettings {
  /** How long a query waits before it runs, in milliseconds. Default 250. */
  readonly queuedFor: number
  /** How long it runs, in milliseconds. Default 750. */
  readonly runsFor: number
  /** How long its results are kept, in milliseconds; the documents only say that they expire. Default 24 hours. */
  readonly keptFor: number
  /** How many rows a page of results has. Default 100. */
  readonly pageSize: number
  /** What `links.next` begins with: the path, as the documents show it (default), or scheme and host. */
  readonly links: "relative" | "absolute"
}

export interface ModelSettings {
  /**
   * Whether 2025-09-18 lists models in pages of 50, as the text says (default), or all at once, as the published schemas do.
   */
  readonly paged: boolean
  /**
   * How long it takes to gather sample records of a model, in milliseconds. A call that does not leave it to a job is answered
   * 400 if that is more than 10 seconds, the documented limit; the documents don't name a status. Default 0.
   */
  readonly sampleTime: number
}

export interface ModelSyncSettings {
  /** Whether a model sync is active if nothing says so; the documents don't tell. Default `false`. */
  readonly active: boolean
  /** Whether active model syncs run when their schedules say so. Default `true`. */
  readonly scheduled: boolean
  /** How often a sync runs that is to run continuously, in milliseconds. Default 5 minutes. */
  readonly continuously: number
  /**
   * What starting an inactive sync by hand gets: 400 (default), or an execution all the same. The documents only say that
   * inactive syncs don't run.
   */
  readonly startInactive: "reject" | "accept"
  /** What deleting a sync that runs does: cancel it (default), or answer the 409 that is documented without a reason. */
  readonly deleteRunning: "cancel" | "reject"
  /** Where reads show `override_fields`: among `fields`, as clients have met it (default), or where they were written. */
  readonly overrideFields: "merged" | "separate"
  /** Whether a field with the target of the identity is left out of `fields`, as clients have met it. Default `true`. */
  readonly dropIdentityField: boolean
  /** How log files behind signed URLs come. Default `"plain"`; with `"gzip"` they are files that end in `.gz`. */
  readonly logs: "plain" | "gzip"
  /**
   * How the signed URL of a single log file is answered, for which no body is documented: as `Location` of a 200 without a body
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

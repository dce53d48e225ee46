/**
 * How an emulator is set up. What the public record of the API leaves open is an option with a name here, so that a program
 * can be tried against either reading.
 */
import * as ApiVersion from "../ApiVersion.ts"
import type { Any } from "../Operation.ts"
import type { Seeded } from "./Fault.ts"
import type { Handler } from "./Handler.ts"
import type { ProxyRequest, ProxyUpstream } from "./resources/connections/proxy.ts"
import * as Seed from "./Seed.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** What can be set; everything has a default. */
export interface Options {
  /** What ids are made from: the same seed and the same requests give the same ids. Default `"0"`. */
  readonly seed?: string | number | undefined
  /** Organizations, keys and connections that are there from the start. Default `Seed.standard`. */
  readonly data?: Seed.Seed | undefined
  /** The texts of the standard keys: by default `test-key`, `test-partner-key` and `test-deployment-key`. */
  readonly keys?: Seed.StandardKeys | undefined
  /** The version that serves requests without `X-Polytomic-Version`; the documents disagree. Default: the newest. */
  readonly defaultVersion?: ApiVersion.ApiVersion | undefined
  /** What every path begins with, such as `"/polytomic"` of a deployment behind a proxy. Default: nothing. */
  readonly basePath?: string | undefined
  /** What a secret reads as. Default `"******"`. */
  readonly mask?: string | undefined
  /** Whether connection names are unique in an organization, as is documented for Connect only. Default `true`. */
  readonly uniqueNames?: boolean | undefined
  /** What a PUT does with secrets that it leaves out: the documents say clear, the official clients rely on keep (default). */
  readonly omittedSecrets?: "keep" | "clear" | undefined
  /** What a write does with a secret that is sent back as its mask. Default `"store"`: the mask becomes the secret. */
  readonly maskedSecrets?: "store" | "keep" | undefined
  /** Fields and query parameters that the documents don't know: ignored (default), or answered 400. */
  readonly unknownFields?: "ignore" | "reject" | undefined
  /** Ids of the operations that are answered without a key. Default: the list of connection types. */
  readonly anonymous?: ReadonlyArray<string> | undefined
  /** Says why a connection can't be reached, or nothing. Default: host names that end in `.invalid` can't. */
  readonly unreachable?: ((type: string, configuration: Configuration) => string | undefined) | undefined
  readonly idempotency?: Partial<IdempotencySettings> | undefined
  readonly proxy?: Partial<ProxySettings> | undefined
  readonly jobs?: Partial<JobSettings> | undefined
  /** Faults at random, the same ones for the same seed and requests. Default: none. */
  readonly faults?: Seeded | undefined
  /** The operations that are served. Default: those of all versions that this package knows. */
  readonly operations?: ReadonlyArray<Any> | undefined
  /** Handlers that are asked before the emulator's own. */
  readonly handlers?: ReadonlyArray<Handler> | undefined
}

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
  readonly anonymous: ReadonlyArray<string>
  readonly unreachable: (type: string, configuration: Configuration) => string | undefined
  readonly idempotency: IdempotencySettings
  readonly proxy: Omit<ProxySettings, "upstream"> & Partial<Pick<ProxySettings, "upstream">>
  readonly jobs: JobSettings
  readonly faults: Seeded | undefined
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

/** Fills in the defaults. */
export const settings = (options: Options): Settings => ({
  seed: String(options.seed ?? "0"),
  data: options.data ?? Seed.standard(options.keys),
  defaultVersion: options.defaultVersion ?? ApiVersion.latest,
  basePath: (options.basePath ?? "").replace(/\/+$/, ""),
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
    applies: (operation) => operation.idempotent,
    ...options.idempotency
  },
  proxy: { enabled: true, rateLimitPerMinute: 60, ...options.proxy },
  jobs: { queuedFor: 250, runsFor: 750, ...options.jobs },
  faults: options.faults
})

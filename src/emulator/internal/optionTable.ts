/**
 * Table of the options of an emulator that hold others. Kinds, the JSON schema of the control API and the list of durations are derived
 * from it; types tie it to the settings.
 */

/** Kind of an option: by name, or the list of its values. */
export type Entry =
  | "duration"
  | "flag"
  | "text"
  /** A whole number from 0. */
  | "count"
  /** A whole number from 1. */
  | "size"
  /** A number from 0. */
  | "number"
  | "function"
  | "texts"
  /** Lists of texts by name. */
  | "textsByName"
  /** A list that only a program passes. */
  | "list"
  | ReadonlyArray<string | number>

/** The entry of each option of a group. */
export interface Entries {
  readonly [name: string]: Entry | Entries
}

/** Options of the emulator as a whole that are the same in a program and in JSON, apart from the version. */
export const plainOptions = {
  mask: "text",
  uniqueNames: "flag",
  omittedSecrets: ["keep", "clear"],
  maskedSecrets: ["store", "keep"],
  unknownFields: ["ignore", "reject"],
  keys: { user: "text", partner: "text", deployment: "text" }
} as const

/** The options by group. */
export const optionTable = {
  idempotency: {
    keptFor: "duration",
    scope: ["organization", "route"],
    mismatch: ["replay", "reject"],
    applies: "function"
  },
  proxy: { enabled: "flag", rateLimitPerMinute: "number", upstream: "function" },
  jobs: { queuedFor: "duration", runsFor: "duration" },
  events: { keptFor: "duration", order: ["newest", "oldest"] },
  webhooks: {
    second: ["refuse", "add"],
    secrets: ["shown", "masked"],
    signature: {
      header: "text",
      algorithm: ["sha1", "sha256", "sha512"],
      encoding: ["hex", "base64"],
      prefix: "text"
    },
    body: ["record", "typed"],
    retries: "count",
    firstRetryAfter: "duration",
    retryFactor: "number",
    timeout: "duration",
    deliver: "function"
  },
  users: { secondKey: ["add", "refuse"], omittedRoles: ["keep", "reset"] },
  policies: { actions: "texts", system: "list" },
  executions: { queuedFor: "duration", runsFor: "duration", cancelsIn: "duration" },
  schemaCache: { startsAfter: "duration", takes: "duration", refusal: [400, 422], listing: ["refuse", "empty"] },
  bulkSyncs: {
    paged: "flag",
    schemasInUpdate: ["select", "ignore"],
    active: "flag",
    scheduled: "flag",
    continuously: "duration",
    refused: "textsByName"
  },
  queries: {
    queuedFor: "duration",
    runsFor: "duration",
    keptFor: "duration",
    pageSize: "size",
    links: ["relative", "absolute"]
  },
  models: { paged: "flag", sampleTime: "duration" },
  modelSyncs: {
    active: "flag",
    scheduled: "flag",
    continuously: "duration",
    startInactive: ["reject", "accept"],
    deleteRunning: ["cancel", "reject"],
    overrideFields: ["merged", "separate"],
    dropIdentityField: "flag",
    logs: ["plain", "gzip"],
    logFile: ["location", "redirect", "text"],
    refusedModes: "textsByName"
  }
} as const

/** The tables, as types. */
export type PlainOptions = typeof plainOptions
export type OptionTable = typeof optionTable

type NamesOf<Group, E> = Group extends unknown
  ? { readonly [Name in keyof Group]: Group[Name] extends E ? Name : never }[keyof Group]
  : never

/** Names of the entries that are durations. */
export type DurationEntry = NamesOf<OptionTable[keyof OptionTable], "duration">

/** Options of an emulator that JSON can express, for instances created over HTTP. */
import * as Schema from "effect/Schema"
import * as ApiVersion from "../../ApiVersion.ts"

const one = (...values: ReadonlyArray<string | number>): Schema.Top => Schema.optionalKey(Schema.Literals(values))
const flag: Schema.Top = /*#__PURE__*/ (() => Schema.optionalKey(Schema.Boolean))()
const text: Schema.Top = /*#__PURE__*/ (() => Schema.optionalKey(Schema.String))()
const count: Schema.Top = /*#__PURE__*/ (() =>
  Schema.optionalKey(Schema.Number.check(Schema.isGreaterThanOrEqualTo(0))))()
const group = (fields: Schema.Struct.Fields): Schema.Top => Schema.optionalKey(Schema.Struct(fields))

/** Fields of the options. */
export const optionFields: Schema.Struct.Fields = /*#__PURE__*/ (() => ({
  defaultVersion: one(...ApiVersion.all),
  mask: text,
  uniqueNames: flag,
  omittedSecrets: one("keep", "clear"),
  maskedSecrets: one("store", "keep"),
  unknownFields: one("ignore", "reject"),
  anonymous: Schema.optionalKey(Schema.Union([Schema.Literal("all"), Schema.Array(Schema.String)])),
  keys: group({ user: text, partner: text, deployment: text }),
  idempotency: group({ keptFor: count, scope: one("organization", "route"), mismatch: one("replay", "reject") }),
  proxy: group({ enabled: flag, rateLimitPerMinute: count }),
  jobs: group({ queuedFor: count, runsFor: count }),
  events: group({ keptFor: count, order: one("newest", "oldest") }),
  webhooks: group({
    second: one("refuse", "add"),
    secrets: one("shown", "masked"),
    body: one("record", "typed"),
    retries: count,
    firstRetryAfter: count,
    retryFactor: count,
    timeout: count,
    signature: group({
      header: text,
      algorithm: one("sha1", "sha256", "sha512"),
      encoding: one("hex", "base64"),
      prefix: text
    })
  }),
  users: group({ secondKey: one("add", "refuse"), omittedRoles: one("keep", "reset") }),
  executions: group({ queuedFor: count, runsFor: count, cancelsIn: count }),
  schemaCache: group({ startsAfter: count, takes: count, refusal: one(400, 422), listing: one("refuse", "empty") }),
  bulkSyncs: group({
    paged: flag,
    schemasInUpdate: one("select", "ignore"),
    active: flag,
    scheduled: flag,
    continuously: count
  }),
  queries: group({
    queuedFor: count,
    runsFor: count,
    keptFor: count,
    pageSize: count,
    links: one("relative", "absolute")
  }),
  models: group({ paged: flag, sampleTime: count }),
  modelSyncs: group({
    active: flag,
    scheduled: flag,
    continuously: count,
    startInactive: one("reject", "accept"),
    deleteRunning: one("cancel", "reject"),
    overrideFields: one("merged", "separate"),
    dropIdentityField: flag,
    logs: one("plain", "gzip"),
    logFile: one("location", "redirect", "text")
  })
}))()

/** Checks whether an option, such as `jobs.runsFor`, can be given as JSON. */
export const isSetting = (name: string): boolean => Object.hasOwn(optionFields, name.split(".")[0] ?? "")

/** Options of an emulator as they are given: durations in any form that Effect takes, names and values validated. */
import * as Duration from "effect/Duration"
import {
  anything,
  callback,
  count,
  duration,
  flag,
  group,
  type Kind,
  type Kinds,
  list,
  number,
  oneOf,
  text
} from "../../internal/schema/options.ts"
import type { ExecutionPlan } from "../ExecutionPlan.ts"
import type {
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
  ProxySettings,
  QuerySettings,
  SchemaCacheSettings,
  SignatureSettings,
  UserSettings,
  WebhookSettings
} from "./settings.ts"

// -----------------------------------------------------------------------------
// Durations
// -----------------------------------------------------------------------------

const durations: { readonly [Name in DurationName]: true } = {
  cancelsIn: true,
  continuously: true,
  firstRetryAfter: true,
  keptFor: true,
  queuedFor: true,
  runsFor: true,
  sampleTime: true,
  startsAfter: true,
  takes: true,
  timeout: true
}

/** The options of a group with their durations in milliseconds; what is `undefined` is omitted. */
export const inMillis = <Settings>(options: Given<Settings> | undefined): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(options ?? {}).flatMap(([name, value]) =>
      value === undefined
        ? []
        : // Its kind is that of a duration.
          [[name, Object.hasOwn(durations, name) ? Duration.toMillis(value as Duration.Input) : value]]
    )
  ) as Partial<Settings> // the same names, with the values of the settings

/** A plan whose duration is a number of milliseconds: rows are plain data. */
export const plainPlan = ({ duration, ...plan }: ExecutionPlan): ExecutionPlan =>
  duration === undefined ? plan : { ...plan, duration: Duration.toMillis(duration) }

// -----------------------------------------------------------------------------
// Kinds
// -----------------------------------------------------------------------------

type KindsOf<Settings> = Kinds<Given<Settings>>

const idempotency: KindsOf<IdempotencySettings> = {
  keptFor: duration,
  scope: /*#__PURE__*/ oneOf("organization", "route"),
  mismatch: /*#__PURE__*/ oneOf("replay", "reject"),
  applies: callback
}

const proxy: KindsOf<ProxySettings> = { enabled: flag, rateLimitPerMinute: /*#__PURE__*/ number(0), upstream: callback }

const jobs: KindsOf<JobSettings> = { queuedFor: duration, runsFor: duration }

const events: KindsOf<EventSettings> = { keptFor: duration, order: /*#__PURE__*/ oneOf("newest", "oldest") }

const users: KindsOf<UserSettings> = {
  secondKey: /*#__PURE__*/ oneOf("add", "refuse"),
  omittedRoles: /*#__PURE__*/ oneOf("keep", "reset")
}

const signature: KindsOf<SignatureSettings> = {
  header: text,
  algorithm: /*#__PURE__*/ oneOf("sha1", "sha256", "sha512"),
  encoding: /*#__PURE__*/ oneOf("hex", "base64"),
  prefix: text
}

const webhooks: KindsOf<WebhookSettings> = {
  second: /*#__PURE__*/ oneOf("refuse", "add"),
  secrets: /*#__PURE__*/ oneOf("shown", "masked"),
  signature: /*#__PURE__*/ group("signature", signature),
  body: /*#__PURE__*/ oneOf("record", "typed"),
  retries: /*#__PURE__*/ count(0),
  firstRetryAfter: duration,
  retryFactor: /*#__PURE__*/ number(0),
  timeout: duration,
  deliver: callback
}

const executions: KindsOf<ExecutionSettings> = { queuedFor: duration, runsFor: duration, cancelsIn: duration }

const schemaCache: KindsOf<SchemaCacheSettings> = {
  startsAfter: duration,
  takes: duration,
  refusal: (value) => (value === 400 || value === 422 ? undefined : "is not a status that is known; pass 400 or 422"),
  listing: /*#__PURE__*/ oneOf("refuse", "empty")
}

const bulkSyncs: KindsOf<BulkSyncSettings> = {
  paged: flag,
  schemasInUpdate: /*#__PURE__*/ oneOf("select", "ignore"),
  active: flag,
  scheduled: flag,
  continuously: duration,
  refused: anything
}

const queries: KindsOf<QuerySettings> = {
  queuedFor: duration,
  runsFor: duration,
  keptFor: duration,
  pageSize: /*#__PURE__*/ count(1),
  links: /*#__PURE__*/ oneOf("relative", "absolute")
}

const models: KindsOf<ModelSettings> = { paged: flag, sampleTime: duration }

const modelSyncs: KindsOf<ModelSyncSettings> = {
  active: flag,
  scheduled: flag,
  continuously: duration,
  startInactive: /*#__PURE__*/ oneOf("reject", "accept"),
  deleteRunning: /*#__PURE__*/ oneOf("cancel", "reject"),
  overrideFields: /*#__PURE__*/ oneOf("merged", "separate"),
  dropIdentityField: flag,
  logs: /*#__PURE__*/ oneOf("plain", "gzip"),
  logFile: /*#__PURE__*/ oneOf("location", "redirect", "text"),
  refusedModes: anything
}

const policies: KindsOf<PolicySettings> = { actions: list, system: list }

/** Options that hold others. */
type GroupName =
  | "idempotency"
  | "proxy"
  | "jobs"
  | "events"
  | "webhooks"
  | "users"
  | "policies"
  | "executions"
  | "schemaCache"
  | "bulkSyncs"
  | "queries"
  | "models"
  | "modelSyncs"

/** The kinds of the options that hold others. */
export const groups: { readonly [Name in GroupName]: Kind } = {
  idempotency: /*#__PURE__*/ group("idempotency", idempotency),
  proxy: /*#__PURE__*/ group("proxy", proxy),
  jobs: /*#__PURE__*/ group("jobs", jobs),
  events: /*#__PURE__*/ group("events", events),
  webhooks: /*#__PURE__*/ group("webhooks", webhooks),
  users: /*#__PURE__*/ group("users", users),
  policies: /*#__PURE__*/ group("policies", policies),
  executions: /*#__PURE__*/ group("executions", executions),
  schemaCache: /*#__PURE__*/ group("schemaCache", schemaCache),
  bulkSyncs: /*#__PURE__*/ group("bulkSyncs", bulkSyncs),
  queries: /*#__PURE__*/ group("queries", queries),
  models: /*#__PURE__*/ group("models", models),
  modelSyncs: /*#__PURE__*/ group("modelSyncs", modelSyncs)
}

/** Messages of all errors, letter by letter: each class with each kind of evidence that changes its words. */
import { assert, describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as AsyncJob from "effect-polytomic/AsyncJob"
import * as Connect from "effect-polytomic/Connect"
import * as EventFeed from "effect-polytomic/EventFeed"
import * as Logs from "effect-polytomic/Logs"
import * as Polling from "effect-polytomic/Polling"
import * as PolytomicError from "effect-polytomic/PolytomicError"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as Query from "effect-polytomic/Query"
import * as SafeUpdate from "effect-polytomic/SafeUpdate"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import * as Tenants from "effect-polytomic/Tenants"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"

type Evidence = { readonly [name: string]: unknown }
type Class = new (evidence: never) => Error

const issues = [
  { path: ["configuration", 0, "port"], message: "is missing" },
  { path: [], message: "is not an object" }
]
const execution = { sync_id: "s", id: "e" }
const progress = { records: 12, errors: 2 }
const minute = Duration.minutes(1)

const base: Evidence = { operation: "things.update", method: "PUT", path: "/api/things/{id}", attempts: 1 }

/** Calls: a write, a read, and a write after several attempts. */
const calls: ReadonlyArray<Evidence> = [base, { ...base, method: "GET" }, { ...base, attempts: 3 }]

const each = (name: string, values: ReadonlyArray<unknown>, rest: Evidence = {}): ReadonlyArray<Evidence> =>
  values.map((value) => ({ ...rest, [name]: value }))

const ofCalls: { readonly [name: string]: ReadonlyArray<Evidence> } = {
  UnexpectedStatus: [{ status: 503 }, { status: 503, hint: "Try later.", detail: "down" }],
  TransportError: ["connect", "send", "body"].flatMap((phase) =>
    calls.map((call) => ({ ...call, phase, detail: "reset" }))
  ),
  DeadlineExceeded: ["attempt", "total"].flatMap((scope) => calls.map((call) => ({ ...call, scope, timeout: minute }))),
  DecodeError: [
    ...each("reason", ["not-json", "shape", "too-long"], { status: 200, issues }),
    { status: 200, reason: "not-json", issues, headers: { "content-type": "application/json" } }
  ],
  InvalidInput: [{ issues }],
  CredentialsError: [{ detail: "no key" }],
  LocalRateLimitExceeded: [
    ...each("reason", ["concurrency", "rate", "pause", "store"], { remaining: minute, limit: "the limit" }),
    { reason: "rate", remaining: minute, limit: "the limit", retryAfter: Duration.hours(1) }
  ],
  CircuitOpen: [...each("state", ["open", "half-open", "unknown"]), { state: "open", retryAfter: minute, circuit: "a" }]
}

const wait = { subject: "query 1", timeout: Duration.seconds(90) }

const reasons: ReadonlyArray<WebhookReceiver.Reason> = [
  { _tag: "MissingSignature", header: "x-sign" },
  { _tag: "MalformedSignature", header: "x-sign" },
  { _tag: "BadSignature" },
  { _tag: "MissingToken" },
  { _tag: "BadToken" },
  { _tag: "MissingTimestamp", header: "x-time" },
  { _tag: "TooOld", age: Duration.hours(1), maxAge: minute },
  { _tag: "TooNew", ahead: Duration.hours(1), maxAhead: minute },
  { _tag: "TooLarge", maxBytes: 10 },
  { _tag: "TooLarge", maxBytes: 10, unpacked: true },
  { _tag: "BrokenBody" },
  { _tag: "UnreadableBody", why: "parsed" },
  { _tag: "UnreadableBody", why: "read" },
  { _tag: "BadBody", issues },
  { _tag: "Duplicate", key: "k", state: "running" },
  { _tag: "Duplicate", key: "k", state: "done" },
  { _tag: "SilentStore", timeout: minute }
]

const ofJobs: { readonly [name: string]: readonly [Class, ReadonlyArray<Evidence>] } = {
  "AsyncJob.Failed": [AsyncJob.Failed, each("detail", ["no table", undefined], { type: "createmodel", job_id: "1" })],
  "Connect.CallbackRefused": [
    Connect.CallbackRefused,
    each("reason", ["no-session", "no-state", "wrong-state", "no-url"])
  ],
  "Connect.Unhealthy": [
    Connect.Unhealthy,
    each("health", ["unhealthy", undefined], { connection_id: "1", name: "Shop", detail: "no access" })
  ],
  "EventFeed.CursorError": [EventFeed.CursorError, [{ key: "k" }]],
  "Logs.FileError": [Logs.FileError, [{ ...execution, file: "/a", code: 403, detail: "returned status 403" }]],
  "Logs.RecordError": [Logs.RecordError, [{ ...execution, index: 7, issues }]],
  "Polling.WaitTimedOut": [
    Polling.WaitTimedOut,
    [
      wait,
      { ...wait, last: "running" },
      { ...wait, last: "running", progress },
      { ...wait, stops: true },
      { ...wait, stops: false }
    ]
  ],
  "PositionStore.PositionConflict": [PositionStore.PositionConflict, [{ key: "k" }]],
  "PositionStore.PositionUnavailable": [PositionStore.PositionUnavailable, [{ key: "k" }]],
  "Query.Failed": [Query.Failed, each("detail", ["no table", undefined], { id: "1" })],
  "Query.Expired": [Query.Expired, each("expires", ["2026-01-01T00:00:00Z", undefined], { id: "1" })],
  "Query.RowError": [Query.RowError, [{ id: "1", index: 7, issues }]],
  "SafeUpdate.SecretsNeeded": [
    SafeUpdate.SecretsNeeded,
    [{ connection_id: "1", type: "postgresql", secrets: ["password", "ssh.key"] }]
  ],
  "SchemaCache.RefreshFailed": [SchemaCache.RefreshFailed, [{ connection_id: "1", cache_status: "error" }]],
  "SyncRun.Failed": [
    SyncRun.Failed,
    [
      ...each("outcome", ["completed_with_errors", "failed", "canceled", "interrupted", "unknown"], {
        ...execution,
        progress,
        errors: []
      }),
      { ...execution, progress, outcome: "failed", errors: ["No space", "No time"] }
    ]
  ],
  "SyncRun.IdempotencyKeyError": [
    SyncRun.IdempotencyKeyError,
    each("reason", ["kept-error", "other-sync", "forgotten"], {
      sync_id: "s",
      idempotencyKey: "k",
      age: Duration.hours(25)
    })
  ],
  "Tenants.NameTaken": [Tenants.NameTaken, each("reason", ["own", "several"], { name: "Acme" })],
  "WebhookReceiver.WebhookError": [WebhookReceiver.WebhookError, each("reason", reasons)]
}

const isClass = (value: unknown): value is Class => typeof value === "function" && value.prototype instanceof Error

const message = (Class: Class, evidence: Evidence): string => new Class(evidence as never).message // of that class

const lines = (): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (const [name, Class] of Object.entries(PolytomicError)) {
    if (!isClass(Class)) continue
    const variants = ofCalls[name] ?? [base, { ...base, attempts: 3, detail: "in use" }]
    found.push(`# ${name}`, ...variants.map((evidence) => message(Class, { ...base, ...evidence })), "")
  }
  for (const [name, [Class, variants]] of Object.entries(ofJobs)) {
    found.push(`# ${name}`, ...variants.map((evidence) => message(Class, evidence)), "")
  }
  return found
}

describe("messages of errors", () => {
  it("stay as they are unless changed on purpose (`npx vitest run test/surface.messages.test.ts -u`)", async () => {
    await expect(`${lines().join("\n")}`).toMatchFileSnapshot("surface.messages.txt")
  })

  it("are listed for each class", () => {
    const modules = {
      ...{ AsyncJob, Connect, EventFeed, Logs, Polling, PositionStore, Query, SafeUpdate, SchemaCache, SyncRun },
      ...{ Tenants, WebhookReceiver }
    }
    const all = Object.values(modules).flatMap((module) => Object.values(module).filter(isClass))
    const listed = Object.values(ofJobs).map(([Class]) => Class)
    assert.deepStrictEqual(
      all.filter((Class) => !listed.includes(Class)).map(({ name }) => name),
      []
    )
  })
})

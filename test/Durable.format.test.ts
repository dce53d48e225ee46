/**
 * The stored format of durable jobs. Every later release must read what the first one stores, so fields are only ever added, as
 * optional ones. Do not change an entry of this file; add one for a new field.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Durable from "effect-polytomic/Durable"
import { Begin, PollRecord, StartRecord, StopRecord } from "../src/internal/durable/records.ts"

const sync = { sync_id: "s", id: "e", joined: false, records: 1, errors: 0, warnings: 0 }

/** The minimal and the maximal value of each record. */
const stored: Readonly<Record<string, readonly [Schema.Codec<unknown, unknown>, least: object, most: object]>> = {
  begin: [
    Begin as Schema.Codec<unknown, unknown>,
    { version: 1, at: 1, deadline: 2 },
    {
      version: 1,
      at: 1,
      deadline: 2,
      anchor: { id: "e", created_at: "2026-01-01T00:00:00Z", open: true },
      cache: { status: "fresh", finished: "2026-01-01T00:00:00Z" }
    }
  ],
  start: [
    StartRecord as Schema.Codec<unknown, unknown>,
    { tag: "retry", at: 1 },
    {
      tag: "refused",
      at: 1,
      id: "e",
      status: 500,
      detail: "no",
      key: 2,
      keySince: 1,
      conflicts: 1,
      search: true,
      type: "createmodel",
      unknown: true
    }
  ],
  poll: [
    PollRecord as Schema.Codec<unknown, unknown>,
    { tag: "unreachable", at: 1 },
    {
      tag: "seen",
      at: 1,
      status: "completed",
      terminal: true,
      outcome: "completed",
      records: 1,
      errors: 0,
      warnings: 0,
      messages: ["no"],
      id: "m",
      started: "2026-01-01T00:00:00Z",
      finished: "2026-01-01T00:00:00Z",
      code: 404,
      detail: "no",
      gone: true
    }
  ],
  stop: [StopRecord as Schema.Codec<unknown, unknown>, { requested: true }, { requested: false, detail: "no" }],
  SyncResult: [
    Durable.SyncResult as Schema.Codec<unknown, unknown>,
    { ...sync, outcome: "completed" },
    { ...sync, outcome: "completed_with_errors" }
  ],
  JobResult: [
    Durable.JobResult as Schema.Codec<unknown, unknown>,
    { operation: "models.create" },
    { operation: "models.create", type: "createmodel", job_id: "j", id: "m" }
  ],
  RefreshResult: [
    Durable.RefreshResult as Schema.Codec<unknown, unknown>,
    { connection_id: "c" },
    { connection_id: "c", cache_status: "fresh", last_refresh_finished: "2026-01-01T00:00:00Z" }
  ],
  SyncFailed: [
    Durable.SyncError as Schema.Codec<unknown, unknown>,
    { _tag: "PolytomicDurableSyncFailed", version: 1, ...sync, outcome: "failed", messages: [] },
    { _tag: "PolytomicDurableSyncFailed", version: 1, ...sync, outcome: "unknown", messages: ["no"] }
  ],
  DurableError: [
    Durable.SyncError as Schema.Codec<unknown, unknown>,
    { _tag: "PolytomicDurableError", version: 1, reason: "Gone", subject: "bulk sync s", run: "k", detail: "no" },
    {
      _tag: "PolytomicDurableError",
      version: 1,
      reason: "TimedOut",
      subject: "bulk sync s",
      run: "k",
      id: "e",
      status: 404,
      detail: "no"
    }
  ],
  JobFailed: [
    Durable.JobError as Schema.Codec<unknown, unknown>,
    { _tag: "PolytomicDurableJobFailed", version: 1, subject: "job j", run: "k", detail: "no" },
    { _tag: "PolytomicDurableJobFailed", version: 1, subject: "job j", run: "k", detail: "no" }
  ]
}

describe("the stored format of the first release", () => {
  for (const [name, [schema, least, most]] of Object.entries(stored)) {
    const codec = Schema.toCodecJson(schema)
    const again = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(Schema.encodeUnknownSync(codec)(Schema.decodeUnknownSync(codec)(value))))
    it(`is read and kept: ${name}`, () => {
      assert.deepStrictEqual(again(least), least)
      assert.deepStrictEqual(again(most), most)
      // A later release has added a field, and a process of this release continues the run.
      assert.deepStrictEqual(again({ ...most, added: true }), most)
      // Every field of the minimal value is required.
      for (const field of Object.keys(least)) {
        assert.throws(() => again({ ...least, [field]: undefined }), undefined, undefined, `${name}.${field}`)
      }
    })
  }

  it("covers each reason and outcome", () => {
    const reasons = [
      "StartRefused",
      "StartUnknown",
      "TimedOut",
      "Gone",
      "TooManySteps",
      "Record",
      "Defect",
      "Engine"
    ] as const
    for (const reason of reasons) {
      const error = new Durable.DurableError({ reason, subject: "bulk sync s", run: "k", detail: "no" })
      const kept = JSON.stringify(Schema.encodeUnknownSync(Durable.SyncError)(error))
      const read = Schema.decodeUnknownSync(Durable.SyncError)(JSON.parse(kept))
      assert.strictEqual(read.message, error.message)
      assert.match(read.message, /^bulk sync s .*\(run k\): no\. [A-Z].*\.$/)
    }
  })
})

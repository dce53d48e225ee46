/** Typical mistakes: whole jobs, and policies. */
import type { Mistake } from "./mistake.ts"

export const jobs: ReadonlyArray<Mistake> = [
  {
    title: "a sync that does not exist",
    code: `return SyncRun.bulkSync({ id: "00000000-0000-4000-8000-000000000000" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    shown:
      "bulkSync.start was answered 404 Not Found (POST /api/bulk/syncs/{id}/executions): Bulk sync 00000000-0000-4000-8000-000000000000 not found. Check the ids: they must exist in the key's organization, and some resources are only visible to who made them."
  },
  {
    title: "an id in place of the input of a job",
    code: `return SyncRun.bulkSync("00000000-0000-4000-8000-000000000000").run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    shown: "bulkSync.start was not sent: its input is a string; pass { id: … }."
  },
  {
    title: "`deadline` in place of `timeout`",
    code: `return SyncRun.bulkSync({ id }, { deadline: "2 hours" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    shown: "bulkSync.start was not sent: deadline: is not an option of SyncRun.bulkSync; did you mean `timeout`?"
  },
  {
    title: "a unit that does not exist",
    code: `return SyncRun.modelSync({ id }, { timeout: "2 hrs" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    shown: `modelSync.start was not sent: timeout: is not a duration (got "2 hrs"); pass a text such as "5 seconds" or "2 hours", or milliseconds.`
  },
  {
    title: "a choice that does not exist",
    code: `return SyncRun.bulkSync({ id }, { ifRunning: "wait" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    shown: `bulkSync.start was not sent: ifRunning: is "wait"; pass "fail" or "join".`
  },
  {
    title: "a sync that takes longer than the timeout",
    code: `return SyncRun.bulkSync({ id }, { timeout: 50 }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    server: `() => Response.json({ data: { id: "8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11", status: "running", record_count: 120 } })`,
    shown:
      "Execution 8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11 of bulk sync 248df4b7-aa70-47b8-a036-33ac447e668d had not ended after 50 ms: it was running, with 120 records handled. It may still go on; raise `timeout` to wait longer."
  },
  {
    title: "the same, with `ifAbandoned` as `cancel`",
    code: `return SyncRun.bulkSync({ id }, { timeout: 50, ifAbandoned: "cancel" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    server: `() => Response.json({ data: { id: "8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11", status: "running", record_count: 120 } })`,
    shown: `Execution 8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11 of bulk sync 248df4b7-aa70-47b8-a036-33ac447e668d had not ended after 50 ms: it was running, with 120 records handled. It was asked to stop, as \`ifAbandoned\` is "cancel"; raise \`timeout\` to wait longer.`
  },
  {
    title: "the schemas of a connection that does not exist",
    code: `return SchemaCache.refresh({ id: "00000000-0000-4000-8000-000000000000" }).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    shown:
      "schemas.getStatus was answered 404 Not Found (GET /api/connections/{id}/schemas/status): Connection 00000000-0000-4000-8000-000000000000 not found. Check the ids: they must exist in the key's organization, and some resources are only visible to who made them."
  },
  {
    title: "`timeout` in place of `total`",
    code: `return Deadline.layer({ timeout: "5 seconds" })`,
    shown: "`timeout` is not an option of Deadline.make; did you mean `total`?"
  },
  {
    title: "a unit that does not exist, in a policy",
    code: `return Deadline.layer({ total: "5 sec" })`,
    shown: `Deadline.make: \`total\` is not a duration (got "5 sec"); pass a text such as "5 seconds" or "2 hours", or milliseconds`
  },
  {
    title: "a number of retries in a policy",
    code: "return RetryPolicy.make({ times: 5 })",
    shown: "`times` is not an option of RetryPolicy.make; did you mean `schedule`?"
  },
  {
    title: "a misspelt window of a rate limit",
    code: `return Effect.void.pipe(Effect.provide(RateLimit.layer({ rate: { limit: 100, windows: "1 minute" } })))`,
    shown: "`windows` is not an option of the `rate` of RateLimit; did you mean `window`?"
  },
  {
    title: "a rate limit that is not above 0",
    code: "return Effect.void.pipe(Effect.provide(RateLimit.layer({ concurrency: 0 })))",
    shown: "RateLimit: concurrency must be a whole number above 0, got 0"
  },
  {
    title: "an option of polling that does not exist",
    code: `return Polling.make({ interval: "5 seconds" })`,
    shown: "`interval` is not an option of Polling.make; did you mean `minDelay`?"
  }
]

/** Typical mistakes: whole jobs, and policies. */
import type { Mistake } from "./mistake.ts"

export const jobs: ReadonlyArray<Mistake> = [
  {
    title: "a sync that does not exist",
    code: `return SyncRun.bulkSync({ id: "00000000-0000-4000-8000-000000000000" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "an id in place of the input of a job",
    code: `return SyncRun.bulkSync("00000000-0000-4000-8000-000000000000").run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "`deadline` in place of `timeout`",
    code: `return SyncRun.bulkSync({ id }, { deadline: "2 hours" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "a unit that does not exist",
    code: `return SyncRun.modelSync({ id }, { timeout: "2 hrs" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "a choice that does not exist",
    code: `return SyncRun.bulkSync({ id }, { ifRunning: "wait" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "a sync that takes longer than the timeout",
    code: `return SyncRun.bulkSync({ id }, { timeout: 50 }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    server: `() => Response.json({ data: { id: "8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11", status: "running", record_count: 120 } })`
  },
  {
    title: "the same, with `ifAbandoned` as `cancel`",
    code: `return SyncRun.bulkSync({ id }, { timeout: 50, ifAbandoned: "cancel" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    server: `() => Response.json({ data: { id: "8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11", status: "running", record_count: 120 } })`
  },
  {
    title: "the schemas of a connection that does not exist",
    code: `return SchemaCache.refresh({ id: "00000000-0000-4000-8000-000000000000" }).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "`timeout` in place of `total`",
    code: `return Deadline.layer({ timeout: "5 seconds" })`
  },
  {
    title: "a unit that does not exist, in a policy",
    code: `return Deadline.layer({ total: "5 sec" })`
  },
  {
    title: "a number of retries in a policy",
    code: "return RetryPolicy.make({ times: 5 })"
  },
  {
    title: "a misspelt window of a rate limit",
    code: `return Effect.void.pipe(Effect.provide(RateLimit.layer({ rate: { limit: 100, windows: "1 minute" } })))`
  },
  {
    title: "a rate limit that is not above 0",
    code: "return Effect.void.pipe(Effect.provide(RateLimit.layer({ concurrency: 0 })))"
  },
  {
    title: "an option of polling that does not exist",
    code: `return Polling.make({ interval: "5 seconds" })`
  }
]

/** Typical mistakes: whole jobs, and policies. */
import type { Mistake } from "./mistake.ts"

export const jobs: ReadonlyArray<Mistake> = [
  {
    title: "a sync that does not exist",
    code: `return SyncRun.bulkSync({ id: "00000000-0000-4000-8000-000000000000" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "an id instead of the input of a job",
    code: `return SyncRun.bulkSync("00000000-0000-4000-8000-000000000000").run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "`deadline` instead of `timeout`",
    code: `return SyncRun.bulkSync({ id }, { deadline: "2 hours" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "a unit that does not exist",
    code: `return SyncRun.modelSync({ id }, { timeout: "2 hrs" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "a value that does not exist",
    code: `return SyncRun.bulkSync({ id }, { ifRunning: "wait" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "a sync that takes longer than the timeout",
    code: `return SyncRun.bulkSync({ id }, { timeout: 50 }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    server: `() => Response.json({ data: { id: "8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11", status: "running", record_count: 120 } })`
  },
  {
    title: "a canceled sync that takes longer than the timeout",
    code: `return SyncRun.bulkSync({ id }, { timeout: 50, ifAbandoned: "cancel" }).run.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`,
    server: `() => Response.json({ data: { id: "8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11", status: "running", record_count: 120 } })`
  },
  {
    title: "the schemas of a connection that does not exist",
    code: `return SchemaCache.refresh({ id: "00000000-0000-4000-8000-000000000000" }).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "`timeout` instead of `total`",
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
  },
  {
    title: "the id of an execution under another name",
    code: `return Logs.bulkSync({ sync_id: id, execution_id: id, schema: Logs.AnyRecord }).pipe(Stream.runCollect, Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "`sql` instead of `query`",
    code: `for await (const row of queryRows(createClient({ apiKey: "test-key" }), { connection_id: id, sql: "select 1" })) console.log(row)`
  },
  {
    title: "the fields of the input as arguments of a job",
    code: `return runQuery(createClient({ apiKey: "test-key" }), id, "select 1")`
  },
  {
    title: "rows without a schema",
    code: `return Query.stream({ connection_id: id, query: "select 1" }).pipe(Stream.runCollect, Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "an abbreviated unit",
    code: `return Query.run({ connection_id: id, query: "select 1" }, { pollInterval: "5s" }).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "a job without its client",
    code: `return runBulkSync({ id })`
  },
  {
    title: "a job without its input",
    code: `return runBulkSync(createClient({ apiKey: "test-key" }))`
  },
  {
    title: "the id of a connection instead of the input of a job",
    code: `return refreshSchemas(createClient({ apiKey: "test-key" }), id)`
  },
  {
    title: "`yield*` of a run",
    code: `return Effect.gen(function* () {
  return yield* SyncRun.bulkSync({ id })
}).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "`yield*` of rows",
    code: `return Effect.gen(function* () {
  return yield* Query.stream({ connection_id: id, query: "select 1", schema: Query.AnyRecord })
}).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "the name of an operation instead of the operation",
    code: `return AsyncJob.run("models.create", { name: "Users" }).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "a method of a client instead of the operation",
    code: `const polytomic = createClient({ apiKey: "test-key" })
return runJob(polytomic, polytomic.models.create, { name: "Users" })`
  },
  {
    title: "a relative URL after Connect",
    code: `return verifyCallback("/connected?connect_state=1", { state: "1" })`
  },
  {
    title: "`since` instead of `from`",
    code: `for await (const { event } of eventFeed(createClient({ apiKey: "test-key" }), { since: new Date() })) console.log(event.type)`
  },
  {
    title: "an invalid cursor",
    code: `for await (const { event } of eventFeed(createClient({ apiKey: "test-key" }), { cursor: "eyJhZnRlciI6MH0" })) console.log(event.type)`
  },
  {
    title: "a feed without a key for its cursor",
    code: `return EventFeed.runForEach(() => Effect.void, { from: "earliest" }).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "`secret` instead of `secrets`",
    code: `return webhookHandler(console.log, { secret: "whsec-1" })`
  },
  {
    title: "a webhook without its secret",
    code: `return webhookHandler(console.log, { secrets: process.env.POLYTOMIC_WEBHOOK_SECRET })`
  },
  {
    title: "the body of a delivery without its headers",
    code: `return verifyWebhook("{}", { secrets: "whsec-1" })`
  },
  {
    title: "a tenant by its id",
    code: `return Effect.flatMap(Connections, (c) => c.list()).pipe(Tenants.provide("0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01"))`
  },
  {
    title: "a tenant without its key",
    code: `const acme = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01", key: process.env.ACME_KEY })
return Effect.flatMap(Connections, (c) => c.list()).pipe(Tenants.provide(acme), Effect.provide(Polytomic.layer({ apiKey: "test-key" })))`
  },
  {
    title: "an operation for agents that does not exist",
    code: `const tools = mcp.layerTools({ operations: ["connection.get"] }).pipe(Layer.provide(Polytomic.layer({ apiKey: "test-key" })))
return Effect.scoped(Layer.build(tools))`
  },
  {
    title: "a mode instead of the options of a policy",
    code: `return Drift.layer("strict")`
  }
]

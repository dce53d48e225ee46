/** Whole jobs reject unknown input from JavaScript: nothing is ignored, nothing is sent, and no job throws. */
import { describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as AsyncJob from "../../src/AsyncJob.ts"
import * as Connect from "../../src/Connect.ts"
import { exportLogsOperation } from "../../src/generated/v2025-09-18/BulkSyncExecutions.ts"
import * as Logs from "../../src/Logs.ts"
import * as Polytomic from "../../src/Polytomic.ts"
import * as PromisedQuery from "../../src/promise/Query.ts"
import * as PromisedRun from "../../src/promise/SyncRun.ts"
import * as Promised from "../../src/promise.ts"
import * as Query from "../../src/Query.ts"
import * as SafeUpdate from "../../src/SafeUpdate.ts"
import * as SchemaCache from "../../src/SchemaCache.ts"
import * as SyncRun from "../../src/SyncRun.ts"

const sent: Array<string> = []
const fetch = async (url: string): Promise<Response> => {
  sent.push(url)
  return Response.json({ message: "no" }, { status: 400 })
}
const layer = Polytomic.layer({ apiKey: "test-key", fetch })
const client = Promised.createClient({ apiKey: "test-key", fetch })

const id = "248df4b7-aa70-47b8-a036-33ac447e668d"
const schema = Schema.Unknown

interface Job {
  /** A valid input. */
  readonly input: object
  // biome-ignore lint/suspicious/noExplicitAny: what JavaScript can give
  readonly run: (input: any) => unknown
  /** True for a reference, which may be part of a larger value. */
  readonly isReference?: boolean
}

const execution = { sync_id: id, id }

const jobs: { readonly [name: string]: Job } = {
  "AsyncJob.run": {
    input: { sync_id: id, execution_id: id },
    run: (input) => AsyncJob.run(exportLogsOperation, input)
  },
  "AsyncJob.waitUntilDone": { input: { type: "exportlogs", id }, run: (input) => AsyncJob.waitUntilDone(input) },
  "Connect.changes": { input: { id }, run: (input) => Connect.changes(input), isReference: true },
  "Connect.createForOAuth": {
    input: { name: "a", type: "hubspot", configuration: {} },
    run: (input) => Connect.createForOAuth(input)
  },
  "Connect.start": { input: { name: "a", redirect_url: "https://a.example" }, run: (input) => Connect.start(input) },
  "Connect.waitUntilHealthy": { input: { id }, run: (input) => Connect.waitUntilHealthy(input), isReference: true },
  "Logs.bulkSync": { input: { ...execution, schema }, run: (input) => Logs.bulkSync(input), isReference: true },
  "Logs.bulkSyncConsole": { input: execution, run: (input) => Logs.bulkSyncConsole(input), isReference: true },
  "Logs.exportBulkSync": {
    input: { ...execution, schema },
    run: (input) => Logs.exportBulkSync(input),
    isReference: true
  },
  "Logs.modelSync": {
    input: { ...execution, type: "records", schema },
    run: (input) => Logs.modelSync(input),
    isReference: true
  },
  "Logs.modelSyncConsole": { input: execution, run: (input) => Logs.modelSyncConsole(input), isReference: true },
  "Query.rows": { input: { id, schema }, run: (input) => Query.rows(input), isReference: true },
  "Query.run": { input: { connection_id: id, query: "select 1" }, run: (input) => Query.run(input) },
  "Query.stream": { input: { connection_id: id, query: "select 1", schema }, run: (input) => Query.stream(input) },
  "SafeUpdate.updateBulkSync": { input: { id, name: "a" }, run: (input) => SafeUpdate.updateBulkSync(input) },
  "SafeUpdate.updateConnection": { input: { id, name: "a" }, run: (input) => SafeUpdate.updateConnection(input) },
  "SchemaCache.createBulkSyncWhenReady": {
    input: {
      name: "a",
      mode: "replicate",
      source_connection_id: id,
      destination_connection_id: id,
      destination_configuration: {},
      default_schedule: { frequency: "manual" }
    },
    run: (input) => SchemaCache.createBulkSyncWhenReady(input)
  },
  "SchemaCache.refresh": { input: { id }, run: (input) => SchemaCache.refresh(input), isReference: true },
  "SchemaCache.waitUntilReady": { input: { id }, run: (input) => SchemaCache.waitUntilReady(input), isReference: true },
  "SyncRun.bulkSync": { input: { id }, run: (input) => SyncRun.bulkSync(input).run },
  "SyncRun.bulkSync, start": { input: { id }, run: (input) => SyncRun.bulkSync(input).start },
  "SyncRun.followBulkSync": { input: execution, run: (input) => SyncRun.followBulkSync(input).run, isReference: true },
  "SyncRun.followModelSync": {
    input: execution,
    run: (input) => SyncRun.followModelSync(input).changes,
    isReference: true
  },
  "SyncRun.modelSync": { input: { id }, run: (input) => SyncRun.modelSync(input).run },
  "promise, followBulkSync": {
    input: execution,
    run: (input) => PromisedRun.followBulkSync(client, input),
    isReference: true
  },
  "promise, runQuery": {
    input: { connection_id: id, query: "select 1" },
    run: (input) => PromisedQuery.runQuery(client, input)
  }
}

/** The failure of a job, be it an effect, a stream or a promise. */
const failureOf = async (job: Job, input: unknown): Promise<{ readonly _tag: string; readonly message: string }> => {
  sent.length = 0
  const made = job.run(input)
  if (made instanceof Promise) {
    return made.then(
      () => expect.fail("it is taken"),
      (error) => error
    )
  }
  const effect = Stream.isStream(made) ? Stream.runDrain(made) : made
  // None of them needs another service than the client.
  const program = effect as Effect.Effect<unknown, { readonly _tag: string; readonly message: string }, never>
  const exit = await Effect.runPromiseExit(Effect.provide(program, layer))
  if (Exit.isSuccess(exit)) return expect.fail("it is taken")
  const failure = exit.cause.reasons.find(Cause.isFailReason)
  return failure?.error ?? expect.fail(`a defect: ${Cause.pretty(exit.cause)}`)
}

describe.each(Object.entries(jobs))("%s", (_, job) => {
  it("accepts its input", async () => {
    expect((await failureOf(job, job.input))._tag).not.toBe("PolytomicInvalidInput")
    expect(sent).not.toEqual([])
  })

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["an id", id],
    ["a list", [id]],
    ["an object without fields", {}]
  ])("rejects %s", async (_, input) => {
    const error = await failureOf(job, input)
    expect([error._tag, sent]).toEqual(["PolytomicInvalidInput", []])
  })

  it("rejects an option among its fields", async () => {
    const error = await failureOf(job, { ...job.input, timeout: "5 seconds", onInvalid: "skip" })
    // A reference without such an option treats the field as one of a larger value.
    if (sent.length === 0) {
      expect([error._tag, sent]).toEqual(["PolytomicInvalidInput", []])
      expect(error.message).toMatch(/timeout|onInvalid/)
    } else expect(job.isReference).toBe(true)
  })

  it("accepts a larger value by reference, and no unknown field in a literal", async () => {
    const error = await failureOf(job, { ...job.input, nonsense: 1 })
    if (job.isReference === true)
      expect([error._tag !== "PolytomicInvalidInput", sent.length > 0]).toEqual([true, true])
    else
      expect([error._tag, sent, error.message]).toEqual([
        "PolytomicInvalidInput",
        [],
        expect.stringContaining("nonsense")
      ])
  })
})

describe("messages", () => {
  it.each<[string, Job | undefined, unknown, string]>([
    [
      "an option among the fields",
      jobs["Query.rows"],
      { id, schema, timeout: 5 },
      "`timeout` is an option; pass it in the second argument"
    ],
    [
      "no schema",
      jobs["Query.stream"],
      { connection_id: id, query: "q" },
      "`schema` is not a Schema; pass one, or `AnyRecord`"
    ],
    ["rows as a schema", jobs["Query.rows"], { id, schema: "any" }, "`schema` is not a Schema"],
    [
      "another spelling",
      jobs["SyncRun.followBulkSync"],
      { syncId: id, id },
      "`syncId` is not a field of the input; did you mean `sync_id`?"
    ],
    [
      "another spelling of an optional field",
      jobs["Logs.bulkSyncConsole"],
      { ...execution, schemaId: "a" },
      "did you mean `schema_id`?"
    ],
    [
      "an optional field of another kind",
      jobs["Logs.bulkSyncConsole"],
      { ...execution, schema_id: 5 },
      "`schema_id` is a number"
    ],
    ["an id in place of an object", jobs["SchemaCache.refresh"], id, "pass { id: … }"],
    [
      "a misspelt field",
      jobs["Query.run"],
      { connection_id: id, querry: "q", query: "q" },
      "`querry` is not a field of the input; did you mean `query`?"
    ]
  ])("name %s", async (_, job, input, message) => {
    expect((await failureOf(job ?? expect.fail("no such job"), input)).message).toContain(message)
  })
})

it("rejects a callback that is not a request", async () => {
  for (const request of [undefined, null, 5, {}, "no url"]) {
    const error = await Effect.runPromise(Effect.flip(Connect.verifyCallback(request as never, { state: "s" })))
    expect(error.reason).toBe("no-url")
  }
})

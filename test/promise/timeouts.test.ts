/** The `timeout`, the `signal` and the callbacks of each job of a Promise client, against a server that does not respond. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { exportLogsOperation } from "../../src/generated/v2025-09-18/BulkSyncExecutions.ts"
import { runJob, waitForJob } from "../../src/promise/AsyncJob.ts"
import { createForOAuth, startConnect, waitForConnection } from "../../src/promise/Connect.ts"
import {
  bulkSyncConsole,
  bulkSyncLog,
  exportedBulkSyncLog,
  modelSyncConsole,
  modelSyncLog
} from "../../src/promise/Logs.ts"
import { queryRows, readRows, runQuery } from "../../src/promise/Query.ts"
import { createBulkSyncWhenReady, refreshSchemas, waitForSchemas } from "../../src/promise/SchemaCache.ts"
import { followBulkSync, followModelSync, runBulkSync, runModelSync } from "../../src/promise/SyncRun.ts"
import { bulkSync, createClientWith } from "../../src/promise.ts"
import { passing, rejection } from "./support.ts"

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const id = "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10"

const client = createClientWith(
  { bulkSync },
  {
    apiKey: "test-key",
    fetch: (_: string, init: RequestInit) =>
      new Promise<Response>((_, reject) => {
        init.signal?.addEventListener("abort", () => reject(init.signal?.reason))
      })
  }
)

interface Options {
  readonly timeout?: number
  readonly signal?: AbortSignal
}

const drained = async (items: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of items);
}

const execution = { sync_id: id, id }
const oauth = { name: "a", type: "hubspot", configuration: {}, redirect_url: "https://app.example.com" }

const bulkSyncInput = {
  name: "a",
  mode: "replicate",
  source_connection_id: id,
  destination_connection_id: id,
  destination_configuration: { schema: "shop" },
  default_schedule: { frequency: "manual" }
} as const

const jobs: { readonly [name: string]: (options: Options) => Promise<unknown> } = {
  runJob: (options) => runJob(client, exportLogsOperation, { sync_id: id, execution_id: id }, options),
  waitForJob: (options) => waitForJob(client, { type: "exportlogs", id }, options),
  startConnect: (options) => startConnect(client, { name: "a", redirect_url: oauth.redirect_url }, options),
  createForOAuth: (options) => createForOAuth(client, oauth, options),
  createBulkSyncWhenReady: (options) => createBulkSyncWhenReady(client, bulkSyncInput, options),
  waitForConnection: (options) => waitForConnection(client, { id }, options),
  modelSyncLog: (options) => drained(modelSyncLog(client, { ...execution, type: "errors" }, options)),
  bulkSyncLog: (options) => drained(bulkSyncLog(client, execution, options)),
  exportedBulkSyncLog: (options) => drained(exportedBulkSyncLog(client, execution, options)),
  modelSyncConsole: (options) => drained(modelSyncConsole(client, execution, options)),
  bulkSyncConsole: (options) => drained(bulkSyncConsole(client, execution, options)),
  runQuery: (options) => runQuery(client, { connection_id: id, query: "q" }, options),
  queryRows: (options) => drained(queryRows(client, { connection_id: id, query: "q" }, options)),
  readRows: (options) => drained(readRows(client, { id }, options)),
  refreshSchemas: (options) => refreshSchemas(client, { id }, options),
  waitForSchemas: (options) => waitForSchemas(client, { id }, options),
  runBulkSync: (options) => runBulkSync(client, { id }, options),
  runModelSync: (options) => runModelSync(client, { id }, options),
  followBulkSync: (options) => followBulkSync(client, execution, options),
  followModelSync: (options) => followModelSync(client, execution, options)
}

describe("a job whose server does not respond", () => {
  for (const [name, job] of Object.entries(jobs)) {
    it(`${name} rejects at its timeout`, async () => {
      const since = Date.now()
      let at = 0
      const ended = rejection(job({ timeout: 5_000 })).finally(() => {
        at = Date.now() - since
      })
      const error = await passing(ended)
      expect(error).toMatchObject({ message: expect.stringMatching(/5 seconds/) })
      expect(at).toBeGreaterThanOrEqual(5_000)
      expect(at).toBeLessThan(30_000)
    })

    it(`${name} rejects with the reason of its signal`, async () => {
      const controller = new AbortController()
      const reason = new Error("enough")
      const ended = rejection(job({ signal: controller.signal }))
      await vi.advanceTimersByTimeAsync(1_000)
      controller.abort(reason)
      expect(await passing(ended)).toBe(reason)
    })
  }
})

/** Whole jobs of a Promise client: results, early ends, and rejected input. */
import * as Hex from "effect/encoding/Hex"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { eventFeed } from "../../src/promise/EventFeed.ts"
import { queryRows, readRows, runQuery } from "../../src/promise/Query.ts"
import { refreshSchemas } from "../../src/promise/SchemaCache.ts"
import {
  followModelSync,
  progress,
  runBulkSync,
  runModelSync,
  SyncFailed,
  WaitTimedOut
} from "../../src/promise/SyncRun.ts"
import { verifyWebhook, WebhookError, webhookHandler } from "../../src/promise/WebhookReceiver.ts"
import { bulkSync, createClientWith, PolytomicError } from "../../src/promise.ts"
import { id, makeFixture, passing, rejection } from "./support.ts"

const sync_id = "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10"
const execution = "8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11"

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** A client of a server with responses by method and last part of the path, one after the other, the last one repeated. */
const scripted = (responses: Record<string, ReadonlyArray<unknown>>) => {
  const seen: Array<string> = []
  const fetch = async (url: string, init: RequestInit) => {
    init.signal?.throwIfAborted()
    const { pathname } = new URL(url)
    const name = Object.keys(responses).find((name) => pathname.endsWith(name.replace(`${init.method} `, ""))) ?? "none"
    const at = seen.filter((one) => one === name).length
    seen.push(name)
    const data = responses[name]?.[Math.min(at, (responses[name]?.length ?? 1) - 1)]
    return data === undefined ? new Response(null, { status: 404 }) : Response.json({ data })
  }
  return { client: createClientWith({ bulkSync }, { apiKey: "test-key", retry: "none", fetch }), seen }
}

const running = { id: execution, status: "running", record_count: 10 }

const script = (last: object) =>
  scripted({
    "POST /executions": [{ id: execution, status: "created" }],
    [`GET /executions/${execution}`]: [running, { id: execution, ...last }],
    "/cancel": [{ id: execution, status: "canceling" }],
    "/logs": [{ URLs: [] }]
  })

describe("a run of a sync", () => {
  it("resolves to its last state and reports each on the way", async () => {
    const { client } = script({ status: "completed", record_count: 120 })
    const statuses: Array<string | undefined> = []
    const state = await passing(
      runBulkSync(client, { id: sync_id }, { onChange: async (state) => void statuses.push(state.status) })
    )
    expect(state).toMatchObject({ sync_id, id: execution, status: "completed" })
    expect(progress(state).records).toBe(120)
    expect(statuses).toEqual(["created", "running", "completed"])
  })

  it("rejects with the failure, with the caller in its stack", async () => {
    const schemas = [
      { schema: "users", status: "failed", error_count: 3, status_message: "no permission" },
      { schema: "orders", status: "completed", status_message: "120 records" },
      { schema: "items", status: "exporting", status_message: "waiting" }
    ]
    const { client } = script({ status: "failed", schemas })
    const callsRun = () => runBulkSync(client, { id: sync_id })
    const error = await passing(rejection(callsRun()))
    expect(error).toBeInstanceOf(SyncFailed)
    expect(error).toMatchObject({ id: execution, outcome: "failed", errors: ["users: no permission"] })
    expect(error instanceof Error && error.stack).toMatch(/\n *at callsRun/)
  })

  it("rejects at its deadline, with the execution, and cancels it if configured", async () => {
    const { client, seen } = script(running)
    const error = await passing(
      rejection(runBulkSync(client, { id: sync_id }, { timeout: 20_000, ifAbandoned: "cancel" }))
    )
    expect(error).toBeInstanceOf(WaitTimedOut)
    expect(error).toMatchObject({ id: execution, sync_id, stops: true, progress: { records: 10 }, last: "running" })
    expect(seen.at(-1)).toBe("/cancel")
  })

  it("ends with its signal and cancels the execution if configured", async () => {
    const { client, seen } = script(running)
    const controller = new AbortController()
    const run = rejection(runBulkSync(client, { id: sync_id }, { signal: controller.signal, ifAbandoned: "cancel" }))
    await vi.advanceTimersByTimeAsync(3_000)
    const reason = new Error("enough")
    controller.abort(reason)
    expect(await passing(run)).toBe(reason)
    expect(seen.at(-1)).toBe("/cancel")
  })

  it("rejects with the error of its callback", async () => {
    const { client } = script(running)
    const wrong = new Error("of the program")
    const onChange = () => {
      throw wrong
    }
    expect(await passing(rejection(runBulkSync(client, { id: sync_id }, { onChange })))).toBe(wrong)
  })

  it("waits for a callback that returns within its timeout", async () => {
    const { client } = script({ status: "completed" })
    const onChange = () => new Promise<void>((resolve) => setTimeout(resolve, 5_000))
    const state = await passing(runBulkSync(client, { id: sync_id }, { onChange, timeout: 60_000 }))
    expect(state).toMatchObject({ status: "completed" })
  })

  it("rejects at its timeout if its callback never returns", async () => {
    const { client, seen } = script(running)
    const onChange = () => new Promise<void>(() => {})
    const options = { onChange, timeout: 20_000, ifAbandoned: "cancel" } as const
    const error = await passing(rejection(runBulkSync(client, { id: sync_id }, options)))
    expect(error).toMatchObject({ _tag: "PolytomicWaitTimedOut", message: expect.stringContaining("20 seconds") })
    expect(seen.at(-1)).toBe("/cancel")
  })

  it("rejects invalid options, inputs and clients", async () => {
    const { client, seen } = script(running)
    const asJavaScript = runBulkSync as unknown as (...args: ReadonlyArray<unknown>) => Promise<unknown>
    for (const [args, message] of [
      [[client, { id: sync_id }, { timeout: "1 hour" }], /`timeout` is a string; pass milliseconds, such as 3600000/],
      [[client, { id: sync_id }, { ifRunning: "wait" }], /`ifRunning` is "wait"/],
      [[client, { id: sync_id }, { onState: () => {} }], /`onState` is not an option of runBulkSync/],
      [[client, { id: sync_id }, null], /`options` are null/],
      [[client, sync_id], /its input is a string; pass \{ id: … \}/],
      [[{ id: sync_id }], /the first argument is not a client/]
    ] as const) {
      expect(await passing(rejection(asJavaScript(...args)))).toMatchObject({ message: expect.stringMatching(message) })
    }
    expect(seen).toEqual([])
  })

  it("works for model syncs, started or followed", async () => {
    const { client } = scripted({
      "POST /executions": [{ id: execution, status: "created" }],
      [`GET /executions/${execution}`]: [{ id: execution, status: "completed", counts: { total: 7 } }]
    })
    expect((await passing(runModelSync(client, { id: sync_id }))).counts?.total).toBe(7)
    expect((await passing(followModelSync(client, { sync_id, id: execution }))).status).toBe("completed")
  })
})

describe("a query", () => {
  const query = { connection_id: id, query: "select id, name from public.users" }

  it("is run, and its rows are read on demand", async () => {
    const { polytomic } = await makeFixture()
    const done = await passing(runQuery(polytomic, query))
    expect(done.fields).toEqual(["id", "name"])
    const names: Array<unknown> = []
    const read = async () => {
      for await (const { name } of queryRows(polytomic, query)) if (names.push(name) === 3) break
    }
    await passing(read())
    expect(names).toHaveLength(3)
    const again = async () => {
      let count = 0
      for await (const _ of readRows(polytomic, { id: done.id })) count++
      return count
    }
    expect(await passing(again())).toBe(done.count)
  })

  it("ends with its client", async () => {
    const { polytomic } = await makeFixture()
    await polytomic.close()
    expect(await rejection(runQuery(polytomic, query))).toMatchObject({ name: "AbortError" })
  })
})

describe("the schemas of a connection", () => {
  it("are refreshed", async () => {
    const { polytomic } = await makeFixture()
    expect((await passing(refreshSchemas(polytomic, { id }))).cache_status).toBe("fresh")
    const error = await passing(rejection(refreshSchemas(polytomic, { id: "00000000-0000-4000-8000-000000000000" })))
    expect(error).toBeInstanceOf(PolytomicError.NotFound)
  })
})

describe("the feed", () => {
  it("yields events with their cursors and resumes after one", async () => {
    const { polytomic } = await makeFixture()
    await passing(polytomic.connections.create({ name: "Shop", type: "hubspot", configuration: {} }).catch(() => {}))
    const read = async (cursor?: Parameters<typeof eventFeed>[1]) => {
      const entries = []
      for await (const entry of eventFeed(polytomic, { from: "earliest", follow: false, ...cursor }))
        entries.push(entry)
      return entries
    }
    const all = await passing(read())
    expect(await passing(read({ cursor: all.at(-1)?.cursor }))).toEqual([])
    expect(await passing(read({ cursor: null }))).toHaveLength(all.length)
    const after = "2025-09-18T10:15:30Z"
    for (const cursor of [
      "abc",
      {},
      { time: 1 },
      { after: "no", seen: [] },
      { after, seen: ["1"] },
      { after, seen: [["1", 2]] }
    ]) {
      await expect(passing(read({ cursor: cursor as never }))).rejects.toThrow(
        "that is not a cursor of a feed; pass the `cursor` of an entry"
      )
    }
  })
})

describe("webhooks", () => {
  const secret = "whsec-1"
  const signed = async (body: string) => {
    const bytes = new TextEncoder()
    const key = await crypto.subtle.importKey("raw", bytes.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
      "sign"
    ])
    const signature = Hex.encode(new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(body))))
    return new Request("https://example.com/hook", {
      method: "POST",
      body,
      headers: { "polytomic-signature": signature }
    })
  }
  const body = JSON.stringify({ type: "sync.running", event: { sync_name: "Customers" } })

  it("are verified", async () => {
    vi.useRealTimers()
    expect((await verifyWebhook(await signed(body), { secrets: secret })).type).toBe("sync.running")
    const error = await rejection(verifyWebhook(await signed(body), { secrets: "another" }))
    expect(error).toBeInstanceOf(WebhookError)
    expect(error instanceof Error && error.stack).toContain("jobs.test.ts")
    const aborted = verifyWebhook(await signed(body), { secrets: secret, signal: AbortSignal.abort(new Error("gone")) })
    expect(await rejection(aborted)).toMatchObject({ message: "gone" })
  })

  it("are handled once", async () => {
    vi.useRealTimers()
    const types: Array<string> = []
    const handle = webhookHandler((event) => void types.push(event.type), { secrets: secret })
    const statuses = [await handle(await signed(body)), await handle(await signed(body))].map(({ status }) => status)
    expect(types).toEqual(["sync.running"])
    expect(statuses.every((status) => status < 300)).toBe(true)
    const failing = webhookHandler(
      async () => {
        throw new Error("of the program")
      },
      { secrets: secret }
    )
    expect((await failing(await signed(body))).status).toBeGreaterThanOrEqual(500)
  })

  it("get 500 if their body takes longer than the timeout", async () => {
    vi.useRealTimers()
    const handle = webhookHandler(() => {}, { secrets: secret, timeout: 50 })
    const endless = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) })
    const init = { method: "POST", body: endless, duplex: "half" } as const
    expect((await handle(new Request("https://example.com/hook", init))).status).toBe(500)
  })
})

/** Connections, background jobs, logs and deadlines of a Promise client. */
import { createHmac } from "node:crypto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { exportLogsOperation } from "../../src/generated/v2025-09-18/BulkSyncExecutions.ts"
import { JobFailed, runJob, waitForJob } from "../../src/promise/AsyncJob.ts"
import {
  CallbackRefused,
  createForOAuth,
  startConnect,
  Unhealthy,
  verifyCallback,
  waitForConnection
} from "../../src/promise/Connect.ts"
import { eventFeed } from "../../src/promise/EventFeed.ts"
import {
  bulkSyncLog,
  exportedBulkSyncLog,
  LogRecordError,
  modelSyncConsole,
  modelSyncLog
} from "../../src/promise/Logs.ts"
import { verifyWebhook, webhookHandler } from "../../src/promise/WebhookReceiver.ts"
import { connections, createClientWith } from "../../src/promise.ts"
import { id, makeFixture, passing, rejection } from "./support.ts"

const execution = { sync_id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10", id: "8d1c1b5e-0f57-4c1c-9d1e-2f1f6a5f7b11" }

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const all = async <A>(items: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: Array<A> = []
  for await (const item of items) found.push(item)
  return found
}

/** A client with responses by the end of the path, one after the other, the last one repeated. */
const scripted = (bodies: Record<string, ReadonlyArray<unknown>>) => {
  const seen: Array<string> = []
  const fetch = async (url: string, init: RequestInit) => {
    init.signal?.throwIfAborted()
    const name = Object.keys(bodies).find((name) => new URL(url).pathname.endsWith(name)) ?? "none"
    const at = seen.filter((one) => one === name).length
    seen.push(name)
    const body = bodies[name]?.[Math.min(at, (bodies[name]?.length ?? 1) - 1)]
    if (typeof body === "string") return new Response(body)
    return body === undefined ? new Response(null, { status: 404 }) : Response.json({ data: body })
  }
  return { client: createClientWith({ connections }, { apiKey: "test-key", retry: "none", fetch }), seen }
}

describe("a connection", () => {
  it("is polled until it is healthy", async () => {
    const { client, seen } = scripted({
      [id]: [
        { id, status: "pending" },
        { id, status: "healthy" }
      ]
    })
    const options = { pollInterval: 1000, timeout: 60_000 }
    expect(await passing(waitForConnection(client, { id }, options))).toMatchObject({ status: "healthy" })
    expect(seen).toHaveLength(2)
  })

  it("rejects with its error, or with its state at the deadline", async () => {
    const bad = scripted({ [id]: [{ id, name: "Shop", status: "unhealthy", status_error: "wrong password" }] })
    const unhealthy = await rejection(passing(waitForConnection(bad.client, { id })))
    expect(unhealthy).toBeInstanceOf(Unhealthy)
    expect(unhealthy).toMatchObject({ connection_id: id, name: "Shop", detail: "wrong password" })
    expect((unhealthy as Error).stack).toContain("otherJobs.test.ts")
    const { client } = scripted({ [id]: [{ id, status: "pending" }] })
    const timedOut = await rejection(passing(waitForConnection(client, { id }, { timeout: 5000 })))
    expect(timedOut).toMatchObject({ _tag: "PolytomicWaitTimedOut", last: "pending" })
  })

  it("is started and verified with plain strings", async () => {
    const response = { redirect_url: "https://app.polytomic.com/connect?t=1", token: "t" }
    const created = { id, auth_url: "https://app.polytomic.com/oauth" }
    const { client } = scripted({ "/connect/": [response], "/api/connections": [created] })
    const redirect_url = "https://app.example/back"
    const session = await passing(startConnect(client, { name: "Shop", redirect_url }))
    expect(session).toMatchObject({ url: response.redirect_url, token: "t" })
    expect(verifyCallback(`${redirect_url}?connect_state=${session.state}&a=1`, session).parameters).toEqual({ a: "1" })
    expect(() => verifyCallback(redirect_url, session)).toThrow(CallbackRefused)
    const pending = createForOAuth(client, { name: "CRM", type: "hubspot", configuration: {}, redirect_url })
    expect(await passing(pending)).toMatchObject({ id, url: created.auth_url, code: undefined })
  })
})

describe("a background job", () => {
  it("resolves to its result, or rejects with its failure", async () => {
    const job = { job_id: id, type: "exportlogs" }
    const done = scripted({
      [id]: [
        { ...job, status: "running" },
        { ...job, status: "done", result: { url: "u" } }
      ]
    })
    expect(await passing(waitForJob(done.client, { type: "exportlogs", id }))).toEqual({ url: "u" })
    const failed = scripted({ [id]: [{ ...job, status: "failed", error: "no" }] })
    expect(await rejection(passing(waitForJob(failed.client, { type: "exportlogs", id })))).toBeInstanceOf(JobFailed)
    const { client } = scripted({ "/exportlogs": [{ url: "https://files.example/a" }] })
    const input = { sync_id: execution.sync_id, execution_id: execution.id }
    const run = runJob(client, exportLogsOperation, input, { signal: AbortSignal.abort(new Error("stop")) })
    expect(await rejection(passing(run))).toMatchObject({ message: "stop" })
  })
})

describe("a log", () => {
  const lines = '{"record":{"email":"a@b.c"}}\n\n{"record":{"email":"d@e.f"}}\n'
  const urls = { urls: ["https://files.example/log.ndjson"] }
  const bulk = { URLs: ["https://files.example/log.ndjson"] }

  it("yields its records", async () => {
    const { client } = scripted({ "/errors": [urls], "/logs": [bulk], "log.ndjson": [lines] })
    expect(await passing(all(modelSyncLog(client, { ...execution, type: "errors" })))).toHaveLength(2)
    expect(await passing(all(bulkSyncLog(client, execution)))).toEqual([
      { record: { email: "a@b.c" } },
      { record: { email: "d@e.f" } }
    ])
  })

  it("rejects at a line that is not JSON, or skips it", async () => {
    const { client } = scripted({ "/logs": [bulk], "log.ndjson": [`${lines}oops\n`] })
    expect(await rejection(passing(all(bulkSyncLog(client, execution))))).toBeInstanceOf(LogRecordError)
    expect(await passing(all(bulkSyncLog(client, execution, { onInvalid: "skip" })))).toHaveLength(2)
  })

  it("rejects at its deadline", async () => {
    const { client } = scripted({ "/logs": [bulk] })
    const never = createClientWith({ connections }, { apiKey: "test-key", fetch: () => new Promise(() => {}) })
    const timedOut = await rejection(passing(all(exportedBulkSyncLog(never, execution, { timeout: 3000 }))))
    expect(timedOut).toMatchObject({ _tag: "PolytomicWaitTimedOut", subject: "reading the log" })
    const wrong = modelSyncConsole(client, execution, { timeout: -1 })
    expect(await rejection(passing(all(wrong)))).toMatchObject({ _tag: "PolytomicInvalidInput" })
  })
})

describe("a deadline", () => {
  it("ends a feed", async () => {
    const { polytomic } = await makeFixture()
    const timedOut = await rejection(passing(all(eventFeed(polytomic, { timeout: 10_000 }))))
    expect(timedOut).toMatchObject({ _tag: "PolytomicWaitTimedOut", subject: "the event feed" })
  })

  it("ends the reading of a delivery and the function that handles it", async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) })
    const verified = verifyWebhook({ headers: {}, body: endless }, { secrets: "whsec-1", timeout: 2000 })
    expect(await rejection(passing(verified))).toMatchObject({ _tag: "PolytomicWaitTimedOut" })
  })

  it("of a handler applies during its shutdown, too", async () => {
    const controller = new AbortController()
    const handle = webhookHandler(() => {}, { secrets: "whsec-1", signal: controller.signal })
    controller.abort()
    const request = new Request("https://example.com", { method: "POST", body: "{}" })
    expect((await passing(handle(request))).status).toBe(503)
  })

  it("that aborts the handling of a delivery ends the function, and the response is 503", async () => {
    const controller = new AbortController()
    const body = JSON.stringify({ type: "sync.completed", created_at: new Date().toISOString(), event: {} })
    const begun = Promise.withResolvers<AbortSignal>()
    const endless = (_: unknown, { signal }: { readonly signal: AbortSignal }) => {
      begun.resolve(signal)
      return new Promise<void>(() => {})
    }
    const handle = webhookHandler(endless, { secrets: "whsec-1", signal: controller.signal })
    const signature = `sha256=${createHmac("sha256", "whsec-1").update(body).digest("hex")}`
    const headers = { "Polytomic-Signature": signature }
    const response = handle(new Request("https://example.com", { method: "POST", body, headers }))
    const signal = await begun.promise
    controller.abort(new Error("stop"))
    expect((await response).status).toBe(503)
    expect(signal.aborted).toBe(true)
  })

  it("rejects the verification of a delivery", async () => {
    const controller = new AbortController()
    const endless = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) })
    const verified = verifyWebhook({ headers: {}, body: endless }, { secrets: "whsec-1", signal: controller.signal })
    controller.abort(new Error("stop"))
    expect(await rejection(verified)).toBe(controller.signal.reason)
  })
})

/** Single calls of a Promise client: values, errors, options. */

import { inspect } from "node:util"
import * as Duration from "effect/Duration"
import { describe, expect, it } from "vitest"
import type { Event } from "../../src/Drift.ts"
import { connections, createClientWith, PolytomicError, reveal } from "../../src/promise.ts"
import { Fault, id, makeFixture, missing, rejection } from "./support.ts"

describe("a call", () => {
  it("resolves to the value", async () => {
    const { polytomic } = await makeFixture()
    expect((await polytomic.connections.get({ id })).name).toBe("Example database")
    expect(await polytomic.connections.list()).toHaveLength(1)
    expect((await polytomic.identity.get(undefined, {})).organization_name).toBe("Acme")
    expect((await polytomic.identity.get({})).organization_name).toBe("Acme")
    expect(await polytomic.connections.delete({ id })).toBeUndefined()
  })

  it("can be detached from its client", async () => {
    const { polytomic } = await makeFixture()
    const { get } = polytomic.connections
    const { withResponse } = get
    expect((await get({ id })).id).toBe(id)
    expect((await withResponse({ id })).value.id).toBe(id)
  })

  it("is the same function on each access", async () => {
    const { polytomic } = await makeFixture()
    expect(polytomic.bulkSync.executions).toBe(polytomic.bulkSync.executions)
    expect(polytomic.connections.get).toBe(polytomic.connections.get)
  })

  it("sends before it returns", async () => {
    const { polytomic, signals } = await makeFixture()
    const call = polytomic.connections.get({ id })
    expect(signals).toHaveLength(1)
    await call
  })

  it("rejects with an instance of its own error class", async () => {
    const { polytomic } = await makeFixture()
    const error = await rejection(polytomic.connections.get({ id: missing }))
    expect(error).toBeInstanceOf(PolytomicError.NotFound)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ _tag: "PolytomicNotFound", status: 404, operation: "connections.get", attempts: 1 })
    expect(inspect(error)).not.toMatch(/FiberFailure|Cause|test-key/)
    if (error instanceof PolytomicError.NotFound) expect(reveal(error.body)).toContain("404")
  })

  it("rejects invalid input and sends nothing", async () => {
    const { polytomic, seen } = await makeFixture()
    const error = await rejection(polytomic.connections.get({ id: "" }))
    expect(error).toBeInstanceOf(PolytomicError.InvalidInput)
    const unknown = { nme: "x" } as unknown as undefined // as JavaScript would
    expect(await rejection(polytomic.connections.list(unknown))).toBeInstanceOf(PolytomicError.InvalidInput)
    expect(await seen()).toEqual([])
  })

  it("returns the response beside the value", async () => {
    const { polytomic, fault } = await makeFixture()
    await fault(Fault.status(503), { times: 1 })
    const retry = { times: 2, base: 1, maximum: 1, maxRetryAfter: 1, budget: "none" } as const
    const { response, value } = await polytomic.connections.list.withResponse({}, { retry })
    expect(value).toHaveLength(1)
    expect(response).toMatchObject({ status: 200, attempts: 2, idempotencyKey: undefined })
  })

  it("sends the given idempotency key", async () => {
    const { polytomic } = await makeFixture()
    const input = { name: "Marketing", type: "hubspot", configuration: {} }
    const options = { idempotencyKey: "order-4711-connection" }
    const first = await polytomic.connections.create.withResponse(input, options)
    const second = await polytomic.connections.create(input, options)
    expect(first.response.idempotencyKey).toBe("order-4711-connection")
    expect(second.id).toBe(first.value.id)
    expect((await polytomic.connections.create.withResponse({ ...input, name: "x" })).response.idempotencyKey).toMatch(
      /^[0-9a-f-]{36}$/
    )
  })
})

describe("options", () => {
  it("end a call at its deadline", async () => {
    const { fault, polytomic, signals } = await makeFixture()
    await fault(Fault.hang(), { operation: "connections.get" })
    const total = await rejection(polytomic.connections.get({ id }, { timeout: 300 }))
    expect(total).toMatchObject({ _tag: "PolytomicDeadlineExceeded", scope: "total", timeout: Duration.millis(300) })
    const attempt = await rejection(polytomic.connections.get({ id }, { attemptTimeout: 200 }))
    expect(attempt).toMatchObject({
      _tag: "PolytomicDeadlineExceeded",
      scope: "attempt",
      timeout: Duration.millis(200)
    })
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
  })

  it("of a client apply to its calls, overridden by those of a call", async () => {
    // Far apart, so that a slow machine does not get from one to the other.
    const { fault, polytomic } = await makeFixture({ timeout: 60_000, attemptTimeout: 100, retry: "none" })
    await fault(Fault.hang(), { operation: "connections.get" })
    expect(await rejection(polytomic.connections.get({ id }))).toMatchObject({
      scope: "attempt",
      timeout: Duration.millis(100)
    })
    const other = await rejection(polytomic.connections.get({ id }, { timeout: 50, attemptTimeout: 60_000 }))
    expect(other).toMatchObject({ scope: "total", timeout: Duration.millis(50) })
  })

  it.each(["standard", "patient", "none"] as const)("accept the policy %s", async (retry) => {
    const { fault, polytomic } = await makeFixture()
    await fault(Fault.status(503), { times: 1 })
    const call = polytomic.connections.list.withResponse({}, { retry })
    if (retry === "none") expect(await rejection(call)).toMatchObject({ status: 503 })
    else expect((await call).response.attempts).toBe(2)
  })

  it("cap a server's Retry-After by `maxRetryAfter`", async () => {
    const headers = { "retry-after": "3600" }
    const fetch = () => {
      let sent = 0
      return async () => (sent++ === 0 ? Response.json({}, { status: 503, headers }) : Response.json({ data: { id } }))
    }
    const retry = { base: 1, maximum: 1, maxRetryAfter: 1, budget: "none" } as const
    const capped = createClientWith({ connections }, { apiKey: "test-key", fetch: fetch(), retry })
    expect((await capped.connections.get.withResponse({ id })).response.attempts).toBe(2)
    const options = { apiKey: "test-key", fetch: fetch(), retry: { ...retry, maxRetryAfter: 3_600_000 } } as const
    const patient = createClientWith({ connections }, options)
    // The wait would exceed the deadline of the call, so there is none.
    expect(await rejection(patient.connections.get({ id }, { timeout: 60_000 }))).toMatchObject({
      status: 503,
      attempts: 1
    })
  })

  it("share a retry budget among the calls of a client", async () => {
    const budget = { reserve: 1, ratio: 0, maximum: 1 }
    const { fault, polytomic } = await makeFixture({ retry: { base: 1, maximum: 1, maxRetryAfter: 1, budget } })
    await fault(Fault.status(503))
    expect(await rejection(polytomic.connections.list())).toMatchObject({ attempts: 2 })
    expect(await rejection(polytomic.connections.list())).toMatchObject({ attempts: 1 })
  })

  it("set the handling of drift", async () => {
    const events: Array<Event> = []
    const client = createClientWith(
      { connections },
      {
        apiKey: "test-key",
        fetch: async () => Response.json({ data: { id, name: null } }),
        onDrift: (some) => void events.push(...some)
      }
    )
    expect(await client.connections.get({ id })).toEqual({ id })
    expect(events).toMatchObject([{ operation: "connections.get", kind: "unexpected-null", path: ["data", "name"] }])
    expect(await rejection(client.connections.get({ id }, { strict: true }))).toMatchObject({
      _tag: "PolytomicDecodeError"
    })
    expect(events).toHaveLength(1)
    const angry = new Error("the log is full")
    const refused = client.connections.get({ id }, { onDrift: () => Promise.reject(angry) })
    expect(await rejection(refused)).toBe(angry)
  })

  it("set the base URL and fetch", async () => {
    const urls: Array<string> = []
    const client = createClientWith(
      { connections },
      {
        apiKey: "test-key",
        baseUrl: "https://polytomic.example.com/behind/a/prefix",
        fetch: async (input) => {
          urls.push(String(input))
          return Response.json({ data: [] })
        }
      }
    )
    await client.connections.list()
    expect(urls).toEqual(["https://polytomic.example.com/behind/a/prefix/api/connections"])
  })
})

describe("credentials", () => {
  const sent = async (credentials: NonNullable<Parameters<typeof createClientWith>[1]>["credentials"]) => {
    const headers: Array<string | null> = []
    const client = createClientWith(
      { connections },
      {
        credentials: credentials ?? { apiKey: "" },
        fetch: async (_, init) => {
          headers.push(new Headers(init?.headers).get("authorization"))
          return Response.json({ data: [] })
        }
      }
    )
    await client.connections.list()
    await client.connections.list(undefined, { credentials: { apiKey: "another" } })
    return headers
  }

  it("are accepted in every form and can be replaced for one call", async () => {
    expect(await sent({ apiKey: "a" })).toEqual(["Bearer a", "Bearer another"])
    expect(await sent({ partnerKey: "p" })).toEqual(["Bearer p", "Bearer another"])
    expect(await sent({ organization_id: "o", key: "k" })).toEqual([`Basic ${btoa("o:k")}`, "Bearer another"])
    expect(await sent({ deploymentKey: "d" })).toEqual(["Bearer d", "Bearer another"])
    expect(await sent({ deploymentKey: "d", scheme: "basic" })).toEqual([`Basic ${btoa("d:")}`, "Bearer another"])
    expect(await sent(() => "now")).toEqual(["Bearer now", "Bearer another"])
    expect(await sent(async () => ({ username: "u", password: "p" }))).toEqual([
      `Basic ${btoa("u:p")}`,
      "Bearer another"
    ])
  })

  it("are requested for each request", async () => {
    let count = 0
    const { polytomic } = await makeFixture()
    const credentials = () => (++count === 1 ? "wrong" : "test-key")
    expect(await rejection(polytomic.connections.list({}, { credentials }))).toMatchObject({ status: 401 })
    expect(await polytomic.connections.list({}, { credentials })).toHaveLength(1)
  })

  it("that cannot be obtained make calls reject, without the thrown value", async () => {
    const { polytomic } = await makeFixture()
    const thrown = () => Promise.reject(new Error("s3cret"))
    const error = await rejection(polytomic.connections.list({}, { credentials: thrown }))
    expect(error).toBeInstanceOf(PolytomicError.CredentialsError)
    expect(inspect(error)).not.toContain("s3cret")
    const own = new PolytomicError.CredentialsError({ detail: "the vault is closed" })
    const refused = () => {
      throw own
    }
    expect(await rejection(polytomic.connections.list({}, { credentials: refused }))).toBe(own)
  })

  it("that are invalid reject calls with the next step", async () => {
    const { polytomic } = await makeFixture()
    for (const [token, kind] of [
      [undefined, "undefined"],
      [null, "null"],
      [5, "a number"],
      [{}, "an object"],
      [{ apiKey: "test-key" }, "an object"]
    ]) {
      const credentials = () => token as string // any value is possible from JavaScript
      const error = await rejection(polytomic.connections.list({}, { credentials }))
      expect(error).toBeInstanceOf(PolytomicError.CredentialsError)
      expect(error).toMatchObject({
        message: expect.stringContaining(`returned ${kind}. Return the token as a string, or { username, password }.`)
      })
    }
  })

  it("are rejected beside a key", async () => {
    const { polytomic } = await makeFixture({ credentials: { apiKey: "another" } } as {})
    const error = await rejection(polytomic.connections.list())
    expect(error).toMatchObject({
      message: expect.stringContaining("`credentials` are given beside `apiKey`; pass one of the two")
    })
  })

  it("that are missing make calls reject, not the client's creation", async () => {
    const { polytomic } = await makeFixture({ apiKey: undefined as unknown as string }) // as JavaScript would
    expect(await rejection(polytomic.connections.list())).toBeInstanceOf(PolytomicError.CredentialsError)
  })
})

describe("createClientWith", () => {
  it("has the given resources under the given names", async () => {
    const { bulkSyncExecutions } = await import("../../src/promise.ts")
    const options = { apiKey: "test-key" }
    const client = createClientWith({ "a.b.c": connections, "a.b": bulkSyncExecutions }, options)
    expect(Object.keys(client)).toEqual(["close", "a"])
    expect(Object.keys(client.a)).toEqual(["b"])
    expect(typeof client.a.b.listStatus).toBe("function")
    expect(typeof client.a.b.c.get).toBe("function")
  })
})

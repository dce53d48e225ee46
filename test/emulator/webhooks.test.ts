import { createHmac } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { Delivery, type PolytomicEmulator } from "effect-polytomic/emulator"
import { globex, make, send } from "./support.ts"

/** An endpoint that records deliveries, and returns the given responses. */
const endpoint = () => {
  const got: Array<{ readonly url: string; readonly headers: Headers; readonly body: string; readonly name: string }> =
    []
  const statuses: Array<number | "hang" | "break"> = []
  return {
    got,
    statuses,
    deliver: async (request: Request): Promise<Response> => {
      const body = await request.text()
      const { event } = JSON.parse(body)
      got.push({ url: request.url, headers: request.headers, body, name: event.sync_name })
      const status = statuses.shift() ?? 200
      if (status === "break") throw new TypeError("connection refused")
      if (status === "hang") return new Promise(() => {})
      return new Response("thanks", { status })
    }
  }
}

const secret = "0123456789abcdef"
const hook = { endpoint: "https://example.com/hook", secret }

const subscribe = (emulator: PolytomicEmulator.PolytomicEmulator, body: object = hook) =>
  Effect.map(send(emulator, "POST /api/webhooks", { body }), ({ json }) => String(json.data.id))

const happen = (emulator: PolytomicEmulator.PolytomicEmulator, sync_name: string, type = "sync.running") =>
  emulator.emit({ type, event: { sync_name } })

describe("webhooks", () => {
  it.effect("are limited to one per organization", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const made = yield* send(emulator, "POST /api/webhooks", { body: hook })
      const { created_at, id, organization_id } = made.json.data
      assert.deepStrictEqual(made.json.data, { id, organization_id, ...hook, created_at, disabled: false })
      const second = yield* send(emulator, "POST /api/webhooks", { body: hook })
      assert.deepStrictEqual([second.status, second.json.key], [422, "webhook_exists"])
      const other = { body: hook, key: "test-other-key" }
      assert.strictEqual((yield* send(emulator, "POST /api/webhooks", other)).status, 200)
      assert.lengthOf((yield* send(emulator, "GET /api/webhooks")).json.data, 1)
      assert.strictEqual((yield* send(emulator, `GET /api/webhooks/${id}`, { key: "test-other-key" })).status, 404)
      const lax = yield* make({ webhooks: { second: "add" } })
      yield* subscribe(lax)
      assert.strictEqual((yield* send(lax, "POST /api/webhooks", { body: hook })).status, 200)
    })
  )

  it.effect("have a secret of 6 to 32 characters and a URL", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const statuses = yield* Effect.forEach(
        [
          { ...hook, secret: "12345" },
          { ...hook, secret: "x".repeat(33) },
          { ...hook, endpoint: "ftp://example.com" },
          { ...hook, endpoint: "https://" },
          { endpoint: hook.endpoint },
          { ...hook, secret: "123456" }
        ],
        (body) => Effect.map(send(emulator, "POST /api/webhooks", { body }), ({ status }) => status)
      )
      assert.deepStrictEqual(statuses, [422, 422, 422, 422, 422, 200])
    })
  )

  it.effect("show their secret, or its mask if configured", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ webhooks: { secrets: "masked" }, maskedSecrets: "keep" })
      const id = yield* subscribe(emulator)
      const path = `/api/webhooks/${id}`
      const read = yield* send(emulator, `GET ${path}`)
      assert.strictEqual(read.json.data.secret, "******")
      const body = { endpoint: "https://example.com/new", secret: "******" }
      assert.strictEqual((yield* send(emulator, `PUT ${path}`, { body })).status, 200)
      assert.include(JSON.stringify((yield* emulator.save).tables["webhooks"]), secret)
      const old = yield* send(emulator, `GET ${path}`, { version: "2023-04-25" })
      assert.notProperty(old.json.data, "disabled")
    })
  )
})

describe("deliveries", () => {
  it.effect("carry the event, signed over the bytes of the body", () =>
    Effect.gen(function* () {
      const { deliver, got } = endpoint()
      const emulator = yield* make({ webhooks: { deliver } })
      const webhookId = yield* subscribe(emulator)
      const id = yield* happen(emulator, "Kundinnen & Käufer")
      yield* emulator.advance
      const [{ body = "", headers = new Headers(), url } = {}] = got
      assert.strictEqual(url, hook.endpoint)
      const listed = yield* send(emulator, "GET /api/events")
      assert.deepStrictEqual(JSON.parse(body), listed.json.data[0])
      assert.strictEqual(headers.get("content-type"), "application/json")
      const expected = createHmac("sha256", secret).update(body, "utf8").digest("hex")
      assert.strictEqual(headers.get("polytomic-signature"), expected)
      const [delivery] = yield* emulator.deliveries
      assert.deepInclude(delivery, { webhookId, eventId: id, attempt: 1, status: 200, delivered: true, body })
      assert.strictEqual((yield* emulator.deliveries).length, 1)
    })
  )

  for (const algorithm of ["sha1", "sha512"] as const) {
    it.effect(`can be signed with ${algorithm} in base64, behind a prefix, in another header`, () =>
      Effect.gen(function* () {
        const { deliver, got } = endpoint()
        const signature = { algorithm, encoding: "base64", prefix: `${algorithm}=`, header: "X-Signature" } as const
        const emulator = yield* make({ webhooks: { deliver, signature, body: "typed" } })
        yield* subscribe(emulator)
        yield* happen(emulator, "Users")
        yield* emulator.advance
        const [{ body = "", headers = new Headers() } = {}] = got
        assert.deepStrictEqual(JSON.parse(body), { type: "sync.running", event: { sync_name: "Users" } })
        const expected = createHmac(algorithm, secret).update(body).digest("base64")
        assert.strictEqual(headers.get("x-signature"), `${algorithm}=${expected}`)
      })
    )
  }

  it.effect("are sent after any request, which does not wait for them", () =>
    Effect.gen(function* () {
      const { deliver, got, statuses } = endpoint()
      statuses.push("hang")
      const emulator = yield* make({ webhooks: { deliver } })
      yield* subscribe(emulator)
      yield* happen(emulator, "Users")
      assert.strictEqual((yield* send(emulator, "GET /api/me")).status, 200)
      while (got.length === 0) yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      assert.strictEqual(got[0]?.name, "Users")
    })
  )

  it.effect("are retried five times with doubled intervals, also when the clock jumps", () =>
    Effect.gen(function* () {
      const { deliver, got, statuses } = endpoint()
      statuses.push(500, 404, "break", 302, 503, 500, 500)
      const emulator = yield* make({ webhooks: { deliver } })
      yield* subscribe(emulator)
      yield* happen(emulator, "Users")
      const counts: Array<number> = []
      for (const [wait, after] of [
        ["0 seconds", 1],
        ["999 millis", 1],
        ["1 millis", 2],
        ["2 seconds", 3]
      ] as const) {
        yield* TestClock.adjust(wait)
        yield* emulator.advance
        counts.push(after)
        assert.lengthOf(got, after)
      }
      yield* TestClock.adjust("1 hour")
      yield* emulator.advance
      const log = yield* emulator.deliveries
      assert.deepStrictEqual(
        log.map(({ at, attempt, error, retryAt, status }) => [attempt, at, status ?? error, retryAt]),
        [
          [1, 0, 500, 1000],
          [2, 1000, 404, 3000],
          [3, 3000, "connection refused", 7000],
          [4, 7000, 302, 15_000],
          [5, 15_000, 503, 31_000],
          [6, 31_000, 500, undefined]
        ]
      )
      assert.isTrue(log.every(({ delivered }) => !delivered))
      yield* TestClock.adjust("1 day")
      yield* emulator.advance
      assert.lengthOf(got, 6)
      assert.deepStrictEqual(new Set(got.map(({ body }) => body)).size, 1)
    })
  )

  it.effect("are not retried after a success", () =>
    Effect.gen(function* () {
      const { deliver, got, statuses } = endpoint()
      statuses.push(500, 202)
      const emulator = yield* make({ webhooks: { deliver, firstRetryAfter: 10, retryFactor: 1 } })
      yield* subscribe(emulator)
      yield* happen(emulator, "Users")
      yield* TestClock.adjust("1 minute")
      yield* emulator.advance
      assert.lengthOf(got, 2)
      assert.deepStrictEqual(
        (yield* emulator.deliveries).map(({ delivered }) => delivered),
        [false, true]
      )
    })
  )

  it.effect("time out on an endpoint that does not respond", () =>
    Effect.gen(function* () {
      const { deliver, got, statuses } = endpoint()
      statuses.push("hang")
      const emulator = yield* make({ webhooks: { deliver, retries: 0, timeout: "5 seconds" } })
      yield* subscribe(emulator)
      yield* happen(emulator, "Users")
      yield* send(emulator, "GET /api/me")
      while (got.length === 0) yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      yield* TestClock.adjust("5 seconds")
      yield* emulator.advance
      const [delivery] = yield* emulator.deliveries
      assert.deepInclude(delivery, { status: undefined, error: "no response within 5s", delivered: false })
    })
  )

  it.effect("are not made for events before the webhook was created, while it is off, or after it was deleted", () =>
    Effect.gen(function* () {
      const { deliver, got } = endpoint()
      const emulator = yield* make({ webhooks: { deliver } })
      yield* happen(emulator, "before")
      const id = yield* subscribe(emulator)
      const path = `/api/webhooks/${id}`
      yield* happen(emulator, "1")
      const off = yield* send(emulator, `POST ${path}/disable`)
      assert.strictEqual(off.json.data.disabled, true)
      yield* happen(emulator, "off")
      yield* emulator.advance
      assert.strictEqual((yield* send(emulator, `POST ${path}/enable`)).json.data.disabled, false)
      yield* happen(emulator, "2")
      // A delivery that was due before its webhook was deleted is already in transit.
      yield* send(emulator, `DELETE ${path}`)
      yield* happen(emulator, "gone")
      yield* emulator.advance
      assert.deepStrictEqual(
        got.map(({ name }) => name),
        ["1", "2"]
      )
    })
  )

  it.effect("that are retried stop when the webhook is disabled, and follow it to a new endpoint", () =>
    Effect.gen(function* () {
      const { deliver, got, statuses } = endpoint()
      const emulator = yield* make({ webhooks: { deliver } })
      const id = yield* subscribe(emulator)
      statuses.push(500, 200, 500)
      yield* happen(emulator, "1")
      yield* emulator.advance
      const moved = { endpoint: "https://example.com/new", secret: "another secret" }
      yield* send(emulator, `PUT /api/webhooks/${id}`, { body: moved })
      yield* TestClock.adjust("1 second")
      yield* emulator.advance
      assert.deepStrictEqual(
        got.map(({ url }) => url),
        [hook.endpoint, moved.endpoint]
      )
      const signature = createHmac("sha256", moved.secret)
        .update(got[1]?.body ?? "")
        .digest("hex")
      assert.strictEqual(got[1]?.headers.get("polytomic-signature"), signature)
      yield* happen(emulator, "2")
      yield* emulator.advance
      yield* send(emulator, `POST /api/webhooks/${id}/disable`)
      yield* send(emulator, `POST /api/webhooks/${id}/enable`)
      yield* TestClock.adjust("1 hour")
      yield* emulator.advance
      assert.lengthOf(got, 3)
    })
  )

  it.effect("of one organization do not wait for those of another, and go to its own webhook only", () =>
    Effect.gen(function* () {
      const { deliver, got, statuses } = endpoint()
      const emulator = yield* make({ webhooks: { deliver } })
      yield* subscribe(emulator)
      const child = { ...hook, endpoint: "https://example.com/child" }
      yield* send(emulator, "POST /api/webhooks", { key: "test-child-key", body: child })
      statuses.push("hang")
      yield* happen(emulator, "ours")
      yield* emulator.emit({ type: "sync.running", organization: globex, event: { sync_name: "theirs" } })
      yield* send(emulator, "GET /api/me")
      while (got.length < 2) yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      assert.sameMembers(
        got.map(({ name, url }) => `${name} ${url}`),
        [`ours ${hook.endpoint}`, `theirs ${child.endpoint}`]
      )
    })
  )
})

describe("delivery faults", () => {
  const run = (fault: Delivery.DeliveryFault, match?: Delivery.DeliveryMatch) =>
    Effect.gen(function* () {
      const { deliver, got } = endpoint()
      const emulator = yield* make({ webhooks: { deliver } })
      yield* subscribe(emulator)
      const remove = yield* emulator.faultDeliveries(fault, match)
      for (const name of ["1", "2", "3"]) {
        yield* happen(emulator, name, name === "3" ? "sync.failed" : "sync.running")
        yield* TestClock.adjust("1 second")
        yield* emulator.advance
      }
      yield* remove
      yield* happen(emulator, "4")
      yield* TestClock.adjust("1 hour")
      yield* emulator.advance
      return { names: got.map(({ name }) => name).join(""), log: yield* emulator.deliveries, got }
    })

  it.effect("duplicate an event", () =>
    Effect.gen(function* () {
      const { log, names } = yield* run(Delivery.duplicate, { nth: 2 })
      assert.strictEqual(names, "12234")
      assert.deepStrictEqual(log[1]?.fault, Delivery.duplicate)
    })
  )

  it.effect("drop an event", () =>
    Effect.gen(function* () {
      const { log, names } = yield* run(Delivery.drop, { type: "sync.failed" })
      assert.strictEqual(names, "124")
      assert.deepInclude(log[2], { delivered: false, status: undefined, retryAt: undefined })
    })
  )

  it.effect("reorder events", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* run(Delivery.delay(2500), { times: 1 })).names, "2314")
    })
  )

  it.effect("sign an event with another secret", () =>
    Effect.gen(function* () {
      const { got } = yield* run(Delivery.wrongSignature, { nth: 1 })
      const good = got.map(
        ({ body, headers }) =>
          headers.get("polytomic-signature") === createHmac("sha256", secret).update(body).digest("hex")
      )
      assert.deepStrictEqual(good, [false, true, true, true])
    })
  )

  it.effect("apply to one organization, and are removed by a reset", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* run(Delivery.drop, { organization: globex })).names, "1234")
      const { deliver, got } = endpoint()
      const emulator = yield* make({ webhooks: { deliver } })
      yield* emulator.faultDeliveries(Delivery.drop)
      yield* subscribe(emulator)
      yield* happen(emulator, "lost")
      yield* emulator.advance
      yield* emulator.reset
      assert.deepStrictEqual(yield* emulator.deliveries, [])
      yield* subscribe(emulator)
      yield* happen(emulator, "1")
      yield* emulator.advance
      assert.deepStrictEqual(
        got.map(({ name }) => name),
        ["1"]
      )
    })
  )
})

/** Deliveries of events: accepted and rejected ones, the reasons, and the response of a handler. */
import { describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { Drift, type PolytomicEvent, WebhookReceiver } from "effect-polytomic"
import * as WebhookPromise from "effect-polytomic/promise/WebhookReceiver"
import fc from "fast-check"

const secret = "whsec-of-the-tests"

const hmac = async (body: string, options: { readonly secret?: string; readonly hash?: string } = {}) => {
  const encoder = new TextEncoder()
  const algorithm = { name: "HMAC", hash: options.hash ?? "SHA-256" }
  const key = await crypto.subtle.importKey("raw", encoder.encode(options.secret ?? secret), algorithm, false, ["sign"])
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(body)))
}

const record = {
  id: "0b155265-c537-44c9-9359-a3ceb468a4da",
  type: "sync.completed",
  organization_id: "o",
  created_at: "1970-01-01T00:00:00.000001Z",
  event: { sync_id: "s", record_count: 3, status: "completed" }
}
const body = JSON.stringify(record)

const request = (body: string, signature: string | undefined, init: RequestInit = {}): Request =>
  new Request("https://example.com/polytomic", {
    method: "POST",
    body,
    ...init,
    headers: signature === undefined ? {} : { "polytomic-signature": signature }
  })

const signed = (body: string, options?: Parameters<typeof hmac>[1]) =>
  Effect.map(
    Effect.promise(() => hmac(body, options)),
    (signature) => request(body, Hex.encode(signature))
  )

const reason = <A>(self: Effect.Effect<A, WebhookReceiver.WebhookError>) =>
  Effect.map(Effect.flip(self), ({ reason }) => reason._tag)

const withoutLogs = Logger.layer([])

describe("WebhookReceiver.verify", () => {
  it.effect("returns the typed event of a signed body", () =>
    Effect.gen(function* () {
      const event = yield* WebhookReceiver.verify(yield* signed(body), { secrets: Redacted.make(secret) })
      expect(event).toEqual({ ...record, _tag: "sync.completed" })
      if (event._tag === "sync.completed") {
        const count: number | undefined = event.event.record_count
        expect(count).toBe(3)
      }
    })
  )

  it.effect("keeps events with an undocumented type or payload", () =>
    Effect.gen(function* () {
      const invented = JSON.stringify({ type: "sync.invented", event: ["anything"], extra: 1 })
      expect(yield* WebhookReceiver.verify(yield* signed(invented), { secrets: secret })).toEqual({
        _tag: "unknown",
        type: "sync.invented",
        event: ["anything"],
        extra: 1
      })
      const odd = JSON.stringify({ type: "sync.completed", event: { record_count: "three" } })
      expect((yield* WebhookReceiver.verify(yield* signed(odd), { secrets: secret }))._tag).toBe("unknown")
      const { drift, value: tolerated } = yield* Drift.collect(
        Effect.flatMap(signed(JSON.stringify({ type: "sync.completed", event: { status: "exploded" } })), (message) =>
          WebhookReceiver.verify(message, { secrets: secret })
        )
      )
      expect([tolerated._tag, drift]).toEqual([
        "sync.completed",
        [
          {
            operation: "webhook",
            version: "2025-09-18",
            kind: "unknown-enum-value",
            path: ["event", "status"],
            value: "exploded"
          }
        ]
      ])
      const drifted = JSON.stringify({ type: "sync.completed", event: { status: "exploded", error_count: null } })
      expect(yield* WebhookReceiver.verify(yield* signed(drifted), { secrets: secret })).toEqual({
        _tag: "sync.completed",
        type: "sync.completed",
        event: { status: "exploded" }
      })
    })
  )

  const encodings: ReadonlyArray<readonly [name: string, write: (signature: Uint8Array) => string]> = [
    ["hex", Hex.encode],
    ["hex in capitals", (signature) => Hex.encode(signature).toUpperCase()],
    ["base64", Base64.encode],
    ["base64 without padding", (signature) => Base64.encode(signature).replace(/=+$/, "")],
    ["base64url", (signature) => Base64.encode(signature).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")],
    ["a prefix", (signature) => `sha256=${Hex.encode(signature)}`],
    ["a prefix of base64", (signature) => `sha256=${Base64.encode(signature)}`]
  ]
  it.effect.each(encodings)("reads %s", ([, write]) =>
    Effect.gen(function* () {
      // Enough bodies that their signatures contain every character of base64.
      for (let i = 0; i < 20; i++) {
        const body = JSON.stringify({ ...record, i })
        const message = request(body, write(yield* Effect.promise(() => hmac(body))))
        expect((yield* WebhookReceiver.verify(message, { secrets: secret })).type).toBe("sync.completed")
      }
    })
  )

  it.effect.each([
    ["sha1", "SHA-1"],
    ["sha256", "SHA-256"],
    ["sha384", "SHA-384"],
    ["sha512", "SHA-512"]
  ] as const)("accepts %s if configured, and nothing else", ([algorithm, hash]) =>
    Effect.gen(function* () {
      expect((yield* WebhookReceiver.verify(yield* signed(body, { hash }), { secrets: secret, algorithm })).id).toBe(
        record.id
      )
      const other = algorithm === "sha256" ? "sha512" : "sha256"
      const refused = WebhookReceiver.verify(yield* signed(body, { hash }), { secrets: secret, algorithm: other })
      expect(yield* reason(refused)).toBe("MalformedSignature")
    })
  )

  it.effect("reads a custom header and prefix", () =>
    Effect.gen(function* () {
      const signature = Hex.encode(yield* Effect.promise(() => hmac(body)))
      const message = { headers: { "X-Signature": [`v1:${signature}`] }, body }
      const options = { secrets: secret, header: "x-signature", prefix: "v1:" }
      expect((yield* WebhookReceiver.verify(message, options)).id).toBe(record.id)
    })
  )

  it.effect("accepts headers and bodies of each runtime's type", () =>
    Effect.gen(function* () {
      const signature = Hex.encode(yield* Effect.promise(() => hmac(body)))
      const bytes = new TextEncoder().encode(body)
      const bodies = [body, bytes, bytes.buffer, new Blob([bytes]).stream()]
      for (const body of bodies) {
        const message = { headers: new Headers({ "Polytomic-Signature": signature }), body }
        expect((yield* WebhookReceiver.verify(message, { secrets: secret })).id).toBe(record.id)
      }
    })
  )

  it.effect("accepts any of several secrets, and no other", () =>
    Effect.gen(function* () {
      const secrets = ["the-old-one", Redacted.make("the-new-one")]
      for (const secret of ["the-old-one", "the-new-one"]) {
        expect((yield* WebhookReceiver.verify(yield* signed(body, { secret }), { secrets })).id).toBe(record.id)
      }
      expect(yield* reason(WebhookReceiver.verify(yield* signed(body), { secrets }))).toBe("BadSignature")
    })
  )

  it.effect("rejects a missing, wrong or partial signature with the reason", () =>
    Effect.gen(function* () {
      const right = Hex.encode(yield* Effect.promise(() => hmac(body)))
      const verify = (message: WebhookReceiver.Message) => reason(WebhookReceiver.verify(message, { secrets: secret }))
      expect(yield* verify(request(body, undefined))).toBe("MissingSignature")
      expect(yield* verify(request(body, ""))).toBe("MissingSignature")
      for (const cut of [right.slice(1), right.slice(0, 32), `${right}00`, "sha256=", "ü", right.replace(/^./, "x")]) {
        expect(yield* verify({ headers: { "polytomic-signature": cut }, body })).toBe("MalformedSignature")
      }
      expect(yield* verify(yield* signed(body, { secret: "another" }))).toBe("BadSignature")
      expect(yield* verify(request(`${body} `, right))).toBe("BadSignature")
      expect(yield* verify(request(body.slice(0, -1), right))).toBe("BadSignature")
      expect(yield* verify({ headers: { "polytomic-signature": right }, body: null })).toBe("BadSignature")
    })
  )

  it.effect("rejects a truncated body, invalid JSON and other values than events", () =>
    Effect.gen(function* () {
      const verify = (message: WebhookReceiver.Message) => reason(WebhookReceiver.verify(message, { secrets: secret }))
      const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error("reset")) })
      expect(yield* verify({ headers: {}, body: broken })).toBe("BrokenBody")
      for (const body of ["", "{", "[]", "null", '"text"', "{}", '{"type":5}', '{"type":"a","id":1}']) {
        expect(yield* verify(yield* signed(body))).toBe("BadBody")
      }
    })
  )

  it.effect("names the invalid path of a body without its values", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        WebhookReceiver.verify(yield* signed('{"type":"a","created_at":12345678}'), { secrets: secret })
      )
      expect(error.message).toContain("created_at")
      expect(JSON.stringify(error) + error.message + Cause.pretty(Cause.fail(error))).not.toContain("12345678")
      expect(JSON.stringify(error)).not.toContain(secret)
    })
  )

  it.effect("reads no more of a body than its limit", () =>
    Effect.gen(function* () {
      let pulled = 0
      let cancelled = false
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          pulled++
          controller.enqueue(new Uint8Array(1000))
        },
        cancel: () => {
          cancelled = true
        }
      })
      const options = { secrets: secret, maxBytes: 5000 }
      expect(yield* reason(WebhookReceiver.verify({ headers: {}, body: endless }, options))).toBe("TooLarge")
      expect(pulled).toBeLessThan(10)
      expect(cancelled).toBe(true)
      const announced = { headers: { "content-length": "5001" }, body: new Blob(["x"]).stream() }
      expect(yield* reason(WebhookReceiver.verify(announced, options))).toBe("TooLarge")
      expect(yield* reason(WebhookReceiver.verify({ headers: {}, body: "x".repeat(5001) }, options))).toBe("TooLarge")
      const exactly = JSON.stringify({ type: "x".repeat(5000 - '{"type":""}'.length) })
      expect((yield* WebhookReceiver.verify(yield* signed(exactly), options))._tag).toBe("unknown")
    })
  )

  it.effect("rejects an event that is too old", () =>
    Effect.gen(function* () {
      const verify = Effect.flatMap(signed(body), (message) =>
        WebhookReceiver.verify(message, { secrets: secret, maxAge: "1 hour" })
      )
      yield* TestClock.adjust("1 hour")
      expect((yield* verify).id).toBe(record.id)
      yield* TestClock.adjust("1 second")
      expect((yield* Effect.flip(verify)).reason).toEqual({
        _tag: "TooOld",
        age: Duration.seconds(3601),
        maxAge: Duration.hours(1)
      })
    })
  )

  it.effect("dies without a secret", () =>
    Effect.gen(function* () {
      // The last one is the value of an unset variable.
      for (const secrets of ["", [], [secret, ""], Redacted.make(""), [undefined], 5, undefined]) {
        const options = { secrets: secrets as string } // any value is possible from JavaScript
        const exit = yield* Effect.exit(WebhookReceiver.verify(yield* signed(body), options))
        expect(exit._tag === "Failure" && Cause.hasDies(exit.cause)).toBe(true)
        const clause =
          secrets === undefined ? "`secrets` is undefined" : /`secrets` (?:is|has) .+; pass the secret of the webhook/
        for (const make of [WebhookReceiver.handler, WebhookPromise.webhookHandler]) {
          expect(() => make(() => Promise.resolve() as never, options)).toThrow(clause)
        }
      }
    })
  )

  it("accepts any signed body and rejects a changed one", () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({ text: fc.string({ unit: "binary" }), secret: fc.string({ minLength: 1 }), at: fc.nat() }),
        async ({ at, secret, text }) => {
          const body = JSON.stringify({ type: text })
          const bytes = new TextEncoder().encode(body)
          const signature = await hmac(body, { secret })
          const outcome = (signature: Uint8Array, body: Uint8Array) =>
            Effect.runPromise(
              WebhookReceiver.verify(
                { headers: { "polytomic-signature": Hex.encode(signature) }, body },
                { secrets: secret }
              ).pipe(
                Effect.map(({ type }) => type),
                Effect.catchTag("PolytomicWebhookError", (error) => Effect.succeed(error.reason))
              )
            )
          // An unpaired surrogate cannot be sent; a replacement character takes its place.
          expect(await outcome(signature, bytes)).toBe(JSON.parse(new TextDecoder().decode(bytes)).type)
          const flipped = (bytes: Uint8Array) =>
            bytes.map((byte, i) => (i === at % bytes.length ? byte ^ (1 << (at % 8)) : byte))
          expect(await outcome(flipped(signature), bytes)).toEqual({ _tag: "BadSignature" })
          expect(await outcome(signature, flipped(bytes))).toEqual({ _tag: "BadSignature" })
        }
      ),
      { seed: 20250918, numRuns: 200 }
    ))
})

describe("WebhookReceiver.handler", () => {
  const counting = <E = never>(options: Partial<WebhookReceiver.HandlerOptions<E>> = {}) => {
    const handled: Array<PolytomicEvent.PolytomicEvent> = []
    const handle = WebhookReceiver.handler((event) => Effect.sync(() => handled.push(event)), {
      secrets: secret,
      ...options
    })
    return { handled, handle }
  }

  it.effect("responds 200 once the effect has succeeded", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void>()
      const handle = WebhookReceiver.handler(() => Deferred.await(gate), { secrets: secret })
      const fiber = yield* Effect.forkChild(handle(yield* signed(body)), { startImmediately: true })
      yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 20)))
      expect(fiber.pollUnsafe()).toBeUndefined()
      yield* Deferred.succeed(gate, undefined)
      expect((yield* Fiber.join(fiber)).status).toBe(200)
    })
  )

  it.effect("responds 500 with the next step if the function returns no effect", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      const logger = Logger.make(({ cause, message }) => void lines.push(`${String(message)} ${String(cause)}`))
      // JavaScript promises.
      const handle = WebhookReceiver.handler((async () => {}) as unknown as () => Effect.Effect<void>, {
        secrets: secret
      })
      const response = yield* Effect.provide(handle(yield* signed(body)), Logger.layer([logger]))
      expect(response.status).toBe(500)
      expect(lines.join()).toContain("WebhookReceiver: the function returned a Promise; return an Effect.")
    })
  )

  it.effect("rejects without giving the sender a reason", () =>
    Effect.gen(function* () {
      const { handle, handled } = counting()
      const right = Hex.encode(yield* Effect.promise(() => hmac(body)))
      const wrong = yield* signed(body, { secret: "another" })
      const responses = yield* Effect.forEach(
        [request(body, undefined), request(body, right.slice(2)), wrong, request(`${body} `, right)],
        (request) =>
          Effect.flatMap(handle(request), (response) =>
            Effect.map(
              Effect.promise(() => response.text()),
              (text) => [response.status, text]
            )
          )
      )
      expect(responses).toEqual(Array.from({ length: 4 }, () => [401, "unauthorized\n"]))
      expect((yield* handle(yield* signed("{}"))).status).toBe(400)
      expect((yield* handle(request("x".repeat(2_000_000), right))).status).toBe(413)
      const get = yield* handle(new Request("https://example.com"))
      expect([get.status, get.headers.get("allow")]).toEqual([405, "POST"])
      expect(handled).toEqual([])
    }).pipe(Effect.provide(withoutLogs))
  )

  it.effect("responds 500 if the effect fails or dies, without its message, and accepts the event again", () =>
    Effect.gen(function* () {
      const outcomes = [Effect.fail("password hunter2"), Effect.die(new Error("hunter2")), Effect.void]
      let calls = 0
      const handle = WebhookReceiver.handler(() => outcomes[calls++] ?? Effect.void, { secrets: secret })
      const statuses: Array<number> = []
      for (let i = 0; i < 5; i++) {
        const response = yield* handle(yield* signed(body))
        statuses.push(response.status)
        expect(yield* Effect.promise(() => response.text())).not.toContain("hunter2")
      }
      expect(statuses).toEqual([500, 500, 200, 200, 200])
      expect(calls).toBe(3)
    }).pipe(Effect.provide(withoutLogs))
  )

  it.effect("handles a duplicate once and remembers it for as long as it is accepted", () =>
    Effect.gen(function* () {
      const { handle, handled } = counting({ duplicates: WebhookReceiver.memoryStore({ ttl: "1 hour" }) })
      const other = JSON.stringify({ ...record, id: "another" })
      for (const one of [body, body, other, body]) expect((yield* handle(yield* signed(one))).status).toBe(200)
      expect(handled.map(({ id }) => id)).toEqual([record.id, "another"])
      yield* TestClock.adjust("48 hours")
      expect((yield* handle(yield* signed(body))).status).toBe(200)
      expect(handled).toHaveLength(2)
      yield* TestClock.adjust("1 second")
      expect((yield* handle(yield* signed(body))).status).toBe(400)
      expect(handled).toHaveLength(2)
    })
  )

  it.effect("identifies events without an id by their bodies", () =>
    Effect.gen(function* () {
      const { handle, handled } = counting()
      const bodies = ["a", "b", "a"].map((execution_id) =>
        JSON.stringify({ type: "sync.running", event: { execution_id } })
      )
      for (const one of bodies) yield* handle(yield* signed(one))
      expect(handled).toHaveLength(2)
    })
  )

  it.effect("never runs a duplicate beside its first, and accepts it again later", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void, string>()
      let calls = 0
      const handle = WebhookReceiver.handler(
        () =>
          Effect.suspend(() => {
            calls++
            return calls === 1 ? Deferred.await(gate) : Effect.void
          }),
        { secrets: secret }
      )
      const first = yield* Effect.forkChild(handle(yield* signed(body)), { startImmediately: true })
      yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 20)))
      const second = yield* handle(yield* signed(body))
      expect([second.status, second.headers.has("retry-after"), calls]).toEqual([409, true, 1])
      yield* Deferred.fail(gate, "no")
      expect((yield* Fiber.join(first)).status).toBe(500)
      expect((yield* handle(yield* signed(body))).status).toBe(200)
      expect(calls).toBe(2)
    }).pipe(Effect.provide(withoutLogs))
  )

  it.effect("accepts an event again whose handling was interrupted", () =>
    Effect.gen(function* () {
      let calls = 0
      const handle = WebhookReceiver.handler(() => Effect.suspend(() => (++calls === 1 ? Effect.never : Effect.void)), {
        secrets: secret
      })
      const first = yield* Effect.forkChild(handle(yield* signed(body)), { startImmediately: true })
      yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 20)))
      yield* Fiber.interrupt(first)
      expect((yield* handle(yield* signed(body))).status).toBe(200)
      expect(calls).toBe(2)
    })
  )

  it.effect("responds 500 and handles nothing if the store fails", () =>
    Effect.gen(function* () {
      const failing: WebhookReceiver.DuplicateStore<string> = {
        lease: Duration.minutes(1),
        claim: () => Effect.fail("down"),
        renew: () => Effect.fail("down"),
        complete: () => Effect.fail("down"),
        release: () => Effect.fail("down")
      }
      const { handle, handled } = counting({ duplicates: failing })
      expect((yield* handle(yield* signed(body))).status).toBe(500)
      expect(handled).toEqual([])
      // A completed delivery stays completed.
      const forgetful = counting({ duplicates: { ...failing, claim: () => Effect.succeed("new" as const) } })
      expect((yield* forgetful.handle(yield* signed(body))).status).toBe(200)
      expect(forgetful.handled).toHaveLength(1)
    }).pipe(Effect.provide(withoutLogs))
  )

  it("is a web handler", async () => {
    const fetch = WebhookReceiver.toWebHandler(WebhookReceiver.handler(() => Effect.void, { secrets: secret }))
    const now = JSON.stringify({ ...record, created_at: new Date().toISOString() })
    expect((await fetch(request(now, Hex.encode(await hmac(now))))).status).toBe(200)
    expect((await fetch(new Request("https://example.com", { method: "DELETE" }))).status).toBe(405)
  })
})

describe("WebhookReceiver.receive", () => {
  it.effect("returns the result of the effect, and rejects replays and events in progress with the reason", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<number>()
      const options = { secrets: secret, duplicates: WebhookReceiver.memoryStore() }
      const received = (message: WebhookReceiver.Message) =>
        WebhookReceiver.receive(message, () => Deferred.await(gate), options)
      const first = yield* Effect.forkChild(received(yield* signed(body)), { startImmediately: true })
      yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 20)))
      const again = Effect.flatMap(signed(body), received)
      const refusal = yield* Effect.flip(again)
      expect(refusal.reason).toEqual({ _tag: "Duplicate", key: record.id, state: "running" })
      yield* Deferred.succeed(gate, 7)
      expect(yield* Fiber.join(first)).toBe(7)
      const replay = yield* Effect.flip(again)
      expect(replay.reason).toEqual({ _tag: "Duplicate", key: record.id, state: "done" })
      expect(replay.message).toBe("A delivery was rejected: it was already handled.")
      expect(yield* reason(received(yield* signed(body, { secret: "another" })))).toBe("BadSignature")
    })
  )

  it.effect("fails with the error of the effect and of the store", () =>
    Effect.gen(function* () {
      const duplicates = WebhookReceiver.memoryStore()
      const failing = WebhookReceiver.receive(yield* signed(body), () => Effect.fail("no" as const), {
        secrets: secret,
        duplicates
      })
      expect(yield* Effect.flip(failing)).toBe("no")
      expect(yield* duplicates.claim(record.id, "x")).toBe("new")
      const broken = { ...duplicates, claim: () => Effect.fail("down" as const) }
      const lost = WebhookReceiver.receive(yield* signed(body), () => Effect.void, {
        secrets: secret,
        duplicates: broken
      })
      expect(yield* Effect.flip(lost)).toBe("down")
    })
  )
})

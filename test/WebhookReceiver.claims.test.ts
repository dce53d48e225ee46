/** Deliveries that repeat while they are handled or afterwards, or have a wrong time: each is handled once. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { type PolytomicEvent, WebhookReceiver } from "effect-polytomic"

const secret = "whsec-of-the-tests"
const withoutLogs = Effect.provide(Logger.layer([]))

const hmac = (body: string) =>
  Effect.promise(async () => {
    const bytes = new TextEncoder().encode(secret)
    const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"])
    return new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(body)))
  })

/** A signed delivery. */
const delivery = (event: { readonly id?: string; readonly created_at?: string }) =>
  Effect.gen(function* () {
    const body = JSON.stringify({ type: "sync.running", event: {}, ...event })
    const headers = { "polytomic-signature": Hex.encode(yield* hmac(body)) }
    return new Request("https://example.com/polytomic", { method: "POST", body, headers })
  })

/** A handler, and the events that it was called with. */
const counting = (
  options: Partial<WebhookReceiver.HandlerOptions> = {},
  effect: (count: number) => Effect.Effect<void, string> = () => Effect.void
) => {
  const handled: Array<PolytomicEvent.PolytomicEvent> = []
  const handle = WebhookReceiver.handler((event) => Effect.suspend(() => effect(handled.push(event))), {
    secrets: secret,
    ...options
  })
  const deliver = (event: Parameters<typeof delivery>[0]) =>
    Effect.map(Effect.flatMap(delivery(event), handle), ({ status }) => status)
  return { handled, deliver }
}

// Signatures are verified by real promises, which the test clock does not wait for.
const until = (condition: () => boolean) =>
  Effect.promise(async () => {
    while (!condition()) await new Promise((resolve) => setImmediate(resolve))
  })

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

describe("a slow handler", () => {
  const slowly = (count: number) =>
    count === 1 ? Effect.andThen(Effect.sleep("3 minutes"), Effect.fail("no")) : Effect.void

  for (const [name, make] of [
    ["in memory", () => WebhookReceiver.memoryStore()],
    ["in memory with a lease", () => WebhookReceiver.memoryStore({ lease: "1 minute" })],
    ["in a key-value store", (store: KeyValueStore.KeyValueStore) => WebhookReceiver.keyValueStore(store)]
  ] as const) {
    it.effect(`keeps its claim ${name}, and releases it when it fails`, () =>
      Effect.gen(function* () {
        const duplicates = make(yield* KeyValueStore.KeyValueStore)
        // The stores do not fail here.
        const { deliver, handled } = counting({ duplicates: duplicates as WebhookReceiver.DuplicateStore }, slowly)
        const first = yield* Effect.forkChild(deliver({ id: "1" }), { startImmediately: true })
        yield* until(() => handled.length === 1)
        for (const _ of [1, 2]) {
          yield* TestClock.adjust("61 seconds")
          expect(yield* deliver({ id: "1" })).toBe(409)
        }
        yield* TestClock.adjust("1 minute")
        expect(yield* Fiber.join(first)).toBe(500)
        expect(yield* deliver({ id: "1" })).toBe(200)
        expect(yield* deliver({ id: "1" })).toBe(200)
        expect(handled).toHaveLength(2)
      }).pipe(withoutLogs, Effect.provide(KeyValueStore.layerMemory))
    )
  }
})

describe("a store that does not respond", () => {
  const silent = (part: "claim" | "renew" | "complete" | "release"): WebhookReceiver.DuplicateStore => ({
    ...WebhookReceiver.memoryStore({ lease: "1 minute" }),
    [part]: () => Effect.never
  })
  const ended = (self: Effect.Effect<number>) =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(self, { startImmediately: true })
      while (fiber.pollUnsafe() === undefined) {
        yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
        yield* TestClock.adjust("1 second")
      }
      return yield* Fiber.join(fiber)
    })

  it.effect("leaves no delivery without a response", () =>
    Effect.gen(function* () {
      const claiming = counting({ duplicates: silent("claim") })
      expect(yield* ended(claiming.deliver({ id: "1" }))).toBe(500)
      expect(claiming.handled).toHaveLength(0)
      const completing = counting({ duplicates: silent("complete") })
      expect(yield* ended(completing.deliver({ id: "1" }))).toBe(200)
      const releasing = counting({ duplicates: silent("release") }, () => Effect.fail("no"))
      expect(yield* ended(releasing.deliver({ id: "1" }))).toBe(500)
      const slow = counting({ duplicates: silent("renew") }, () => Effect.sleep("3 minutes"))
      expect(yield* ended(slow.deliver({ id: "1" }))).toBe(200)
    }).pipe(withoutLogs)
  )
})

describe("a replayed event", () => {
  it.effect("is handled once for as long as it is accepted, for any maximum age", () =>
    Effect.gen(function* () {
      const { deliver, handled } = counting({ maxAge: "7 days" })
      const event = { id: "1", created_at: iso(0) }
      for (const days of [0, 3, 3]) {
        yield* TestClock.adjust(`${days} days`)
        expect(yield* deliver(event)).toBe(200)
      }
      yield* TestClock.adjust("2 days")
      expect(yield* deliver(event)).toBe(400)
      expect(handled).toHaveLength(1)
    }).pipe(withoutLogs)
  )

  it.effect("is handled once though its time is ahead of the clock", () =>
    Effect.gen(function* () {
      const { deliver, handled } = counting()
      const event = { id: "1", created_at: iso(600_000) }
      expect(yield* deliver(event)).toBe(200)
      yield* TestClock.adjust("48 hours")
      expect(yield* deliver(event)).toBe(200)
      yield* TestClock.adjust("11 minutes")
      expect(yield* deliver(event)).toBe(400)
      expect(handled).toHaveLength(1)
    }).pipe(withoutLogs)
  )
})

describe("the time of an event", () => {
  it.effect("may be ahead of the clock by the tolerance, and no more", () =>
    Effect.gen(function* () {
      const verify = (created_at: string) =>
        Effect.flatMap(delivery({ id: "1", created_at }), (request) =>
          WebhookReceiver.verify(request, { secrets: secret, maxAhead: "1 second" })
        )
      expect(yield* verify(iso(1_000))).toMatchObject({ id: "1" })
      for (const time of [iso(1_001), "9999-12-31T23:59:59Z"]) {
        expect((yield* Effect.flip(verify(time))).reason).toMatchObject({ _tag: "TooNew" })
      }
    })
  )

  for (const created_at of ["9999-12-31T23:59:59Z", "2400-01-01T00:00:00.123456789+14:00"]) {
    it.effect(`ahead by centuries (${created_at}) is handled once and logged as a warning`, () =>
      Effect.gen(function* () {
        const warnings: Array<string> = []
        const logger = Logger.make(({ logLevel, message }) => {
          if (logLevel === "Warn") warnings.push(String(message))
        })
        const { deliver, handled } = counting()
        yield* Effect.gen(function* () {
          for (const pause of ["0 seconds", "3 days", "1000 days"] as const) {
            yield* TestClock.adjust(pause)
            expect(yield* deliver({ id: "1", created_at })).toBe(200)
          }
        }).pipe(Effect.provide(Logger.layer([logger])))
        expect(handled).toHaveLength(1)
        expect(warnings[0]).toContain("ahead of this machine's clock")
      })
    )
  }

  it.effect("counts as absent if it is the zero value of Go", () =>
    Effect.gen(function* () {
      const { deliver, handled } = counting()
      for (const created_at of ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"]) {
        expect(yield* deliver({ id: created_at, created_at })).toBe(200)
        expect(yield* deliver({ id: created_at, created_at })).toBe(200)
      }
      expect(handled).toHaveLength(2)
      expect(handled.every((event) => event.created_at === undefined)).toBe(true)
    }).pipe(withoutLogs)
  )
})

describe("a webhook secret", () => {
  it.effect("matches with surrounding white space, as read from a file", () =>
    Effect.gen(function* () {
      for (const secrets of [`${secret}\n`, ` ${secret} `, [`\t${secret}\r\n`]]) {
        expect(yield* WebhookReceiver.verify(yield* delivery({ id: "1" }), { secrets })).toMatchObject({ id: "1" })
      }
    })
  )
})

describe("a signature header", () => {
  const outcome = (signature: string) =>
    WebhookReceiver.verify({ headers: { "polytomic-signature": signature }, body: "{}" }, { secrets: secret }).pipe(
      Effect.match({ onFailure: ({ reason }) => reason._tag, onSuccess: () => "accepted" })
    )

  it.effect("is read in all of its forms, with and without padding, and not with trailing data", () =>
    Effect.gen(function* () {
      const bytes = yield* hmac('{"type":"sync.running"}')
      const base64 = Base64.encode(bytes)
      const bare = base64.replace(/=*$/, "")
      const verify = (signature: string) =>
        Effect.exit(
          WebhookReceiver.verify(
            { headers: { "polytomic-signature": signature }, body: '{"type":"sync.running"}' },
            { secrets: secret }
          )
        )
      for (const good of [
        Hex.encode(bytes),
        base64,
        bare,
        `sha256=${base64}`,
        bare.replaceAll("+", "-").replaceAll("/", "_")
      ]) {
        expect((yield* verify(good))._tag).toBe("Success")
      }
      for (const bad of [`${base64}A`, `${bare}A`, `${bare}===`, `${Hex.encode(bytes)}=`, `${bare}=A`, "="]) {
        expect((yield* verify(bad))._tag).toBe("Failure")
      }
    })
  )

  it.effect("of any length takes no longer than one of the right length", () =>
    Effect.gen(function* () {
      const hostile = [`A${"=".repeat(1_000_000)}A`, "=".repeat(1_000_000), "a".repeat(1_000_000), "-".repeat(999_999)]
      for (const one of hostile) expect(yield* outcome(one)).toBe("MalformedSignature")
      const token = { authorization: `Bearer ${" ".repeat(500_000)}${"a ".repeat(250_000)}` }
      const records = WebhookReceiver.verifyRecords(
        { headers: token, body: "{}" },
        { secrets: secret, fields: Schema.Unknown }
      )
      expect((yield* Effect.flip(records)).reason._tag).toBe("MissingToken")
    })
  )
})

describe("a body that was already read", () => {
  const signature = { "polytomic-signature": "aa" }

  it.effect("is rejected at once with the next step", () =>
    Effect.gen(function* () {
      const used = new Request("https://example.com", { method: "POST", body: "{}", headers: signature })
      yield* Effect.promise(() => used.text())
      const locked = new Request("https://example.com", { method: "POST", body: "{}", headers: signature })
      locked.body?.getReader()
      // Values that a JavaScript program can pass.
      const parsed = { headers: signature, body: { type: "sync.running" } as unknown as string }
      for (const [message, why] of [
        [used, "read"],
        [locked, "read"],
        [parsed, "parsed"]
      ] as const) {
        const error = yield* Effect.flip(WebhookReceiver.verify(message, { secrets: secret }))
        expect(error.reason).toEqual({ _tag: "UnreadableBody", why })
        expect(error.message).toContain(`its body was ${why} before it was verified`)
        expect(error.message).toContain("pass headers and raw body")
      }
      const handled = yield* WebhookReceiver.handler(() => Effect.void, { secrets: secret })(used).pipe(withoutLogs)
      expect(handled.status).toBe(500)
    })
  )
})

/** Deliveries of records to a webhook connection: token, time, gzip, shape, and the response of a handler. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { WebhookReceiver } from "effect-polytomic"

const token = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ3ZWJob29rIn0.c2VjcmV0"

const User = Schema.Struct({ email: Schema.String, age: Schema.NumberFromString })

const delivery = {
  event: "sync.records",
  object: {
    id: "a0cb9c7c-0b9c-4b3c-8b1a-6d0f6b1f6b1f",
    name: "Users to us",
    records: [
      { hash: "h1", fields: { email: "ada@example.com", age: "36" } },
      { hash: "h2", fields: { email: "alan@example.com", age: "41" } }
    ],
    metadata: null
  }
}

const headers = (more: Record<string, string> = {}): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  "polytomic-signature-timestamp": "1970-01-01T00:00:00Z",
  ...more
})

const gzip = (text: string | Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer()

const verify = (
  message: WebhookReceiver.Message,
  options: Partial<WebhookReceiver.RecordsOptions<typeof User.Type, never>> = {}
) => WebhookReceiver.verifyRecords(message, { secrets: token, fields: User, ...options })

const reason = <A>(self: Effect.Effect<A, WebhookReceiver.WebhookError>) =>
  Effect.map(Effect.flip(self), ({ reason }) => reason._tag)

describe("WebhookReceiver.verifyRecords", () => {
  it.effect("returns records typed by the caller's schema, plain or compressed", () =>
    Effect.gen(function* () {
      const text = JSON.stringify(delivery)
      const packed = yield* Effect.promise(() => gzip(text))
      for (const body of [text, packed]) {
        // The first bytes show whether a body is gzipped; a proxy may have removed the header.
        for (const more of [{}, { "content-encoding": "gzip" }]) {
          const { event, object } = yield* verify({ headers: headers(more), body })
          expect(event).toBe("sync.records")
          const ages: ReadonlyArray<number> = object.records.map(({ fields }) => fields.age)
          expect(ages).toEqual([36, 41])
          expect(object).toMatchObject({ id: delivery.object.id, name: "Users to us", metadata: null })
          expect(object.records[0]?.hash).toBe("h1")
        }
      }
    })
  )

  it.effect("accepts any of several tokens", () =>
    Effect.gen(function* () {
      const message = { headers: headers(), body: JSON.stringify(delivery) }
      expect((yield* verify(message, { secrets: ["another", token] })).object.records).toHaveLength(2)
    })
  )

  it.effect("rejects a missing or wrong token before it reads the body", () =>
    Effect.gen(function* () {
      const body = new ReadableStream<Uint8Array>(
        {
          pull: () => {
            throw new Error("read")
          }
        },
        { highWaterMark: 0 }
      )
      const tokens = [
        ["", "MissingToken"],
        ["Bearer", "MissingToken"],
        [`Basic ${btoa(token)}`, "MissingToken"],
        [token, "MissingToken"],
        [`Bearer ${token.slice(1)}`, "BadToken"],
        [`Bearer ${token}x`, "BadToken"],
        [`Bearer ${token.toUpperCase()}`, "BadToken"]
      ] as const
      for (const [authorization, expected] of tokens) {
        expect(yield* reason(verify({ headers: headers({ authorization }), body }))).toBe(expected)
      }
    })
  )

  it.effect("rejects a missing or distant timestamp", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("1 day")
      const at = (time: string) =>
        verify({ headers: headers({ "polytomic-signature-timestamp": time }), body: JSON.stringify(delivery) })
      for (const time of ["", "yesterday", "86400000", "1970-02-30T00:00:00"]) {
        expect(yield* reason(at(time))).toBe("MissingTimestamp")
      }
      expect(yield* reason(at("1970-01-01T23:54:59Z"))).toBe("TooOld")
      expect(yield* reason(at("1970-01-02T00:05:01Z"))).toBe("TooNew")
      for (const time of ["1970-01-01T23:55:00Z", "1970-01-02T00:05:00Z", "1970-01-02T02:00:00.123456789+02:00"]) {
        expect((yield* at(time)).object.records).toHaveLength(2)
      }
    })
  )

  it.effect("decompresses up to its limit", () =>
    Effect.gen(function* () {
      const bomb = yield* Effect.promise(() => gzip(new Uint8Array(20_000_000)))
      const message = { headers: headers(), body: bomb }
      expect(bomb.byteLength).toBeLessThan(50_000)
      expect(yield* reason(verify(message, { maxUnpackedBytes: 1_000_000 }))).toBe("TooLarge")
      const error = yield* Effect.flip(verify(message, { maxUnpackedBytes: 1_000_000 }))
      expect(error).toMatchObject({ message: expect.stringContaining("(`maxUnpackedBytes`)") })
      expect(yield* reason(verify(message, { maxBytes: 1000 }))).toBe("TooLarge")
      expect(yield* reason(verify(message))).toBe("BadBody")
    })
  )

  it.effect("rejects corrupt and truncated compression", () =>
    Effect.gen(function* () {
      const packed = yield* Effect.promise(() => gzip(JSON.stringify(delivery)))
      const changed = new Uint8Array(packed.slice(0))
      changed.set([255, 255, 255], 12)
      for (const body of [packed.slice(0, 40), packed.slice(0, 2), changed]) {
        expect(yield* reason(verify({ headers: headers(), body }))).toBe("BadBody")
      }
    })
  )

  it.effect("names the record that does not match the schema, without its values", () =>
    Effect.gen(function* () {
      const records = [...delivery.object.records, { hash: "h3", fields: { email: 12345678, age: "old" } }]
      const body = JSON.stringify({ ...delivery, object: { ...delivery.object, records } })
      const error = yield* Effect.flip(verify({ headers: headers(), body }))
      expect(error.message).toContain("object.records[2].fields.email")
      expect(error.message).not.toContain("12345678")
    })
  )

  it.effect("rejects requests that are not deliveries of records", () =>
    Effect.gen(function* () {
      const bodies = [
        {},
        { ...delivery, event: "sync.other" },
        { event: "sync.records" },
        { event: "sync.records", object: { records: [{}] } },
        []
      ]
      for (const body of bodies) {
        expect(yield* reason(verify({ headers: headers(), body: JSON.stringify(body) }))).toBe("BadBody")
      }
    })
  )
})

describe("WebhookReceiver.recordsHandler", () => {
  const request = (init: RequestInit) => new Request("https://example.com/records", { method: "POST", ...init })

  it.effect("responds 200 once the records were handled, and otherwise non-2xx", () =>
    Effect.gen(function* () {
      const handled: Array<string> = []
      const handle = WebhookReceiver.recordsHandler(
        ({ object }) =>
          object.records.length === 0
            ? Effect.fail("nothing to do")
            : Effect.sync(() => handled.push(...object.records.map(({ fields }) => fields.email))),
        { secrets: token, fields: User }
      )
      const body = JSON.stringify(delivery)
      const empty = JSON.stringify({ event: "sync.records", object: { records: [] } })
      const status = (init: RequestInit) => Effect.map(handle(request(init)), ({ status }) => status)
      expect(yield* status({ body, headers: headers() })).toBe(200)
      // The same records may legitimately be delivered again.
      expect(yield* status({ body, headers: headers() })).toBe(200)
      expect(yield* status({ body: empty, headers: headers() })).toBe(500)
      expect(yield* status({ body, headers: headers({ authorization: "Bearer no" }) })).toBe(401)
      expect(yield* status({ body: "{}", headers: headers() })).toBe(400)
      expect(yield* status({ method: "GET" })).toBe(405)
      expect(handled).toEqual(["ada@example.com", "alan@example.com", "ada@example.com", "alan@example.com"])
    }).pipe(Effect.provide(Layer.mergeAll(Logger.layer([]))))
  )
})

/** Deliveries of the emulator to a handler: each signature scheme, each fault in transit. */
import { describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import { WebhookReceiver, Webhooks } from "effect-polytomic"
import { Delivery, PolytomicEmulator } from "effect-polytomic/emulator"
import { pass } from "./support/time.ts"

const secret = "whsec-of-the-tests"

/** Recorded statuses of a handler, and the events that its effect received. */
interface Seen {
  readonly statuses: ReadonlyArray<number>
  readonly handled: ReadonlyArray<string>
}

/** An organization whose webhook posts to a handler. */
const subscribed = <A, E>(
  settings: PolytomicEmulator.Options["webhooks"],
  scenario: (seen: Seen) => Effect.Effect<A, E, PolytomicEmulator.Services>,
  options: Partial<WebhookReceiver.HandlerOptions> & { readonly failures?: number } = {}
) => {
  const { failures = 0, ...rest } = options
  const statuses: Array<number> = []
  const handled: Array<string> = []
  const receive = WebhookReceiver.handler(
    ({ event, type }) =>
      Effect.suspend(() => {
        handled.push(`${type} ${JSON.stringify(event)}`)
        return handled.length <= failures ? Effect.fail("broken") : Effect.void
      }),
    // The handler runs elsewhere, so its clock is not the test clock.
    { secrets: secret, maxAge: Duration.infinity, ...rest }
  )
  const deliver = async (request: Request) => {
    const response = await Effect.runPromise(Effect.provide(receive(request), Logger.layer([])))
    statuses.push(response.status)
    return response
  }
  return Effect.gen(function* () {
    yield* (yield* Webhooks).create({ endpoint: "https://example.com/polytomic", secret })
    return yield* scenario({ statuses, handled })
  }).pipe(Effect.provide(PolytomicEmulator.layer({ webhooks: { ...settings, deliver } })))
}

/** Runs the deliveries that are due, and their retries, for an hour. */
const anHour = Effect.gen(function* () {
  const { advance } = yield* PolytomicEmulator.PolytomicEmulator
  for (let i = 0; i < 60; i++) {
    yield* advance
    yield* pass("1 minute", 60_000)
  }
})

const happen = Effect.flatMap(PolytomicEmulator.PolytomicEmulator, ({ emit }) =>
  emit({ type: "sync.running", event: { sync_name: "Kundendaten nach München" } })
)

const expected = 'sync.running {"sync_name":"Kundendaten nach München"}'

describe("deliveries of the emulator", () => {
  for (const algorithm of ["sha1", "sha256", "sha512"] as const) {
    for (const encoding of ["hex", "base64"] as const) {
      for (const prefix of ["", `${algorithm}=`, "v1:"]) {
        it.effect(`are verified: ${algorithm} in ${encoding}${prefix === "" ? "" : ` behind ${prefix}`}`, () =>
          subscribed(
            { signature: { algorithm, encoding, prefix, header: "X-Signed" } },
            ({ statuses, handled }) =>
              Effect.gen(function* () {
                yield* happen
                yield* anHour
                expect(statuses).toEqual([200])
                expect(handled).toEqual([expected])
              }),
            { algorithm, header: "x-signed", ...(prefix === "v1:" ? { prefix } : {}) }
          )
        )
      }
    }
  }

  it.effect("are rejected if they are signed another way, on every redelivery", () =>
    subscribed({ signature: { algorithm: "sha512" } }, ({ statuses, handled }) =>
      Effect.gen(function* () {
        yield* happen
        yield* anHour
        expect(statuses).toEqual([401, 401, 401, 401, 401, 401])
        expect(handled).toEqual([])
      })
    )
  )

  it.effect("are redelivered until the effect has succeeded, and not after that", () =>
    subscribed(
      {},
      ({ statuses, handled }) =>
        Effect.gen(function* () {
          yield* happen
          yield* anHour
          expect(statuses).toEqual([500, 500, 200])
          expect(handled).toEqual([expected, expected, expected])
        }),
      { failures: 2 }
    )
  )

  for (const body of ["record", "typed"] as const) {
    it.effect(`are handled once, by id or by body, through duplicates and forgeries: ${body}`, () =>
      subscribed({ body }, ({ statuses, handled }) =>
        Effect.gen(function* () {
          const { emit, faultDeliveries } = yield* PolytomicEmulator.PolytomicEmulator
          yield* faultDeliveries(Delivery.duplicate, { type: "sync.running" })
          yield* faultDeliveries(Delivery.wrongSignature, { type: "sync.failed" })
          yield* emit({ type: "sync.running", event: { execution_id: "a" } })
          yield* emit({ type: "sync.failed", event: { execution_id: "b" } })
          yield* anHour
          expect(statuses.toSorted()).toEqual([200, 200, 200, 401])
          expect(handled).toEqual(['sync.running {"execution_id":"a"}', 'sync.failed {"execution_id":"b"}'])
        })
      )
    )
  }

  it.effect("continue while one secret replaces another", () =>
    subscribed(
      {},
      ({ statuses, handled }) =>
        Effect.gen(function* () {
          const webhooks = yield* Webhooks
          yield* happen
          yield* anHour
          const [webhook] = (yield* webhooks.list()) ?? []
          const endpoint = "https://example.com/polytomic"
          yield* webhooks.update({ id: webhook?.id ?? "", endpoint, secret: "the-next-secret" })
          yield* happen
          yield* anHour
          expect(statuses).toEqual([200, 200])
          expect(handled).toEqual([expected, expected])
        }),
      { secrets: ["the-next-secret", secret] }
    )
  )
})

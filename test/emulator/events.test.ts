import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { PolytomicEmulator } from "effect-polytomic/emulator"
import { acme, globex, initech, make, send } from "./support.ts"

/** Creates events one second apart, named 1, 2, 3. */
const happen = (emulator: PolytomicEmulator.PolytomicEmulator, count: number, type = "sync.running") =>
  Effect.forEach(
    Array.from({ length: count }, (_, i) => String(i + 1)),
    (sync_name) => Effect.andThen(emulator.emit({ type, event: { sync_name } }), TestClock.adjust("1 second")),
    { discard: true }
  )

const list = (emulator: PolytomicEmulator.PolytomicEmulator, query = "", sent: object = {}) =>
  send(emulator, `GET /api/events${query}`, sent)

const names = ({ json }: { json: { data: Array<{ event: { sync_name: string } }> } }) =>
  json.data.map(({ event }) => event.sync_name)

describe("events", () => {
  it.effect("are listed ten at a time, newest first, and completely by pages", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* happen(emulator, 25)
      const first = yield* list(emulator)
      assert.deepStrictEqual(names(first).slice(0, 3), ["25", "24", "23"])
      assert.lengthOf(names(first), 10)
      const seen = [...names(first)]
      // Events that are created between two pages do not change the pages.
      yield* emulator.emit({ type: "sync.running", event: { sync_name: "26" } })
      let token = first.json.pagination.next_page_token
      while (token !== undefined) {
        const page = yield* list(emulator, `?page_token=${token}`)
        seen.push(...names(page))
        token = page.json.pagination?.next_page_token
      }
      assert.deepStrictEqual(
        seen,
        Array.from({ length: 25 }, (_, i) => String(25 - i))
      )
      const [event] = first.json.data
      assert.deepStrictEqual(event, {
        id: event.id,
        type: "sync.running",
        organization_id: acme,
        created_at: "1970-01-01T00:00:24.000Z",
        event: { sync_name: "25" }
      })
    })
  )

  it.effect("can be listed oldest first and with another page size", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ events: { order: "oldest" } })
      yield* happen(emulator, 120)
      const two = yield* list(emulator, "?limit=2")
      assert.deepStrictEqual(names(two), ["1", "2"])
      assert.deepStrictEqual(
        names(yield* list(emulator, `?limit=1&page_token=${two.json.pagination.next_page_token}`)),
        ["3"]
      )
      assert.lengthOf(names(yield* list(emulator, "?limit=500")), 100)
      assert.lengthOf(names(yield* list(emulator, "?limit=0")), 10)
      assert.strictEqual((yield* list(emulator, "?page_token=nonsense")).status, 422)
      const old = yield* list(emulator, "?limit=2", { version: "2024-02-08" })
      assert.deepStrictEqual([names(old), Object.keys(old.json)], [["1", "2"], ["data"]])
    })
  )

  it.effect("are filtered by type, and by time with exclusive bounds", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ events: { order: "oldest" } })
      yield* happen(emulator, 4)
      yield* happen(emulator, 1, "bulk_sync.failed")
      assert.deepStrictEqual(names(yield* list(emulator, "?type=bulk_sync.failed")), ["1"])
      const at = (seconds: number) => `1970-01-01T00:00:0${seconds}Z`
      const between = `?starting_after=${at(1)}&ending_before=${at(3)}`
      assert.deepStrictEqual(names(yield* list(emulator, between)), ["3"])
      const zone = encodeURIComponent("1970-01-01T01:00:02+01:00")
      assert.deepStrictEqual(names(yield* list(emulator, `?type=sync.running&starting_after=${zone}`)), ["4"])
      const leap = "?type=sync.running&starting_after=1969-12-31T23:59:60Z"
      assert.lengthOf(names(yield* list(emulator, leap)), 4)
      assert.strictEqual((yield* list(emulator, "?starting_after=yesterday")).status, 422)
    })
  )

  it.effect("expire after 48 hours", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* happen(emulator, 2)
      yield* TestClock.adjust("48 hours")
      yield* TestClock.adjust("-2 seconds")
      assert.deepStrictEqual(names(yield* list(emulator)), ["2"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(names(yield* list(emulator)), [])
      assert.deepStrictEqual((yield* emulator.snapshot)["events"], [])
    })
  )

  it.effect("belong to the caller's organization; partners read those of their children", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      for (const organization of [acme, globex, initech]) {
        yield* emulator.emit({ type: "sync.running", organization, event: { sync_name: organization } })
      }
      assert.deepStrictEqual(names(yield* list(emulator)), [acme])
      assert.deepStrictEqual(names(yield* list(emulator, `?organization_id=${acme}`)), [acme])
      assert.strictEqual((yield* list(emulator, `?organization_id=${globex}`)).status, 403)
      const system = { key: "test-deployment-key" }
      assert.deepStrictEqual(names(yield* list(emulator, `?organization_id=${initech}`, system)), [initech])
    })
  )

  it.effect("have ten types", () =>
    Effect.gen(function* () {
      const { json } = yield* send(yield* make(), "GET /api/events_types")
      assert.lengthOf(json.data, 10)
      assert.includeMembers(json.data, ["sync.completed_with_errors", "bulk_sync.completed_with_error"])
    })
  )
})

describe("global error subscribers", () => {
  const path = "/api/notifications/global-error-subscribers"

  it.effect("are read and replaced as a body without an envelope", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      assert.strictEqual((yield* send(emulator, `GET ${path}`)).text, '{"emails":[]}')
      const put = (body: unknown) => send(emulator, `PUT ${path}`, { body })
      assert.deepStrictEqual((yield* put({ emails: ["a@b.com", "c@d.com"] })).json, { emails: ["a@b.com", "c@d.com"] })
      assert.deepStrictEqual((yield* put({ emails: ["e@f.com"] })).json, { emails: ["e@f.com"] })
      assert.strictEqual((yield* put({ emails: ["nobody"] })).status, 400)
      assert.deepStrictEqual((yield* send(emulator, `GET ${path}`)).json, { emails: ["e@f.com"] })
      assert.deepStrictEqual((yield* send(emulator, `GET ${path}`, { key: "test-other-key" })).json, { emails: [] })
      assert.deepStrictEqual((yield* put({ emails: null })).json, { emails: [] })
      assert.deepStrictEqual((yield* put({})).json, { emails: [] })
    })
  )

  it.effect("receive failed syncs, and nothing else", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* send(emulator, `PUT ${path}`, { body: { emails: ["oncall@example.com"] } })
      yield* emulator.emit({ type: "sync.completed", event: { sync_name: "good" } })
      yield* emulator.emit({ type: "bulk_sync.failed", event: { sync_name: "bad" } })
      yield* emulator.emit({ type: "sync.failed", organization: globex, event: { sync_name: "not ours" } })
      const mails = yield* emulator.mails
      assert.deepStrictEqual(
        mails.map(({ about, kind, to }) => [to, kind, about]),
        [["oncall@example.com", "sync_failed", { type: "bulk_sync.failed", sync_name: "bad" }]]
      )
    })
  )
})

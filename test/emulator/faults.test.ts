import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { Fault } from "effect-polytomic/emulator"
import { create, make, postgres, send, toRequest } from "./support.ts"

const list = "GET /api/connections"

describe("fault rules", () => {
  it.effect("match by operation, method, path, number and times", () =>
    Effect.gen(function* () {
      const statuses = (match: Fault.Match) =>
        Effect.gen(function* () {
          const emulator = yield* make()
          yield* emulator.fault(Fault.status(503), match)
          return yield* Effect.forEach(
            [list, "GET /api/connection_types", list, "POST /api/connections", list],
            (route) => Effect.map(send(emulator, route), ({ status }) => status)
          )
        })
      assert.deepStrictEqual(yield* statuses({}), [503, 503, 503, 503, 503])
      assert.deepStrictEqual(yield* statuses({ operation: "connections.list" }), [503, 200, 503, 422, 503])
      assert.deepStrictEqual(yield* statuses({ method: "POST" }), [200, 200, 200, 503, 200])
      assert.deepStrictEqual(yield* statuses({ path: "/api/connections" }), [503, 200, 503, 503, 503])
      assert.deepStrictEqual(yield* statuses({ path: /types$/g }), [200, 503, 200, 422, 200])
      assert.deepStrictEqual(yield* statuses({ operation: "connections.list", nth: 2 }), [200, 200, 503, 422, 200])
      assert.deepStrictEqual(yield* statuses({ operation: "connections.list", times: 2 }), [503, 200, 503, 422, 200])
    })
  )

  it.effect("are rejected without a fault or with a criterion that matches nothing", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const refused = (fault: unknown, match?: unknown) =>
        Effect.map(Effect.exit(emulator.fault(fault as Fault.Fault, match as Fault.Match)), String) // as from JavaScript
      assert.include(yield* refused("html502"), "The fault is a string; pass one such as `Fault.html502`")
      assert.include(
        yield* refused(Fault.html502, { count: 2 }),
        "`count` is not an option of fault; it takes `operation`"
      )
      assert.include(yield* refused(Fault.html502, { times: "2" }), "`times` is a string")
      assert.strictEqual((yield* send(emulator, list)).status, 200)
    })
  )

  it.effect("can be removed", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const remove = yield* emulator.fault(Fault.status(503, { retryAfter: 7 }))
      const first = yield* send(emulator, list)
      assert.deepStrictEqual([first.status, first.headers.get("retry-after")], [503, "7"])
      yield* remove
      assert.strictEqual((yield* send(emulator, list)).status, 200)
    })
  )

  it.effect("corrupt responses", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const spoiled = (fault: Fault.Fault) =>
        Effect.gen(function* () {
          const remove = yield* emulator.fault(fault)
          const received = yield* send(emulator, list)
          yield* remove
          return received
        })
      const garbage = yield* spoiled(Fault.garbage)
      assert.deepStrictEqual([garbage.status, garbage.json], [200, undefined])
      const html = yield* spoiled(Fault.html502)
      assert.deepStrictEqual([html.status, html.headers.get("content-type")], [502, "text/html"])
      assert.include(html.text, "<html>")
      const empty = yield* spoiled(Fault.emptyBody)
      assert.deepStrictEqual([empty.status, empty.text], [200, ""])
      const plain = yield* spoiled(Fault.wrongContentType)
      assert.deepStrictEqual([plain.headers.get("content-type"), plain.json], ["text/plain", { data: [] }])
      const redirect = yield* spoiled(Fault.redirect("https://elsewhere.example/", 302))
      assert.deepStrictEqual([redirect.status, redirect.headers.get("location")], [302, "https://elsewhere.example/"])
    })
  )

  it.effect("truncate the body", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* emulator.fault(Fault.truncateBody(5))
      const response = yield* emulator.handle(toRequest(list))
      const reader = response.body?.getReader()
      assert.isDefined(reader)
      const first = yield* Effect.promise(() => reader.read())
      assert.strictEqual(new TextDecoder().decode(first.value), '{"dat')
      const error = yield* Effect.flip(Effect.tryPromise(() => reader.read()))
      assert.include(String(error.cause), "closed in the middle")
    })
  )

  it.effect("close the connection before or after the request was applied", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const attempt = (name: string) =>
        send(emulator, "POST /api/connections", { body: { name, type: "postgresql", configuration: postgres } })
      for (const [when, count] of [
        ["before", 0],
        ["after", 1]
      ] as const) {
        const remove = yield* emulator.fault(Fault.reset(when))
        const error = yield* Effect.flip(attempt(when))
        assert.deepStrictEqual([error._tag, error.when], ["ConnectionReset", when])
        yield* remove
        assert.strictEqual((yield* send(emulator, list)).json.data.length, count)
      }
    })
  )

  it.effect("delay", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      yield* emulator.fault(Fault.latency("2 seconds"))
      yield* emulator.fault(Fault.latency("1 second"))
      const fiber = yield* Effect.forkChild(send(emulator, list), { startImmediately: true })
      yield* TestClock.adjust("2999 millis")
      assert.isUndefined(fiber.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* Fiber.join(fiber)).status, 200)
    })
  )

  it.effect("hang before, after and within the body", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      for (const [when, count] of [
        ["before", 0],
        ["after", 1],
        ["body", 2]
      ] as const) {
        const remove = yield* emulator.fault(Fault.hang(when))
        const fiber = yield* Effect.forkChild(create(emulator, when), { startImmediately: true })
        yield* TestClock.adjust("1 day")
        assert.isUndefined(fiber.pollUnsafe())
        yield* Fiber.interrupt(fiber)
        yield* remove
        assert.strictEqual((yield* send(emulator, list)).json.data.length, count)
      }
    })
  )

  it.effect("deliver a request twice", () =>
    Effect.gen(function* () {
      const emulator = yield* make({ uniqueNames: false })
      yield* emulator.fault(Fault.duplicate, { method: "POST" })
      yield* create(emulator, "db")
      yield* create(emulator, "db", { headers: { "idempotency-key": "key-number-1" } })
      assert.strictEqual((yield* send(emulator, list)).json.data.length, 3)
      assert.deepStrictEqual(
        (yield* emulator.requests).map(({ applied }) => applied),
        [2, 1, 1]
      )
    })
  )
})

describe("faults by seed", () => {
  const run = (seed: string, rate: number) =>
    Effect.gen(function* () {
      const emulator = yield* make({ faults: { seed, rate, kinds: [Fault.status(503), Fault.status(429)] } })
      return yield* Effect.forEach(Array.from({ length: 200 }), () =>
        Effect.map(send(emulator, list), ({ status }) => status)
      )
    })

  it.effect("are the same for the same seed", () =>
    Effect.gen(function* () {
      const first = yield* run("a", 0.3)
      assert.deepStrictEqual(yield* run("a", 0.3), first)
      assert.notDeepEqual(yield* run("b", 0.3), first)
      const hit = first.filter((status) => status !== 200).length
      assert.isAbove(hit, 35)
      assert.isBelow(hit, 85)
      assert.includeMembers(first, [503, 429])
      assert.notInclude(yield* run("a", 0), 503)
      assert.notInclude(yield* run("a", 1), 200)
    })
  )
})

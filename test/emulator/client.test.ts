/** The emulator with this package's own client: in process, as a `fetch`, and as a web handler. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { Connections, Credentials, Deadline, Polytomic, RetryPolicy } from "effect-polytomic"
import { Fault, PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { make, postgres, toRequest } from "./support.ts"

const input = { name: "db", type: "postgresql", configuration: postgres }

const withFault = (fault: Fault.Fault, match?: Fault.Match) =>
  Effect.flatMap(PolytomicEmulator.PolytomicEmulator, (emulator) => emulator.fault(fault, match))

const applied = Effect.flatMap(PolytomicEmulator.PolytomicEmulator, (emulator) =>
  Effect.map(emulator.requests, (requests) => requests.map((request) => request.applied))
)

describe("PolytomicEmulator.layer", () => {
  it.effect("is all that a program needs", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const created = yield* connections.create(input)
      const read = yield* connections.get({ id: created.id ?? "" })
      assert.strictEqual(read.name, "db")
      assert.deepInclude(read.configuration, { password: "******" })
      const error = yield* Effect.flip(connections.get({ id: "nope" }))
      assert.strictEqual(error._tag, "PolytomicNotFound")
      assert.strictEqual(yield* Effect.map(connections.list(), (list) => list.length), 1)
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("applies a retried write once", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      yield* withFault(Fault.reset("after"), { times: 1 })
      const fiber = yield* Effect.forkChild(connections.create(input), { startImmediately: true })
      yield* TestClock.adjust("1 minute")
      const created = yield* Fiber.join(fiber)
      assert.strictEqual(created.name, "db")
      assert.deepStrictEqual(yield* applied, [1, 0])
      assert.strictEqual((yield* connections.list()).length, 1)
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  for (const [name, fault, tag] of [
    ["a reset", Fault.reset("before"), "PolytomicTransportError"],
    ["a truncated body", Fault.truncateBody(), "PolytomicTransportError"],
    ["garbage", Fault.garbage, "PolytomicDecodeError"],
    ["an empty body", Fault.emptyBody, "PolytomicDecodeError"],
    ["an HTML 502", Fault.html502, "PolytomicUnexpectedStatus"],
    ["a redirect", Fault.redirect("https://elsewhere.example/"), "PolytomicUnexpectedStatus"],
    ["a 429", Fault.status(429), "PolytomicTooManyRequests"]
  ] as const) {
    it.effect(`gives ${name} a typed error`, () =>
      Effect.gen(function* () {
        const connections = yield* Connections
        yield* withFault(fault)
        const error = yield* Effect.flip(
          Effect.provideService(connections.list(), RetryPolicy.RetryPolicy, RetryPolicy.none)
        )
        assert.strictEqual(error._tag, tag)
      }).pipe(Effect.provide(PolytomicEmulator.layer()))
    )
  }

  for (const when of ["before", "body"] as const) {
    it.effect(`lets a deadline end a hanging request (${when})`, () =>
      Effect.gen(function* () {
        const connections = yield* Connections
        yield* withFault(Fault.hang(when))
        const call = connections
          .list()
          .pipe(
            Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "1 second", total: "1 second" })),
            Effect.flip
          )
        const fiber = yield* Effect.forkChild(call, { startImmediately: true })
        yield* TestClock.adjust("1 second")
        // A body is read by promises, which the clock does not drive.
        const error = yield* Fiber.join(fiber)
        assert.strictEqual(error._tag, "PolytomicDeadlineExceeded")
      }).pipe(Effect.provide(PolytomicEmulator.layer()))
    )
  }
})

describe("as a web handler", () => {
  it("is a fetch for a client", async () => {
    const emulator = await Effect.runPromise(make())
    const program = Effect.flatMap(Connections, (connections) => connections.create(input))
    const layer = Polytomic.layer({ apiKey: "test-key", fetch: emulator.fetch })
    assert.strictEqual((await Effect.runPromise(Effect.provide(program, layer))).name, "db")
  })

  it("rejects a closed connection as fetch does, or truncates the body as a server does", async () => {
    const emulator = await Effect.runPromise(make())
    await Effect.runPromise(emulator.fault(Fault.reset("before")))
    const rejected = await emulator.fetch(toRequest("GET /api/connections")).catch((error: unknown) => error)
    assert.instanceOf(rejected, TypeError)
    const response = await emulator.webHandler(toRequest("GET /api/connections"))
    const broken = await response.text().catch((error: unknown) => error)
    assert.instanceOf(broken, Error)
  })

  it("stops waiting when the request is aborted", async () => {
    const emulator = await Effect.runPromise(make())
    await Effect.runPromise(emulator.fault(Fault.hang()))
    const abort = new AbortController()
    const received = emulator.fetch("https://polytomic.test/api/connections", { signal: abort.signal })
    abort.abort()
    const error = await received.catch((error: unknown) => error)
    assert.strictEqual(error, abort.signal.reason)
  })
})

it.effect("uses the given credentials", () =>
  Effect.gen(function* () {
    const connections = yield* Connections
    const list = connections.listSharedConnectionsForPartner({
      org_id: Seed.acme.id,
      connection_id: Seed.exampleConnection.id ?? ""
    })
    assert.deepStrictEqual(yield* list, [])
    const asUser = Effect.provideService(list, Credentials.Credentials, Credentials.apiKey("test-key"))
    assert.strictEqual((yield* Effect.flip(asUser))._tag, "PolytomicForbidden")
  }).pipe(
    Effect.provide(
      PolytomicEmulator.layer({
        credentials: Credentials.partnerKey("test-partner-key"),
        data: { ...Seed.standard(), connections: [Seed.exampleConnection] }
      })
    )
  )
)

describe("concurrent calls", () => {
  it.effect("interleave, as over a network", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const order: Array<string> = []
      const call = (name: string) =>
        Effect.gen(function* () {
          order.push(`${name} sent`)
          yield* connections.list()
          order.push(`${name} done`)
        })
      yield* Effect.forEach(["a", "b"], call, { concurrency: "unbounded", discard: true })
      assert.deepStrictEqual(order, ["a sent", "b sent", "a done", "b done"])
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )
})

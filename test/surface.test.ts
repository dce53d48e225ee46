/** Programs of users against the public surface: each compiles because types follow from values, and runs without a network. */
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import {
  BulkSync,
  Connect,
  Connections,
  Credentials,
  Deadline,
  Drift,
  Operation,
  Polytomic,
  PolytomicClient,
  PolytomicError,
  PolytomicEvent,
  RetryPolicy,
  SyncRun
} from "effect-polytomic"
import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import { byId } from "effect-polytomic/operations"
import * as Polling from "effect-polytomic/Polling"
import * as RateLimit from "effect-polytomic/RateLimit"
import type * as v2024_02_08 from "effect-polytomic/v2024-02-08"

const connection = { id: "1", name: "Warehouse", status: "healthy", type: { id: "postgresql", name: "PostgreSQL" } }

describe("a mock by operation id", () => {
  it.effect("serves services and whole jobs", () =>
    Effect.gen(function* () {
      const { get } = yield* Connections
      assert.strictEqual((yield* get({ id: "1" })).name, "Warehouse")
      assert.strictEqual((yield* Connect.waitUntilHealthy({ id: "1" })).name, "Warehouse")
    }).pipe(Effect.provide(Polytomic.layerTest({ "connections.get": () => Effect.succeed(connection) })))
  )

  it.effect("returns a plain response beside a value", () =>
    Effect.gen(function* () {
      const { get } = yield* Connections
      const { response, value } = yield* PolytomicClient.withResponse(get({ id: "1" }))
      assert.deepStrictEqual([value.name, response.status, response.attempts], ["Warehouse", 200, 1])
    }).pipe(Effect.provide(Polytomic.layerTest({ "connections.get": () => Effect.succeed(connection) })))
  )

  it.effect("needs no function for the extra calls of a failing run", () =>
    Effect.gen(function* () {
      const failed = { id: "e", status: "failed" } as const
      const layer = Polytomic.layerTest({
        "bulkSync.start": () => Effect.succeed(failed),
        "bulkSync.executions.get": () => Effect.succeed(failed),
        "modelSync.start": () => Effect.succeed(failed),
        "modelSync.executions.get": () => Effect.succeed(failed)
      })
      const runs = [SyncRun.bulkSync({ id: "s" }).run, SyncRun.modelSync({ id: "s" }).run]
      for (const run of runs) {
        assert.include(String(yield* Effect.exit(Effect.provide(run, layer))), "PolytomicSyncFailed")
      }
    })
  )

  it.effect("dies with the id of an operation without a function", () =>
    Effect.gen(function* () {
      const { list } = yield* Connections
      const exit = yield* Effect.exit(list())
      assert.include(String(exit), "connections.list")
    }).pipe(Effect.provide(Polytomic.layerTest({})))
  )

  it.each([
    ["a misspelt id", { "connection.get": () => Effect.void }, "`connection.get`; did you mean `connections.get`?"],
    ["another case", { "Connections.Get": () => Effect.void }, "`Connections.Get`; did you mean `connections.get`?"],
    [
      "the name of a method",
      { "webhooks.fetchAll": () => Effect.void },
      "`webhooks.fetchAll`; there are `webhooks.list`, "
    ],
    ["an unknown id", { zzz: () => Effect.void }, "`zzz`; pass ids such as `connections.get`"],
    ["an inherited name", { toString: () => Effect.void }, "`toString`; pass ids such as `connections.get`"],
    [
      "a value",
      { "connections.get": connection },
      "`connections.get` is an object; pass a function that returns an Effect"
    ],
    ["null", { "connections.get": null }, "`connections.get` is null; pass a function that returns an Effect"],
    ["undefined", { "connections.get": undefined }, "`connections.get` is undefined; pass a function"],
    ["no handlers", undefined, "the handlers are undefined; pass an object"],
    ["a list", [], "the handlers are an array; pass an object"]
  ])("rejects %s when it is created", (_, handlers, message) => {
    const make = () => Polytomic.layerTest(handlers as never) // as from JavaScript
    assert.throws(make, TypeError, message)
    assert.throws(make, /^Polytomic\.layerTest: /)
  })

  it.effect("dies with the id of a function that returned no effect", () =>
    Effect.gen(function* () {
      const { get } = yield* Connections
      const exit = yield* Effect.exit(get({ id: "1" }))
      assert.include(String(exit), "the function of `connections.get` returned an object; return an Effect")
    }).pipe(
      Effect.provide(
        Polytomic.layerTest({
          "connections.get": (() => connection) as never // as from JavaScript
        })
      )
    )
  )

  it.effect("dies with the id of a list function that returned no page", () =>
    Effect.gen(function* () {
      const { list } = yield* BulkSync
      const exit = yield* Effect.exit(Stream.runCollect(list({})))
      assert.include(
        String(exit),
        "the function of `bulkSync.list` gave an array that is not a page; return one, such as"
      )
    }).pipe(
      Effect.provide(
        Polytomic.layerTest({
          "bulkSync.list": (() => Effect.succeed([{ id: "1" }])) as never // as from JavaScript
        })
      )
    )
  )

  it.effect("rejects inputs like the client", () =>
    Effect.gen(function* () {
      const { get } = yield* Connections
      for (const [input, message] of [
        [{ id: 5 }, "`id` is a number, where a string was expected"],
        [{ ids: "1" }, "`ids` is not a field of connections.get in version 2025-09-18; did you mean `id`?"],
        ["1", "its input is a string; pass { id: … }"]
      ] as const) {
        const error = yield* Effect.flip(get(input as never)) // as from JavaScript
        assert.strictEqual(error._tag, "PolytomicInvalidInput")
        assert.include(error.message, message)
      }
    }).pipe(Effect.provide(Polytomic.layerTest({ "connections.get": () => Effect.succeed(connection) })))
  )

  it.effect("applies the total deadline of calls", () =>
    Effect.gen(function* () {
      const { get } = yield* Connections
      const call = PolytomicClient.withTimeout(get({ id: "1" }), { total: "30 seconds" })
      const fiber = yield* Effect.forkChild(Effect.flip(call))
      yield* TestClock.adjust("30 seconds")
      assert.include(yield* Fiber.join(fiber), { _tag: "PolytomicDeadlineExceeded", scope: "total" })
    }).pipe(Effect.provide(Polytomic.layerTest({ "connections.get": () => Effect.never })))
  )

  it.effect("fails with errors that need no evidence", () =>
    Effect.gen(function* () {
      const { get } = yield* Connections
      const found = yield* get({ id: "1" }).pipe(
        Effect.asSome,
        Effect.catchTag("PolytomicNotFound", (e) => Effect.succeed(e.status === 404 ? Option.none() : Option.some("?")))
      )
      assert.strictEqual(found._tag, "None")
    }).pipe(
      Effect.provide(
        Polytomic.layerTest({ "connections.get": () => Effect.fail(new PolytomicError.NotFound({ detail: "gone" })) })
      )
    )
  )
})

describe("the key of a service", () => {
  // Copies of the package in one program identify each other's values by these.
  it.each([
    [CircuitBreaker.CircuitBreaker, "effect-polytomic/CircuitBreaker"],
    [Credentials.Credentials, "effect-polytomic/Credentials"],
    [Deadline.Deadline, "effect-polytomic/Deadline"],
    [Drift.Drift, "effect-polytomic/Drift"],
    [Polling.Polling, "effect-polytomic/Polling"],
    [PolytomicClient.PolytomicClient, "effect-polytomic/PolytomicClient"],
    [RateLimit.RateLimit, "effect-polytomic/RateLimit"],
    [RetryPolicy.RetryPolicy, "effect-polytomic/RetryPolicy"],
    [Connections, "effect-polytomic/2025-09-18/Connections"]
  ])("is stable: %#", ({ key }, expected) => {
    assert.strictEqual(key, expected)
  })
})

describe("an error", () => {
  it("has the request id and the wait of the response headers", () => {
    const headers = { "x-request-id": "r-1", "retry-after": "7" }
    const error = new PolytomicError.TooManyRequests({ headers })
    assert.strictEqual(error.requestId, "r-1")
    assert.deepStrictEqual(error.retryAfter, Duration.seconds(7))
    const dated = new PolytomicError.TooManyRequests({
      headers: { date: "Thu, 18 Sep 2025 10:00:00 GMT", "retry-after": "Thu, 18 Sep 2025 10:01:00 GMT" }
    })
    assert.deepStrictEqual(dated.retryAfter, Duration.minutes(1))
  })

  it.effect("is removed from the error type once a guard has matched it", () =>
    Effect.gen(function* () {
      const call: Effect.Effect<number, PolytomicError.Of<401 | 429>> = Effect.fail(new PolytomicError.Unauthorized())
      const rest: Effect.Effect<
        number | string,
        Exclude<PolytomicError.Of<429>, PolytomicError.CredentialsError>
      > = call.pipe(Effect.catchIf(PolytomicError.isAuthError, (e) => Effect.succeed(e._tag)))
      assert.strictEqual(yield* rest, "PolytomicUnauthorized")
    }).pipe(Effect.orDie)
  )

  it("of a connection that was refused at once has no unknown outcome", () => {
    const call = { operation: "a", method: "POST", path: "/a", attempts: 1, idempotencyKey: undefined } as const
    const refused = new PolytomicError.TransportError({ ...call, phase: "connect", detail: "refused" })
    assert.isFalse(PolytomicError.isOutcomeUnknown(refused))
    assert.isTrue(PolytomicError.isOutcomeUnknown(new PolytomicError.TransportError({ ...refused, attempts: 2 })))
  })
})

describe("a custom endpoint", () => {
  const version = "2025-09-18"
  const id = Schema.Struct({ id: Schema.String })

  it.effect("is called by its route, with the errors of every call", () =>
    Effect.gen(function* () {
      const me = yield* PolytomicClient.request("GET", "/api/me", { schema: Schema.Struct({ data: id }) })
      assert.isString(me.data.id)
      const error = yield* Effect.flip(PolytomicClient.request("GET", "/api/connections/none", { schema: id }))
      assert.strictEqual(error._tag, "PolytomicNotFound")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it("has the errors and the input of its definition", () => {
    const things = Operation.make("things.get", "GET /api/things/{id}", {
      version,
      input: id,
      success: Operation.data(id),
      errors: [404]
    })
    const typed: Operation.Operation<{ readonly id: string }, { readonly id: string }, PolytomicError.Of<404>> = things
    assert.strictEqual(typed.path, "/api/things/{id}")
    const rest = { version, success: Operation.data(id), errors: [] } as const
    // @ts-expect-error: the path names a field that the input does not have
    const wrong = () => Operation.make("things.get", "GET /api/things/{name}", { ...rest, input: id })
    assert.throws(wrong, TypeError, "the path names `name`, which `input` does not have")
  })
})

describe("a custom paginated endpoint", () => {
  const Page = Schema.Struct({ things: Schema.Array(Schema.Struct({ id: Schema.String })) })
  const things = Operation.makePaginated("things.list", "GET /api/things", {
    version: "2025-09-18",
    input: Schema.Struct({ cursor: Schema.optionalKey(Schema.String) }),
    query: ["cursor"],
    success: Operation.body(Page),
    errors: [],
    pagination: { cursor: "cursor", next: ["next"], items: ["things"] }
  })

  it("emits the items of its pages", () => {
    const item: Operation.Item<typeof things> = { id: "1" }
    assert.strictEqual(item.id, "1")
    // @ts-expect-error: an item has no other field
    const other: Operation.Item<typeof things> = { name: "1" }
    assert.isObject(other)
  })
})

describe("a route with a parameter that its input lacks", () => {
  it.effect("is rejected before anything is sent, where no compiler checked it", () =>
    Effect.gen(function* () {
      const route: string = "GET /api/things/{name}"
      const wrong = Operation.make("things.get", route as "GET /api/things", {
        version: "2025-09-18",
        // Names of such an input are unknown.
        input: Schema.Record(Schema.String, Schema.String),
        success: Operation.data(Schema.Unknown),
        errors: []
      })
      const error = yield* Effect.flip(PolytomicClient.execute(wrong, {}))
      assert.strictEqual(error._tag, "PolytomicInvalidInput")
      assert.include(error.message, "`name` is undefined, and the path needs it")
    }).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key", fetch: () => Promise.reject(new Error("sent")) })))
  )
})

describe("types on the class", () => {
  it("are those of the module, in each version", () => {
    const input: Connections.CreateInput = { name: "Warehouse", type: "postgresql", configuration: {} }
    const older: v2024_02_08.Connections.CreateInput = { name: "Warehouse", type: "postgresql", configuration: {} }
    const nameOf = ({ name }: Connections.Connection): string | undefined => name
    assert.deepStrictEqual([input.name, older.name, nameOf(connection)], ["Warehouse", "Warehouse", "Warehouse"])
  })
})

describe("the table of operations", () => {
  it("has each operation under its id, with its own types", () => {
    const input: Operation.Input<(typeof byId)["connections.get"]> = { id: "1" }
    assert.strictEqual(byId["connections.get"].path, "/api/connections/{id}")
    assert.strictEqual(input.id, "1")
    assert.isTrue(Operation.isPaginated(byId["bulkSync.list"]))
    assert.isTrue(Object.entries(byId).every(([id, operation]) => operation.id === id))
  })
})

describe("the event codec", () => {
  const json = { id: "1", type: "sync.failed", event: { error: "no" } }

  it.effect("decodes each type and encodes the JSON", () =>
    Effect.gen(function* () {
      const event = yield* Schema.decodeUnknownEffect(PolytomicEvent.PolytomicEvent)(json)
      assert.deepInclude(event, { _tag: "sync.failed", id: "1" })
      assert.deepStrictEqual(yield* Schema.encodeUnknownEffect(PolytomicEvent.PolytomicEvent)(event), json)
      const unknown = yield* Schema.decodeUnknownEffect(PolytomicEvent.PolytomicEvent)({ type: "new", event: 1 })
      assert.strictEqual(unknown._tag, "unknown")
      const exit = yield* Effect.exit(Schema.decodeUnknownEffect(PolytomicEvent.PolytomicEvent)({ id: 1 }))
      assert.strictEqual(exit._tag, "Failure")
    })
  )

  it("distinguishes an event from a value that only resembles one", () => {
    const is = Schema.is(PolytomicEvent.PolytomicEvent)
    assert.isTrue(is(PolytomicEvent.fromRecord(json)))
    assert.isFalse(is({ ...json, _tag: "sync.completed" }))
  })
})

describe("events by map", () => {
  it("are passed to the function of their type", () => {
    const format = PolytomicEvent.match({
      "sync.failed": ({ event }) => `failed: ${event.error}`,
      orElse: ({ type }) => type
    })
    assert.strictEqual(format(PolytomicEvent.fromRecord({ type: "sync.failed", event: { error: "no" } })), "failed: no")
    assert.strictEqual(format(PolytomicEvent.fromRecord({ type: "new", event: 1 })), "new")
    assert.isTrue(PolytomicEvent.is("sync.failed")({ type: "sync.failed", event: {} }))
  })
})

describe("pages", () => {
  it.effect("include all bodies of a paginated operation, in order", () =>
    Effect.gen(function* () {
      const operation = byId["bulkSync.list"]
      const pages = yield* PolytomicClient.pages(operation, {}).pipe(Stream.runCollect)
      assert.deepStrictEqual(
        pages.map(({ data, pagination }) => [data?.length, pagination?.next_page_token]),
        [
          [2, "two"],
          [1, undefined]
        ]
      )
      const items = yield* PolytomicClient.items(operation, {}).pipe(Stream.runCollect)
      assert.deepStrictEqual(
        items.map(({ id }) => id),
        ["1", "2", "3"]
      )
    }).pipe(
      Effect.provide(
        Polytomic.layerTest({
          "bulkSync.list": ({ page_token }) =>
            Effect.succeed(
              page_token === undefined
                ? { data: [{ id: "1" }, { id: "2" }], pagination: { next_page_token: "two" } }
                : { data: [{ id: "3" }], pagination: {} }
            )
        })
      )
    )
  )
})

/** Every operation of every version, from the tables: a route, a handler, a documented response, and every documented error. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { Credentials, Drift, Operation, PolytomicClient, PolytomicError, RetryPolicy } from "effect-polytomic"
import { Fault, PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { all as v2022 } from "effect-polytomic/v2022-12-12/operations"
import { all as v2023 } from "effect-polytomic/v2023-04-25/operations"
import { all as v2024 } from "effect-polytomic/v2024-02-08/operations"
import { all as v2025 } from "effect-polytomic/v2025-09-18/operations"
import { tagOf } from "../../src/internal/operations/statuses.ts"
import { make, send } from "./support.ts"

const ofConnections = [...v2025, ...v2024, ...v2023, ...v2022].filter(({ id }) => id.startsWith("connections."))

const database = Seed.exampleConnection.id ?? ""
const payments = "248df4b7-aa70-47b8-a036-33ac447e668e"
const unknownId = "00000000-0000-4000-8000-000000000000"

const configuration = { hostname: "db.example.com", port: 5432, database: "app", username: "u", password: "p" }
const request = { method: "GET", path: "/v1/customers" }

/** An input that each operation must accept. */
const inputs: Readonly<Record<string, object>> = {
  getTypes: {},
  getConnectionTypeSchema: { id: "postgresql" },
  getTypeParameterValues: { type: "postgresql", field: "schema", parameters: {} },
  list: {},
  create: { name: "new", type: "postgresql", configuration },
  connect: { name: "new", redirect_url: "https://example.com/back" },
  testConnection: { type: "postgresql", configuration },
  get: { id: database },
  update: { id: database, name: "renamed", configuration },
  delete: { id: database },
  remove: { id: database },
  getParameterValues: { id: database },
  executeProxy: { id: payments, request },
  getProxyInfo: { id: payments },
  listSharedConnections: { id: database, parent_connection_id: database },
  listSharedConnectionsForPartner: { org_id: Seed.acme.id, connection_id: database },
  createSharedConnection: {
    org_id: Seed.acme.id,
    connection_id: database,
    parent_connection_id: database,
    child_organization_id: Seed.globex.id
  },
  getSource: { id: database },
  getSourceFields: { id: database, query: { table: "public.users" } },
  getTarget: { id: database },
  getTargetFields: { id: database, target: "public.users" }
}

/** The part of the input that an operation has. */
const inputOf = (operation: Operation.Any): Record<string, unknown> => {
  const input = inputs[operation.id.replace("connections.", "")]
  if (input === undefined) throw new Error(`The test has no input for ${operation.id}`)
  const names = [...operation.query, ...(operation.body ?? [])]
  return Object.fromEntries(
    Object.entries(input).filter(([name]) => names.includes(name) || operation.path.includes(`{${name}}`))
  )
}

/** An input with ids that do not exist, for operations that can report it. */
const strangeInputOf = (operation: Operation.Any): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(inputOf(operation)).map(([name, value]) => {
      if (!operation.path.includes(`{${name}}`)) return [name, value]
      return [name, name === "org_id" ? value : operation.path.includes("connection_types") ? "nope" : unknownId]
    })
  )

const data: Seed.Seed = {
  ...Seed.standard(),
  connections: [
    Seed.exampleConnection,
    { id: payments, name: "Payments", type: "stripe", configuration: { api_key: "sk" } }
  ]
}

const run = <A, E>(
  operation: Operation.Any,
  key: string,
  effect: Effect.Effect<A, E, PolytomicClient.PolytomicClient | PolytomicEmulator.PolytomicEmulator>
): Effect.Effect<A, E> =>
  Effect.provide(
    effect,
    PolytomicClient.layer().pipe(
      Layer.provide(Credentials.layer(key === "" ? partnerOr(operation) : Credentials.apiKey(key))),
      Layer.provideMerge(PolytomicEmulator.layerHttpClient({ data })),
      Layer.merge(RetryPolicy.layer(RetryPolicy.none)),
      Layer.provideMerge(Drift.layer(Drift.strict))
    )
  )

const partnerOr = (operation: Operation.Any): Credentials.Credentials =>
  operation.credentials === "partner" ? Credentials.partnerKey("test-partner-key") : Credentials.apiKey("test-key")

/** The status and tag of a failed call. */
const failure = (operation: Operation.Any, key: string, input: unknown) =>
  run(operation, key, Effect.flip(PolytomicClient.execute(operation, input))).pipe(Effect.map(seen))

const seen = (error: unknown): string =>
  PolytomicError.hasResponse(error) ? `${error.status} ${error._tag}` : `no response: ${String(error)}`

it("implements 16, 13, 15 and 12 operations of Connections", () => {
  const count = (version: string) => ofConnections.filter((operation) => operation.version === version).length
  assert.deepStrictEqual(["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"].map(count), [16, 13, 15, 12])
})

for (const operation of ofConnections) {
  describe(`${operation.id} of ${operation.version}`, () => {
    it.effect("returns a documented response", () =>
      Effect.gen(function* () {
        const output = yield* run(operation, "", PolytomicClient.execute(operation, inputOf(operation)))
        const { schema } = operation.success
        if (schema === undefined) assert.isUndefined(output)
        else assert.isTrue(Schema.is(Operation.toSchema(schema))(output), JSON.stringify(output))
      })
    )

    for (const status of operation.errors) {
      const expected = `${status} ${tagOf(status)}`
      it.effect(`fails with ${expected} by a fault rule`, () =>
        Effect.gen(function* () {
          const attempt = Effect.gen(function* () {
            const emulator = yield* PolytomicEmulator.PolytomicEmulator
            yield* emulator.fault(Fault.status(status), { operation })
            return yield* Effect.flip(PolytomicClient.execute(operation, inputOf(operation)))
          })
          assert.strictEqual(seen(yield* run(operation, "", attempt)), expected)
        })
      )
    }

    if (operation.id !== "connections.getTypes") {
      it.effect("rejects a wrong key", () =>
        Effect.gen(function* () {
          const got = yield* failure(operation, "wrong", inputOf(operation))
          assert.match(got, /^401 Polytomic(Unauthorized|UnexpectedStatus)$/)
        })
      )
    }

    if (operation.errors.includes(404)) {
      it.effect("responds 404 to an unknown id", () =>
        Effect.gen(function* () {
          const input =
            operation.id === "connections.testConnection"
              ? { ...inputOf(operation), connection_id: unknownId }
              : strangeInputOf(operation)
          assert.strictEqual(yield* failure(operation, "", input), "404 PolytomicNotFound")
        })
      )
    }

    if (operation.credentials === "partner") {
      it.effect("rejects a user's key", () =>
        Effect.gen(function* () {
          assert.strictEqual(yield* failure(operation, "test-key", inputOf(operation)), "403 PolytomicForbidden")
        })
      )
    }
  })
}

it.effect("responds 501 to an operation without a handler", () =>
  Effect.gen(function* () {
    const operation = Operation.make("nothing.list", "GET /api/nothing", {
      version: "2025-09-18",
      input: Schema.Struct({}),
      success: Operation.list(Schema.Array(Schema.Unknown)),
      errors: []
    })
    const emulator = yield* make({ operations: [operation] })
    const response = yield* send(emulator, "GET /api/nothing")
    assert.strictEqual(response.status, 501)
    assert.include(response.json.message, "does not implement nothing.list in version 2025-09-18")
  })
)

/** Updates with PUT semantics that lose no field, against the emulator. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { BulkSync, Connections, PolytomicClient } from "effect-polytomic"
import { getConnectionTypeSchemaOperation, getOperation, updateOperation } from "effect-polytomic/Connections"
import * as ConnectionTypes from "effect-polytomic/ConnectionTypes"
import { Fault, Handler, PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as SafeUpdate from "effect-polytomic/SafeUpdate"
import { drive } from "./support/drive.ts"

const id = Seed.exampleConnection.id ?? ""
const emulator = PolytomicEmulator.PolytomicEmulator

const layer = (options: PolytomicEmulator.Options = {}) =>
  PolytomicEmulator.layer({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] }, ...options })

/** The stored settings of a connection, including secrets. */
const stored = (id: string) =>
  Effect.flatMap(emulator, ({ save }) =>
    Effect.map(save, ({ tables: { connections = [] } }) => {
      const found = connections.find((row) => row.id === id)
      return found !== undefined && "configuration" in found ? found.configuration : undefined
    })
  )

const writes = Effect.flatMap(emulator, ({ requests }) =>
  Effect.map(requests, (all) => all.filter(({ method }) => method !== "GET"))
)

const needed = (e: { readonly _tag: string }): ReadonlyArray<string> =>
  "secrets" in e && Array.isArray(e.secrets) ? e.secrets : [e._tag]

describe("SafeUpdate.updateConnection", () => {
  it.effect("changes one setting and keeps the others and the secret", () =>
    Effect.gen(function* () {
      const updated = yield* SafeUpdate.updateConnection(
        { id, configuration: { port: 6432 } },
        { secrets: { password: Redacted.make("hunter2") } }
      )
      assert.deepInclude(updated.configuration, { port: 6432, hostname: "db.example.com", password: "******" })
      assert.deepInclude(yield* stored(id), { ...Seed.exampleConnection.configuration, port: 6432 })
      assert.strictEqual(updated.name, "Example database")
    }).pipe(Effect.provide(layer({ omittedSecrets: "clear" })))
  )

  it.effect("accepts the secrets of a type without reading its schema", () =>
    Effect.gen(function* () {
      const { requests } = yield* emulator
      const change = { id, configuration: { port: 6432 } }
      const { hubspot, postgresql } = ConnectionTypes
      const missing = yield* Effect.flip(SafeUpdate.updateConnection(change, { type: postgresql }))
      assert.deepStrictEqual(needed(missing), ["password"])
      yield* SafeUpdate.updateConnection(change, { type: postgresql, secrets: { password: "hunter2" } })
      assert.deepInclude(yield* stored(id), { ...Seed.exampleConnection.configuration, port: 6432 })
      const operations = (yield* requests).map(({ operation }) => operation)
      assert.deepStrictEqual(operations, ["connections.get", "connections.get", "connections.update"])
      // The connection has another type: its stored fields are read.
      yield* SafeUpdate.updateConnection(change, { type: hubspot, secrets: { password: "hunter2" } })
      assert.include(
        (yield* requests).map(({ operation }) => operation),
        "connections.getConnectionTypeSchema"
      )
    }).pipe(Effect.provide(layer({ omittedSecrets: "clear" })))
  )

  it.effect("removes settings that the change removes", () =>
    Effect.gen(function* () {
      const secrets = { password: "hunter2" }
      yield* SafeUpdate.updateConnection(
        { id, configuration: { ssh: true, ssh_host: "jump.example.com" } },
        { secrets }
      )
      assert.deepInclude(yield* stored(id), { ssh_host: "jump.example.com" })
      yield* SafeUpdate.updateConnection(
        { id, configuration: ({ ssh_host, ...rest }) => ({ ...rest, was: ssh_host }) },
        { secrets }
      )
      assert.deepInclude(yield* stored(id), { was: "jump.example.com" })
      assert.notProperty(yield* stored(id), "ssh_host")
      yield* SafeUpdate.updateConnection({ id, configuration: { was: undefined } }, { secrets })
      assert.notProperty(yield* stored(id), "was")
    }).pipe(Effect.provide(layer()))
  )

  it.effect("names the required secrets and their connection before anything is sent", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(SafeUpdate.updateConnection({ id, configuration: { port: 6432 } }))
      assert.strictEqual(error._tag, "PolytomicSecretsNeeded")
      if (error._tag !== "PolytomicSecretsNeeded") return
      assert.deepInclude(error, { connection_id: id, type: "postgresql", secrets: ["password"] })
      assert.include(error.message, "can't be read: password. Pass them as `secrets`, or name them in `omit`.")
      assert.isEmpty(yield* writes)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("rejects a misspelled secret before anything is written and does not show it", () =>
    Effect.gen(function* () {
      const secrets = { password: Redacted.make("hunter2"), pasword: Redacted.make("TYPO-SECRET") }
      for (const type of [undefined, ConnectionTypes.postgresql]) {
        const error = yield* Effect.flip(
          SafeUpdate.updateConnection({ id, configuration: { port: 1 } }, { type, secrets })
        )
        assert.strictEqual(error._tag, "PolytomicInvalidInput")
        assert.include(
          error.message,
          "`secrets.pasword` is not a setting of connection type postgresql: did you mean `password`?"
        )
        assert.notInclude(JSON.stringify(error) + error.message, "TYPO-SECRET")
      }
      assert.deepStrictEqual(yield* writes, [])
      // Fields of the connection or the change are known, whatever its type declares.
      const change = { id, configuration: { newer: { flag: true } } }
      yield* SafeUpdate.updateConnection(change, { secrets: { password: "hunter2", "newer.token": "x" } })
      assert.deepInclude(yield* stored(id), { newer: { flag: true, token: "x" } })
    }).pipe(Effect.provide(layer({ omittedSecrets: "clear" })))
  )

  it.effect("accepts a new secret and a cleared one in the change", () =>
    Effect.gen(function* () {
      yield* SafeUpdate.updateConnection({ id, configuration: { password: Redacted.make("new-one") } })
      assert.deepInclude(yield* stored(id), { password: "new-one" })
      yield* SafeUpdate.updateConnection({ id, configuration: { password: "new-one", ssh_private_key: "a key" } })
      yield* SafeUpdate.updateConnection({ id, configuration: { password: "new-one", ssh_private_key: null } })
      assert.deepInclude(yield* stored(id), { ssh_private_key: null })
    }).pipe(Effect.provide(layer()))
  )

  for (const omittedSecrets of ["keep", "clear"] as const) {
    it.effect(`sends nothing for an omitted secret, which the server may ${omittedSecrets}`, () =>
      Effect.gen(function* () {
        const secrets = { password: "hunter2" }
        yield* SafeUpdate.updateConnection({ id, configuration: { ssh_private_key: "a key" } }, { secrets })
        yield* SafeUpdate.updateConnection(
          { id, configuration: { port: 6432 } },
          { secrets, omit: ["ssh_private_key"] }
        )
        const write = (yield* writes).at(-1)
        assert.nestedPropertyVal(write?.body, "configuration.port", 6432)
        assert.notNestedProperty(write?.body, "configuration.ssh_private_key")
        const after: object = Object(yield* stored(id))
        assert.strictEqual("ssh_private_key" in after, omittedSecrets === "keep")
      }).pipe(Effect.provide(layer({ omittedSecrets })))
    )
  }

  it.effect("never sends a mask back, even if the change contains one", () =>
    Effect.gen(function* () {
      const secrets = { password: "******" }
      assert.strictEqual(
        (yield* Effect.flip(SafeUpdate.updateConnection({ id }, { secrets })))._tag,
        "PolytomicInvalidInput"
      )
      const change = { password: "••••••" }
      assert.strictEqual(
        (yield* Effect.flip(SafeUpdate.updateConnection({ id, configuration: change })))._tag,
        "PolytomicInvalidInput"
      )
      assert.isEmpty(yield* writes)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("hides secrets and masks from the change", () =>
    Effect.gen(function* () {
      let seen: SafeUpdate.Configuration = {}
      const inspect = (configuration: SafeUpdate.Configuration) => {
        seen = configuration
        return configuration
      }
      yield* SafeUpdate.updateConnection({ id, configuration: inspect }, { secrets: { password: "hunter2" } })
      assert.notProperty(seen, "password")
      assert.property(seen, "hostname")
    }).pipe(Effect.provide(layer()))
  )

  it.effect("does not send what only the server sets", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const created = yield* connections.create({
        name: "hs",
        type: "hubspot",
        configuration: { include_static_list_support: true }
      })
      const { grantAccess } = yield* emulator
      yield* grantAccess(created.id ?? "")
      assert.deepInclude((yield* connections.get({ id: created.id ?? "" })).configuration, {
        hub_user: "ada@example.com"
      })
      yield* SafeUpdate.updateConnection({
        id: created.id ?? "",
        configuration: { include_static_list_support: false }
      })
      const write = (yield* writes).at(-1)
      assert.notInclude(JSON.stringify(write?.body), "hub_user")
      assert.include(JSON.stringify(write?.body), `"include_static_list_support":false`)
    }).pipe(Effect.provide(layer({ unknownFields: "reject" })))
  )

  it.effect("keeps name, type and policies and applies other changes", () =>
    Effect.gen(function* () {
      const secrets = { password: "hunter2" }
      yield* SafeUpdate.updateConnection({ id, policies: ["11111111-1111-4111-8111-111111111111"] }, { secrets })
      yield* SafeUpdate.updateConnection(
        { id, name: "Renamed", healthcheck_interval: "1h", validate: false },
        { secrets }
      )
      const bodies = (yield* writes).map(({ body }) => body)
      assert.deepInclude(bodies[0], { name: "Example database", type: "postgresql" })
      assert.deepInclude(bodies[1], {
        name: "Renamed",
        type: "postgresql",
        policies: ["11111111-1111-4111-8111-111111111111"],
        healthcheck_interval: "1h",
        validate: false
      })
    }).pipe(Effect.provide(layer()))
  )

  it.effect("finds secrets within objects and lists", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const headers = [{ name: "x-tenant", value: "blue-one" }]
      const basic = { username: "ada", password: "hunter2" }
      const configuration = { url: "https://example.com/hook", auth_method: "basic", basic, headers }
      const { id = "" } = yield* connections.create({ name: "Hook", type: "webhook", configuration })
      const made = yield* stored(id)
      const url = "https://example.com/new"
      const error = yield* Effect.flip(SafeUpdate.updateConnection({ id, configuration: { url } }))
      assert.deepStrictEqual(needed(error).toSorted(), ["basic.password", "headers.0.value"])
      const secrets = { "basic.password": "hunter2", "headers.0.value": Redacted.make("blue-one") }
      yield* SafeUpdate.updateConnection({ id, configuration: { url } }, { secrets })
      assert.deepStrictEqual(yield* stored(id), { ...Object(made), url })
    }).pipe(Effect.provide(layer({ omittedSecrets: "clear" })))
  )

  it.effect("recovers from lost responses at every step", () =>
    Effect.gen(function* () {
      const { clearFaults, fault } = yield* emulator
      for (const operation of [getOperation, getConnectionTypeSchemaOperation, updateOperation]) {
        yield* fault(Fault.reset("after"), { operation, times: 2 })
        yield* drive(
          SafeUpdate.updateConnection({ id, configuration: { port: 6432 } }, { secrets: { password: "hunter2" } })
        )
        yield* clearFaults
      }
      assert.deepInclude(yield* stored(id), { port: 6432, password: "hunter2" })
    }).pipe(Effect.provide(layer()))
  )

  it.effect("fails with the API error of the connection, the type or the change", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Effect.flip(SafeUpdate.updateConnection({ id: "nope" })))._tag, "PolytomicNotFound")
      const change = { hostname: "gone.invalid" }
      const error = yield* Effect.flip(
        SafeUpdate.updateConnection({ id, configuration: change }, { secrets: { password: "hunter2" } })
      )
      assert.strictEqual(error._tag, "PolytomicUnprocessableEntity")
      assert.notInclude(error.message, "hunter2")
    }).pipe(Effect.provide(layer()))
  )

  describe("with a nested configuration", () => {
    const type = { id: "webhook", name: "Webhook" }
    const secret = { type: "string", sensitive: true }
    const header = { type: "object", properties: { name: { type: "string" }, value: secret } }
    const schema = {
      type: "object",
      // JSON Schema keywords that the documented type does not declare.
      additionalProperties: false,
      properties: {
        url: { type: "string", minLength: 1 },
        basic: { type: "object", properties: { username: { type: "string" }, password: secret } },
        headers: { type: "array", items: header }
      }
    }
    const configuration = {
      url: "https://example.com",
      basic: { username: "ada", password: "******" },
      headers: [
        { name: "x-a", value: "******" },
        { name: "x-b", value: "" }
      ]
    }
    const nested = () => {
      const bodies: Array<SafeUpdate.Configuration> = []
      const handlers = [
        ...Handler.on([getOperation], ({ id }) => Effect.succeed({ id, name: "Hook", type, configuration })),
        ...Handler.on([getConnectionTypeSchemaOperation], () => Effect.succeed(schema)),
        ...Handler.on([updateOperation], (input) =>
          Effect.sync(() => {
            bodies.push(input.configuration)
            return { id, name: input.name }
          })
        )
      ]
      return { bodies, layer: layer({ handlers }) }
    }

    it.effect("names secrets by their paths and sets them there", () => {
      const { bodies, layer } = nested()
      return Effect.gen(function* () {
        const error = yield* Effect.flip(
          SafeUpdate.updateConnection({ id, configuration: { url: "https://new.example.com" } })
        )
        assert.deepStrictEqual(needed(error), ["basic.password", "headers.0.value"])
        yield* SafeUpdate.updateConnection(
          { id, configuration: { url: "https://new.example.com" } },
          { secrets: { "basic.password": "s3cret", "headers.0.value": Redacted.make("t0ken") } }
        )
        assert.deepStrictEqual(bodies, [
          {
            url: "https://new.example.com",
            basic: { username: "ada", password: "s3cret" },
            headers: [
              { name: "x-a", value: "t0ken" },
              { name: "x-b", value: "" }
            ]
          }
        ])
      }).pipe(Effect.provide(layer))
    })

    it.effect("needs no secret for a removed setting", () => {
      const { bodies, layer } = nested()
      return Effect.gen(function* () {
        yield* SafeUpdate.updateConnection({ id, configuration: { basic: undefined, headers: [] } })
        assert.deepStrictEqual(bodies, [{ url: "https://example.com", headers: [] }])
      }).pipe(Effect.provide(layer))
    })
  })
})

describe("SafeUpdate.updateBulkSync", () => {
  const create = Effect.gen(function* () {
    const bulkSyncs = yield* BulkSync
    return yield* bulkSyncs.create({
      name: "Nightly",
      active: true,
      mode: "replicate",
      source_connection_id: id,
      destination_connection_id: id,
      destination_configuration: { schema: "copy" },
      automatically_add_new_fields: "none",
      concurrency_limit: 3,
      schemas: ["public.users"],
      default_schedule: { frequency: "daily", hour: "05", minute: "00" },
      additional_schedules: [{ frequency: "hourly", minute: "30", selective_mode: "incrementalFields" }]
    })
  })

  const read = (id = "") => Effect.flatMap(BulkSync, (bulkSyncs) => bulkSyncs.get({ id }))

  it.effect("changes one setting and keeps the rest, with the ids of its schedules", () =>
    Effect.gen(function* () {
      const before = yield* create
      const returned = yield* SafeUpdate.updateBulkSync({ id: before.id ?? "", name: "Hourly" })
      const after = yield* read(before.id)
      assert.deepStrictEqual(returned, after)
      const { updated_at: _, ...expected } = before
      assert.deepInclude(after, { ...expected, name: "Hourly" })
      assert.isDefined(after.default_schedule?.id)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("keeps the id of the default schedule when another replaces it", () =>
    Effect.gen(function* () {
      const before = yield* create
      const id = before.id ?? ""
      const weekly = yield* SafeUpdate.updateBulkSync({
        id,
        default_schedule: { frequency: "weekly", day_of_week: "1" }
      })
      const manual = yield* SafeUpdate.updateBulkSync({
        id,
        update: (sync) => ({
          ...sync,
          default_schedule: { frequency: "manual" }
        })
      })
      assert.deepStrictEqual(
        [weekly, manual].map(({ default_schedule }) => [default_schedule?.id, default_schedule?.frequency]),
        [
          [before.default_schedule?.id, "weekly"],
          [before.default_schedule?.id, "manual"]
        ]
      )
      assert.notProperty(manual.default_schedule, "hour")
      assert.strictEqual(manual.additional_schedules?.[0]?.id, before.additional_schedules?.[0]?.id)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("recovers from lost responses at every step and keeps the ids", () =>
    Effect.gen(function* () {
      const before = yield* create
      const { clearFaults, fault } = yield* emulator
      for (const operation of ["bulkSync.get", "bulkSync.update"] as const) {
        yield* fault(Fault.reset("after"), { operation, times: 2 })
        yield* drive(SafeUpdate.updateBulkSync({ id: before.id ?? "", default_schedule: { frequency: "manual" } }))
        yield* clearFaults
      }
      const after = yield* read(before.id)
      assert.strictEqual(after.default_schedule?.frequency, "manual")
      assert.strictEqual(after.default_schedule?.id, before.default_schedule?.id)
      assert.strictEqual(after.additional_schedules?.[0]?.id, before.additional_schedules?.[0]?.id)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("is needed: an update by hand creates another schedule", () =>
    Effect.gen(function* () {
      const bulkSyncs = yield* BulkSync
      const before = yield* create
      const after = yield* bulkSyncs.update({
        id: before.id ?? "",
        name: "Nightly",
        source_connection_id: id,
        destination_connection_id: id,
        destination_configuration: { schema: "copy" },
        default_schedule: { frequency: "manual" }
      })
      assert.notStrictEqual(after.default_schedule?.id, before.default_schedule?.id)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("leaves the selection of schemas alone", () =>
    Effect.gen(function* () {
      const before = yield* create
      const selected = Effect.map(
        Effect.flatMap(emulator, ({ snapshot }) => snapshot),
        ({ bulk_syncs = [] }) => JSON.stringify(bulk_syncs.map((row) => "schemas" in row && row.schemas))
      )
      const schemas = yield* selected
      assert.include(schemas, "public.users")
      yield* SafeUpdate.updateBulkSync({ id: before.id ?? "", name: "Other" })
      assert.strictEqual(yield* selected, schemas)
    }).pipe(Effect.provide(layer()))
  )

  it.effect("rejects settings beside a function, which would be lost", () =>
    Effect.gen(function* () {
      const input = { id, name: "Lost", update: (sync: SafeUpdate.BulkSyncSettings) => sync }
      const error = yield* Effect.flip(SafeUpdate.updateBulkSync(input as never))
      assert.strictEqual(error._tag, "PolytomicInvalidInput")
      assert.include(error.message, "`name` is given beside `update`")
    }).pipe(Effect.provide(layer()))
  )

  it.effect("fails with a typed error for a missing sync and an invalid change", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Effect.flip(SafeUpdate.updateBulkSync({ id: "nope" })))._tag, "PolytomicNotFound")
      const { id = "" } = yield* create
      const error = yield* Effect.flip(
        SafeUpdate.updateBulkSync({ id, update: (sync) => ({ ...sync, concurrency_limit: Number.NaN }) })
      )
      assert.strictEqual(error._tag, "PolytomicInvalidInput")
    }).pipe(Effect.provide(layer()))
  )

  it.effect("sends back undocumented schedule fields, except for the creator", () =>
    Effect.gen(function* () {
      const client = yield* PolytomicClient.PolytomicClient
      const before = yield* create
      let sent: unknown
      const watching = {
        ...client,
        execute: ((operation, input) => {
          if (operation.id === "bulkSync.update") sent = input
          return Effect.map(client.execute(operation, input), (output) =>
            operation.id === "bulkSync.get"
              ? Object.assign({}, output, {
                  default_schedule: { ...before.default_schedule, job_id: "17", created_by: { id: "1" } }
                })
              : output
          )
        }) satisfies PolytomicClient.PolytomicClient["execute"]
      }
      yield* SafeUpdate.updateBulkSync({ id: before.id ?? "" }).pipe(
        Effect.provideService(PolytomicClient.PolytomicClient, watching)
      )
      assert.nestedPropertyVal(sent, "default_schedule.job_id", "17")
      assert.notNestedProperty(sent, "default_schedule.created_by")
      assert.notNestedProperty(sent, "default_schedule.created_at")
    }).pipe(Effect.provide(layer()))
  )
})

/** The fifteen entries of the Connections section in the documentation of API version 2023-04-25, by their names there. */
import { layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect } from "vitest"
import { PolytomicEmulator, Seed } from "../../src/emulator/index.ts"
import { Connections } from "../../src/generated/v2023-04-25/Connections.ts"

const emulated = Connections.layer.pipe(
  Layer.provideMerge(PolytomicEmulator.layer({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } }))
)

const id = Seed.exampleConnection.id ?? ""

const postgresql = {
  type: "postgresql",
  configuration: { hostname: "db.example.com", port: 5432, database: "app", username: "polytomic", password: "s3cret" }
}

layer(emulated)("Connections of 2023-04-25", (it) => {
  it.effect("Get Connection Types", () =>
    Effect.gen(function* () {
      const types = yield* (yield* Connections).getTypes()
      expect(types.map((type) => type.id)).toEqual(expect.arrayContaining(["postgresql", "hubspot", "salesforce"]))
    })
  )

  it.effect("Connection Type Parameter Values", () =>
    Effect.gen(function* () {
      const values = yield* (yield* Connections).getTypeParameterValues({
        type: "postgresql",
        field: "database",
        parameters: postgresql.configuration
      })
      expect(Object.keys(values ?? {})).toEqual(["database"])
      expect(values?.["database"]?.values?.length).toBeGreaterThan(0)
    })
  )

  it.effect("List Connections", () =>
    Effect.gen(function* () {
      const all = yield* (yield* Connections).list()
      expect(all.map(({ name }) => name)).toContain("Example database")
    })
  )

  it.effect("Create Connection", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const created = yield* connections.create({ name: "Created", ...postgresql })
      expect(created).toMatchObject({ name: "Created", type: { id: "postgresql" } })
      const again = yield* Effect.flip(connections.create({ name: "Created", ...postgresql }))
      expect(again).toMatchObject({ status: 422 })
    })
  )

  it.effect("Connect", () =>
    Effect.gen(function* () {
      const card = yield* (yield* Connections).connect({ name: "Customer", redirect_url: "https://example.com/done" })
      expect(card.redirect_url).toMatch(/^https:\/\//)
    })
  )

  it.effect("Get Connection", () =>
    Effect.gen(function* () {
      const connection = yield* (yield* Connections).get({ id })
      expect(connection).toMatchObject({ id, name: "Example database" })
      expect(JSON.stringify(connection)).not.toContain("hunter2")
    })
  )

  it.effect("Delete Connection", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const created = yield* connections.create({ name: "Short-lived", ...postgresql })
      expect(yield* connections.remove({ id: created.id ?? "" })).toBeUndefined()
      const missing = yield* Effect.flip(connections.get({ id: created.id ?? "" }))
      expect(missing).toMatchObject({ status: 404 })
    })
  )

  it.effect("Update Connection", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const created = yield* connections.create({ name: "Before", ...postgresql })
      yield* connections.update({ id: created.id ?? "", name: "After", configuration: { port: 6543 } })
      const { configuration, name } = yield* connections.get({ id: created.id ?? "" })
      expect(name).toBe("After")
      // A PATCH merges: omitted fields are kept.
      expect(configuration).toMatchObject({ hostname: "db.example.com", port: 6543 })
    })
  )

  it.effect("Connection Parameter Values", () =>
    Effect.gen(function* () {
      const values = yield* (yield* Connections).getParameterValues({ id })
      expect(Object.keys(values ?? {}).length).toBeGreaterThan(0)
    })
  )

  it.effect("Get Connection Source", () =>
    Effect.gen(function* () {
      const source = yield* (yield* Connections).getSource({ id })
      expect(source).toEqual({
        configuration: { host: { items: [], type: "string" }, port: { items: [], type: "integer" } },
        items: { users: { has_items: true, items: ["id", "name", "email"], requires_one_of: ["id"] } },
        requires_one_of: ["table"]
      })
    })
  )

  it.effect("Connection Field Query", () =>
    Effect.gen(function* () {
      const fields = yield* (yield* Connections).getSourceFields({ id, query: { query: "select * from public.users" } })
      expect(JSON.stringify(fields)).toContain("email")
    })
  )

  it.effect("Get Connection Target", () =>
    Effect.gen(function* () {
      const target = yield* (yield* Connections).getTarget({ id })
      expect(Object.keys(target).length).toBeGreaterThan(0)
    })
  )

  it.effect("Get Connection Target Fields", () =>
    Effect.gen(function* () {
      const details = yield* (yield* Connections).getTargetFields({ id, target: "public.users" })
      expect(details.fields?.length).toBeGreaterThan(0)
    })
  )

  it.effect("Create Shared Connection", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const created = yield* connections.create({ name: "To be shared", ...postgresql })
      const shared = yield* connections.createSharedConnection({
        parent_connection_id: created.id ?? "",
        child_organization_id: Seed.globex.id
      })
      expect(shared.id).toMatch(/^[0-9a-f-]{36}$/)
    })
  )

  it.effect("List Shared Connections", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const created = yield* connections.create({ name: "Shared", ...postgresql })
      const shared = yield* connections.createSharedConnection({
        parent_connection_id: created.id ?? "",
        child_organization_id: Seed.globex.id
      })
      const all = yield* connections.listSharedConnections({ parent_connection_id: created.id ?? "" })
      expect(all.map((connection) => connection.id)).toEqual([shared.id])
    })
  )
})

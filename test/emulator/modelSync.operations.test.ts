/** Every operation on models, model syncs, their targets and their executions. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { Operation } from "effect-polytomic"
import { checkTable, type Ids, operationsOf } from "./operationTable.ts"
import { create, send } from "./support.ts"

const operations = operationsOf("models", "modelSync")

it("implements 30, 30, 29 and 20 operations", () => {
  const count = (version: string) => operations.filter((operation) => operation.version === version).length
  assert.deepStrictEqual(["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"].map(count), [30, 30, 29, 20])
})

const model = (ids: Ids): Record<string, unknown> => ({
  name: "Customers",
  connection_id: ids.source,
  configuration: { table: "public.users" },
  identifier: "id",
  fields: ["id", "email"],
  additional_fields: [{ name: "score", label: "Score", type: "number", example: "5" }],
  relations: [{ from: "id", to: { model_id: ids.model, field: "id" } }],
  labels: ["248df4b7-aa70-47b8-a036-33ac447e668d"]
})

const enricher = (ids: Ids): Record<string, unknown> => ({
  connection_id: ids.amplemarket,
  configuration: { object: "person" },
  mappings: { email: "email" }
})

const sync = (ids: Ids): Record<string, unknown> => {
  const source = (field: string): unknown => ({ model_id: ids.model, field })
  return {
    name: "Users to the warehouse",
    mode: "updateOrCreate",
    fields: [
      { source: source("name"), target: "name" },
      { source: source("email"), target: "email" }
    ],
    identity: { function: "Equality", source: source("email"), target: "email" },
    filters: [{ field_id: ids.field, field_type: "Model", function: "IsNotNull" }],
    overrides: [{ field_id: ids.field, function: "IsNull", override: "nobody" }],
    schedule: { frequency: "daily", hour: "5" },
    target: { connection_id: ids.target, object: "public.users" }
  }
}

const inputs = (operation: Operation.Any, ids: Ids): Record<string, unknown> => {
  switch (operation.id) {
    case "models.getEnrichmentSource":
      return { id: ids.amplemarket }
    case "models.post":
      return { connection_id: ids.amplemarket, configuration: { object: "company" } }
    case "modelSync.getSource":
      return { id: ids.source, params: { schema: ["public"] } }
    case "modelSync.getSourceFields":
      return { id: ids.source, params: { table: ["public.orders"] } }
    case "modelSync.activate":
      return { id: ids.sync, active: false }
    case "modelSync.start":
      return { id: ids.idle, identities: ["a", "b"], resync: true, test: true }
    case "modelSync.executions.cancel":
    case "modelSync.executions.update":
      return { sync_id: ids.sync, id: ids.running, status: "canceled" }
    case "modelSync.targets.getCreateProperty":
      return { id: ids.target, property: "schema" }
  }
  const executions = { sync_id: ids.sync, id: ids.completed, type: "records", filename: fileOf(operation) }
  if (operation.id.startsWith("modelSync.executions.")) return { ...executions, limit: 10 }
  if (operation.id.startsWith("modelSync.targets.")) return { id: ids.target, target: "public.users", search: "us" }
  return operation.id.startsWith("models.")
    ? { id: ids.model, ...model(ids), enricher: enricher(ids) }
    : { id: ids.sync, ...sync(ids) }
}

// The two oldest versions have an operation for each kind of log.
const fileOf = (operation: Operation.Any): string => {
  const [, kind = "Record"] = /get(Error|Insert|Record|Update|Warning)Logs$/.exec(operation.id) ?? []
  return `${kind.toLowerCase()}s-1.ndjson`
}

checkTable({
  operations,
  input: (operation, ids) => {
    const names = [...operation.query, ...(operation.body ?? [])]
    return Object.fromEntries(
      Object.entries(inputs(operation, ids)).filter(
        ([name]) => names.includes(name) || operation.path.includes(`{${name}}`)
      )
    )
  },
  strange: (operation, input) =>
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => {
        const isId = operation.path.includes(`{${name}}`) && name !== "type"
        return [name, isId ? "00000000-0000-4000-8000-000000000000" : value]
      })
    ),
  prepare: (emulator) =>
    Effect.gen(function* () {
      const make = (route: string, body: unknown) =>
        Effect.map(send(emulator, route, { body }), ({ json, text }) => {
          if (json?.data?.id === undefined) throw new Error(`${route} returned ${text}`)
          return json.data
        })
      const source = yield* create(emulator, "source")
      const target = yield* create(emulator, "target")
      const amplemarket = yield* create(emulator, "amplemarket", {
        type: "amplemarket",
        configuration: { api_key: "k" }
      })
      const made = yield* make("POST /api/models", {
        name: "Users",
        connection_id: source,
        configuration: { table: "public.users" },
        identifier: "id"
      })
      const ids = { source, target, amplemarket, model: made.id, field: made.fields[2].id }
      const first = yield* make("POST /api/syncs", { ...sync(ids), active: true })
      const idle = yield* make("POST /api/syncs", { ...sync(ids), active: true })
      yield* emulator.planExecution({ outcome: "completed_with_errors", errors: 2, warnings: 3 })
      const completed = yield* make(`POST /api/syncs/${first.id}/executions`, {})
      yield* TestClock.adjust(10_000)
      const running = yield* make(`POST /api/syncs/${first.id}/executions`, {})
      yield* TestClock.adjust(3_000)
      return { ...ids, sync: first.id, idle: idle.id, completed: completed.id, running: running.id }
    })
})

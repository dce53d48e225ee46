/** Every operation on bulk syncs, their executions, schedules and schemas, on the schemas of connections, and on queries. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import type { Operation } from "effect-polytomic"
import { checkTable, type Ids, operationsOf } from "./operationTable.ts"
import { create, send } from "./support.ts"

const operations = operationsOf("bulkSync", "schemas", "queryRunner")

it("implements 40, 37, 19 and 19 operations", () => {
  const count = (version: string) => operations.filter((operation) => operation.version === version).length
  assert.deepStrictEqual(["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"].map(count), [40, 37, 19, 19])
})

const sync = (ids: Ids): Record<string, unknown> => ({
  name: "Shop to warehouse",
  active: true,
  mode: "replicate",
  source_connection_id: ids.source,
  destination_connection_id: ids.destination,
  destination_configuration: { schema: "shop" },
  concurrency_limit: 4,
  data_cutoff_timestamp: "2024-01-01T00:00:00Z",
  policies: []
})

const newSchedules = {
  default_schedule: { frequency: "daily", hour: "05", minute: "00" },
  additional_schedules: [{ frequency: "hourly", selective_mode: "incrementalFields", schemas: ["public.orders"] }]
}

const oldSchedule = (operation: Operation.Any): Record<string, unknown> =>
  operation.version === "2022-12-12"
    ? { frequency: "daily", hour: "5" }
    : {
        frequency: "multi",
        multi: {
          type: "itemized",
          schedules: [
            { item: "incrementalFields", schedule: { frequency: "continuous" } },
            { item: "nonincrementalFields", schedule: { frequency: "daily", hour: "05", minute: "00" } }
          ]
        }
      }

// The oldest version accepts ids only.
const schemas = (operation: Operation.Any): ReadonlyArray<unknown> =>
  operation.version === "2025-09-18" || operation.version === "2024-02-08"
    ? ["public.users", { id: "public.orders", fields: ["id", { id: "amount", obfuscate: true }], tracking_field: "id" }]
    : ["public.users"]

const inputs = (operation: Operation.Any, ids: Ids): Record<string, unknown> => {
  const old = operation.version === "2023-04-25" || operation.version === "2022-12-12"
  switch (operation.id) {
    case "bulkSync.start":
      return { id: ids.idle, resync_mode: "resync", schemas: ["public.users"], fetch_mode: "full" }
    case "bulkSync.executions.start":
      return { id: ids.idle, resync: true, schemas: ["public.users"] }
    case "bulkSync.activate":
      return { id: ids.sync, active: false }
    case "bulkSync.getSource":
      return { id: ids.source, connection_id: ids.source, include_fields: true, refresh_schemas: true }
    case "bulkSync.getSourceSchema":
    case "bulkSync.getSourceStatus":
      return { connection_id: ids.source, schema_id: "public.users" }
    case "bulkSync.getDestination":
      return { id: ids.destination }
    case "bulkSync.executions.listStatus":
      return { sync_id: [ids.sync, ids.idle] }
    case "bulkSync.schemas.patch":
      return { id: ids.sync, schemas: [{ id: "public.users", enabled: false }] }
    case "bulkSync.schemas.list":
      return { id: ids.sync, filters: operation.version === "2023-04-25" ? "enabled" : { enabled: "true" } }
    case "schemas.upsertField":
      return { ...field(ids), fields: [{ field_id: "score", label: "Score", type: "number" }] }
    case "schemas.setPrimaryKeys":
      return { ...field(ids), fields: [{ field_id: "email", is_primary_key: true }] }
  }
  if (operation.id.startsWith("bulkSync.executions.")) {
    return {
      id: ids.sync,
      exec_id: ids.execution,
      sync_id: ids.sync,
      execution_id: ids.execution,
      schema_id: "public.users",
      limit: 5
    }
  }
  if (operation.id.startsWith("bulkSync.schedules.")) {
    return {
      sync_id: ids.sync,
      schedule_id: ids.schedule,
      schedule: { frequency: "weekly", dayOfWeek: "1", hour: "3", selectiveMode: "none" }
    }
  }
  if (operation.id.startsWith("bulkSync.schemas.")) {
    return {
      id: ids.sync,
      schema_id: "public.users",
      enabled: true,
      fields: [{ id: "email", enabled: true, obfuscated: true }],
      filters: [{ field_id: "email", function: "IsNotNull" }],
      partition_key: "created_at"
    }
  }
  if (operation.id.startsWith("bulkSync.")) {
    const scheduled = operation.version === "2025-09-18" ? newSchedules : { schedule: oldSchedule(operation) }
    return { id: ids.sync, ...sync(ids), ...scheduled, schemas: schemas(operation), ...(old ? { discover: true } : {}) }
  }
  return operation.id.startsWith("queryRunner.")
    ? { id: ids.query, connection_id: ids.source, query: "SELECT id, email FROM users LIMIT 3" }
    : { ...field(ids), label: "Points", type: "number", example: 7 }
}

const field = (ids: Ids): Record<string, unknown> => ({
  id: ids.source,
  connection_id: ids.source,
  schema_id: "public.users",
  field_id: "points"
})

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
  prepare: (emulator) =>
    Effect.gen(function* () {
      const make = (route: string, body: unknown) =>
        Effect.map(send(emulator, route, { body }), ({ json, text }) => {
          if (json?.data?.id === undefined) throw new Error(`${route} returned ${text}`)
          return json.data
        })
      const source = yield* create(emulator, "source", {
        configuration: {
          hostname: "db",
          port: 5432,
          database: "a",
          username: "u",
          password: "p",
          change_detection: true
        }
      })
      const destination = yield* create(emulator, "destination", {
        type: "snowflake",
        configuration: { account: "a", username: "u", dbname: "d" }
      })
      yield* TestClock.adjust("5 seconds")
      const ids = { source, destination }
      const first = yield* make("POST /api/bulk/syncs", { ...sync(ids), ...newSchedules })
      const idle = yield* make("POST /api/bulk/syncs", { ...sync(ids), ...newSchedules })
      yield* send(emulator, `POST /api/connections/${source}/schemas/public.users/fields`, {
        body: { fields: [{ field_id: "points", label: "Points", type: "number" }] }
      })
      const query = yield* make(`POST /api/connections/${source}/query`, { query: "SELECT * FROM users LIMIT 3" })
      const execution = yield* make(`POST /api/bulk/syncs/${first.id}/executions`, {})
      yield* TestClock.adjust("3 seconds")
      return {
        ...ids,
        sync: first.id,
        idle: idle.id,
        schedule: first.additional_schedules[0].id,
        execution: execution.id,
        query: query.id
      }
    })
})

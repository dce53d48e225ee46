/**
 * Versioning: one program with two versions of the API, for example during a migration. Each call has the types of its version
 * and sends that version.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { BulkSync, PolytomicClient, SchemaCache } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as V2024 from "effect-polytomic/v2024-02-08"
import { print, runEither } from "./run.ts"

/** Reads a bulk sync in both versions: the older one has one `schedule`, the newer one a `default_schedule` and others. */
const compare = Effect.gen(function* () {
  const newer = yield* BulkSync
  const older = yield* V2024.BulkSync
  const first = Option.getOrUndefined(yield* Stream.runHead(newer.list()))
  if (first?.id === undefined) return yield* print("there is no bulk sync to read")

  // The response contains its version.
  const now = yield* newer.get({ id: first.id }).pipe(PolytomicClient.withResponse)
  const { additional_schedules, default_schedule } = now.value
  const all = [default_schedule, ...(additional_schedules ?? [])].map((schedule) => schedule?.frequency)
  yield* print(`${now.response.headers["x-polytomic-version"]}: ${first.name} has the schedules ${all.join(", ")}`)

  const before = yield* older.get({ id: first.id }).pipe(PolytomicClient.withResponse)
  const { schedule } = before.value
  const parts = (schedule?.multi?.schedules ?? []).map((part) => part.schedule?.frequency)
  const one = parts.length === 0 ? schedule?.frequency : `${schedule?.frequency} of ${parts.join(", ")}`
  yield* print(`${before.response.headers["x-polytomic-version"]}: ${first.name} has the schedule ${one}`)
})

// The services of both versions share a client: one key, one set of limits and policies.
const guide = Effect.provide(compare, V2024.BulkSync.layer)

const emulated = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  yield* emulator.seed({ connections: [Seed.exampleConnection, { name: "Warehouse", type: "snowflake" }] })
  const { connections = [] } = yield* emulator.snapshot
  const [source = "", destination = ""] = connections.map(({ id }) => id)
  yield* SchemaCache.createBulkSyncWhenReady({
    name: "Shop to warehouse",
    mode: "replicate",
    source_connection_id: source,
    destination_connection_id: destination,
    destination_configuration: { schema: "shop" },
    default_schedule: { frequency: "daily", hour: "3", minute: "0" },
    additional_schedules: [{ frequency: "hourly", minute: "15", schemas: ["public.orders"] }]
  })
  yield* guide
})

await runEither(emulated, guide, "only reads: the first of your bulk syncs, twice")

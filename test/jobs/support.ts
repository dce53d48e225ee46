/** Shared parts of the tests of whole jobs: an emulator with connections and syncs, and functions that advance its time. */
import { randomFill } from "node:crypto"
import { promisify } from "node:util"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { BulkSync, ModelSync, Models } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as Polling from "effect-polytomic/Polling"

export const source = "248df4b7-aa70-47b8-a036-33ac447e668d"
export const destination = "248df4b7-aa70-47b8-a036-33ac447e6690"
export const crm = "248df4b7-aa70-47b8-a036-33ac447e6691"

const postgres = { hostname: "db.example.com", port: 5432, database: "app", username: "polytomic", password: "hunter2" }

const data: Seed.Seed = {
  ...Seed.standard(),
  connections: [
    { id: source, name: "Shop", type: "postgresql", configuration: postgres },
    { id: destination, name: "Warehouse", type: "postgresql", configuration: postgres },
    { id: crm, name: "CRM", type: "hubspot", configuration: {} }
  ]
}

/** Notices of jobs. */
export const notices: Array<Polling.Event> = []

export const tags = (): ReadonlyArray<string> => notices.map(({ _tag }) => _tag)

const polling = Polling.make({
  onEvent: (notice) =>
    Effect.sync(() => {
      notices.push(notice)
    })
})

/** The emulator and its services; `notices` is emptied. */
export const layer = (options: PolytomicEmulator.Options = {}) =>
  Layer.merge(
    PolytomicEmulator.layer({ data, ...options }),
    Layer.effect(
      Polling.Polling,
      Effect.sync(() => {
        notices.length = 0
        return polling
      })
    )
  )

// Responses of the emulator arrive by real promises, which the test clock does not wait for.
const settle = Effect.promise(() => new Promise<void>((resolve) => setImmediate(resolve)))

/**
 * Waits for the pending work of Node's threads, such as digests and gzip: on a slow machine, time would pass meanwhile.
 * Each of the four takes one of these after the previous one.
 */
const settleThreads = Effect.promise(() => Promise.all([1, 2, 3, 4].map(() => fill(new Uint8Array(1)))))

const fill = promisify<Uint8Array, Uint8Array>(randomFill)

/** Advances time in steps until an effect has ended. */
export const drive = <A, E, R>(
  self: Effect.Effect<A, E, R>,
  options: { readonly step?: number; readonly most?: number } = {}
): Effect.Effect<Exit.Exit<A, E>, never, R> =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(self)
    yield* pass(options.step ?? 50, options.most ?? 100_000, () => fiber.pollUnsafe() !== undefined)
    if (fiber.pollUnsafe() === undefined) throw new Error("the effect does not come to an end")
    return yield* Fiber.await(fiber)
  })

/** Advances time until a condition holds. */
const pass = (step: number, most: number, until: () => boolean): Effect.Effect<void> =>
  Effect.gen(function* () {
    for (let i = 0; i < most && !until(); i++) {
      yield* settle
      yield* settleThreads
      yield* settle
      yield* TestClock.adjust(step)
      yield* settle
    }
  })

/** The value of an effect that succeeds, while time passes. */
export const value = <A, E, R>(
  self: Effect.Effect<A, E, R>,
  options?: Parameters<typeof drive>[1]
): Effect.Effect<A, E, R> => Effect.flatMap(drive(self, options), (exit) => exit)

/** The error of an effect that fails, while time passes. */
export const failure = <A, E, R>(
  self: Effect.Effect<A, E, R>,
  options?: Parameters<typeof drive>[1]
): Effect.Effect<E, A, R> => Effect.flip(value(self, options))

/** Starts an effect, interrupts it after a while, and advances time until it has ended; returns how long that took. */
export const interruptAfter = <A, E, R>(self: Effect.Effect<A, E, R>, milliseconds: number, step = 50) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(self)
    yield* pass(step, milliseconds / step, () => false)
    const at = yield* Clock.currentTimeMillis
    yield* value(Fiber.interrupt(fiber), { step: 10 })
    return [fiber.pollUnsafe(), (yield* Clock.currentTimeMillis) - at] as const
  })

export const bulkSync = Effect.gen(function* () {
  const { id = "" } = yield* (yield* BulkSync).create({
    name: "Copy",
    mode: "replicate",
    source_connection_id: source,
    destination_connection_id: destination,
    destination_configuration: { schema: "copy" },
    default_schedule: { frequency: "manual" }
  })
  return id
})

export const modelSync = Effect.gen(function* () {
  const { data: model } = yield* (yield* Models).create({
    name: "Users",
    connection_id: source,
    configuration: { table: "public.users" },
    identifier: "id"
  })
  const model_id = model?.id ?? ""
  const { id = "" } = yield* (yield* ModelSync).create({
    name: "Users to HubSpot",
    active: true,
    mode: "updateOrCreate",
    fields: [{ source: { model_id, field: "name" }, target: "lastname" }],
    identity: { function: "Equality", source: { model_id, field: "email" }, target: "email" },
    schedule: { frequency: "manual" },
    target: { connection_id: crm, object: "contacts" }
  })
  return id
})

/** Requests of an operation. */
export const requests = (operation: string) =>
  Effect.gen(function* () {
    const emulator = yield* PolytomicEmulator.PolytomicEmulator
    return (yield* emulator.requests).filter((request) => request.operation === operation)
  })

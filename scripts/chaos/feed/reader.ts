/** A process that handles the events of a feed until it is killed, and logs the id of each event whose handler begins. */
import { appendFileSync } from "node:fs"
import { join } from "node:path"
import * as NodeRedis from "@effect/platform-node/NodeRedis"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Redis from "effect/persistence/Redis"
import * as EventFeed from "effect-polytomic/EventFeed"
import * as Polytomic from "effect-polytomic/Polytomic"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as Sqlite from "../../../examples/durable/sqlite.ts"
import type { ReaderOptions } from "./campaign.ts"

const [baseUrl, store, place, log]: ReaderOptions = JSON.parse(process.argv[2] ?? "")

/** Texts in Redis, as a program would keep them. */
const redis = Layer.effect(
  KeyValueStore.KeyValueStore,
  Effect.map(Redis.Redis, ({ send }) => {
    const run = <A>(method: string, ...args: ReadonlyArray<string>) =>
      Effect.mapError(
        send<A>(method, ...args),
        (cause) => new KeyValueStore.KeyValueStoreError({ method, message: "Redis failed", cause })
      )
    return KeyValueStore.makeStringOnly({
      get: (key) => Effect.map(run<string | null>("GET", key), (text) => text ?? undefined),
      set: (key, value) => run("SET", key, value),
      remove: (key) => run("DEL", key),
      clear: run("FLUSHDB"),
      size: run("DBSIZE"),
      keys: run("KEYS", "*")
    })
  })
)

const stores: Record<"files" | "redis" | "sqlite", Layer.Layer<KeyValueStore.KeyValueStore, unknown>> = {
  files: KeyValueStore.layerFileSystem(join(place, "cursor")).pipe(Layer.provide(NodeServices.layer)),
  sqlite: KeyValueStore.layerSql().pipe(Layer.provide(Sqlite.layer(join(place, "cursor.db")))),
  redis: redis.pipe(Layer.provide(NodeRedis.layer({ url: place })))
}

// A pipe would lose what it holds when the process is killed.
const handler = ({ id }: EventFeed.Event) => Effect.sync(() => appendFileSync(log, `${id}\n`))

const program = Effect.gen(function* () {
  const feed = { pollInterval: "30 millis", from: "earliest" } as const
  const position = PositionStore.keyValueStore(yield* KeyValueStore.KeyValueStore, "feed")
  yield* store.endsWith("position")
    ? PositionStore.runForEach(handler, { ...feed, store: position })
    : EventFeed.runForEach(handler, { ...feed, cursorKey: "feed" })
})

const [kind] = store.split("-") as [keyof typeof stores] // each has one
const services = Layer.merge(stores[kind], Polytomic.layer({ apiKey: "test-key", baseUrl }))
program.pipe(Effect.provide(services), Effect.runPromise)

/**
 * A process that handles the events of a feed until it is killed: `node reader.ts <server> <folder> <store> <log>`, whose store
 * is one of `stores`, and `folder` the address of Redis for one in it.
 *
 * It prints the id of each event whose handler begins; the log has them, too, as a pipe loses what it holds when its process is killed.
 */
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

const [, , baseUrl = "", folder = "", kind = "files", log = ""] = process.argv

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

const stores: Layer.Layer<KeyValueStore.KeyValueStore, unknown> = kind.startsWith("redis")
  ? redis.pipe(Layer.provide(NodeRedis.layer({ url: folder })))
  : kind === "sqlite"
    ? KeyValueStore.layerSql().pipe(Layer.provide(Sqlite.layer(join(folder, "cursor.db"))))
    : KeyValueStore.layerFileSystem(join(folder, "cursor")).pipe(Layer.provide(NodeServices.layer))

const handler = ({ id }: EventFeed.Event) =>
  Effect.sync(() => {
    appendFileSync(log, `${id}\n`)
    console.log(id)
  })

const program = Effect.gen(function* () {
  const feed = { pollInterval: "30 millis", from: "earliest" } as const
  const store = PositionStore.keyValueStore(yield* KeyValueStore.KeyValueStore, "feed")
  yield* kind.endsWith("position")
    ? PositionStore.runForEach(handler, { ...feed, store })
    : EventFeed.runForEach(handler, { ...feed, cursorKey: "feed" })
})

program.pipe(Effect.provide(Layer.merge(stores, Polytomic.layer({ apiKey: "test-key", baseUrl }))), Effect.runPromise)

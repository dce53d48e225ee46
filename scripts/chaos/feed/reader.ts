/**
 * A process that handles the events of a feed until it is killed: `node reader.ts <server> <folder> <files | sqlite> <log>`.
 *
 * It prints `ready` once its cursor is stored for the first time, and the id of each event whose handler begins; the log has them, too,
 * as a pipe loses what it holds when its process is killed.
 */
import { appendFileSync } from "node:fs"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as EventFeed from "effect-polytomic/EventFeed"
import * as Polytomic from "effect-polytomic/Polytomic"
import * as Sqlite from "../../../examples/durable/sqlite.ts"

const [, , baseUrl = "", folder = "", kind = "files", log = ""] = process.argv

const stores: Layer.Layer<KeyValueStore.KeyValueStore, unknown> =
  kind === "sqlite"
    ? KeyValueStore.layerSql().pipe(Layer.provide(Sqlite.layer(join(folder, "cursor.db"))))
    : KeyValueStore.layerFileSystem(join(folder, "cursor")).pipe(Layer.provide(NodeServices.layer))

const program = Effect.gen(function* () {
  const store = yield* KeyValueStore.KeyValueStore
  const isStored = (yield* EventFeed.loadCursor("feed")) !== undefined
  if (isStored) console.log("ready")
  let isFirst = !isStored
  const telling: KeyValueStore.KeyValueStore = {
    ...store,
    set: (key, value) =>
      Effect.tap(store.set(key, value), () =>
        Effect.sync(() => {
          if (isFirst) console.log("ready")
          isFirst = false
        })
      )
  }
  const handler = ({ id }: EventFeed.Event) =>
    Effect.sync(() => {
      appendFileSync(log, `${id}\n`)
      console.log(id)
    })
  yield* EventFeed.runForEach(handler, { cursorKey: "feed", pollInterval: "30 millis" }).pipe(
    Effect.provideService(KeyValueStore.KeyValueStore, telling)
  )
})

program.pipe(Effect.provide(Layer.merge(stores, Polytomic.layer({ apiKey: "test-key", baseUrl }))), Effect.runPromise)

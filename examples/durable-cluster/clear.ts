/**
 * Cleans up: `DATABASE_URL=… node clear.ts DAYS` removes completed runs that were requested more than a number of days ago, and
 * expired claims of deliveries and entries of waiting runs. The runners may continue.
 */
import { NodeCrypto } from "@effect/platform-node"
import * as ShardingConfig from "effect/cluster/ShardingConfig"
import * as SqlMessageStorage from "effect/cluster/SqlMessageStorage"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlStores from "effect-polytomic/SqlStores"
import { clearEnded } from "../durable/ended.ts"
import * as Engine from "./database/engine.ts"

const [days = "30"] = process.argv.slice(2)

Effect.gen(function* () {
  const count = yield* clearEnded(Duration.days(Number(days)))
  yield* SqlStores.migrate
  yield* (yield* SqlStores.deliveries()).sweep
  yield* (yield* SqlStores.waiters).sweep
  console.log(`Removed ${count} runs.`)
})
  .pipe(
    Effect.provide(
      SqlMessageStorage.layer.pipe(
        Layer.provideMerge(
          Engine.database(process.env.DATABASE_URL ?? "postgres://postgres:postgres@127.0.0.1:5432/postgres")
        ),
        Layer.provide([ShardingConfig.layerDefaults, NodeCrypto.layer])
      )
    ),
    Effect.runPromise
  )
  .catch((error: unknown) => {
    console.error(String(error))
    process.exit(1)
  })

/**
 * Cleans up: `node clear.ts FILE DAYS` removes completed runs that were requested more than a number of days ago. The worker may
 * continue.
 */
import { NodeCrypto } from "@effect/platform-node"
import * as ShardingConfig from "effect/cluster/ShardingConfig"
import * as SqlMessageStorage from "effect/cluster/SqlMessageStorage"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { clearEnded } from "./ended.ts"
import * as Sqlite from "./sqlite.ts"

const [file = "durable.db", days = "30"] = process.argv.slice(2)

clearEnded(Duration.days(Number(days)))
  .pipe(
    Effect.tap((count) => Effect.sync(() => console.log(`Removed ${count} runs.`))),
    Effect.provide(
      SqlMessageStorage.layer.pipe(
        Layer.provideMerge(Sqlite.layer(file)),
        Layer.provide([ShardingConfig.layerDefaults, NodeCrypto.layer])
      )
    ),
    Effect.runPromise
  )
  .catch((error: unknown) => {
    console.error(String(error))
    process.exit(1)
  })

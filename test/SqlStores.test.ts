/** State that machines share, on SQLite; positions also in the storage of a Durable Object and in a key-value store. */
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as Sqlite from "../examples/durable/sqlite.ts"
import { positionContract, storesContract } from "./durable/stores.ts"

const database = () => Sqlite.layer(":memory:")

storesContract("SQLite", database)

/** The part of a Durable Object's storage that a position store uses. */
const objectStorage = (): DurableCloudflare.ObjectStorage => {
  const values = new Map<string, unknown>()
  const get = async (key: string) => values.get(key)
  return { get, transaction: (closure) => closure({ get, put: async (key, value) => void values.set(key, value) }) }
}

positionContract(
  "the storage of a Durable Object",
  database,
  Effect.sync(() => DurableCloudflare.objectPositions(objectStorage(), "feed"))
)

positionContract(
  "a key-value store",
  database,
  Effect.map(KeyValueStore.KeyValueStore, (store) => PositionStore.keyValueStore(store, "feed")).pipe(
    Effect.provide(KeyValueStore.layerMemory)
  )
)

/** Keys of cursors and positions: an empty key, as of an unset variable, is rejected before anything is read. */
import { describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import { SqlClient } from "effect/sql/SqlClient"
import * as DurableCloudflare from "../src/DurableCloudflare.ts"
import * as EventFeed from "../src/EventFeed.ts"
import * as PositionStore from "../src/PositionStore.ts"
import * as SqlStores from "../src/SqlStores.ts"

const store = Effect.runSync(Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory))
const cursor = { version: 1, after: "2025-09-18T00:00:00Z", seen: [] } as never

const calls: { readonly [name: string]: (key: string) => unknown } = {
  "PositionStore.keyValueStore": (key) => PositionStore.keyValueStore(store, key),
  "DurableCloudflare.objectPositions": (key) => DurableCloudflare.objectPositions({} as never, key),
  "SqlStores.positions": (key) => SqlStores.positions(key),
  "EventFeed.loadCursor": (key) => EventFeed.loadCursor(key),
  "EventFeed.saveCursor": (key) => EventFeed.saveCursor(key, cursor),
  "EventFeed.removeCursor": (key) => EventFeed.removeCursor(key)
}

const refusal = (call: () => unknown): string => {
  try {
    const made = call()
    if (!Effect.isEffect(made)) return "it is taken"
    const needs = Effect.provideService(
      Effect.provideService(
        made as Effect.Effect<unknown, unknown, KeyValueStore.KeyValueStore | SqlClient>,
        SqlClient,
        {} as never
      ),
      KeyValueStore.KeyValueStore,
      store
    )
    const exit = Effect.runSyncExit(needs)
    if (Exit.isSuccess(exit)) return "it is taken"
    throw Cause.squash(exit.cause)
  } catch (error) {
    return error instanceof TypeError ? error.message : `not a TypeError: ${String(error)}`
  }
}

describe.each(Object.entries(calls))("%s", (_, call) => {
  it.each<[string, unknown]>(
    [
      ["is empty", ""],
      ["is undefined", undefined],
      ["is a number", 5]
    ].map(([a, b]) => [String(a), b])
  )("rejects a key that %s", (what, key) => {
    expect(refusal(() => call(key as string))).toContain(`${what.replace("is ", "the key is ")}; pass a name`)
  })

  it("accepts a name", () => {
    expect(refusal(() => call("feed"))).not.toContain("the key is")
  })
})

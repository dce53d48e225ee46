/** A cursor that is being written when its program is killed: one of its copies is intact, and the next run resumes. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import { EventFeed, type Timestamp } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import * as PositionStore from "effect-polytomic/PositionStore"

const cursor = (seconds: number): EventFeed.Cursor => ({
  version: 1,
  after: new Date(seconds * 1000).toISOString() as Timestamp.Timestamp, // which is RFC 3339
  seen: []
})

/** Possible contents of a file after a kill or a power loss during a write. */
const cuts = (text: string): ReadonlyArray<string> => [
  "",
  text.slice(0, 5),
  text.slice(0, -1),
  "\0".repeat(text.length)
]

class Killed extends Error {}

/** A store that keeps only a prefix of a write, and dies. */
const dyingAt = (store: KeyValueStore.KeyValueStore, write: number, cut: number): KeyValueStore.KeyValueStore => {
  let writes = 0
  return {
    ...store,
    set: (key, value) => {
      if (++writes < write) return store.set(key, value)
      return Effect.andThen(store.set(key, cuts(String(value))[cut] ?? ""), Effect.die(new Killed()))
    }
  }
}

describe("the cursor of a feed", () => {
  it.effect("is the last complete write, whichever write is cut off and how", () =>
    Effect.gen(function* () {
      for (let write = 1; write <= 5; write++) {
        for (let cut = 0; cut < 4; cut++) {
          const store = yield* Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory)
          const saving = Effect.forEach([1, 2, 3, 4, 5], (n) => EventFeed.saveCursor("feed", cursor(n)))
          yield* Effect.exit(Effect.provideService(saving, KeyValueStore.KeyValueStore, dyingAt(store, write, cut)))
          const ofStore = Effect.provideService(KeyValueStore.KeyValueStore, store)
          const found = yield* ofStore(EventFeed.loadCursor("feed"))
          expect(found?.after).toBe(write === 1 ? undefined : cursor(write - 1).after)
          // It also accepts further writes.
          yield* ofStore(EventFeed.saveCursor("feed", cursor(9)))
          expect((yield* ofStore(EventFeed.loadCursor("feed")))?.after).toBe(cursor(9).after)
        }
      }
    })
  )

  it.effect(
    "lets a feed that was killed at any write resume with every event and no repeats before the lost write",
    () =>
      Effect.gen(function* () {
        const emulator = yield* PolytomicEmulator.PolytomicEmulator
        const ids: Array<string> = []
        for (let i = 0; i < 4; i++) ids.push(yield* emulator.emit({ type: "sync.running", event: {} }))
        for (let write = 2; write <= 5; write++) {
          const store = yield* Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory)
          const handled: Array<string> = []
          const run = EventFeed.runForEach(({ id }) => Effect.sync(() => handled.push(id)), {
            cursorKey: "feed",
            from: "earliest",
            follow: false
          })
          yield* Effect.exit(Effect.provideService(run, KeyValueStore.KeyValueStore, dyingAt(store, write, 0)))
          const before = handled.length
          expect(before).toBe(write - 1)
          yield* Effect.provideService(run, KeyValueStore.KeyValueStore, store)
          // The event whose cursor was truncated is read again: no store can know that it was handled.
          expect(handled).toEqual([...ids.slice(0, before), ...ids.slice(before - 1)])
        }
      }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("in a position store is the last complete write, too, and advances", () =>
    Effect.gen(function* () {
      for (let write = 1; write <= 4; write++) {
        for (let cut = 0; cut < 4; cut++) {
          const store = yield* Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory)
          const dying = PositionStore.keyValueStore(dyingAt(store, write, cut), "feed")
          const at = (n: number) => (n === 0 ? undefined : cursor(n))
          yield* Effect.exit(Effect.forEach([1, 2, 3, 4], (n) => dying.commit(at(n - 1), cursor(n))))
          const positions = PositionStore.keyValueStore(store, "feed")
          const found = yield* positions.load
          expect(found).toEqual(at(write - 1))
          yield* positions.commit(found, cursor(9))
          expect(yield* positions.load).toEqual(cursor(9))
          expect((yield* Effect.flip(positions.commit(found, cursor(10))))._tag).toBe("PolytomicPositionConflict")
        }
      }
    })
  )

  it.effect("is rejected if both copies are damaged, and can be removed", () =>
    Effect.gen(function* () {
      const store = yield* KeyValueStore.KeyValueStore
      yield* store.set("feed", "mine")
      expect((yield* Effect.flip(EventFeed.loadCursor("feed")))._tag).toBe("PolytomicCursorError")
      yield* EventFeed.removeCursor("feed")
      yield* EventFeed.saveCursor("feed", cursor(1))
      yield* EventFeed.saveCursor("feed", cursor(2))
      yield* EventFeed.removeCursor("feed")
      expect(yield* store.size).toBe(0)
    }).pipe(Effect.provide(KeyValueStore.layerMemory))
  )

  it.live("is kept in files, too", () => {
    const folder = mkdtempSync(join(tmpdir(), "cursor-"))
    const files = KeyValueStore.layerFileSystem(folder).pipe(Layer.provide(NodeServices.layer))
    return Effect.gen(function* () {
      for (const n of [1, 2, 3]) yield* EventFeed.saveCursor("a feed/1", cursor(n))
      expect((yield* EventFeed.loadCursor("a feed/1"))?.after).toBe(cursor(3).after)
    }).pipe(Effect.provide(files), Effect.ensuring(Effect.sync(() => rmSync(folder, { recursive: true }))))
  })
})

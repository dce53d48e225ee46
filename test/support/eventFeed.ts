/** Feeds of the emulator, and events for them. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { EventFeed } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"

export const emulated = (options?: PolytomicEmulator.Options) =>
  Layer.merge(PolytomicEmulator.layer(options), KeyValueStore.layerMemory)

/** Creates events, this many each second, and returns their ids in order. */
export const emit = (count: number, type = "sync.running", every = 1000) =>
  Effect.gen(function* () {
    const emulator = yield* PolytomicEmulator.PolytomicEmulator
    const ids: Array<string> = []
    for (let i = 0; i < count; i++) {
      ids.push(yield* emulator.emit({ type, event: { sync_name: `sync ${i}` } }))
      yield* TestClock.adjust(every)
    }
    return ids
  })

export const once = <E = never, R = never>(options: EventFeed.Options<E, R> = {}) =>
  EventFeed.stream({ from: "earliest", follow: false, ...options }).pipe(
    Stream.map(({ id }) => id),
    Stream.runCollect
  )

export const requests = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  return (yield* emulator.requests).filter(({ operation }) => operation === "events.list")
})

/** Runs a feed while time passes, and returns the events until then. */
export const during = <A, E, R, R2>(feed: Stream.Stream<A, E, R>, scenario: Effect.Effect<unknown, never, R2>) =>
  Effect.gen(function* () {
    const given: Array<A> = []
    const fiber = yield* Effect.forkChild(Stream.runForEach(feed, (one) => Effect.sync(() => given.push(one))))
    yield* scenario
    const exit = fiber.pollUnsafe()
    yield* Fiber.interrupt(fiber)
    return { given, exit }
  })

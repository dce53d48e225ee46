/** Settings that JavaScript can pass by mistake count as absent, or are rejected by name. */
import { describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Stream from "effect/Stream"
import * as Deadline from "../../src/Deadline.ts"
import * as EventFeed from "../../src/EventFeed.ts"
import * as PolytomicEmulator from "../../src/emulator/PolytomicEmulator.ts"
import * as Seed from "../../src/emulator/Seed.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"

// biome-ignore lint/suspicious/noExplicitAny: what JavaScript can give
type Loose = any

const failureOf = (effect: Effect.Effect<unknown, unknown>): Promise<string> =>
  Effect.runPromiseExit(effect).then((exit) =>
    Exit.isSuccess(exit) ? "it is taken" : String((Cause.squash(exit.cause) as Error).message)
  )

describe("a policy with an undefined option", () => {
  it("uses the default for it, or no budget for an undefined budget", () => {
    const { budget, maxRetryAfter, schedule } = RetryPolicy.make({
      schedule: undefined,
      maxRetryAfter: undefined
    } as Loose)
    expect([schedule, maxRetryAfter, budget]).toEqual([
      RetryPolicy.standard.schedule,
      RetryPolicy.standard.maxRetryAfter,
      RetryPolicy.standard.budget
    ])
    expect(RetryPolicy.make({ budget: undefined }).budget).toBeUndefined()
    expect(RetryPolicy.make(undefined as Loose)).toEqual(RetryPolicy.standard)
    expect(Deadline.make(undefined as Loose)).toEqual(Deadline.standard)
    expect(Deadline.make({ attempt: undefined, total: undefined })).toEqual(Deadline.standard)
  })
})

describe("a feed", () => {
  it("polls with a pause", async () => {
    for (const pollInterval of [0, "0 seconds", -1]) {
      const feed = Stream.runDrain(EventFeed.stream({ pollInterval: pollInterval as Loose }))
      expect(await failureOf(Effect.provide(feed, PolytomicEmulator.layer()))).toMatch(
        /`pollInterval` is (?:0|below 0)/
      )
    }
  })

  it("continues with the list when deliveries are not events", async () => {
    const program = Effect.gen(function* () {
      const emulator = yield* PolytomicEmulator.PolytomicEmulator
      const id = yield* emulator.emit({ type: "sync.running", event: {} })
      const feed = EventFeed.stream({
        from: "earliest",
        deliveries: Stream.fromIterable([null, undefined, "text", {}, { id: 5 }]) as Loose
      })
      const events = yield* feed.pipe(Stream.take(1), Stream.runCollect)
      return events.map((event) => event.id === id)
    })
    expect(await Effect.runPromise(Effect.provide(program, PolytomicEmulator.layer()))).toEqual([true])
  })
})

describe("a seed", () => {
  it.each<[Loose, string]>([
    [{ conections: [] }, "/conections is not a part of a seed; did you mean `connections`?"],
    [{ connections: {} }, "/connections is an object; pass an array"],
    [[], "is an array; pass an object such as `Seed.standard()`"],
    [null, "is null; pass an object"],
    ["standard", "is a string; pass an object"]
  ])("%j is rejected at creation and by plant", async (data, message) => {
    if (data !== null) expect(await failureOf(PolytomicEmulator.make({ data }))).toContain(message)
    const planted = Effect.flatMap(PolytomicEmulator.make(), (emulator) => emulator.seed(data))
    expect(await failureOf(planted)).toContain(message)
    expect((await Effect.runPromise(Effect.flip(planted)))._tag).toBe("SeedError")
  })

  it("accepts the data sets of the package", async () => {
    expect(
      await failureOf(PolytomicEmulator.make({ data: { ...Seed.standard(), connections: undefined } as Loose }))
    ).toBe("it is taken")
  })
})

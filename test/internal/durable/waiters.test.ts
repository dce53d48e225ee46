/** Waiting runs: the events that wake them, and the entries of a registry in memory. */
import { describe, expect, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { memoryWaiters } from "../../../src/Durable.ts"
import { memory, topicOf, Waiters } from "../../../src/internal/durable/waiters.ts"
import type { PolytomicEvent } from "../../../src/PolytomicEvent.ts"

const topic = (type: string, event: unknown) => topicOf({ type, event } as unknown as PolytomicEvent) // as received

describe("topicOf", () => {
  it.each([
    "sync.completed",
    "sync.completed_with_errors",
    "sync.failed",
    "sync.canceled",
    "bulk_sync.completed",
    "bulk_sync.completed_with_error",
    "bulk_sync.failed",
    "bulk_sync.canceled"
  ])("returns the execution that %s ends", (type) => {
    expect(topic(type, { execution_id: "e" })).toBe("e")
  })

  it.each(["sync.running", "bulk_sync.running", "sync.created", "connection.healthy", "sync", ""])(
    "returns undefined for %s, which ends none",
    (type) => {
      expect(topic(type, { execution_id: "e" })).toBeUndefined()
    }
  )

  it.each([
    ["no event", undefined],
    ["null", null],
    ["a text", "execution_id"],
    ["no id", { sync_id: "e" }],
    ["an empty id", { execution_id: "" }],
    ["a number", { execution_id: 7 }],
    ["an id that is too long", { execution_id: "e".repeat(101) }]
  ])("returns undefined for %s", (_, event) => {
    expect(topic("sync.completed", event)).toBeUndefined()
  })

  it("keeps an id of up to 100 characters whole", () => {
    expect(topic("sync.completed", { execution_id: "e".repeat(100) })).toBe("e".repeat(100))
  })
})

describe("memory", () => {
  it.effect("returns the last token of each run once and forgets the oldest topics", () =>
    Effect.gen(function* () {
      const waiters = memory(2)
      yield* waiters.add("a", "run 1", "old")
      yield* waiters.add("a", "run 1", "new")
      yield* waiters.add("a", "run 2", "other")
      expect(yield* waiters.take("a")).toEqual(["new", "other"])
      expect(yield* waiters.take("a")).toEqual([])
      yield* waiters.add("a", "run", "1")
      yield* waiters.add("b", "run", "2")
      // A topic that gets a new entry counts as new.
      yield* waiters.add("a", "run", "3")
      yield* waiters.add("c", "run", "4")
      expect(yield* Effect.forEach(["a", "b", "c"], waiters.take)).toEqual([["3"], [], ["4"]])
    })
  )
})

describe("the register of a program", () => {
  it.each([
    ["by default", () => Context.get(Context.empty(), Waiters)],
    ["in memory", () => memoryWaiters()]
  ])("keeps the last 100,000 topics %s", (_, make) => {
    const waiters = make()
    for (let i = 0; i <= 100_000; i++) Effect.runSync(waiters.add(`${i}`, "run", "token"))
    expect(Effect.runSync(waiters.take("0"))).toEqual([])
    expect(Effect.runSync(waiters.take("1"))).toEqual(["token"])
  })
})

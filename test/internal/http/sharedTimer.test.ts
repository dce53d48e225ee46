/** The shared timer, against a clock that the tests advance. */
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { makeSharedTimer } from "../../../src/internal/http/sharedTimer.ts"

/** A clock with its sleeps, which end when it is advanced past them. */
const makeClock = () => {
  let now = 5_000
  const sleeps = new Map<() => void, number>()
  const clock = {
    monotonicTimeNanosUnsafe: () => BigInt(Math.round(now * 1e6)),
    sleep: (duration: Duration.Duration) =>
      Effect.callback<void>((resume) => {
        const end = () => resume(Effect.void)
        sleeps.set(end, now + Duration.toMillis(duration))
        return Effect.sync(() => sleeps.delete(end))
      })
  } as unknown as Clock.Clock // the part of a clock that the timer uses
  const advance = (milliseconds: number): void => {
    now += milliseconds
    for (const [end, at] of sleeps) {
      if (at <= now && sleeps.delete(end)) end()
    }
  }
  return { clock, sleeps, advance }
}

/** Tasks of the next turn of the event loop. */
const makeDispatcher = () => {
  const tasks: Array<() => void> = []
  const flush = () => {
    for (const task of tasks.splice(0)) task()
  }
  return { tasks, flush, dispatcher: { scheduleTask: (task: () => void) => void tasks.push(task), flush } }
}

const setUp = () => {
  const { clock, sleeps, advance } = makeClock()
  const { dispatcher, flush, tasks } = makeDispatcher()
  const expired: Array<string> = []
  const timer = makeSharedTimer(clock)
  /** Adds a deadline, and returns the function that removes it. */
  const add = (name: string, milliseconds: number, then = () => {}) =>
    timer(
      milliseconds,
      () => {
        expired.push(name)
        then()
      },
      dispatcher
    )
  return { add, expired, flush, sleeps, tasks, advance }
}

describe("a shared timer", () => {
  it("expires deadlines in any order on time, with one sleep", () => {
    const { add, expired, sleeps, advance } = setUp()
    add("late", 300)
    add("early", 100)
    add("middle", 200)
    expect(sleeps.size).toBe(1)
    for (const expected of [["early"], ["early", "middle"], ["early", "middle", "late"]]) {
      advance(99)
      expect(expired).toEqual(expected.slice(0, -1))
      advance(1)
      expect(expired).toEqual(expected)
    }
    expect(sleeps.size).toBe(0)
  })

  it("does not expire a removed deadline, and wakes for the others", () => {
    const { add, expired, advance } = setUp()
    const removeFirst = add("first", 100)
    add("second", 200)
    removeFirst()
    advance(150)
    advance(50)
    expect(expired).toEqual(["second"])
  })

  it("ends in the turn after the last deadline was removed, so that a process can exit", () => {
    const { add, flush, sleeps } = setUp()
    add("first", 100)()
    expect(sleeps.size).toBe(1)
    flush()
    expect(sleeps.size).toBe(0)
  })

  it("lives while a loop starts its next request at once, and ends with the loop", () => {
    const { add, expired, flush, sleeps, tasks, advance } = setUp()
    add("first", 100)()
    advance(50)
    const removeSecond = add("second", 100)
    flush()
    advance(50)
    expect(expired).toEqual([])
    expect(sleeps.size).toBe(1)
    removeSecond()
    expect(tasks).toHaveLength(1)
    flush()
    expect(sleeps.size).toBe(0)
  })

  it("accepts deadlines that are added while others expire", () => {
    const { add, expired, sleeps, advance } = setUp()
    add("first", 100, () => add("third", 30))
    add("second", 150)
    advance(100)
    advance(30)
    advance(20)
    expect(expired).toEqual(["first", "third", "second"])
    expect(sleeps.size).toBe(0)
  })

  it("restarts after it has ended", () => {
    const { add, expired, flush, advance } = setUp()
    add("first", 100)()
    flush()
    advance(1_000)
    add("second", 10)
    advance(10)
    expect(expired).toEqual(["second"])
  })

  it("expires a deadline when the runtime's timer fires early by less than a millisecond", () => {
    const { add, expired, sleeps, advance } = setUp()
    add("first", 0.25)
    add("second", 0.75)
    advance(1)
    expect(expired).toEqual(["first", "second"])
    expect(sleeps.size).toBe(0)
  })
})

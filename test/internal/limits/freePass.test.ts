/** The way of a call that need not wait: it overtakes nobody. */
import { describe, expect, it } from "vitest"
import { FreePass } from "../../../src/internal/limits/freePass.ts"
import type { LimitStore } from "../../../src/internal/limits/limitStore.ts"
import { Rooms } from "../../../src/internal/limits/rooms.ts"

const clock = { currentTimeMillisUnsafe: () => 0 } as ConstructorParameters<typeof FreePass>[1] // all that it reads of one
const store = { mayBePaused: () => false } as unknown as LimitStore // and of a store
const presence = { until: Number.POSITIVE_INFINITY }

const setUp = (...limits: ConstructorParameters<typeof Rooms>[0]) => {
  const rooms = new Rooms(limits)
  const keys = limits.map((_, i) => `key ${i}`)
  return {
    rooms: rooms.join(keys, presence, 0),
    enters: () => {
      const pass = new FreePass(rooms, clock)
      const entered = pass.enter(keys, store)
      pass.leave()
      return entered
    }
  }
}

describe("an uncontended permit", () => {
  for (const [name, limit] of [
    ["a rate", { rate: { limit: 10, window: "1 second" } }],
    ["a concurrency", { concurrency: 10 }],
    ["both", { concurrency: 10, rate: { limit: 10, window: "1 second" } }]
  ] as const) {
    it(`is not taken while another caller waits for its turn, with ${name}`, () => {
      const { enters, rooms } = setUp({ concurrency: 10 }, limit)
      const turn = rooms[1]?.turn
      const waiting = turn?.takeFree(presence)
      expect(enters()).toBe(false)
      // Nothing is held, neither here nor in the room before.
      expect(rooms.map(({ members, permits }) => [members.size, permits.size])).toEqual([
        [1, 0],
        [1, 0]
      ])
      if (waiting !== undefined) turn?.leave(waiting, 0)
      expect(enters()).toBe(true)
    })
  }

  it("is not taken when all permits are in use", () => {
    const { enters, rooms } = setUp({ concurrency: 1 })
    const held = rooms[0]?.permits.takeFree(presence)
    expect(enters()).toBe(false)
    if (held !== undefined) rooms[0]?.permits.leave(held, 0)
    expect(enters()).toBe(true)
  })
})

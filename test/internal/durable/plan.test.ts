/** Plans of durable jobs: defaults, intervals that are the same on every machine, and the number of steps of the worst case. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { checkPlan, delayOf, maxNudges, type Plan, planOf, stepsOf } from "../../../src/internal/durable/plan.ts"
import type { StepsService } from "../../../src/internal/durable/steps.ts"

const hour = 3_600_000

describe("a plan", () => {
  it("has defaults, and intervals of at least a second", () => {
    assert.deepStrictEqual(planOf({}, "24 hours"), { timeout: 24 * hour, minDelay: 15_000, maxDelay: 900_000 })
    assert.deepStrictEqual(planOf({ timeout: 5, minDelay: 999, maxDelay: 0 }, "24 hours"), {
      timeout: 5,
      minDelay: 1000,
      maxDelay: 1000
    })
    assert.deepStrictEqual(planOf({ minDelay: 1001, maxDelay: 5000, timeout: 0 }, "1 hour"), {
      timeout: 0,
      minDelay: 1001,
      maxDelay: 5000
    })
  })
})

describe("an interval", () => {
  const plan: Plan = { timeout: hour, minDelay: 1000, maxDelay: 60_000 }

  it("is between three quarters and the whole of a time that doubles up to the maximum", () => {
    for (const [waits, whole] of [
      [0, 1000],
      [1, 2000],
      [5, 32_000],
      [6, 60_000],
      [40, 60_000],
      [2000, 60_000]
    ] as const) {
      const delays = Array.from({ length: 200 }, (_, run) => delayOf(plan, waits, `run ${run}`, 1))
      assert.isAtLeast(Math.min(...delays), whole * 0.75)
      assert.isAtMost(Math.max(...delays), whole)
      // Runs are spread over the whole quarter.
      assert.isAtMost(Math.min(...delays), whole * 0.77)
      assert.isAtLeast(Math.max(...delays), whole * 0.98)
      assert.isTrue(delays.every(Number.isInteger))
    }
  })

  it("depends on key and number only, and never changes", () => {
    const delays = (key: string) => [1, 2, 3].map((count) => delayOf(plan, 0, key, count))
    assert.deepStrictEqual(delays("a key"), delays("a key"))
    assert.notDeepEqual(delays("a key"), delays("another key"))
    // As in runs that wait at this moment.
    assert.deepStrictEqual(delays("a key"), [983, 984, 984])
  })
})

describe("the steps of a plan", () => {
  /** Intervals that fit into a time, each at its shortest, counted one by one. */
  const intervals = ({ maxDelay, minDelay, timeout }: Plan): number => {
    let passed = 0
    let count = 0
    while (passed < timeout) passed += 0.75 * Math.min(maxDelay, minDelay * 2 ** count++)
    return count
  }

  it("are two for each interval, with those of all events, and five more", () => {
    assert.strictEqual(maxNudges, 3)
    for (const minDelay of [1000, 15_000]) {
      for (const maxDelay of [minDelay, 60_000, 900_000]) {
        for (const timeout of [0, 1, 749, 750, 751, 12_000, 45_000, hour, 24 * hour]) {
          const plan = { minDelay, maxDelay, timeout }
          // Each of three events begins the intervals anew.
          const doublings = Math.ceil(Math.log2(maxDelay / minDelay)) + 1
          const expected = 2 * (intervals(plan) + doublings * 4 + 3) + 5
          assert.strictEqual(stepsOf(plan), expected, JSON.stringify(plan))
        }
      }
    }
  })

  it("are refused where the engine allows fewer", () => {
    const plan = planOf({ timeout: "1 hour" }, "1 hour")
    const needed = stepsOf(plan)
    const check = (steps: number, of = plan) =>
      Effect.runSync(
        Effect.match(checkPlan(of, { key: "k", limits: { steps, bytes: 1 } } as StepsService, "bulk sync s"), {
          onSuccess: () => "accepted",
          onFailure: ({ detail, reason, run, subject }) => [reason, subject, run, detail].join(" | ")
        })
      )
    assert.strictEqual(check(needed), "accepted")
    const refused = "TooManySteps | bulk sync s | k |"
    assert.strictEqual(check(needed - 1), `${refused} It may take ${needed} steps, and ${needed - 1} are left.`)
    assert.strictEqual(check(1e9, { ...plan, timeout: Infinity }), `${refused} Its \`timeout\` is not finite.`)
  })
})

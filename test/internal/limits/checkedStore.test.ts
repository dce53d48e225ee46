/** Responses of stores that other programs can write to: an invalid value is a failure of the store. */
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Breaker from "effect/persistence/CircuitBreaker"
import type * as RateLimiter from "effect/persistence/RateLimiter"
import { checkedCircuits, checkedTokens } from "../../../src/internal/limits/checkedStore.ts"

type Tokens = RateLimiter.RateLimiterStore["Service"]

const tokens = (response: unknown): Tokens => {
  const answer = () => Effect.succeed(response as never) // the response of the store
  return checkedTokens({ fixedWindow: answer, tokenBucket: answer, adaptiveConsume: answer, adaptiveFeedback: answer })
}

const ended = (self: Effect.Effect<unknown, unknown>): unknown =>
  Effect.runSync(
    Effect.match(self, {
      onSuccess: (value) => value,
      onFailure: (error) => (error as RateLimiter.RateLimiterError).reason.message // of the store
    })
  )

const invalid = "The store returned an invalid value"

describe("a store of tokens", () => {
  it("returns two finite numbers", () => {
    for (const [pair, isValid] of [
      [[0, 0], true],
      [[-1, 5], true],
      [[Number.NaN, 0], false],
      [[0, Number.NaN], false],
      [[0, Number.POSITIVE_INFINITY], false],
      [["1", 0], false],
      [[], false]
    ] as const) {
      for (const method of ["fixedWindow", "tokenBucket"] as const) {
        assert.deepStrictEqual(ended(tokens(pair)[method]({} as never)), isValid ? pair : invalid)
      }
    }
  })

  it("returns a finite pause with an epoch", () => {
    for (const [pause, isValid] of [
      [{ delay: Duration.zero, epoch: 0 }, true],
      [{ delay: Duration.seconds(1), epoch: "7" }, true],
      [{ delay: 1000, epoch: 0 }, false],
      [{ delay: Duration.infinity, epoch: 0 }, false],
      [{ delay: Duration.zero, epoch: "x" }, false],
      [{ delay: Duration.zero }, false]
    ] as const) {
      assert.deepStrictEqual(ended(tokens(pause).adaptiveConsume({} as never)), isValid ? pause : invalid)
    }
    assert.strictEqual(ended(tokens("anything").adaptiveFeedback({} as never)), "anything")
  })
})

describe("a store of circuits", () => {
  it("returns a finite generation", () => {
    const admit = (generation: unknown) => {
      const store = { admit: () => Effect.succeed({ generation }) } as unknown as Breaker.CircuitBreakerStore["Service"]
      return ended(Effect.scoped(checkedCircuits(store).admit({} as never)))
    }
    assert.deepStrictEqual(admit(1), { generation: 1 })
    for (const generation of [Number.NaN, Number.POSITIVE_INFINITY, "1", undefined]) {
      assert.strictEqual(admit(generation), invalid)
    }
  })
})

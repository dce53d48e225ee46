/**
 * Work of a waiting call, counted in operations: it does not grow with the number of waiting calls. Counted are reads of the
 * clock, iterations of sets and maps, and the deleted entries that an engine skips before the first one.
 */

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { afterEach, expect, it } from "vitest"
import * as Deadline from "../src/Deadline.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as RateLimit from "../src/RateLimit.ts"
import { layer } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { ok, serve } from "./support/stub.ts"

type Kind = typeof Set | typeof Map
const originals = [Set, Map].map((kind) => {
  const { clear, delete: remove } = kind.prototype
  return { kind, clear, remove, iterate: kind.prototype[Symbol.iterator], values: kind.prototype.values }
})

let operations = 0

/** Counts the iterations of all sets and maps. */
const count = (): void => {
  const holes = new WeakMap<object, number>()
  for (const { iterate, kind, remove, values } of originals) {
    const counting = (original: () => IterableIterator<unknown>) =>
      function* (this: Set<unknown>) {
        operations += holes.get(this) ?? 0
        for (const item of { [Symbol.iterator]: () => original.call(this) }) {
          operations++
          yield item
        }
      }
    // The methods of both have the same signature.
    const prototype = (kind as Kind).prototype as unknown as Record<PropertyKey, unknown>
    prototype[Symbol.iterator] = counting(iterate as never)
    prototype["values"] = counting(values as never)
    prototype["delete"] = function (this: Set<unknown>, key: unknown) {
      const isThere = (remove as (key: unknown) => boolean).call(this, key)
      const before = holes.get(this) ?? 0
      // A table is rebuilt once it has more deleted entries than live ones.
      if (isThere) holes.set(this, before > this.size ? 0 : before + 1)
      return isThere
    }
  }
}

const restore = (): void => {
  for (const { iterate, kind, remove, values } of originals) {
    Object.assign((kind as Kind).prototype, { delete: remove, values, [Symbol.iterator]: iterate })
  }
}

afterEach(restore)

/** Operations per call when this many calls wait. */
const perCall = async (calls: number, limit: RateLimit.Limit): Promise<number> => {
  const server = serve((request, sent) => Effect.andThen(Effect.yieldNow, ok(request, sent)))
  const clock = await Effect.runPromise(Clock.clockWith(Effect.succeed))
  const counted: Clock.Clock = Object.create(clock, {
    currentTimeMillis: {
      get: () => {
        operations++
        return clock.currentTimeMillis
      }
    }
  })
  const one = PolytomicClient.execute(Op.get, { id: "1" })
  const program = Effect.forEach(Array.from({ length: calls }), () => one, { concurrency: "unbounded", discard: true })
  operations = 0
  count()
  try {
    await program.pipe(
      Effect.provide(RateLimit.layer(limit)),
      Effect.provide(layer(server)),
      Effect.provideService(Deadline.Deadline, Deadline.none),
      Effect.provideService(Clock.Clock, counted),
      Effect.runPromise
    )
  } finally {
    restore()
  }
  expect(server.sent.length).toBe(calls)
  return operations / calls
}

it.each([
  ["a concurrency", { per: "origin", concurrency: 4 }],
  ["a rate", { per: "origin", rate: { limit: 1e9, window: "1 second" } }],
  ["both", { per: "origin", concurrency: 4, rate: { limit: 1e9, window: "1 second" } }]
] as const)("does the same work for a waiting %s among 300 and among 3,000", { timeout: 60_000 }, async (_, limit) => {
  const few = await perCall(300, limit)
  const many = await perCall(3_000, limit)
  expect(few).toBeGreaterThan(0)
  expect(many / few).toBeLessThan(1.5)
})

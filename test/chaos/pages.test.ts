/** Lists that never end: memory stays flat. The tests of `paginate` cover cyclic lists. */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect } from "vitest"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import { layer } from "../support/client.ts"
import * as Op from "../support/operations.ts"
import { respondWith, serve } from "../support/stub.ts"

setFlagsFromString("--expose-gc")
const gc: () => void = runInNewContext("gc") // the function that the flag above adds

const items = Array.from({ length: 10 }, (_, i) => ({ id: String(i), name: "x".repeat(100) }))

/** A server whose pages are all alike; each has a next cursor. */
const endless = (cursorAfter: (page: number) => string) => {
  let page = 0
  return serve((request, sent) => {
    page++
    server.length = 0 // recorded requests would fill the memory themselves
    return respondWith(200, { data: items, pagination: { next_page_token: cursorAfter(page) } })(request, sent)
  })
}
let server: Array<unknown> = []

const all = Stream.unwrap(Effect.map(PolytomicClient.PolytomicClient, (client) => client.items(Op.pages, {})))

describe("endless lists", () => {
  it.live("pages that repeat under new cursors: as many as requested, in constant memory", () =>
    Effect.gen(function* () {
      const endlessly = endless((page) => `cursor-${page}`)
      server = endlessly.sent
      const heap: Array<number> = []
      let seen = 0
      yield* Stream.runForEach(Stream.take(all, 200_000), () =>
        Effect.sync(() => {
          if (++seen % 50_000 !== 0) return
          gc()
          heap.push(process.memoryUsage().heapUsed)
        })
      ).pipe(Effect.provide(layer(endlessly)))
      expect(seen).toBe(200_000)
      const [first = 0, ...later] = heap
      expect(later.length).toBe(3)
      for (const used of later) expect(used - first).toBeLessThan(4 * 1024 * 1024)
    })
  )
})

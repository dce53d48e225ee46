/** A long result uses no more memory than a short one. */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Query from "effect-polytomic/Query"
import { layer } from "./support/client.ts"
import { respondWith, serve } from "./support/stub.ts"

const rowsPerPage = 1_000

const total = 200_000

const Row = Schema.Struct({ id: Schema.Number, name: Schema.String, email: Schema.String, active: Schema.Boolean })

const rowsFrom = (first: number): ReadonlyArray<typeof Row.Type> =>
  Array.from({ length: rowsPerPage }, (_, i) => ({
    id: first + i,
    name: `Somebody with the number ${first + i}`,
    email: `somebody-${first + i}@example.com`,
    active: i % 2 === 0
  }))

const heap = (): number => {
  setFlagsFromString("--expose-gc")
  // Only a new context has the functions of the flag.
  const collect: () => void = runInNewContext("gc")
  collect()
  return process.memoryUsage().heapUsed
}

it.live("streams many rows in the memory of one page", () =>
  Effect.gen(function* () {
    const stub = serve((request, sent) => {
      const page = Number(sent.url.searchParams.get("page") ?? 0)
      // Discards the recorded requests, as the test would measure them.
      stub.sent.length = 0
      const links = (page + 1) * rowsPerPage < total ? { next: `/api/queries/1?page=${page + 1}` } : {}
      const data = { id: "1", status: "done", results: rowsFrom(page * rowsPerPage) }
      return respondWith(200, { data, links })(request, sent)
    })
    let count = 0
    let most = 0
    let before = 0
    yield* Query.rows({ id: "1", schema: Row }).pipe(
      Stream.runForEach(({ id }) =>
        Effect.sync(() => {
          assert.strictEqual(id, count++)
          if (count === rowsPerPage * 10) before = heap()
          if (count % (rowsPerPage * 25) === 0) most = Math.max(most, heap())
        })
      ),
      Effect.provide(layer(stub))
    )
    assert.strictEqual(count, total)
    assert.isBelow(most - before, 16 * 1024 * 1024)
  })
)

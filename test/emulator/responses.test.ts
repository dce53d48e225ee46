/** Parts of responses of the emulator that depend on what was sent before. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { begin, createSync, make } from "./bulkSyncSupport.ts"
import { acme, send } from "./support.ts"

describe("the emulator", () => {
  it.effect("finds bulk syncs and their executions by id", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id: sync } = yield* createSync(emulator)
      const { id } = yield* begin(emulator, sync)
      const entity = (of: string) => Effect.map(send(emulator, `GET /api/entities/${of}`), ({ json }) => json.data)
      assert.deepInclude(yield* entity(sync), { type: "bulk_sync", canonical_path: `/api/bulk/syncs/${sync}` })
      assert.deepInclude(yield* entity(id), {
        type: "bulk_sync_execution",
        organization_id: acme,
        canonical_path: `/api/bulk/syncs/${sync}/executions/${id}`
      })
    })
  )

  it.effect("offers publications to a database with change detection only", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const values = (parameters: object) =>
        Effect.map(
          send(emulator, "POST /api/connection_types/postgresql/parameter_values", {
            body: { field: "publication", parameters }
          }),
          ({ json }) => json.data.publication.values.length
        )
      const login = { username: "u", hostname: "h", password: "p", port: 5432 }
      assert.strictEqual(yield* values({ ...login, change_detection: true }), 2)
      assert.strictEqual(yield* values({ ...login, change_detection: false }), 0)
      assert.strictEqual(yield* values(login), 0)
    })
  )
})

/** The logs of bulk sync executions. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { begin, createSync, type Json, make } from "./bulkSyncSupport.ts"
import { send } from "./support.ts"

describe("logs", () => {
  it.effect("are files behind signed URLs, one per schema, that need no key and expire", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: ["public.users", "public.orders"] })
      const { path } = yield* begin(emulator, id)
      const none = yield* send(emulator, `GET ${path}/logs`)
      assert.deepStrictEqual(none.json.data, { URLs: null })
      yield* TestClock.adjust("10 seconds")
      const { json } = yield* send(emulator, `GET ${path}/logs`)
      assert.strictEqual(json.data.URLs.length, 2)
      assert.strictEqual(json.data.Expires, "1970-01-01T00:15:10.000Z")
      const url = new URL(json.data.URLs[0])
      const file = yield* send(emulator, `GET ${url.pathname}${url.search}`, { key: "" })
      assert.strictEqual(file.status, 200)
      const lines = file.text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).message)
      assert.deepStrictEqual(lines, [
        "copying public.users",
        "public.users completed: 119 records, 0 errors, 0 warnings"
      ])
      const forged = yield* send(emulator, `GET ${url.pathname}?expires=99999999&signature=x`, { key: "" })
      assert.strictEqual(forged.status, 403)
      yield* TestClock.adjust("15 minutes")
      assert.strictEqual((yield* send(emulator, `GET ${url.pathname}${url.search}`, { key: "" })).status, 403)
    })
  )

  it.effect("are exported by a job", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator)
      const { path } = yield* begin(emulator, id)
      assert.strictEqual((yield* send(emulator, `POST ${path}/logs/export`)).status, 400)
      yield* TestClock.adjust("10 seconds")
      const { json } = yield* send(emulator, `POST ${path}/logs/export?notify=true`)
      assert.deepInclude(json.job, { type: "exportlogs", status: "created" })
      yield* TestClock.adjust("1 second")
      const job = yield* send(emulator, `GET /api/jobs/exportlogs/${json.job.job_id}`)
      assert.strictEqual(job.json.data.status, "done")
      const url = new URL(job.json.data.result.url)
      const file = yield* send(emulator, `GET ${url.pathname}${url.search}`, { key: "" })
      assert.include(file.text, "execution ended: completed")
    })
  )

  it.effect("appear on a console in pages, for the whole sync or one schema", () =>
    Effect.gen(function* () {
      const emulator = yield* make()
      const { id } = yield* createSync(emulator, { schemas: ["public.users", "public.orders"] })
      yield* emulator.planExecution({ outcome: "failed", error: "disk full" })
      const { path } = yield* begin(emulator, id)
      const console_ = (query: string) =>
        Effect.map(send(emulator, `GET ${path}/consolelog${query}`), ({ json }) => json.data)
      const messages = (data: { entries: ReadonlyArray<Json> }) =>
        data.entries.map(({ level, message }) => [level, message])
      assert.deepStrictEqual(messages(yield* console_("")), [["info", "execution created"]])
      yield* TestClock.adjust("10 seconds")
      const all = [
        ["info", "execution created"],
        ["info", "execution started"],
        ["info", "copying public.users"],
        ["info", "public.users completed: 119 records, 0 errors, 0 warnings"],
        ["info", "copying public.orders"],
        ["error", "public.orders failed: 63 records, 0 errors, 0 warnings"],
        ["error", "execution ended: failed: disk full"]
      ]
      assert.deepStrictEqual(messages(yield* console_("?limit=1000")), all)
      const first = yield* console_("?limit=5")
      assert.deepStrictEqual(messages(first), all.slice(0, 5))
      const second = yield* console_(`?limit=5&after=${first.next_cursor}`)
      assert.deepStrictEqual([messages(second), second.next_cursor], [all.slice(5), null])
      const bad = yield* send(emulator, `GET ${path}/consolelog?after=x`)
      assert.strictEqual(bad.status, 400)
      const one = yield* send(emulator, `GET ${path}/schemas/public.users/consolelog`)
      assert.deepStrictEqual(messages(one.json.data), all.slice(2, 4))
      assert.strictEqual((yield* send(emulator, `GET ${path}/schemas/public.products/consolelog`)).status, 404)
    })
  )
})

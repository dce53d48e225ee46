import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { Fault, type PolytomicEmulator } from "effect-polytomic/emulator"
import { send } from "./support.ts"
import { at, makeSyncFixture } from "./syncs.ts"

describe("logs", () => {
  const finished = (options?: PolytomicEmulator.Options) =>
    Effect.gen(function* () {
      const made = yield* makeSyncFixture(options, ({ source, warehouse }) => ({
        fields: [{ source: source("name"), target: "name" }],
        override_fields: [{ target: "active", override_value: "true" }],
        target: { connection_id: warehouse, object: "public.users" }
      }))
      yield* made.emulator.planExecution({ outcome: "completed_with_errors", records: 10, errors: 2, warnings: 1 })
      const execution = yield* made.start()
      yield* TestClock.adjust(10_000)
      const path = `/api/syncs/${made.id}/executions/${execution}`
      const urls = (type: string) => Effect.map(send(made.emulator, `GET ${path}/${type}`), ({ json }) => json.data)
      // A signed URL needs no key.
      const open = (url: string) => send(made.emulator, `GET ${url.replace("https://polytomic.test", "")}`, { key: "" })
      return { ...made, path, urls, open, run: execution }
    })

  it.effect("are JSON lines behind signed URLs that expire", () =>
    Effect.gen(function* () {
      const { execution, open, run, urls } = yield* finished()
      const { counts } = yield* execution(run)
      assert.deepInclude(counts, { total: 10, error: 2, warnings: 1 })
      const lines: Record<string, ReadonlyArray<Record<string, unknown>>> = {}
      for (const type of ["records", "errors", "warnings", "inserts", "updates"]) {
        const signed = yield* urls(type)
        assert.strictEqual(signed.urls.length, 1)
        const file = yield* open(signed.urls[0])
        assert.strictEqual(file.status, 200)
        lines[type] = file.text
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line))
      }
      assert.deepStrictEqual(
        Object.values(lines).map(({ length }) => length),
        [10, 2, 1, counts.insert, counts.update]
      )
      assert.deepStrictEqual(lines.records?.[0], {
        record: { email: "ada@example.com", name: "Ada Lovelace", active: "true" }
      })
      assert.strictEqual(lines.errors?.[0]?.error, "the target refused some records")
      assert.deepStrictEqual(yield* urls("deletes"), { urls: null, expires: null })
      const { expires, urls: signed } = yield* urls("records")
      assert.strictEqual(expires, at(10 + 15 * 60))
      assert.strictEqual((yield* open(signed[0].replace("records-1", "records-2"))).status, 403)
      yield* TestClock.adjust("15 minutes")
      assert.strictEqual((yield* open(signed[0])).status, 403)
      assert.strictEqual((yield* open((yield* urls("records")).urls[0])).status, 200)
    })
  )

  it.effect("are also linked from the completed event", () =>
    Effect.gen(function* () {
      const { emulator, start } = yield* makeSyncFixture()
      yield* start()
      yield* TestClock.adjust(10_000)
      const { event } = (yield* send(emulator, "GET /api/events?type=sync.completed")).json.data[0]
      assert.strictEqual(event.record_count, event.upserted_count)
      const file = yield* send(emulator, `GET ${event.total_records[0].replace("https://polytomic.test", "")}`, {
        key: ""
      })
      assert.strictEqual(file.text.trimEnd().split("\n").length, event.record_count)
      assert.deepStrictEqual(event.inserted_records, [])
    })
  )

  it.effect("are compressed if configured", () =>
    Effect.gen(function* () {
      const plain = yield* finished()
      const packed = yield* finished({ modelSyncs: { logs: "gzip" } })
      const { text } = yield* plain.open((yield* plain.urls("records")).urls[0])
      const url = (yield* packed.urls("records")).urls[0]
      assert.match(new URL(url).pathname, /\.ndjson\.gz$/)
      const response = yield* packed.emulator.handle(new Request(url))
      const bytes = yield* Effect.promise(() => response.arrayBuffer())
      assert.strictEqual(response.headers.get("content-length"), String(bytes.byteLength))
      const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
      assert.strictEqual(yield* Effect.promise(() => new Response(unpacked).text()), text)
    })
  )

  it.effect("have one signed URL each: in Location, as a redirect or as text", () =>
    Effect.gen(function* () {
      const responseOf = (logFile?: "location" | "redirect" | "text") =>
        Effect.gen(function* () {
          const { emulator, open, path } = yield* finished(logFile === undefined ? {} : { modelSyncs: { logFile } })
          assert.strictEqual((yield* send(emulator, `GET ${path}/records/nope.ndjson`)).status, 404)
          const { headers, status, text } = yield* send(emulator, `GET ${path}/records/records-1.ndjson`)
          assert.strictEqual((yield* open(headers.get("location") ?? text)).text.trimEnd().split("\n").length, 10)
          return [status, text === "", headers.has("location")]
        })
      assert.deepStrictEqual(yield* responseOf(), [200, true, true])
      assert.deepStrictEqual(yield* responseOf("redirect"), [302, true, true])
      assert.deepStrictEqual(yield* responseOf("text"), [200, false, false])
    })
  )

  it.effect("are the same under the names of the older versions", () =>
    Effect.gen(function* () {
      const { emulator, path, urls } = yield* finished()
      const old = yield* send(emulator, `GET ${path}/errors`, { version: "2023-04-25" })
      assert.deepStrictEqual(old.json.data, yield* urls("errors"))
      const file = yield* send(emulator, `GET ${path}/errors/errors-1.ndjson`, { version: "2022-12-12" })
      assert.deepStrictEqual([file.status, file.text], [200, ""])
    })
  )
})

describe("the console", () => {
  it.effect("keeps the newest 50 messages, in pages", () =>
    Effect.gen(function* () {
      const { emulator, id, start } = yield* makeSyncFixture()
      yield* emulator.planExecution({ records: 400 })
      const execution = yield* start()
      const page = (query: string) =>
        Effect.map(
          send(emulator, `GET /api/syncs/${id}/executions/${execution}/consolelog?${query}`),
          ({ json }) => json.data
        )
      const messages = ({ entries }: { entries: ReadonlyArray<{ message: string }> }) =>
        entries.map(({ message }) => message)
      assert.deepStrictEqual(messages(yield* page("")), ["Execution created"])
      yield* TestClock.adjust(2000)
      const some = yield* page("limit=3")
      assert.deepStrictEqual(messages(some), ["Execution created", "Execution running", "Wrote records 1 to 5"])
      yield* TestClock.adjust(8000)
      const all = yield* page("limit=1000")
      assert.strictEqual(all.entries.length, 50)
      assert.isNull(all.next_cursor)
      assert.deepStrictEqual(messages(all).slice(-2), ["Wrote records 396 to 400", "Execution completed"])
      assert.strictEqual(new Set(all.entries.map((entry: { id: string }) => entry.id)).size, 50)
      // The message of the cursor was discarded: reading resumes at the oldest existing one.
      assert.deepStrictEqual((yield* page(`after=${some.next_cursor}`)).entries[0], all.entries[0])
      const read: Array<string> = []
      let cursor = ""
      for (let i = 0; i < 5; i++) {
        const { entries, next_cursor } = yield* page(`limit=15${cursor}`)
        read.push(...messages({ entries }))
        if (next_cursor === null) break
        cursor = `&after=${next_cursor}`
      }
      assert.deepStrictEqual(read, messages(all))
      const bad = yield* send(emulator, `GET /api/syncs/${id}/executions/${execution}/consolelog?after=%21`)
      assert.strictEqual(bad.status, 400)
    })
  )

  it.effect("can time out", () =>
    Effect.gen(function* () {
      const { emulator, id, start } = yield* makeSyncFixture()
      const execution = yield* start()
      yield* emulator.fault(Fault.status(408), { operation: "modelSync.executions.getConsoleLogs" })
      const responseOf = yield* send(emulator, `GET /api/syncs/${id}/executions/${execution}/consolelog`)
      assert.strictEqual(responseOf.status, 408)
    })
  )
})

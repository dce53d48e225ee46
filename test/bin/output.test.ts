import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { makeWriter } from "../../src/bin/cli/output.ts"
import { columnsOf, record, tablePage } from "../../src/bin/cli/table.ts"
import { Seed } from "../../src/emulator/index.ts"
import { start } from "../../src/emulator/node.ts"
import { csvField } from "../../src/internal/tools/csv.ts"
import { toJson, visible } from "../../src/internal/tools/text.ts"
import { pick } from "../../src/internal/tools/value.ts"
import { makeRun } from "./support.ts"

let emulator: Awaited<ReturnType<typeof start>>
let run: ReturnType<typeof makeRun>

const hostile = "Evil\u001b[2J\u202e\u{e0041}\nline"

beforeAll(async () => {
  const connections = [
    ...Array.from({ length: 3 }, (_, i) => ({
      organization: Seed.acme.id,
      name: i === 0 ? hostile : `=Connection ${i}, "quoted"`,
      type: "postgresql" as const
    })),
    Seed.exampleConnection
  ]
  emulator = await start({ port: 0, data: { ...Seed.standard(), connections } })
  run = makeRun(emulator.url)
})

afterAll(() => emulator.close())

const screen = { columns: 80, color: false }

describe("output formats", () => {
  it("json is one document, ndjson a line for each item, with the same values on a terminal", async () => {
    const json = await run("connections list --output json")
    const lines = await run("connections list --output ndjson")
    const terminal = await run("connections list --output json", { stdoutIsTerminal: true })
    assert.strictEqual(terminal.out, json.out)
    assert.deepStrictEqual(
      lines.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
      JSON.parse(json.out)
    )
    assert.strictEqual((await run("connections list")).out, json.out)
  })

  it("contain no control characters, and the same data", async () => {
    for (const format of ["json", "ndjson", "csv", "table"]) {
      const { out } = await run(["connections", "list", "--output", format], { stdoutIsTerminal: true })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these steer terminals
      assert.notMatch(out.replaceAll("\u001b[1m", "").replaceAll("\u001b[0m", ""), /[\u001b\u202e]|\u{e0041}/u, format)
    }
    const { out } = await run("connections list --output json --fields name")
    assert.include(
      (JSON.parse(out) as ReadonlyArray<{ readonly name: string }>).map(({ name }) => name),
      hostile
    )
    assert.deepStrictEqual(JSON.parse(toJson({ a: hostile, b: 12345678901234 })), { a: hostile, b: 12345678901234 })
    assert.strictEqual(visible("a\u001bb\nc"), "a\\u{1b}b\\nc")
  })

  it("csv follows RFC 4180 and cannot inject formulas", async () => {
    const { out } = await run("connections list --output csv --fields name,type.id")
    assert.include(out, "name,type.id\r\n")
    assert.include(out, `"'=Connection 1, ""quoted""",postgresql\r\n`)
    for (const text of ["=1", "+1", "-1", "@a", "\t=1", " =1", "\u200b=1", "\ufeff+1", "\n=1", "\uff1d1", "\uff20a"]) {
      assert.strictEqual(csvField(text, false).replaceAll('"', "").slice(0, 1), "'", JSON.stringify(text))
    }
    for (const value of [-1.5, true, null, "a=1", "1-2", "a@b.example"]) {
      assert.strictEqual(csvField(value, false), value === null ? "" : String(value))
    }
  })

  it("csv keeps all characters except controls in a file, and escapes them on a terminal", () => {
    const family = "\u{1f468}\u200d\u{1f469}"
    assert.strictEqual(csvField(`${family}\u202e\u001b[2J`, false), `${family}\u202e\ufffd[2J`)
    assert.strictEqual(csvField(`${family}\u202e\u001b[2J`, true), "\u{1f468}\ufffd\u{1f469}\ufffd\ufffd[2J")
    assert.strictEqual(csvField("a\r\nb", false), '"a\r\nb"')
    assert.strictEqual(csvField("safe\revil", true), "safe\ufffdevil")
  })

  it("of an empty list are `[]` or no output, with exit code 0", async () => {
    assert.deepInclude(await run("webhooks list --output json"), { code: 0, out: "[]\n" })
    assert.deepInclude(await run("webhooks list --output ndjson"), { code: 0, out: "" })
    assert.deepInclude(await run("webhooks list --output table"), { code: 0, out: "", err: "No results.\n" })
  })

  it("omit fields that a row does not have", () => {
    const rows: ReadonlyArray<unknown> = [{ constructor: "a", toString: 1 }, { b: 2 }]
    for (const format of ["csv", "table"] as const) {
      const text = makeWriter(format, undefined, { columns: undefined, color: false }).chunk(rows)
      assert.notInclude(text, "native code")
      assert.notInclude(text, "null")
    }
  })

  it("contain the selected fields", () => {
    assert.deepStrictEqual(pick([{ a: { b: 1 }, c: 2 }], ["a.b", "d"]), [{ "a.b": 1, d: null }])
  })

  it("reject a field that the result cannot have before a request", async () => {
    // A request would fail in another way.
    const dead = makeRun("http://127.0.0.1:9")
    for (const [args, expected] of [
      ["connections list --fields nam", "Did you mean name?"],
      ["connections list --fields id,type.nme --dry-run", "Did you mean name?"],
      ["bulk-sync list --all --fields nope", "It has active,"],
      ["sync run x --bulk --fields idd", "Did you mean id?"],
      ["events tail --once --fields typ", "Did you mean type?"]
    ] as const) {
      const { code, err, out } = await dead(args)
      assert.deepStrictEqual([code, out], [2, ""], args)
      assert.include(JSON.parse(err).error.message, expected)
    }
    assert.strictEqual((await run("connections list --fields configuration.any")).code, 0)
  })

  it("write a document incrementally", () => {
    const writer = makeWriter("json", undefined, screen)
    const text = writer.chunk([{ a: 1 }]) + writer.chunk([]) + writer.chunk([{ a: 2 }]) + writer.end()
    assert.deepStrictEqual(JSON.parse(text), [{ a: 1 }, { a: 2 }])
    assert.strictEqual(makeWriter("json", undefined, screen).end(), "[]\n")
  })
})

describe("tables", () => {
  const rows = [
    { id: "1", name: "x".repeat(60), status: "healthy" },
    { id: "2", name: "データベース", status: null }
  ]

  it("fit the terminal, also with double-width characters", () => {
    const { text } = tablePage(rows, columnsOf(rows), { columns: 40, color: false }, undefined)
    for (const line of text.split("\n")) assert.isAtMost([...line].length, 40)
    assert.include(text, "…")
  })

  it("switch to one field per line where the columns do not fit", () => {
    const wide = [Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`field_${i}`, `value ${i}`]))]
    const { text, widths } = tablePage(wide, columnsOf(wide), { columns: 40, color: false }, undefined)
    assert.isUndefined(widths)
    assert.include(text, "field_3   value 3\n")
    assert.strictEqual(record({ a: 1, bc: { d: 2 } }, screen), 'a   1\nbc  {"d":2}\n')
  })

  it("keep their columns on the second page", () => {
    const first = tablePage([{ a: "wide text" }], ["a", "b"], screen, undefined)
    const second = tablePage([{ a: "x", b: "y" }], ["a", "b"], screen, first)
    assert.strictEqual(second.text, `x          y\n`)
  })
})

describe("secrets", () => {
  it("are printed with --reveal only", async () => {
    const create = ["webhooks", "create", "--endpoint", "https://a.example", "--secret", "-"]
    const created = await run(create, { stdin: "a-very-secret" })
    assert.strictEqual(created.code, 0, created.err)
    for (const format of ["json", "ndjson", "csv", "table"]) {
      const { out } = await run(["webhooks", "list", "--output", format])
      assert.notInclude(out, "a-very-secret", format)
      assert.include(out, "******", format)
    }
    assert.include((await run("webhooks list --reveal")).out, "a-very-secret")
  })
})

describe("errors", () => {
  const missing = "connections get 00000000-0000-4000-8000-000000000000"

  it("are one object on standard error in json, and sentences otherwise", async () => {
    const { code, err, out } = await run(`${missing} --output json`)
    assert.strictEqual(code, 1)
    assert.strictEqual(out, "")
    assert.deepInclude(JSON.parse(err).error, {
      tag: "PolytomicNotFound",
      status: 404,
      operation: "connections.get",
      retryable: false
    })
    const text = await run(`${missing} --output table`)
    assert.match(text.err, /^error: /)
    assert.notMatch(text.err, /\n\s+at /)
  })

  it("have colors on a terminal only, and not with NO_COLOR", async () => {
    const terminal = { stderrIsTerminal: true, stdoutIsTerminal: true }
    assert.include((await run(missing, terminal)).err, "\u001b[31m")
    const env = { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: emulator.url, NO_COLOR: "1" }
    assert.notInclude((await run(missing, { ...terminal, env })).err, "\u001b[")
    assert.notInclude((await run(missing)).err, "\u001b[")
  })

  it("of an unreachable server are one line, and a timeout has its own exit code", async () => {
    const env = { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: "http://127.0.0.1:9" }
    const failed = await run("connections list --timeout 300ms", { env })
    assert.include([1, 3], failed.code)
    assert.notInclude(failed.err, "may have been applied")
    assert.isAtLeast(JSON.parse(failed.err).error.attempts, 1)
    for (const timeout of ["soon", "0s", "-1s", "1y"]) {
      assert.strictEqual((await run(["connections", "list", `--timeout=${timeout}`])).code, 2, timeout)
    }
    await Effect.runPromise(emulator.emulator.fault({ type: "hang", when: "before" }, {}))
    const timedOut = await run("connections list --timeout 200ms")
    assert.strictEqual(timedOut.code, 3, timedOut.err)
    await Effect.runPromise(emulator.emulator.clearFaults)
  })
})

describe("pages", () => {
  it("are limited to one by default, with a note; all pages, or a number of items, by flag", async () => {
    const body = { name: "Model", connection_id: Seed.exampleConnection.id, configuration: { table: "public.users" } }
    const headers = {
      authorization: "Bearer test-key",
      "x-polytomic-version": "2025-09-18",
      "content-type": "application/json"
    }
    const created = Array.from({ length: 120 }, () =>
      emulator.emulator.fetch(`${emulator.url}/api/models`, { method: "POST", body: JSON.stringify(body), headers })
    )
    for (const { status } of await Promise.all(created)) assert.strictEqual(status, 200)
    const names = async (args: string) => {
      const outcome = await run(`models list --fields name ${args}`.trim())
      assert.strictEqual(outcome.code, 0, outcome.err)
      return { ...outcome, count: (JSON.parse(outcome.out) as ReadonlyArray<unknown>).length }
    }
    const one = await names("")
    assert.isBelow(one.count, 120)
    assert.include(one.err, "--all")
    assert.strictEqual((await names("--all")).count, 120)
    assert.strictEqual((await names("--limit 110")).count, 110)
    assert.strictEqual((await names("--all --limit 3")).count, 3)
    assert.strictEqual((await names("--limit 0")).count, 0)
  })
})

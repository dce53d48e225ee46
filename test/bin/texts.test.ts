/** Exact texts of the command line: tables, the progress line, errors, and the rules that select them. */
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import { codeOf, exitCodeOf, type Rendered, render, renderError, UsageError } from "../../src/bin/cli/failure.ts"
import { canColor, errorsAs, flagBeforeParsing, type Host } from "../../src/bin/cli/host.ts"
import { makeWriter } from "../../src/bin/cli/output.ts"
import { line } from "../../src/bin/cli/progress.ts"
import { record, tablePage } from "../../src/bin/cli/table.ts"
import * as PolytomicError from "../../src/PolytomicError.ts"

const plain = { columns: undefined, color: false }

const hostOf = (changes: Partial<Host>): Host =>
  ({
    args: [],
    env: {},
    columns: 80,
    stdinIsTerminal: false,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    ...changes
  }) as unknown as Host // the fields that these functions read

describe("a table", () => {
  const table = (columns: number | undefined, ...rows: ReadonlyArray<{ readonly [name: string]: unknown }>) => {
    const { text } = tablePage(rows, Object.keys(rows[0] ?? {}), { columns, color: false }, undefined)
    return text.split("\n")
  }

  it("truncates values wider than their column, with a marker at the end", () => {
    assert.deepStrictEqual(table(6, { a: "abcdefghij" }), ["a", "abcde…", ""])
    assert.deepStrictEqual(table(6, { a: "abcdef" }), ["a", "abcdef", ""])
    assert.deepStrictEqual(table(7, { a: "データベース" }), ["a", "データ…", ""])
    assert.deepStrictEqual(table(8, { a: "データベース" }), ["a", "データ…", ""])
  })

  it("truncates nothing with unlimited width", () => {
    const long = "x".repeat(300)
    assert.deepStrictEqual(table(undefined, { a: long, b: 1 }), [`a${" ".repeat(301)}b`, `${long}  1`, ""])
  })

  it("narrows the widest columns only, to at least 6", () => {
    const [head, row] = table(40, { id: "1", name: "x".repeat(60), status: "healthy" })
    assert.strictEqual(head, `id  name${" ".repeat(25)}status`)
    assert.strictEqual(row, `1   ${"x".repeat(26)}…  healthy`)
    assert.strictEqual(table(14, { a: "abcdefgh", b: "abcdefgh" })[1], "abcde…  abcde…")
    assert.deepStrictEqual(table(13, { a: "abcdefgh", b: "abcdefgh" }), ["a  abcdefgh", "b  abcdefgh", ""])
  })

  it("has only bold names, and only with color", () => {
    const colored = { columns: 80, color: true }
    assert.strictEqual(tablePage([{ a: 1 }], ["a"], colored, undefined).text, "\u001b[1ma\u001b[0m\n1\n")
    assert.strictEqual(record({ a: 1 }, colored), "\u001b[1ma\u001b[0m  1\n")
  })

  it("keeps one field per line on each page after the first", () => {
    const wide = (value: string) => Object.fromEntries([..."abcdefg"].map((name) => [name, value.repeat(8)]))
    const writer = makeWriter("table", undefined, { columns: 20, color: false })
    const pages = writer.chunk([wide("1")]) + writer.chunk([wide("2"), wide("3")]) + writer.end()
    const shown = [..."123"].map((value) => [..."abcdefg"].map((name) => `${name}  ${value.repeat(8)}\n`).join(""))
    assert.strictEqual(pages, shown.join("\n"))
  })

  it("of rows without fields is empty", () => {
    assert.deepStrictEqual(tablePage([{}], [], plain, undefined), { text: "", widths: undefined })
  })

  it("as CSV has one header line, from the first rows", () => {
    const writer = makeWriter("csv", undefined, plain)
    const text = writer.chunk([{ a: 1 }, { b: 2 }]) + writer.chunk([{ b: 3, c: 4 }]) + writer.end()
    assert.strictEqual(text, "a,b\r\n1,\r\n,2\r\n,3\r\n")
    assert.strictEqual(makeWriter("csv", undefined, plain).chunk(["x"]), "value\r\nx\r\n")
  })

  it("as JSON has one item per line", () => {
    const writer = makeWriter("json", undefined, plain)
    const text = writer.chunk([{ a: 1 }, 2]) + writer.chunk([{ a: 3 }]) + writer.end()
    assert.strictEqual(text, '[\n  {\n    "a": 1\n  },\n  2,\n  {\n    "a": 3\n  }\n]\n')
  })
})

describe("the line of progress", () => {
  const state = (errors: number, ...statuses: ReadonlyArray<string>) => ({
    id: "e",
    sync_id: "s",
    status: "running",
    schemas: statuses.map((status, i) => ({
      schema: `${i}`,
      status,
      record_count: 10,
      error_count: errors,
      warning_count: 0
    }))
  })
  const shown = (columns: number, elapsed: number, state_: ReturnType<typeof state>) =>
    line(hostOf({ columns, env: { NO_COLOR: "1" } }), state_, elapsed, true)

  it("shows hours from the first one on", () => {
    const at = (elapsed: number) => line(hostOf({}), state(0, "running"), elapsed, false)
    assert.strictEqual(at(0), "e  running  10 records  00:00\n")
    assert.strictEqual(at(59_999), "e  running  10 records  00:59\n")
    assert.strictEqual(at(3_599_000), "e  running  10 records  59:59\n")
    assert.strictEqual(at(3_600_000), "e  running  10 records  1:00:00\n")
    assert.strictEqual(at(3_661_000), "e  running  10 records  1:01:01\n")
  })

  it("has a bar if there is room, else a number, else neither", () => {
    const half = state(0, "completed", "running")
    assert.strictEqual(
      shown(80, 0, half),
      `\r\u001b[K⠋ ${"█".repeat(12)}${"░".repeat(12)}  50%  running  20 records  00:00`
    )
    // 26 characters of text and 12 of the rest leave 4 for the bar.
    assert.strictEqual(shown(42, 200, half), "\r\u001b[K⠙ ██░░  50%  running  20 records  00:00")
    assert.strictEqual(shown(41, 200, half), "\r\u001b[K⠙ 50%  running  20 records  00:00")
    assert.strictEqual(shown(10, 2_000, half), "\r\u001b[K⠋ 50%  ru")
  })

  it("has no percentage without a total", () => {
    assert.strictEqual(shown(80, 400, state(0)), "\r\u001b[K⠹ running  0 records  00:00")
  })

  it("has color at its first character", () => {
    const text = line(hostOf({}), state(1, "running"), 0, true)
    assert.strictEqual(
      text,
      `\r\u001b[K\u001b[36m⠋\u001b[0m ${"░".repeat(24)}   0%  running  10 records, 1 failed  00:00`
    )
  })
})

describe("an error", () => {
  const call = {
    operation: "things.create",
    version: "2025-09-18",
    method: "POST",
    path: "/api/things",
    urlTemplate: "/api/things",
    attempts: 2,
    retryable: false,
    idempotencyKey: "a-key"
  }
  const unanswered = (changes: object) =>
    new PolytomicError.TransportError({ ...call, phase: "body", detail: "it broke", ...changes } as never)

  it("of a request that may have been applied warns about it, except for reads", () => {
    const write = renderError(unanswered({}))
    assert.deepInclude(write, {
      tag: "PolytomicTransportError",
      operation: "things.create",
      attempts: 2,
      idempotency_key: "a-key"
    })
    assert.include(write.hint, "The request may have been applied: read the object before you repeat it")
    assert.isUndefined(renderError(unanswered({ method: "GET" })).hint)
  })

  it("of a timeout names what is still running, and of a deadline the option to raise", () => {
    const { DeadlineExceeded } = PolytomicError
    const exceeded = new DeadlineExceeded({
      ...call,
      method: "GET",
      scope: "total",
      timeout: Duration.seconds(1)
    } as never)
    assert.strictEqual(renderError(exceeded).hint, "Raise --timeout, or check why the server is slow.")
    assert.notInclude(renderError(exceeded).message, "`Deadline`")
    const waited = { _tag: "PolytomicWaitTimedOut", message: "It took too long." }
    assert.strictEqual(renderError(waited).hint, "It continues at Polytomic. Raise --timeout to wait longer.")
  })

  it("has a tag and a message for any thrown value", () => {
    assert.deepInclude(renderError("text"), { tag: "Error", message: "text", retryable: false })
    assert.deepInclude(renderError(undefined), { tag: "Error", message: "undefined" })
    assert.deepInclude(renderError(null), { tag: "Error", message: "null" })
    assert.deepInclude(renderError(new Error("")), { tag: "Error", message: "Error" })
    assert.deepInclude(
      renderError({ _tag: "A", status: "404", attempts: "2", operation: "", requestId: 1, hint: "" }),
      {
        status: undefined,
        attempts: undefined,
        operation: undefined,
        request_id: undefined,
        hint: undefined
      }
    )
    assert.deepInclude(renderError({ _tag: "A", status: 404, headers: { "x-request-id": "r" } }), {
      status: 404,
      request_id: "r"
    })
    assert.strictEqual(renderError({ requestId: "own", headers: { "x-request-id": "r" } }).request_id, "own")
  })

  it("as text has the next step on separate lines, once", () => {
    const failure: Rendered = {
      tag: "A",
      message: "It failed\nbadly. Try again.",
      retryable: true,
      request_id: "r-1",
      idempotency_key: "k-1",
      hint: "Look at the log."
    }
    const expected = "error: It failed\\nbadly. Try again.\n  request id: r-1\n  idempotency key: k-1\n"
    assert.strictEqual(render(failure, "text", false), `${expected}  Look at the log.\n`)
    assert.strictEqual(render({ ...failure, hint: "Try again." }, "text", false), expected)
    assert.strictEqual(
      render({ tag: "A", message: "m", retryable: false }, "text", true),
      "\u001b[31merror:\u001b[0m m\n"
    )
    assert.strictEqual(
      render({ tag: "A", message: "m", retryable: false }, "json", true),
      '{"error":{"tag":"A","message":"m","retryable":false}}\n'
    )
  })

  it("has an exit code by its kind", () => {
    const code = (error: unknown) => exitCodeOf(Cause.fail(error))
    assert.strictEqual(code(new UsageError({ message: "m" })), 2)
    for (const tag of ["PolytomicInvalidInput", "PolytomicCredentialsError", "ConfigError", "ShowHelp"])
      assert.strictEqual(code({ _tag: tag }), 2, tag)
    for (const tag of ["PolytomicWaitTimedOut", "PolytomicDeadlineExceeded", "TimeoutError"])
      assert.strictEqual(code({ _tag: tag }), 3, tag)
    for (const error of [{ _tag: "PolytomicNotFound" }, "text", null, undefined]) assert.strictEqual(code(error), 1)
    assert.strictEqual(exitCodeOf(Cause.interrupt()), 130)
    assert.strictEqual(exitCodeOf(Cause.die(new Error("a defect"))), 1)
  })

  it("of the system has its code", () => {
    assert.strictEqual(codeOf(Object.assign(new Error("m"), { code: "ENOENT" })), "ENOENT")
    for (const cause of [Object.assign(new Error("m"), { code: 1 }), new Error("m"), { code: "ENOENT" }, undefined])
      assert.strictEqual(codeOf(cause), "unknown reason")
  })
})

describe("a flag before parsing", () => {
  it("reads the value after a name or an equals sign, before a --", () => {
    assert.strictEqual(flagBeforeParsing(["a", "--output", "json", "b"], "--output", "-o"), "json")
    assert.strictEqual(flagBeforeParsing(["-o", "csv", "--output", "json"], "--output", "-o"), "csv")
    assert.strictEqual(flagBeforeParsing(["--output=json"], "--output", "-o"), "json")
    assert.strictEqual(flagBeforeParsing(["--output="], "--output"), "")
    assert.isUndefined(flagBeforeParsing(["-o=json"], "--output", "-o"))
    assert.isUndefined(flagBeforeParsing(["--outputs=json"], "--output"))
    assert.isUndefined(flagBeforeParsing(["a", "--", "--output", "json"], "--output"))
    assert.strictEqual(flagBeforeParsing(["--output", "json", "--"], "--output"), "json")
    assert.isUndefined(flagBeforeParsing(["--output"], "--output"))
  })

  it("selects the form of errors: JSON if requested or without a terminal", () => {
    const as = (args: ReadonlyArray<string>, changes: Partial<Host> = {}) => errorsAs(hostOf({ args, ...changes }))
    const terminals = { stdoutIsTerminal: true, stderrIsTerminal: true }
    assert.strictEqual(as([]), "json")
    assert.strictEqual(as([], { stdoutIsTerminal: true }), "text")
    assert.strictEqual(as([], { stderrIsTerminal: true }), "text")
    for (const format of ["json", "ndjson"]) assert.strictEqual(as(["--output", format], terminals), "json")
    for (const format of ["table", "csv"]) assert.strictEqual(as(["-o", format]), "text")
  })

  it("selects color by the environment", () => {
    assert.isTrue(canColor(hostOf({}), true))
    assert.isTrue(canColor(hostOf({ env: { NO_COLOR: "", TERM: "xterm" } }), true))
    assert.isFalse(canColor(hostOf({}), false))
    assert.isFalse(canColor(hostOf({ env: { NO_COLOR: "1" } }), true))
    assert.isFalse(canColor(hostOf({ env: { TERM: "dumb" } }), true))
  })
})

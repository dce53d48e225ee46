/** Results: one value or a stream of items, in the format that was asked for, on standard output. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { replace, toJson } from "../../internal/tools/text.ts"
import type { UsageError } from "./failure.ts"
import { canColor, Host } from "./host.ts"
import { type Format, fields, format, type Globals } from "./settings.ts"
import { columnsOf, type Row, record, type Screen, type TablePage, tablePage } from "./table.ts"

// -----------------------------------------------------------------------------
// Fields
// -----------------------------------------------------------------------------

const isObject = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value)

const at = (value: unknown, path: string): unknown => {
  if (isObject(value) && Object.hasOwn(value, path)) return value[path]
  return path
    .split(".")
    .reduce<unknown>((node, name) => (isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined), value)
}

/** The chosen fields of an object, by their paths; of an array those of its items. */
export const pick = (value: unknown, paths: ReadonlyArray<string> | undefined): unknown => {
  if (paths === undefined) return value
  if (Array.isArray(value)) return value.map((item) => pick(item, paths))
  return Object.fromEntries(paths.map((path) => [path, at(value, path) ?? null]))
}

// -----------------------------------------------------------------------------
// Formats
// -----------------------------------------------------------------------------

const toRow = (value: unknown): Row => (isObject(value) ? value : { value })

/** One field of a CSV file, by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe. */
export const csvField = (value: unknown): string => {
  if (value === undefined || value === null) return ""
  const text = typeof value === "string" ? value : toJson(value)
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  const shown = replace(safe)
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

const csvLine = (values: ReadonlyArray<unknown>): string => `${values.map(csvField).join(",")}\r\n`

/** Texts of a list in a format; each chunk of items gives one. */
export interface Writer {
  readonly chunk: (items: ReadonlyArray<unknown>) => string
  readonly end: () => string
}

const jsonWriter = (): Writer => {
  let first = true
  return {
    chunk: (items) => {
      const text = items
        .map((item, i) => `${first && i === 0 ? "[" : ","}\n  ${toJson(item, 2).replaceAll("\n", "\n  ")}`)
        .join("")
      first = first && items.length === 0
      return text
    },
    end: () => (first ? "[]\n" : "\n]\n")
  }
}

const csvWriter = (paths: ReadonlyArray<string> | undefined): Writer => {
  let columns = paths
  let head = true
  return {
    chunk: (items) => {
      const rows = items.map(toRow)
      columns ??= columnsOf(rows)
      const known = columns
      const lines = rows.map((row) => csvLine(known.map((name) => row[name])))
      const text = head ? csvLine(known) + lines.join("") : lines.join("")
      head = false
      return text
    },
    end: () => ""
  }
}

const tableWriter = (paths: ReadonlyArray<string> | undefined, screen: Screen): Writer => {
  let columns = paths
  let page: TablePage | undefined
  return {
    chunk: (items) => {
      const rows = items.map(toRow)
      columns ??= columnsOf(rows)
      const separator = page !== undefined && page.widths === undefined ? "\n" : ""
      page = tablePage(rows, columns, screen, page)
      return separator + page.text
    },
    end: () => ""
  }
}

/** Writer of a list. Columns are those of the first chunk, unless they were chosen. */
export const makeWriter = (as: Format, paths: ReadonlyArray<string> | undefined, screen: Screen): Writer => {
  switch (as) {
    case "json":
      return jsonWriter()
    case "ndjson":
      return { chunk: (items) => items.map((item) => `${toJson(item)}\n`).join(""), end: () => "" }
    case "csv":
      return csvWriter(paths)
    case "table":
      return tableWriter(paths, screen)
  }
}

// -----------------------------------------------------------------------------
// Printing
// -----------------------------------------------------------------------------

const screenOf = (host: Host): Screen => ({
  columns: host.stdoutIsTerminal ? host.columns : undefined,
  color: canColor(host, host.stdoutIsTerminal)
})

/** Prints a stream of items as it comes, chunk by chunk. */
export const printItems = <E, R>(
  items: Stream.Stream<unknown, E, R>,
  options: { readonly piped?: Format } = {}
): Effect.Effect<number, E | UsageError, R | Globals | Host> =>
  Effect.gen(function* () {
    const host = yield* Host
    const as = yield* format(options.piped)
    const paths = yield* fields
    const writer = makeWriter(as, paths, screenOf(host))
    let count = 0
    yield* Stream.runForEachArray(items, (chunk) => {
      count += chunk.length
      const text = writer.chunk(chunk.map((item) => pick(item, paths)))
      return text === "" ? Effect.void : host.write(text)
    }).pipe(
      // A document that breaks off is closed all the same; the exit code tells that it is not whole.
      Effect.onExit(() => {
        const text = writer.end()
        return text === "" ? Effect.void : host.write(text)
      })
    )
    if (count === 0 && as === "table") yield* host.note("No results.\n")
    return count
  })

/** Prints one value. */
export const printValue = (value: unknown): Effect.Effect<void, UsageError, Globals | Host> =>
  Effect.gen(function* () {
    if (Array.isArray(value)) return yield* Effect.asVoid(printItems(Stream.fromIterable(value)))
    const host = yield* Host
    const as = yield* format()
    const paths = yield* fields
    const chosen = pick(value, paths)
    switch (as) {
      case "json":
        return yield* host.write(`${toJson(chosen, 2)}\n`)
      case "ndjson":
        return yield* host.write(`${toJson(chosen)}\n`)
      case "csv":
        return yield* host.write(csvWriter(paths).chunk([chosen]))
      case "table":
        return yield* host.write(record(toRow(chosen), screenOf(host)))
    }
  })

/** Results: prints one value or a stream of items on standard output, in the requested format. */
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Stream from "effect/Stream"
import { csvField } from "../../internal/tools/csv.ts"
import { toJson } from "../../internal/tools/text.ts"
import { isObject, pick } from "../../internal/tools/value.ts"
import type { UsageError } from "./failure.ts"
import { canColor, Host } from "./host.ts"
import { type Format, fields, format, type Globals, withinTotal } from "./settings.ts"
import { columnsOf, fieldOf, type Row, record, type Screen, type TablePage, tablePage } from "./table.ts"

const toRow = (value: unknown): Row => (isObject(value) ? value : { value })

/** Formatter of a list: one text per chunk of items. */
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

const csvWriter = (paths: ReadonlyArray<string> | undefined, onTerminal: boolean): Writer => {
  const csvLine = (values: ReadonlyArray<unknown>): string =>
    `${values.map((value) => csvField(value, onTerminal)).join(",")}\r\n`
  let columns = paths
  let head = true
  return {
    chunk: (items) => {
      const rows = items.map(toRow)
      columns ??= columnsOf(rows)
      const known = columns
      const lines = rows.map((row) => csvLine(known.map((name) => fieldOf(row, name))))
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

/** Creates the writer of a list. Columns are `paths`, or those of the first chunk. */
export const makeWriter = (as: Format, paths: ReadonlyArray<string> | undefined, screen: Screen): Writer => {
  switch (as) {
    case "json":
      return jsonWriter()
    case "ndjson":
      return { chunk: (items) => items.map((item) => `${toJson(item)}\n`).join(""), end: () => "" }
    case "csv":
      return csvWriter(paths, screen.columns !== undefined)
    case "table":
      return tableWriter(paths, screen)
  }
}

const screenOf = (host: Host): Screen => ({
  columns: host.stdoutIsTerminal ? host.columns : undefined,
  color: canColor(host, host.stdoutIsTerminal)
})

/** Prints a stream of items, chunk by chunk. */
export const printItems = <E, R>(
  items: Stream.Stream<unknown, E, R>,
  options: { readonly piped?: Format } = {}
): Effect.Effect<number, E | UsageError | Cause.TimeoutError, R | Globals | Host> =>
  Effect.gen(function* () {
    const host = yield* Host
    const as = yield* format(options.piped)
    const paths = yield* fields
    const writer = makeWriter(as, paths, screenOf(host))
    let count = 0
    const printing = Stream.runForEachArray(items, (chunk) => {
      count += chunk.length
      const text = writer.chunk(chunk.map((item) => pick(item, paths)))
      return text === "" ? Effect.void : host.write(text)
    })
    yield* withinTotal(printing).pipe(
      // Closes an incomplete document, too; the exit code shows the failure. A failure before the first item prints no document.
      Effect.onExit((exit) => {
        const text = Exit.isFailure(exit) && count === 0 ? "" : writer.end()
        return text === "" ? Effect.void : host.write(text)
      })
    )
    if (count === 0 && as === "table") yield* host.note("No results.\n")
    return count
  })

/** Prints one value. */
export const printValue = (value: unknown): Effect.Effect<void, UsageError | Cause.TimeoutError, Globals | Host> =>
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
        return yield* host.write(csvWriter(paths, host.stdoutIsTerminal).chunk([toRow(chosen)]))
      case "table":
        return yield* host.write(record(toRow(chosen), screenOf(host)))
    }
  })

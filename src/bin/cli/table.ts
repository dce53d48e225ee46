/** Tables: columns that fit the terminal, or one field per line otherwise. */
import { displayWidth } from "effect/cli/CliOutput"
import { digitsOf } from "../../internal/tools/json.ts"
import { toJson, visible } from "../../internal/tools/text.ts"

/** Destination of a table. */
export interface Screen {
  /** Columns of the terminal; undefined for unlimited width. */
  readonly columns: number | undefined
  readonly color: boolean
}

/** A row, keyed by column name. */
export type Row = { readonly [name: string]: unknown }

const gap = 2

const minWidth = 6

/** Formats a value on one line: text unchanged, other values as JSON. */
const cell = (value: unknown): string => {
  if (value === undefined || value === null) return ""
  return typeof value === "string" ? (digitsOf(value) ?? visible(value)) : toJson(value)
}

/** Own field of a row. */
export const fieldOf = (row: Row, name: string): unknown => (Object.hasOwn(row, name) ? row[name] : undefined)

const truncate = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text
  let kept = ""
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - displayWidth(text)))

const bold = (text: string, { color }: Screen): string => (color ? `\u001b[1m${text}\u001b[0m` : text)

/** Column widths that fit into a line: the widest columns are narrowed first; undefined if impossible. */
const narrow = (widths: ReadonlyArray<number>, available: number): ReadonlyArray<number> | undefined => {
  const fitted = [...widths]
  let over = fitted.reduce((sum, width) => sum + width + gap, -gap) - available
  while (over > 0) {
    const widest = fitted.indexOf(Math.max(...fitted))
    const width = fitted[widest] ?? 0
    if (width <= minWidth) return undefined
    fitted[widest] = Math.max(minWidth, width - over)
    const second = Math.max(minWidth, ...fitted.filter((other) => other < width))
    fitted[widest] = Math.max(fitted[widest] ?? 0, Math.min(second, width - 1))
    over = fitted.reduce((sum, each) => sum + each + gap, -gap) - available
  }
  return fitted
}

/** Column names of rows, in the order of first appearance. */
export const columnsOf = (rows: ReadonlyArray<Row>): ReadonlyArray<string> => [
  ...new Set(rows.flatMap((row) => Object.keys(row)))
]

/** Text of one page, and its column widths; `widths` is undefined if the rows do not fit side by side. */
export interface TablePage {
  readonly text: string
  readonly widths: ReadonlyArray<number> | undefined
}

/** Formats one page of a table. Later pages reuse the widths of the first one and omit the header. */
export const tablePage = (
  rows: ReadonlyArray<Row>,
  columns: ReadonlyArray<string>,
  screen: Screen,
  before: TablePage | undefined
): TablePage => {
  if (columns.length === 0) return { text: "", widths: undefined }
  const cells = rows.map((row) => columns.map((name) => cell(fieldOf(row, name))))
  const natural = columns.map((name, i) =>
    Math.max(displayWidth(cell(name)), ...cells.map((line) => displayWidth(line[i] ?? "")))
  )
  const widths =
    before === undefined ? (screen.columns === undefined ? natural : narrow(natural, screen.columns)) : before.widths
  if (widths === undefined) return { text: rows.map((row) => record(row, screen)).join("\n"), widths }
  const line = (texts: ReadonlyArray<string>): string =>
    texts
      .map((text, i) => pad(screen.columns === undefined ? text : truncate(text, widths[i] ?? 0), widths[i] ?? 0))
      .join(" ".repeat(gap))
      .trimEnd()
  const head = before === undefined ? [bold(line(columns.map(cell)), screen)] : []
  return { text: [...head, ...cells.map(line), ""].join("\n"), widths }
}

/** Formats one object, one field per line. */
export const record = (row: Row, screen: Screen): string => {
  const names = Object.keys(row)
  const width = Math.max(0, ...names.map((name) => displayWidth(cell(name))))
  return [...names.map((name) => `${bold(pad(cell(name), width), screen)}  ${cell(row[name])}`.trimEnd()), ""].join(
    "\n"
  )
}

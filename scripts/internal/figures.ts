/** Figures beside what they are to reach, as a table and as JSON. */
import { writeFileSync } from "node:fs"
import { parseArgs, styleText } from "node:util"

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: "ms" | "us" | "x" | "kB" | "MB" | "/s"
  /** Maximum, if there is a goal. */
  readonly target?: number | undefined
  /** Basis of the comparison, in a few words. */
  readonly note?: string | undefined
}

/** A value with its unit; short times are in microseconds. */
export const quantity = (value: number, unit: Figure["unit"]): string => {
  if (unit === "/s") return `${Math.round(value)}/s`
  if (unit === "ms" && Math.abs(value) < 2) return `${Math.round(value * 1000)} us`
  return `${value.toFixed(Math.abs(value) < 10 ? 2 : 1)} ${unit}`
}

type Row = ReadonlyArray<string>

/** Prints the step that a long command has come to. */
export const step = (title: string): void => void process.stderr.write(`${title} …\n`)

/** Prints rows under a title and their heads, and an empty line; a column whose head begins with `>` is set to the right. */
export const table = (title: string, heads: Row, rows: ReadonlyArray<Row>): void => {
  const names = heads.map((head) => head.replace(/^>/, ""))
  const widths = names.map((_, column) => Math.max(...[names, ...rows].map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number): string =>
    heads[column]?.startsWith(">") ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  const line = (row: Row): string => row.map(pad).join("  ").trimEnd()
  console.log(`${styleText("bold", title)}\n${styleText("dim", line(names))}`)
  for (const row of rows) console.log(styleText(row.includes("missed") ? "red" : "reset", line(row)))
  console.log()
}

/** Prints the figures, and writes them to the file that `--json FILE` names, with whatever else is given beside them. */
export const report = (
  title: string,
  figures: ReadonlyArray<Figure>,
  beside: Readonly<Record<string, unknown>> = {}
): void => {
  const judged = figures.map((one) => ({
    ...one,
    reached: one.target === undefined ? undefined : one.value <= one.target
  }))
  const rows = judged.map(({ name, note = "", reached, target, unit, value }) =>
    target === undefined
      ? [name, quantity(value, unit), "", "", note]
      : [name, quantity(value, unit), `<= ${quantity(target, unit)}`, reached ? "reached" : "missed", note]
  )
  table(title, ["", ">measured", ">to reach", "", ""], rows)
  const { json } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true, strict: false }).values
  const date = new Date().toISOString().slice(0, 10)
  const data = { title, date, node: process.version, figures: judged, ...beside }
  if (typeof json === "string") writeFileSync(json, `${JSON.stringify(data, null, 2)}\n`)
}

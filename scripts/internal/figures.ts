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

/** Reports whether a figure reaches its goal; undefined if it has none. */
const reached = (figure: Figure): boolean | undefined =>
  figure.target === undefined ? undefined : figure.value <= figure.target

const text = (value: number, unit: Figure["unit"]): string =>
  `${value.toFixed(unit === "x" || Math.abs(value) < 1 ? 2 : 1)} ${unit}`

const colors = { reached: "green", missed: "red" } as const

/** Prints rows under a title and their heads; a column whose head begins with `>` is set to the right. */
export const table = (
  title: string,
  heads: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>
): void => {
  const names = heads.map((head) => head.replace(/^>/, ""))
  const widths = names.map((_, column) => Math.max(...[names, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: ReadonlyArray<string>): string =>
    row
      .map((cell, column) =>
        heads[column]?.startsWith(">") ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
      )
      .join("  ")
      .trimEnd()
  console.log(styleText("bold", title))
  console.log(styleText("dim", line(names)))
  for (const row of rows) {
    const verdict = row.includes("missed") ? "missed" : "reached"
    console.log(line(row).replace(new RegExp(`\\b${verdict}\\b`), (word) => styleText(colors[verdict], word)))
  }
}

/**
 * Prints the figures, and writes them to the file that `--json FILE` names, with whatever else is given beside them.
 */
export const report = (
  title: string,
  figures: ReadonlyArray<Figure>,
  beside: Readonly<Record<string, unknown>> = {}
): void => {
  const rows = figures.map((figure) => [
    figure.name,
    text(figure.value, figure.unit),
    figure.target === undefined ? "" : `<= ${text(figure.target, figure.unit)}`,
    reached(figure) === undefined ? "" : reached(figure) ? "reached" : "missed",
    figure.note ?? ""
  ])
  table(title, ["", ">measured", ">to reach", "", ""], rows)
  const { values } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true, strict: false })
  if (typeof values.json !== "string") return
  const date = new Date().toISOString().slice(0, 10)
  const data = figures.map((figure) => ({ ...figure, reached: reached(figure) }))
  writeFileSync(
    values.json,
    `${JSON.stringify({ title, date, node: process.version, figures: data, ...beside }, null, 2)}\n`
  )
}

export const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

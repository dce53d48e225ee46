/** Reports of campaigns: violations, counts and tables. */
import { bullets, table } from "../internal/markdown.ts"

/** Options of every campaign. */
export interface CampaignOptions {
  readonly seed: number
  readonly progress?: (text: string) => void
}

/** Violations of a campaign. */
export class Ledger<const Zero extends string> {
  readonly #zeros: Record<Zero, number>
  readonly #findings: Array<string> = []
  readonly #started = performance.now()

  constructor(zeros: ReadonlyArray<Zero>) {
    this.#zeros = Object.fromEntries(zeros.map((zero) => [zero, 0])) as Record<Zero, number> // one for each name
  }

  /** Counts a violation, or several of one kind. */
  violate(zero: Zero, finding: string, count = 1): void {
    this.#zeros[zero] += count
    if (count > 0) this.#findings.push(`${zero}: ${finding}`)
  }

  report(seed: number) {
    const seconds = Math.round((performance.now() - this.#started) / 100) / 10
    return { seed, node: process.versions.node, seconds, zeros: this.#zeros, findings: this.#findings.slice(0, 50) }
  }
}

/** Result of a campaign: counts that have to be zero, some of the violations, and whatever else it counts. */
export type Report = ReturnType<Ledger<string>["report"]>

/** Reports whether a campaign found no violation. */
export const isClean = ({ zeros }: Pick<Report, "zeros">): boolean => Object.values(zeros).every((count) => count === 0)

const words = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A value as text; counts by name, the highest first. */
const cell = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return String(value)
  const counts = Object.entries(value).toSorted(([, a], [, b]) => b - a)
  return counts.map(([name, count]) => `${name.replace("Polytomic", "")} ${count}`).join(", ")
}

const grid = (rows: ReadonlyArray<object>): string => {
  const heads = Object.entries(rows[0] ?? {}).map(([name, value]) => (typeof value === "number" ? `>${name}` : name))
  const cells = rows.map((row) => Object.values(row).map(cell))
  return table(heads, cells)
}

/** A report as Markdown: its counts, its violations, and a table for each list. */
export const markdown = ({ findings, zeros, ...others }: Report): string => {
  const list = (values: object) => grid(Object.entries(values).map(([name, count]) => ({ name: words(name), count })))
  const lists = Object.values<unknown>(others).filter((value) => Array.isArray(value))
  const counts = Object.entries<unknown>(others).filter(([, value]) => !Array.isArray(value))
  return [list(Object.fromEntries(counts)), list(zeros), ...lists.map(grid), bullets(findings)].join("\n")
}

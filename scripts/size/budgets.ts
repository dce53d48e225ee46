/**
 * Budgets, from `budgets.json`. `npm test` fails over it, so that whoever makes the package heavier says why: a list ends with the
 * budget that holds, and a change adds an entry with its reason.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../internal/shell.ts"

/** One budget, in force until the next in its list. */
export interface Budget {
  readonly most: number
  readonly why: string
}

export type Budgets = Readonly<Record<string, ReadonlyArray<Budget>>>

/** File of the budgets. */
const file = "scripts/size/budgets.json"

/** The kinds of budgets, by the names that they have in the file. */
export interface All {
  readonly kilobytes: Budgets
  readonly instantiations: Budgets
}

export const read = (): All => JSON.parse(readFileSync(join(root, file), "utf8")) as All // its form is for `complaints` to see

/** The budget in force. */
export const inForce = (budgets: Budgets, name: string): number | undefined => budgets[name]?.at(-1)?.most

/** Issues: figures over their budget or without one, budgets that nobody measures, changes without a reason. */
export const complaints = (
  budgets: Budgets,
  figures: ReadonlyMap<string, number>,
  unit: string
): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (const [name, figure] of figures) {
    const most = inForce(budgets, name)
    if (most === undefined) found.push(`${name}: has no budget in ${file}`)
    else if (!(figure <= most)) {
      found.push(
        `${name}: ${figure} ${unit}, where ${most} is the most. Make it smaller, or add an entry with the reason to ${file}`
      )
    }
  }
  for (const [name, list] of Object.entries(budgets)) {
    if (!figures.has(name)) found.push(`${name}: has a budget in ${file}, but is not measured`)
    for (const { most, why } of list) {
      if (why.trim().length < 10) found.push(`${name}: no reason is given for the budget of ${most}`)
    }
  }
  return found
}

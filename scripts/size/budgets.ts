/**
 * Budgets, from `budgets.json`: a list ends with the budget in force, and each change adds an entry with its reason. `npm test` fails on a
 * figure over its budget.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../internal/shell.ts"

export type Budgets = Readonly<Record<string, ReadonlyArray<{ readonly most: number; readonly why: string }>>>

const file = "scripts/size/budgets.json"

/** The budgets of each kind. */
export const read = (): { readonly [kind in "kilobytes" | "instantiations"]: Budgets } =>
  JSON.parse(readFileSync(join(root, file), "utf8"))

/** The budget in force. */
export const inForce = (budgets: Budgets, name: string): number | undefined => budgets[name]?.at(-1)?.most

/** Complaints: figures over their budget or without one, budgets without a figure, changes without a reason. */
export const complaints = (
  budgets: Budgets,
  figures: Readonly<Record<string, number>>,
  unit: string
): ReadonlyArray<string> => [
  ...Object.entries(figures).flatMap(([name, figure]) => {
    const most = inForce(budgets, name)
    if (most === undefined) return [`${name}: has no budget in ${file}`]
    const advice = `Make it smaller, or add an entry with the reason to ${file}`
    return figure <= most ? [] : [`${name}: ${figure} ${unit}, where ${most} is the most. ${advice}`]
  }),
  ...Object.entries(budgets).flatMap(([name, list]) => [
    ...(name in figures ? [] : [`${name}: has a budget in ${file}, but is not measured`]),
    ...list.flatMap(({ most, why }) =>
      why.trim().length < 10 ? [`${name}: no reason is given for the budget of ${most}`] : []
    )
  ])
]

/** Results that fit into the context of a model: truncated by items, so that the rest is valid and can be continued. */
import { strip } from "./text.ts"

/** A bounded result. */
export interface Bounded {
  readonly value: unknown
  /** Number of included items from the beginning; undefined for other values than lists. */
  readonly taken: number | undefined
  /** Some text or list inside was shortened. */
  readonly shortened: boolean
}

const deepest = 12

/** Copies a value without invisible characters; long texts and lists inside are shortened to a budget of characters. */
const prune = (
  root: unknown,
  budget: number
): { readonly value: unknown; readonly size: number; readonly shortened: boolean } => {
  let left = budget
  let shortened = false
  const text = (value: string): string => {
    // Content far beyond the budget is skipped.
    const clean = strip(value.slice(0, budget + 1))
    const room = Math.max(32, Math.min(left, Math.ceil(budget / 4)))
    if (clean.length <= room && value.length <= budget + 1) {
      left -= clean.length + 2
      return clean
    }
    shortened = true
    left -= room
    return `${clean.slice(0, room)}… [${value.length - room} more characters]`
  }
  const visit = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return text(value)
    if (typeof value !== "object" || value === null) {
      left -= 6
      return value
    }
    if (depth > deepest) {
      shortened = true
      return "… [nested deeper]"
    }
    const list = Array.isArray(value)
    const entries: Array<readonly [string, unknown]> = []
    const all = Object.entries(value)
    for (const [name, item] of all) {
      if (left <= 0) {
        shortened = true
        entries.push(
          list
            ? ["", `… [${all.length - entries.length} more items]`]
            : ["…", `${all.length - entries.length} more fields`]
        )
        break
      }
      left -= list ? 1 : name.length + 4
      entries.push([list ? name : strip(name), visit(item, depth + 1)])
    }
    return list ? entries.map(([, item]) => item) : Object.fromEntries(entries)
  }
  const value = visit(root, 0)
  return { value, size: budget - left, shortened }
}

/** Bounds a value to about `budget` characters. Of a list the first items are taken, at least one. */
export const bound = (value: unknown, budget: number): Bounded => {
  if (!Array.isArray(value)) {
    const { shortened, value: pruned } = prune(value, budget)
    return { value: pruned, taken: undefined, shortened }
  }
  const items: Array<unknown> = []
  let size = 0
  let shortened = false
  for (const item of value) {
    const pruned = prune(item, budget)
    if (items.length > 0 && size + pruned.size > budget) break
    items.push(pruned.value)
    size += pruned.size
    shortened ||= pruned.shortened
  }
  return { value: items, taken: items.length, shortened }
}

/** Search among operations by the words of their ids, routes and summaries. */
import type { Any } from "../../Operation.ts"
import type { Words } from "./words.ts"

const wordsOf = (text: string): ReadonlyArray<string> =>
  text
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")

// The plural of a resource is searched for as often as the singular.
const stem = (word: string): string => (word.length > 3 ? word.replace(/(?:es|s|ing|ed)$/, "") : word)

const score = (terms: ReadonlyArray<string>, operation: Any, summary: string): number => {
  const id = wordsOf(operation.id).map(stem)
  const rest = [...wordsOf(summary), ...wordsOf(operation.path), operation.method.toLowerCase()].map(stem)
  return terms.reduce((sum, word) => {
    if (id.includes(word)) return sum + 5
    if (rest.includes(word)) return sum + 3
    return [...id, ...rest].some((other) => other.startsWith(word)) ? sum + 1 : sum
  }, 0)
}

/** Operations that match best, in a stable order; all of them for an empty query. */
export const search = (query: string, operations: ReadonlyArray<Any>, words: Words): ReadonlyArray<Any> => {
  const terms = wordsOf(query).map(stem)
  if (terms.length === 0) return operations
  return operations
    .map((operation) => ({ operation, points: score(terms, operation, words.operation(operation.id)?.summary ?? "") }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.operation.id < b.operation.id ? -1 : 1))
    .map(({ operation }) => operation)
}

/** Patterns of paths, in which `*` matches any characters. They take linear time, unlike an arbitrary regular expression. */

/** Returns `true` if a path is that of a pattern. */
export const matchesPattern = (pattern: string, path: string): boolean => {
  const [first = "", ...rest] = pattern.split("*")
  const last = rest.pop()
  if (last === undefined) return pattern === path
  const end = path.length - last.length
  if (end < first.length || !path.startsWith(first) || !path.endsWith(last)) return false
  let at = first.length
  // Of several places the first one leaves most for the pieces behind it.
  for (const piece of rest) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= end
}

/** Path into a value, as a linked list: what is fine costs no arrays. */
export interface PathNode {
  readonly parent: PathNode | undefined
  readonly key: string | number
}

/** The keys that lead to a place. */
export const toPath = (place: PathNode | undefined): ReadonlyArray<string | number> => {
  const path: Array<string | number> = []
  for (let at = place; at !== undefined; at = at.parent) path.unshift(at.key)
  return path
}

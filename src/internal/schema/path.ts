/** Path into a value, as a linked list, so that valid values allocate no arrays. */
export interface PathNode {
  readonly parent: PathNode | undefined
  readonly key: string | number
}

/** The keys of a path. */
export const toPath = (place: PathNode | undefined): ReadonlyArray<string | number> => {
  const path: Array<string | number> = []
  for (let at = place; at !== undefined; at = at.parent) path.unshift(at.key)
  return path
}

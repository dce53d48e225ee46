/** Result of a comparison. */

/** True if the second of two sources has something that the first has not, lacks something, or says it otherwise. */
export type Kind = "added" | "removed" | "changed"

/** Subject of a difference. */
export type Subject =
  | "operation"
  | "operation id"
  | "route"
  | "parameter"
  | "request field"
  | "response field"
  | "status"
  | "trait"

/** One difference between two sources. */
export interface Difference {
  readonly kind: Kind
  readonly subject: Subject
  /** Path: `BulkSync.active`, or the route for what belongs to an operation as a whole. */
  readonly at: string
  /** Description of the difference. */
  readonly what: string
  /** The operations that it shows in, by id, or by route if they have none. */
  readonly operations: ReadonlyArray<string>
}

/** Equal keys: the same difference, maybe in other operations. */
export const keyOf = ({ at, kind, subject, what }: Difference): string => JSON.stringify([kind, subject, at, what])

/** Makes one difference of all those that are the same but for the operations they show in. */
export const merge = (differences: ReadonlyArray<Difference>): ReadonlyArray<Difference> => {
  const merged = new Map<string, Difference>()
  for (const difference of differences) {
    const key = keyOf(difference)
    const present = merged.get(key)
    const operations = [...new Set([...(present?.operations ?? []), ...difference.operations])]
    merged.set(key, { ...difference, operations })
  }
  return [...merged.values()]
}

/** A difference on one line. */
export const lineOf = ({ at, kind, operations, subject, what }: Difference): string => {
  const [first, ...others] = operations
  const more = others.length === 0 ? "" : ` and ${others.length} more`
  const mark = { added: "+", removed: "-", changed: "~" }[kind]
  // What belongs to one operation names it already.
  const within = !subject.endsWith("field") || first === undefined || at.startsWith(first) ? "" : ` (${first}${more})`
  return `${mark} ${subject} ${at}: ${what}${within}`
}

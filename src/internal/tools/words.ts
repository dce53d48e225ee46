/** Descriptions of operations and fields, unpacked on demand. */

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Effect of an operation on data: read, write, or destructive. Classified by hand for each operation, as HTTP methods are
 * ambiguous.
 */
export type Effect = "read" | "write" | "destructive"

/** Description of one field. */
export interface FieldWords {
  /** One sentence, with limits and default; empty for a field of a response. */
  readonly description: string
  /** The value is a secret, or equivalent to one, such as a signed URL. */
  readonly secret: boolean
  /** Names of the types whose fields the value has, itself or in its items; see {@link Words.type}. */
  readonly types: ReadonlyArray<string>
}

/** Description of one operation. */
export interface OperationWords {
  /** One sentence. */
  readonly summary: string
  readonly effect: Effect
  /** Descriptions of the input fields, by name. */
  readonly input: { readonly [name: string]: FieldWords }
  /** Names of the types of the output that have secrets; see {@link Words.type}. */
  readonly output: ReadonlyArray<string>
  /** Fields of the output that an update does not take. */
  readonly readOnly: ReadonlyArray<string>
}

/** Descriptions of an API version. */
export interface Words {
  /** Ids of all operations. */
  readonly ids: ReadonlyArray<string>
  /** Description of an operation; undefined for an unknown id. */
  readonly operation: (id: string) => OperationWords | undefined
  /** Descriptions of the fields of a type, such as the types in {@link FieldWords.types}. */
  readonly type: (name: string) => { readonly [name: string]: FieldWords }
}

/**
 * Generated descriptions.
 *
 * An operation is its summary, and `<effect>;<output types>;<read-only fields> <fields>`. A field is its name, the number of its
 * description, `!` for a secret, and `>` before its types.
 */
export interface PackedWords {
  readonly operations: { readonly [id: string]: readonly [summary: string, text: string] }
  readonly types: { readonly [name: string]: string }
  readonly texts: ReadonlyArray<string>
}

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

const effects: { readonly [letter: string]: Effect } = { r: "read", w: "write", d: "destructive" }

const list = (text: string | undefined, separator: string): ReadonlyArray<string> =>
  text === undefined || text === "" ? [] : text.split(separator)

/** The same function, which computes the result of each argument once. */
const once = <A>(compute: (name: string) => A): ((name: string) => A) => {
  const known = new Map<string, A>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const computed = compute(name)
    // Unknown names are not cached, as they can be external.
    if (computed !== undefined) known.set(name, computed)
    return computed
  }
}

const none = {}

/** Unpacks descriptions. An operation without a classified effect counts as a write. */
export const makeWords = (packed: PackedWords): Words => {
  const fields = (text: string | undefined): { readonly [name: string]: FieldWords } =>
    Object.fromEntries(
      list(text, " ").map((field) => {
        const [, name = "", number, mark, types] = /^([^:!>]+)(?::(\d+))?(!)?(?:>(.+))?$/.exec(field) ?? []
        const description = number === undefined ? "" : (packed.texts[Number(number)] ?? "")
        return [name, { description, secret: mark !== undefined, types: list(types, "|") }]
      })
    )
  const unpacked = once((name) => (Object.hasOwn(packed.types, name) ? fields(packed.types[name]) : undefined))
  const type = (name: string): { readonly [name: string]: FieldWords } => unpacked(name) ?? none
  const operation = once((id: string): OperationWords | undefined => {
    const [summary, text] = (Object.hasOwn(packed.operations, id) ? packed.operations[id] : undefined) ?? []
    if (summary === undefined || text === undefined) return undefined
    const space = text.indexOf(" ")
    const [effect = "", output, readOnly] = (space < 0 ? text : text.slice(0, space)).split(";")
    return {
      summary,
      effect: effects[effect] ?? "write",
      input: fields(space < 0 ? undefined : text.slice(space + 1)),
      output: list(output, "|"),
      readOnly: list(readOnly, ",")
    }
  })
  return { ids: Object.keys(packed.operations), operation, type }
}

/** Writes the descriptions of a version: summaries, field descriptions and marks, in a compact form. */
import type { Doc, Document, Field, Node } from "./document.ts"
import type { Effects } from "./effects.ts"
import { valueDoc } from "./emitDoc.ts"
import { headText } from "./emitModule.ts"
import type { Version } from "./model.ts"
import type { Operation } from "./operations.ts"
import type { Direction } from "./shapes.ts"

const secretNote = "A secret."

// The type of a field and its mark already express these.
const descriptionOf = (doc: Doc): string =>
  valueDoc({ ...doc, notes: doc.notes.filter((note) => note !== secretNote && !/^A?n? ?UUIDs?\.$/.test(note)) })[0] ??
  ""

const makeWriter = ({ components }: Document) => {
  const texts = new Map<string, number>()
  const types = new Map<string, string>()

  const number = (text: string): number => {
    const known = texts.get(text) ?? texts.size
    texts.set(text, known)
    return known
  }

  /** Names of the types in a value; `owner` is used for a type without a name. */
  const refs = (node: Node, direction: Direction, owner: string): ReadonlyArray<string> => {
    switch (node.kind) {
      case "ref": {
        const component = components.get(node.component)
        if (component === undefined) return []
        // A response type lists fewer fields than a request type, so the two have different names.
        return refs(component.node, direction, direction === "request" ? component.typeName : `<${component.typeName}`)
      }
      case "array":
        return refs(node.items, direction, owner)
      case "record":
        return refs(node.values, direction, owner)
      case "nullable":
        return refs(node.of, direction, owner)
      case "union":
        return node.members.flatMap((member, index) => refs(member, direction, `${owner}${index}`))
      case "object":
        return write(owner, direction, node.fields) ? [owner] : []
      default:
        return []
    }
  }

  /** All fields of requests have a description; of responses only secrets are listed. */
  const fieldsText = (owner: string, direction: Direction, fields: ReadonlyArray<Field>): string =>
    fields
      .flatMap(({ doc, name, node }) => {
        const mark = doc.notes.includes(secretNote) ? "!" : ""
        const below = [...new Set(refs(node, direction, `${owner}.${name}`))].join("|")
        if (direction === "response" && mark === "" && below === "") return []
        const described = direction === "request" ? `:${number(descriptionOf(doc))}` : ""
        return [`${name}${described}${mark}${below === "" ? "" : `>${below}`}`]
      })
      .join(" ")

  const write = (name: string, direction: Direction, fields: ReadonlyArray<Field>): boolean => {
    if (!types.has(name)) {
      types.set(name, "") // a type may contain itself
      types.set(name, fieldsText(name, direction, fields))
    }
    return types.get(name) !== ""
  }

  return { texts, types, refs, fieldsText }
}

const resolve = (document: Document, node: Node): Node => {
  const component = node.kind === "ref" ? document.components.get(node.component) : undefined
  return component === undefined ? node : resolve(document, component.node)
}

/** Fields that a read returns and an update does not accept. */
const readOnlyOf = (document: Document, operation: Operation, all: ReadonlyArray<Operation>): ReadonlySet<string> => {
  if (operation.endpoint.method !== "GET" || operation.success.type !== "data") return new Set()
  const update = all.find(
    ({ endpoint: { method, template } }) =>
      (method === "PUT" || method === "PATCH") && template === operation.endpoint.template
  )
  const read = resolve(document, operation.success.node)
  if (update === undefined || read.kind !== "object") return new Set()
  const taken = update.inputs.map(({ name }) => name)
  return new Set(read.fields.map(({ name }) => name).filter((name) => !taken.includes(name)))
}

/** `words.ts`: descriptions of the operations and fields of a version. */
export const wordsText = ({ document, resources, version }: Version, effects: Effects): string => {
  const { fieldsText, refs, texts, types } = makeWriter(document)
  const operations = resources.flatMap(({ operations: all }) =>
    all.map((operation) => {
      const { endpoint, inputs, success } = operation
      const { id, summary } = endpoint
      const readOnly = [...readOnlyOf(document, operation, all)].join(",")
      const output = success.type === "empty" ? "" : refs(success.node, "response", `<${id}`).join("|")
      const head = [(effects[id] ?? "").slice(0, 1), output, readOnly].join(";")
      const fields = fieldsText(id, "request", inputs)
      return `${JSON.stringify(id)}: [${JSON.stringify(summary)}, ${JSON.stringify(`${head} ${fields}`.trimEnd())}]`
    })
  )
  const named = [...types].filter(([, text]) => text !== "")
  return `${headText(
    version,
    `The words of API version ${version}: summaries of operations, descriptions of fields, and which fields are secret or read-only.`
  )}import { makeWords, type Words } from "../../internal/tools/words.ts"

/** Words of the operations and fields. */
export const words: Words = /*#__PURE__*/ makeWords({
  operations: {${operations.join(",\n")}},
  types: {${named.map(([name, text]) => `${JSON.stringify(name)}: ${JSON.stringify(text)}`).join(",\n")}},
  texts: [${[...texts.keys()].map((text) => JSON.stringify(text)).join(",\n")}]
})
`
}

/** Compares types of two versions, so that equal ones are written once. */
import type { Node } from "./document.ts"
import { close, type Shapes } from "./shapes.ts"

/** Checks whether a type is the same in two versions, including nested types; descriptions are ignored. */
export const sameShape = (name: string, some: Shapes, others: Shapes): boolean =>
  fingerprint(name, some) === fingerprint(name, others)

const fingerprint = (name: string, shapes: Shapes): string =>
  [...close([name], (other) => shapes.mentioned(shapes.get(other)))]
    .sort()
    .map((other) => {
      const { component, direction } = shapes.get(other)
      const spelled = spell(component.node, (ref) =>
        shapes.nameOf(ref, direction === "request" ? "request" : "response")
      )
      return `${other} (${direction}): ${spelled}`
    })
    .join("\n")

/** Encodes a structure as text: equal texts mean equal structures. */
const spell = (node: Node, nameOf: (component: string) => string): string => {
  switch (node.kind) {
    case "ref":
      return nameOf(node.component)
    case "enum":
      return JSON.stringify([...node.values].sort())
    case "array":
      return `array(${spell(node.items, nameOf)})`
    case "record":
      return `record(${spell(node.values, nameOf)})`
    case "nullable":
      return `nullable(${spell(node.of, nameOf)})`
    case "union":
      return `union(${node.members.map((member) => spell(member, nameOf)).join(", ")})`
    case "object": {
      const fields = node.fields.map(
        (f) => `${JSON.stringify(f.name)}${f.required ? "" : "?"}: ${spell(f.node, nameOf)}`
      )
      return `{${fields.sort().join(", ")}}`
    }
    default:
      return node.kind
  }
}

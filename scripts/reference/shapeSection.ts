/** Writes what the reference says about a shape. */
import type { Shape, Shapes } from "../../codegen/shapes.ts"
import { blocks, bullets, code, prose, table } from "../internal/markdown.ts"
import { doubtWords, fieldWords } from "./operationSection.ts"
import { type Reading, typeWords } from "./types.ts"

/** The section of a shape, under the heading given. */
export const shapeSection = (
  heading: string,
  shape: Shape,
  shapes: Shapes,
  link: (shape: string) => string
): string => {
  const { component, direction } = shape
  const reading: Reading = { shapes, direction: direction === "request" ? "request" : "response", link }
  const { node } = component
  const use = {
    request: "Sent only.",
    response: "Received only.",
    both: ""
  }[direction]
  return blocks(
    `### ${heading}`,
    [
      component.doc.deprecated ? "**Deprecated.**" : "",
      prose([component.doc.description ?? "", ...component.doc.notes].join(" ")),
      use
    ]
      .filter((part) => part !== "")
      .join(" "),
    node.kind === "object" && node.fields.length > 0
      ? table(
          ["field", "type", "required", ""],
          node.fields.map((field) => [
            code(field.name),
            typeWords(field.node, reading),
            field.required ? "yes" : "",
            fieldWords(field)
          ])
        )
      : `Is ${typeWords(node, reading)}.`,
    bullets(component.evidence.map(doubtWords))
  )
}

/** Writes a shape: its type, its value in operations, and the schema of the same name. */
import { docComment, valueDoc } from "./emitDoc.ts"
import { fieldTypes, type Setting, shapeOf, shapeValue, typeText } from "./emitNode.ts"
import type { Shape, Shapes } from "./shapes.ts"

/** The declarations of a shape. */
export const shapeText = (shape: Shape, shapes: Shapes): string => {
  const { component, name } = shape
  const setting: Setting = { shapes, direction: shape.direction === "request" ? "request" : "response" }
  const doc = docComment(valueDoc(component.doc), 0)
  const { node } = component
  const type =
    node.kind === "object" && node.fields.length > 0
      ? `export interface ${name} {\n${fieldTypes(node.fields, setting, 2)}\n}`
      : `export type ${name} = ${typeText(node, setting, 0)}`
  const value = shapeValue(name)
  return `${doc}${type}

/** Shape of {@link ${name}}. */
export const ${value}: Shape.Shape<${name}> = /*#__PURE__*/ Shape.suspend(() => ${shapeOf(node, setting)})

/** Schema of {@link ${name}}. */
export const ${name}: Schema.Codec<${name}, unknown> = /*#__PURE__*/ toSchema(${value})
`
}

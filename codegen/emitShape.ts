/** Writes a shape: its type, and the schema of the same name. */
import { docComment, valueDoc } from "./emitDoc.ts"
import { fieldTypes, type Setting, schemaText, typeText } from "./emitNode.ts"
import type { Shape, Shapes } from "./shapes.ts"

/** The two declarations of a shape. */
export const shapeText = (shape: Shape, shapes: Shapes): string => {
  const { component, name } = shape
  const setting: Setting = { shapes, direction: shape.direction === "request" ? "request" : "response" }
  const doc = docComment(valueDoc(component.doc), 0)
  const { node } = component
  const type =
    node.kind === "object" && node.fields.length > 0
      ? `export interface ${name} {\n${fieldTypes(node.fields, setting, 2)}\n}`
      : `export type ${name} = ${typeText(node, setting, 0)}`
  const schema = `/*#__PURE__*/ Schema.suspend(() => ${schemaText(node, setting)})`
  return `${doc}${type}\n\n/** Schema of {@link ${name}}. */\nexport const ${name}: Schema.Codec<${name}, unknown> = ${schema}\n`
}

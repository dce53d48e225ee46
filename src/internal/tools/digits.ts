/** Responses whose numbers keep their digits, for commands that print what they read. */
import * as Effect from "effect/Effect"
import type * as SchemaAST from "effect/SchemaAST"
import type { Any } from "../../Operation.ts"
import type { Transport } from "../http/transport.ts"
import { keepDigits } from "./json.ts"

/** Names of the fields in which a documented response has a number. */
const numericFields = (operations: ReadonlyArray<Any>): ReadonlySet<string> => {
  const found = new Set<string>()
  const seen = new Set<SchemaAST.AST>()
  const visit = (node: SchemaAST.AST, name: string | undefined): void => {
    if (node._tag === "Number") {
      if (name !== undefined) found.add(name)
      return
    }
    if (seen.has(node)) return
    seen.add(node)
    switch (node._tag) {
      case "Suspend":
        return visit(node.thunk(), name)
      case "Union":
        return node.types.forEach((type) => void visit(type, name))
      case "Arrays":
        return [...node.elements, ...node.rest].forEach((type) => void visit(type, name))
      case "Objects":
        for (const signature of node.propertySignatures) visit(signature.type, String(signature.name))
        for (const { type } of node.indexSignatures) visit(type, undefined)
    }
  }
  for (const { success } of operations) if (success.schema !== undefined) visit(success.schema.ast, undefined)
  return found
}

/** The same transport; numbers of successes keep their digits where the API documents no number, see {@link keepDigits}. */
export const withDigits = (transport: Transport, operations: ReadonlyArray<Any>): Transport => {
  // Read for the rare response whose numbers have too many digits.
  let numeric: ReadonlySet<string> | undefined
  const isDocumented = (name: string): boolean => {
    numeric ??= numericFields(operations)
    return numeric.has(name)
  }
  return (request, fiber, milliseconds) =>
    Effect.map(transport(request, fiber, milliseconds), (received) => {
      const { headers, status, tooLong, valid } = received
      if (status >= 300) return received
      const body = keepDigits(received.body, isDocumented)
      return body === received.body ? received : { body, headers, status, tooLong, valid }
    })
}

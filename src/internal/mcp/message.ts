/** JSON-RPC messages as text: checked before a parser or a schema spends time on them. */
import { isObject } from "../tools/value.ts"

/** Maximum size of a message, in bytes. */
export const maxMessageBytes = 1_048_576

/** Checks whether a value is nested too deep: level by level, so that it takes no stack. */
const isTooDeep = (value: unknown): boolean => {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 64) return true
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []))
  }
  return false
}

type Message = { readonly id: unknown; readonly method: unknown; readonly params: { readonly [name: string]: unknown } }

/** Parses a message, or returns its JSON-RPC error. */
export const readMessage = (text: string): Message | { readonly code: number; readonly reason: string } => {
  const refuse = (reason: string) => ({ code: -32600, reason: `The message ${reason}.` })
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return refuse("is a batch, which is not supported")
    if (isTooDeep(value)) return refuse("is nested too deep")
    if (!isObject(value) || value.jsonrpc !== "2.0") return refuse("is not JSON-RPC 2.0")
    return { id: value.id, method: value.method, params: isObject(value.params) ? value.params : {} }
  } catch {
    return { code: -32700, reason: "The message is not valid JSON." }
  }
}

/** The error response to a message without a usable id. */
export const errorText = (code: number, message: string): string =>
  JSON.stringify({ jsonrpc: "2.0", id: null, error: { code, message } })

/** Reason of rejecting a message that is too long. */
export const tooLong: string = `The message has more than ${maxMessageBytes} bytes.`

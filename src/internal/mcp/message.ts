/** JSON-RPC messages as text: checked before a parser or a schema spends time on them. */

import { isObject } from "../tools/value.ts"

/** Maximum size of a message, in bytes. */
export const maxMessageBytes = 1_048_576

const maxDepth = 64

/** Reports whether a JSON text is nested too deep; it takes one pass and no stack. */
const isTooDeep = (text: string): boolean => {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quoted) {
      if (code === 92) i++
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) {
      if (++depth > maxDepth) return true
    } else if (code === 125 || code === 93) depth--
  }
  return false
}

/** Fields of a message that decide how it is handled. */
export interface Message {
  readonly id: unknown
  readonly method: string | undefined
  readonly params: { readonly [name: string]: unknown }
}

/** Reads a message, or says by which JSON-RPC error it is refused. */
export const readMessage = (text: string): Message | { readonly code: number; readonly message: string } => {
  if (isTooDeep(text)) return { code: -32600, message: "The message is nested too deep." }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { code: -32700, message: "The message is not valid JSON." }
  }
  if (Array.isArray(value)) return { code: -32600, message: "Batches are not supported." }
  if (!isObject(value) || value.jsonrpc !== "2.0") return { code: -32600, message: "The message is not JSON-RPC 2.0." }
  return {
    id: value.id,
    method: typeof value.method === "string" ? value.method : undefined,
    params: isObject(value.params) ? value.params : {}
  }
}

/** The error response to a message without a usable id. */
export const errorText = (code: number, message: string): string =>
  JSON.stringify({ jsonrpc: "2.0", id: null, error: { code, message } })

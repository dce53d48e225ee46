/** An answer before it becomes a `Response`: all of its body, so that it can be kept and given again byte for byte. */
import type { ApiVersion } from "../ApiVersion.ts"
import { body } from "./internal/refusalBody.ts"
import type * as Refusal from "./Refusal.ts"

export interface Reply {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  /** The body, mostly as a text; absent for an answer without content. */
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

/** An answer with a JSON body. */
export const json = (status: number, value: unknown, headers: Reply["headers"] = {}): Reply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(value)
})

/** An answer with another text. */
export const text = (status: number, contentType: string, body: string, headers: Reply["headers"] = {}): Reply => ({
  status,
  headers: { "content-type": contentType, ...headers },
  body
})

/** An answer without content. */
export const empty = (status: number, headers: Reply["headers"] = {}): Reply => ({ status, headers, body: undefined })

/** The answer that a refusal makes in an API version. */
export const fromRefusal = (refusal: Refusal.Refusal, version: ApiVersion): Reply =>
  json(refusal.status, body(refusal, version), refusal.headers)

/**
 * A success of a handler that is more than its output: extra headers, such as `Location`, or a body that is not the
 * operation's envelope.
 */
export class Success {
  readonly output: unknown
  readonly headers: Reply["headers"]
  constructor(output: unknown, headers: Reply["headers"]) {
    this.output = output
    this.headers = headers
  }
}

/** An answer of a handler that is sent as it is, where none of the documented kind would do. */
export class Raw {
  readonly reply: Reply
  constructor(reply: Reply) {
    this.reply = reply
  }
}

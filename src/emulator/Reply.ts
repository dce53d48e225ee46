/** A response before it becomes a `Response`: its complete body, so that it can be stored and replayed byte for byte. */
import type { ApiVersion } from "../ApiVersion.ts"
import { body } from "./internal/refusalBody.ts"
import type * as Refusal from "./Refusal.ts"

export interface Reply {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  /** The body, usually a string; absent without content. */
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

/** A response with a JSON body. */
export const json = (status: number, value: unknown, headers: Reply["headers"] = {}): Reply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(value)
})

/** A response with another text body. */
export const text = (status: number, contentType: string, body: string, headers: Reply["headers"] = {}): Reply => ({
  status,
  headers: { "content-type": contentType, ...headers },
  body
})

/** A response without content. */
export const empty = (status: number, headers: Reply["headers"] = {}): Reply => ({ status, headers, body: undefined })

/** The response of an error in an API version. */
export const fromRefusal = (refusal: Refusal.Refusal, version: ApiVersion): Reply =>
  json(refusal.status, body(refusal, version), refusal.headers)

/**
 * A success with more than the output: extra headers, such as `Location`, or a body other than the operation's envelope.
 */
export class Success {
  readonly output: unknown
  readonly headers: Reply["headers"]
  constructor(output: unknown, headers: Reply["headers"]) {
    this.output = output
    this.headers = headers
  }
}

/** A response of a handler that is sent unchanged, for undocumented kinds. */
export class Raw {
  readonly reply: Reply
  constructor(reply: Reply) {
    this.reply = reply
  }
}

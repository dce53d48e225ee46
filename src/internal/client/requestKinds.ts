/** Validates additions to requests. */
import { kindOf } from "../schema/issue.ts"
import { callback, type Kind, type Kinds, text } from "../schema/options.ts"
import type { RequestSettings } from "./references.ts"

const own = ["accept", "authorization", "content-type", "idempotency-key", "x-polytomic-version"]

/** Headers of the connection and the body format, which only the transport sets. */
const ofTransport =
  /^(?:connection|content-encoding|content-length|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i

const headers: Kind = (value) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return `is ${kindOf(value)}; pass an object of headers, such as { "x-team": "data" }`
  }
  // `Headers` and `Map` have no own fields, so none of their headers would be sent.
  if (Symbol.iterator in value) return "is a collection; pass an object of headers, such as Object.fromEntries(headers)"
  for (const [name, header] of Object.entries(value)) {
    if (own.includes(name.toLowerCase())) return `has \`${name}\`, which the client sets itself`
    if (ofTransport.test(name)) return `has \`${name}\`, which the connection sets itself`
    // The value could be a secret.
    if (typeof header !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(header)) {
      return `has \`${name}\`, whose value is not valid in a header`
    }
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      return `has ${JSON.stringify(name.slice(0, 40))}, which is not the name of a header`
  }
  return undefined
}

const appInfo: Kind = (value) =>
  text(value) ??
  (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(String(value))
    ? undefined
    : 'is not a name and version; pass visible ASCII, such as "acme-etl/2.1"')

/** The kinds of {@link RequestSettings}. */
export const requestKinds: Kinds<RequestSettings> = { headers, appInfo, onRequest: callback }

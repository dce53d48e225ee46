/** Base URL of a deployment. */
import { trimEnd } from "../schema/trim.ts"

/** Base URL of requests. */
export interface Base {
  readonly origin: string
  /** Origin and path prefix, without a trailing slash. */
  readonly url: string
  readonly address: string
  readonly port: number
}

/** The hosted service. */
export const hosted = "https://app.polytomic.com"

/** Parses a base URL, or returns its issue. */
export const parse = (input: string | URL): Base | string => {
  const text = String(input).trim()
  if (text === "") return `is empty; leave it out for the hosted service, ${hosted}`
  if (/^["'`]/.test(text)) return "has quotes around it; remove them (`docker --env-file`, for one, keeps them)"
  if (!/^https?:\/\//i.test(text)) {
    return `does not begin with https:// or http://; a base URL looks like ${hosted}`
  }
  // A URL parser drops line breaks and tabs, which would turn two lines into another host.
  if (/\s/.test(text)) return `has white space in it; a base URL is one line, such as ${hosted}`
  if (!URL.canParse(text)) return `is not a valid URL; a base URL looks like ${hosted}`
  const url = new URL(text)
  if (url.username !== "" || url.password !== "") return "has a user name or password in it; pass those as Credentials"
  if (url.search !== "" || url.hash !== "") return "has a query or a fragment; remove everything from the ? or # on"
  const prefix = trimEnd(url.pathname, "/")
  if (prefix.endsWith("/api")) return "ends in /api, which the path of each request already begins with; remove it"
  return {
    origin: url.origin,
    url: url.origin + prefix,
    address: url.hostname,
    port: url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port)
  }
}

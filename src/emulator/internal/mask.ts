/** Masks secrets in the request log and in snapshots. */
import { isSecretName } from "../../internal/redaction/secretNames.ts"
import type { Row } from "../Store.ts"
import type { HeaderList } from "./incoming.ts"

/** Masks all values under secret names, and the user info of URLs. */
const maskSecrets = (value: unknown, mask: string): unknown => {
  if (typeof value === "string") return value.replace(/(:\/\/)[^/@\s]+@/g, `$1${mask}@`)
  if (Array.isArray(value)) return value.map((item: unknown) => maskSecrets(item, mask))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, child]: [string, unknown]) => [
      name,
      isSecretName(name) && child !== null
        ? mask
        : name === "headers" && Array.isArray(child)
          ? child.map((header: unknown) => maskHeader(header, mask))
          : maskSecrets(child, mask)
    ])
  )
}

// Headers of a connection usually authenticate it, under any name.
const maskHeader = (header: unknown, mask: string): unknown =>
  typeof header === "object" && header !== null && "value" in header ? { ...header, value: mask } : mask

/** Masks the values of ignored fields, as a misspelled one may be a secret. */
const maskIgnored = (value: unknown, mask: string, ignored: ReadonlySet<string>, path = ""): unknown => {
  if (typeof value !== "object" || value === null) return value
  const visit = (child: unknown, name: string): unknown => {
    const here = path === "" ? name : `${path}.${name}`
    return ignored.has(here) && child !== null ? mask : maskIgnored(child, mask, ignored, here)
  }
  return Array.isArray(value)
    ? value.map((item: unknown, i) => visit(item, String(i)))
    : Object.fromEntries(Object.entries(value).map(([name, child]: [string, unknown]) => [name, visit(child, name)]))
}

/** A body in the journal: JSON with secrets and ignored fields masked, or the first 1,000 characters of a text. */
export const maskBody = (body: string, mask: string, ignored: ReadonlyArray<string> = []): unknown => {
  if (body === "") return undefined
  try {
    const value: unknown = JSON.parse(body)
    return maskSecrets(ignored.length === 0 ? value : maskIgnored(value, mask, new Set(ignored)), mask)
  } catch {
    return maskSecrets(body.slice(0, 1000), mask)
  }
}

const secretHeaders = ["authorization", "cookie", "proxy-authorization"]

/** Masks secret headers; the scheme of an authorization is kept. */
export const maskHeaders = (headers: HeaderList, mask: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(headers.entries(), ([name, value]) => {
      if (!secretHeaders.includes(name)) return [name, value]
      const scheme = /^(bearer|basic)\s/i.exec(value)?.[1]
      return [name, scheme === undefined ? mask : `${scheme} ${mask}`]
    })
  )

/** Masks the secrets in the rows of all tables. */
export const maskRows = (
  tables: { readonly [table: string]: ReadonlyArray<Row> },
  mask: string
): Record<string, ReadonlyArray<Row>> => {
  const maskRow = (row: Row): Row => ({ ...Object(maskSecrets(row, mask)), id: row.id })
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map(maskRow)]))
}

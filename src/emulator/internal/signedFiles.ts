/**
 * Files behind signed URLs: logs of executions and results of exports.
 *
 * They are served outside `/api` without credentials, until the URL expires.
 */
import { type Call, formatTimestamp } from "../Handler.ts"
import * as Reply from "../Reply.ts"
import { type Store, type Table, table } from "../Store.ts"
import { digits } from "./ids.ts"

/** An issued file. */
export interface SignedFile {
  /** Path of its URL, below the origin. */
  readonly id: string
  readonly content_type: string
  readonly content: string
}

const files: Table<SignedFile> = /*#__PURE__*/ table<SignedFile>("signed_files")

/** Headers of a file. */
export interface Signed {
  readonly url: string
  /** Expiry of the URL, as an API timestamp. */
  readonly expires: string
}

/** Lifetime of a signed URL, in milliseconds; documented only as short-lived. */
const lifetime: number = 15 * 60 * 1000

/** Issues a file. `name` is its path below `/files/`; it replaces an earlier file, whose URLs then serve the new one. */
export const sign = (
  call: Pick<Call, "store" | "now" | "origin">,
  name: string,
  content: string,
  contentType: string = "application/json"
): Signed => {
  call.store.put(files, { id: pathOf(name), content_type: contentType, content })
  return signPath(call.now, call.origin, name)
}

/** Issues a file that a {@link Source} generates on request. */
export const signPath = (now: number, origin: string, name: string): Signed => {
  const path = pathOf(name)
  const expires = now + lifetime
  const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(path, String(expires)) })
  return { url: `${origin}${path}?${query}`, expires: formatTimestamp(expires) }
}

const pathOf = (name: string): string => `/files/${name.split("/").map(encodeURIComponent).join("/")}`

/** Generates files of JSON lines on request, by their path below `/files/`. */
export type Source = (store: Store, path: string, now: number) => string | undefined

/** Responds to `GET /files/…`; `undefined` for another path. */
export const serve = (
  store: Store,
  pathname: string,
  query: URLSearchParams,
  now: number,
  source: Source
): Reply.Reply | undefined => {
  if (!pathname.startsWith("/files/")) return undefined
  const expires = query.get("expires") ?? ""
  if (query.get("signature") !== signatureOf(pathname, expires)) {
    return Reply.text(403, "text/plain", "The signature does not match\n")
  }
  if (now >= Number(expires)) return Reply.text(403, "text/plain", "The signed URL has expired\n")
  const file = store.get(files, pathname)
  if (file !== undefined) return Reply.text(200, file.content_type, file.content)
  const made = source(store, pathname.slice("/files/".length), now)
  return made === undefined
    ? Reply.text(404, "text/plain", "There is no such file\n")
    : Reply.text(200, "application/x-ndjson", made)
}

/** Compresses a file according to its name. */
export const compress = async (reply: Reply.Reply, pathname: string): Promise<Reply.Reply> => {
  if (!pathname.endsWith(".gz") || reply.status !== 200 || typeof reply.body !== "string") return reply
  const packed = new Blob([reply.body]).stream().pipeThrough(new CompressionStream("gzip"))
  const body = new Uint8Array(await new Response(packed).arrayBuffer())
  return { ...reply, headers: { ...reply.headers, "content-type": "application/gzip" }, body }
}

// Protects only simulated data: it has to detect a changed URL.
const signatureOf = (path: string, expires: string): string => digits(`signature/${path}/${expires}`, 32)

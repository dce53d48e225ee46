/**
 * Files behind signed URLs: logs of executions and results of exports.
 *
 * They are served outside `/api`, to whoever has the URL, without credentials and only until it expires.
 */
import { type Call, formatTimestamp } from "../Handler.ts"
import * as Reply from "../Reply.ts"
import { type Store, type Table, table } from "../Store.ts"
import { digits } from "./ids.ts"

/** A file that was handed out. */
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
  /** Expiry of the URL, as the API writes it. */
  readonly expires: string
}

/** Time that a signed URL works, in milliseconds. The documents only call it short-lived. */
const lifetime: number = 15 * 60 * 1000

/** Hands out a file. `name` is its path below `/files/`; what was there before is replaced, and its URLs lead to the new one. */
export const sign = (
  call: Pick<Call, "store" | "now" | "origin">,
  name: string,
  content: string,
  contentType: string = "application/json"
): Signed => {
  call.store.put(files, { id: pathOf(name), content_type: contentType, content })
  return signPath(call.now, call.origin, name)
}

/** Hands out a file that is not kept, but made by a {@link Source} when it is asked for. */
export const signPath = (now: number, origin: string, name: string): Signed => {
  const path = pathOf(name)
  const expires = now + lifetime
  const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(path, String(expires)) })
  return { url: `${origin}${path}?${query}`, expires: formatTimestamp(expires) }
}

const pathOf = (name: string): string => `/files/${name.split("/").map(encodeURIComponent).join("/")}`

/** Makes files of lines of JSON when they are asked for, by their path below `/files/`. */
export type Source = (store: Store, path: string, now: number) => string | undefined

/** Answers `GET /files/…`, or nothing if the path is another one. */
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

/** A file as it is compressed, if its name says that it is. */
export const compress = async (reply: Reply.Reply, pathname: string): Promise<Reply.Reply> => {
  if (!pathname.endsWith(".gz") || reply.status !== 200 || typeof reply.body !== "string") return reply
  const packed = new Blob([reply.body]).stream().pipeThrough(new CompressionStream("gzip"))
  const body = new Uint8Array(await new Response(packed).arrayBuffer())
  return { ...reply, headers: { ...reply.headers, "content-type": "application/gzip" }, body }
}

// Guards nothing but the emulator's own made-up data: it only has to notice a URL that was changed.
const signatureOf = (path: string, expires: string): string => digits(`signature/${path}/${expires}`, 32)

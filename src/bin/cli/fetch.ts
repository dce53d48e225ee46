/**
 * `fetch` for the client on Node over `node:http`: loading the built-in one takes as long as the rest of a short command. It
 * implements the part of `Response` that the transport uses, and does not follow redirects, as the transport requires.
 */
import type { IncomingMessage } from "node:http"
import { createRequire } from "node:module"
import process from "node:process"
import type { Fetch } from "../../internal/http/transport.ts"

// An import of `node:http` would read all of its exports, one of which loads the built-in `fetch`.
const builtIn = createRequire(import.meta.url) as {
  (id: "node:http" | "node:https"): typeof import("node:http")
  (id: "node:stream"): typeof import("node:stream")
  (id: "node:zlib"): typeof import("node:zlib")
} // the modules of these names

/** Body that is read once, whole or in chunks. */
const bodyOf = (incoming: AsyncIterable<Uint8Array>) => {
  const chunks = incoming[Symbol.asyncIterator]()
  return {
    arrayBuffer: async (): Promise<Uint8Array> => {
      const parts: Array<Uint8Array> = []
      for (let part = await chunks.next(); part.done !== true; part = await chunks.next()) parts.push(part.value)
      return Buffer.concat(parts)
    },
    body: {
      getReader: () => ({ read: () => chunks.next(), cancel: async () => void (await chunks.return?.()) })
    }
  }
}

const unpacked = (incoming: IncomingMessage): AsyncIterable<Uint8Array> => {
  if (incoming.headers["content-encoding"] !== "gzip") return incoming
  const unzip = builtIn("node:zlib").createGunzip()
  // An error of either stream is an error of the one that is read.
  builtIn("node:stream").pipeline(incoming, unzip, () => undefined)
  return unzip
}

const headersOf = ({ headers }: IncomingMessage): Map<string, string> =>
  new Map(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))

const send: Fetch = async (url, { body, headers, method, signal }) => {
  const { request } = builtIn(url.startsWith("https:") ? "node:https" : "node:http")
  const sent = body === null || body === undefined ? undefined : Buffer.from(String(body))
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request(url, {
      ...(method === undefined ? {} : { method }),
      ...(signal === null || signal === undefined ? {} : { signal }),
      headers: {
        "accept-encoding": "gzip",
        ...(headers as { readonly [name: string]: string }), // the transport passes a record
        ...(sent === undefined ? {} : { "content-length": sent.byteLength })
      }
    })
    outgoing.once("response", resolve)
    // Rejects like the built-in `fetch`, whose `cause` is the reason.
    outgoing.on("error", (cause) => reject(new TypeError("fetch failed", { cause })))
    outgoing.end(sent)
  })
  const response = { status: incoming.statusCode ?? 0, headers: headersOf(incoming), ...bodyOf(unpacked(incoming)) }
  // The transport reads only these members of a response.
  return response as unknown as Response
}

/** The `fetch` of the program; undefined on Bun and Deno, where the built-in one is already loaded. */
export const fetchOfNode: Fetch | undefined =
  process.versions.bun === undefined && process.versions.deno === undefined ? send : undefined

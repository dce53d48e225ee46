/** A completely read request. */
import * as Effect from "effect/Effect"
import * as Refusal from "../Refusal.ts"
import { ConnectionReset } from "./faultEffects.ts"

/** Headers of a request, by their names in lower case: those of the web, or {@link headersOf} a plain object. */
export interface HeaderList {
  readonly get: (name: string) => string | null
  readonly entries: () => Iterable<[string, string]>
}

/** Headers of a plain object, whose names are in lower case. */
export const headersOf = (headers: { readonly [name: string]: string }): HeaderList => ({
  get: (name) => headers[name] ?? null,
  entries: () => Object.entries(headers)
})

export interface Incoming {
  readonly method: string
  /** Path below the base path, still percent-encoded. */
  readonly pathname: string
  /** The query string with its question mark, or nothing. */
  readonly search: string
  /** Path and query as received. */
  readonly target: string
  readonly origin: string
  readonly headers: HeaderList
  readonly body: string
  /** Reason to reject the request for any route. */
  readonly refusal: Refusal.Refusal | undefined
}

/** A request in any form; its body is absent if it was too large. */
interface Message {
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
  readonly body: string | undefined
}

/** Parses a request. */
export const toIncoming = ({ body, headers, method, url }: Message, basePath: string): Incoming => {
  const { origin, pathname, search } = new URL(url)
  const isInside = basePath === "" || pathname === basePath || pathname.startsWith(`${basePath}/`)
  return {
    method,
    pathname: isInside ? pathname.slice(basePath.length) : pathname,
    search,
    target: pathname + search,
    origin: origin + basePath,
    headers,
    body: body ?? "",
    refusal: !isInside
      ? new Refusal.Refusal({ status: 404, message: `Everything here is below ${basePath}`, key: "no_route" })
      : body === undefined
        ? new Refusal.Refusal({ status: 413, message: "The body has more than 10 MiB", key: "too_large" })
        : undefined
  }
}

/** Reads a request. One with a truncated body counts as not received. */
export const readRequest = (request: Request, basePath: string): Effect.Effect<Incoming, ConnectionReset> => {
  const { headers, method, url } = request
  if (request.body === null) {
    // A server that did not read a body passes its length.
    const body = Number(headers.get("content-length") ?? 0) > maxBody ? undefined : ""
    return Effect.succeed(toIncoming({ method, url, headers, body }, basePath))
  }
  return Effect.map(
    Effect.tryPromise({
      try: () => readText(request),
      catch: (cause) => new ConnectionReset({ when: "before", cause })
    }),
    (body) => toIncoming({ method, url, headers, body }, basePath)
  )
}

// -----------------------------------------------------------------------------
// Bodies
// -----------------------------------------------------------------------------

/** Bytes that a body may have. */
export const maxBody: number = 10 * 1024 * 1024

/** Text of a body; `undefined` if it exceeds {@link maxBody} bytes, without reading the rest. */
export const readText = async (request: Request): Promise<string | undefined> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBody) return undefined
  let text = ""
  let size = 0
  const decoder = new TextDecoder()
  // Stops at the limit: a Content-Length may be wrong or missing.
  for (const reader = request.body?.getReader(); reader !== undefined; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > maxBody) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}

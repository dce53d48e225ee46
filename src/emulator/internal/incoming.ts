/** A request, read whole. */
import * as Effect from "effect/Effect"
import * as Refusal from "../Refusal.ts"
import { ConnectionReset } from "./faultEffects.ts"

export interface Incoming {
  readonly method: string
  /** Path below the base path, still percent-encoded. */
  readonly pathname: string
  readonly query: URLSearchParams
  /** Path and query as they came. */
  readonly target: string
  readonly origin: string
  readonly headers: Headers
  readonly body: string
  /** Reason why the request can't be served whatever its route. */
  readonly refusal: Refusal.Refusal | undefined
}

/** Bytes that a body may have. */
export const maxBody: number = 10 * 1024 * 1024

// Stops at the limit, so that a body without a length can't fill the memory.
const readBody = async (request: Request): Promise<string | undefined> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBody) return undefined
  if (request.headers.has("content-length")) return request.text()
  let text = ""
  let size = 0
  const decoder = new TextDecoder()
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

/** Reads a request. A request whose body breaks off never arrived. */
export const readRequest = (request: Request, basePath: string): Effect.Effect<Incoming, ConnectionReset> =>
  Effect.map(
    request.body === null
      ? // A server that refused to read a body leaves its length.
        Effect.succeed(Number(request.headers.get("content-length") ?? 0) > maxBody ? undefined : "")
      : Effect.tryPromise({
          try: () => readBody(request),
          catch: (cause) => new ConnectionReset({ when: "before", cause })
        }),
    (body) => {
      const url = new URL(request.url)
      const inside = url.pathname === basePath || url.pathname.startsWith(`${basePath}/`)
      return {
        method: request.method,
        pathname: inside ? url.pathname.slice(basePath.length) : url.pathname,
        query: url.searchParams,
        target: url.pathname + url.search,
        origin: url.origin + basePath,
        headers: request.headers,
        body: body ?? "",
        refusal: !inside
          ? new Refusal.Refusal({ status: 404, message: `Everything here is below ${basePath}`, key: "no_route" })
          : body === undefined
            ? new Refusal.Refusal({ status: 413, message: "The body has more than 10 MiB", key: "too_large" })
            : undefined
      }
    }
  )

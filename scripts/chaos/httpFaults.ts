/** Wrong responses of servers, proxies and load balancers; all of it echoes secrets back. */
import { Buffer } from "node:buffer"
import { allStatuses } from "../../src/internal/operations/statuses.ts"
import type { Act, Exchange } from "./relay.ts"

/** The part of signed URLs that nobody else may have. */
export const signature = "s1gn4tur3-0f-the-campa1gn"

const signedUrl = (origin: string): string => `${origin}/logs/1.json?X-Amz-Expires=300&X-Amz-Signature=${signature}`

/** An answer that shows all it knows of the request, as debugging proxies do. */
const answer = (
  exchange: Exchange,
  status: number,
  body: unknown,
  headers: { readonly [name: string]: string } = {}
): void => {
  const { authorization = "" } = exchange.request.headers
  exchange.answer({
    status,
    headers: {
      "content-type": typeof body === "string" ? "text/html" : "application/json",
      "x-debug": authorization,
      "set-cookie": `session=${signature}`,
      ...headers
    },
    body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body))
  })
}

const problem = (exchange: Exchange, status: number): unknown => ({
  status,
  message: `request with ${exchange.request.headers.authorization} refused; see ${signedUrl("https://logs.example")}`,
  key: "chaos",
  metadata: { [String(exchange.request.headers.authorization)]: signedUrl("https://logs.example") }
})

const page = (exchange: Exchange, title: string): string =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><pre>${JSON.stringify(exchange.request.headers)}</pre></body></html>`

// -----------------------------------------------------------------------------
// Statuses
// -----------------------------------------------------------------------------

const statuses = [...allStatuses(), 418, 503]

const retryAfters: Readonly<Record<string, () => string | undefined>> = {
  "": () => undefined,
  ", Retry-After in seconds": () => "1",
  ", Retry-After as a date": () => new Date(Date.now() + 1000).toUTCString(),
  ", Retry-After that is nonsense": () => "when the cows come home",
  ", Retry-After of a year": () => "31536000"
}

const refusals = statuses.flatMap((status) =>
  Object.entries(retryAfters).map(([how, retryAfter]): readonly [string, Act] => [
    `${status}${how}`,
    async (exchange) => {
      const value = retryAfter()
      answer(exchange, status, problem(exchange, status), value === undefined ? {} : { "retry-after": value })
    }
  ])
)

/** The request took effect, and what stands before the server says otherwise. */
const denials = [408, 409, 429, 500, 502, 503, 504].map((status): readonly [string, Act] => [
  `${status} after it took effect`,
  async (exchange) => {
    await exchange.forward()
    answer(exchange, status, problem(exchange, status))
  }
])

// -----------------------------------------------------------------------------
// Redirects
// -----------------------------------------------------------------------------

const redirect = (status: number, where: (exchange: Exchange) => string): Act => {
  return async (exchange) => answer(exchange, status, "", { location: where(exchange) })
}

const redirects = [301, 302, 303, 307, 308].flatMap(
  (status): ReadonlyArray<readonly [string, Act]> => [
    [`${status} to another origin`, redirect(status, ({ stranger }) => signedUrl(stranger))],
    [`${status} in a loop`, redirect(status, ({ request }) => request.url ?? "/")]
  ]
)

// -----------------------------------------------------------------------------
// Texts that mean harm
// -----------------------------------------------------------------------------

/** Half a megabyte of empty objects in a place where nothing is: its values take many times the memory of its text. */
const amplified = `{"nothing":[${"{},".repeat(170_000)}{}]}`

/** A text that backtracking searches for secrets take seconds for. */
const hostile = `?${"u0026token".repeat(1_600)}`

// -----------------------------------------------------------------------------
// The faults
// -----------------------------------------------------------------------------

/** The faults whose answers can pass for the server's own, where the documents let anything stand, or ask for nothing. */
export const madeUp: ReadonlySet<string> = new Set([
  "JSON that is null",
  "JSON of another shape",
  "an empty 200",
  "a 204"
])

export const httpFaults: Readonly<Record<string, Act>> = {
  ...Object.fromEntries(refusals),
  ...Object.fromEntries(denials),
  ...Object.fromEntries(redirects),
  "a redirect without a location": async (exchange) => answer(exchange, 302, ""),
  "a redirect to nonsense": redirect(307, () => "http://[::nonsense"),
  "HTML under a 502": async (exchange) => answer(exchange, 502, page(exchange, "502 Bad Gateway")),
  "HTML under a 200": async (exchange) => answer(exchange, 200, page(exchange, "Please log in")),
  "HTML under a 200, after it took effect": async (exchange) => {
    await exchange.forward()
    answer(exchange, 200, page(exchange, "Please log in"))
  },
  "XHTML under a 200": async (exchange) =>
    answer(exchange, 200, page(exchange, "Please log in"), { "content-type": "application/xhtml+xml" }),
  "words under a 200": async (exchange) => answer(exchange, 200, "Error: not done", { "content-type": "text/plain" }),
  "words as JSON under a 200": async (exchange) => answer(exchange, 200, { message: "please log in", status: 401 }),
  "values that take 100 times their text": async (exchange) =>
    answer(exchange, 200, amplified, { "content-type": "application/json" }),
  "hostile text under a 400": async (exchange) =>
    answer(exchange, 400, { message: hostile, key: hostile, metadata: { [hostile]: hostile } }),
  "hostile text in the headers": async (exchange) =>
    answer(exchange, 503, problem(exchange, 503), { "x-hostile": hostile.slice(0, 6_000) }),
  "an empty 200": async (exchange) => answer(exchange, 200, ""),
  "an empty 200 after it took effect": async (exchange) => {
    await exchange.forward()
    answer(exchange, 200, "")
  },
  "a 204": async ({ socket }) => {
    socket.end("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n")
  },
  "a 101": async ({ socket }) => {
    socket.end("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n")
  },
  "JSON that is null": async (exchange) => answer(exchange, 200, null),
  "JSON of another shape": async (exchange) =>
    answer(exchange, 200, { data: { id: { [String(exchange.request.headers.authorization)]: signature } } }),
  "a status below 100": async ({ socket }) => {
    socket.end("HTTP/1.1 42 What\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}")
  },
  "a status above 599": async ({ socket }) => {
    socket.end("HTTP/1.1 999 No\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}")
  }
}

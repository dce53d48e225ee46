/** Wrong responses of servers, proxies and load balancers; all of them echo secrets. */
import { Buffer } from "node:buffer"
import { allStatuses } from "../../src/internal/operations/statuses.ts"
import type { Exchange, Fault, Faults } from "./relay.ts"

/** Secret part of signed URLs. */
export const signature = "s1gn4tur3-0f-the-campa1gn"

const signed = (origin: string): string => `${origin}/logs/1.json?X-Amz-Expires=300&X-Amz-Signature=${signature}`

type Content = string | null | { readonly [name: string]: unknown }

/** Makes a part of a response from the request. */
type Made<A> = (exchange: Exchange) => A

/** Responds in place of the emulator, and quotes the request, as debugging proxies do. */
const respond = (status: number, body: Content | Made<Content>, headers: Made<object> = () => ({})): Fault => ({
  act: (exchange) => {
    const content = typeof body === "function" ? body(exchange) : body
    exchange.respond({
      status,
      headers: {
        "content-type": typeof content === "string" ? "text/html" : "application/json",
        "x-debug": exchange.request.headers.authorization ?? "",
        "set-cookie": `session=${signature}`,
        ...headers(exchange)
      },
      body: Buffer.from(typeof content === "string" ? content : JSON.stringify(content))
    })
  }
})

/** The same, after the emulator served the request. */
const applied = ({ act }: Fault): Fault => ({
  act: async (exchange) => {
    await exchange.forward()
    await act?.(exchange)
  }
})

const bytes = (text: string): Fault => ({ act: ({ socket }) => socket.end(text.replaceAll("\n", "\r\n")) })

const problem = (status: number) => (exchange: Exchange) => {
  const { authorization } = exchange.request.headers
  const url = signed("https://logs.example")
  const message = `request with ${authorization} refused; see ${url}`
  return { status, message, key: "chaos", metadata: { [String(authorization)]: url } }
}

const page = (title: string) => (exchange: Exchange) =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><pre>${JSON.stringify(exchange.request.headers)}</pre></body></html>`

const login = page("Please log in")

const retryAfters: { readonly [how: string]: Made<object> } = {
  "": () => ({}),
  ", Retry-After in seconds": () => ({ "retry-after": "1" }),
  ", Retry-After as a date": () => ({ "retry-after": new Date(Date.now() + 1000).toUTCString() }),
  ", Retry-After that is nonsense": () => ({ "retry-after": "when the cows come home" }),
  ", Retry-After of a year": () => ({ "retry-after": "31536000" })
}

const refusals = [...allStatuses(), 418, 503].flatMap((status) =>
  Object.entries(retryAfters).map(([how, headers]) => [`${status}${how}`, respond(status, problem(status), headers)])
)

const denials = [408, 409, 429, 500, 502, 503, 504].map((status) => [
  `${status} after it took effect`,
  applied(respond(status, problem(status)))
])

const redirects = [301, 302, 303, 307, 308].flatMap((status) => [
  [`${status} to another origin`, respond(status, "", ({ stranger }) => ({ location: signed(stranger) }))],
  [`${status} in a loop`, respond(status, "", ({ request }) => ({ location: request.url ?? "/" }))]
])

/** Half a megabyte of empty objects in an undocumented field: parsed, it takes many times the memory of its text. */
const amplified = `{"nothing":[${"{},".repeat(170_000)}{}]}`

/** A text that takes a backtracking search for secrets seconds. */
const hostile = `?${"u0026token".repeat(1_600)}`

export const httpFaults: Faults = {
  ...Object.fromEntries([...refusals, ...denials, ...redirects]),
  "a redirect without a location": respond(302, ""),
  "a redirect to nonsense": respond(307, "", () => ({ location: "http://[::nonsense" })),
  "HTML under a 502": respond(502, page("502 Bad Gateway")),
  "HTML under a 200": respond(200, login),
  "HTML under a 200, after it took effect": applied(respond(200, login)),
  "XHTML under a 200": respond(200, login, () => ({ "content-type": "application/xhtml+xml" })),
  "words under a 200": respond(200, "Error: not done", () => ({ "content-type": "text/plain" })),
  "words as JSON under a 200": respond(200, { message: "please log in", status: 401 }),
  "values that take 100 times their text": respond(200, amplified, () => ({ "content-type": "application/json" })),
  "hostile text under a 400": respond(400, { message: hostile, key: hostile, metadata: { [hostile]: hostile } }),
  "hostile text in the headers": respond(503, problem(503), () => ({ "x-hostile": hostile.slice(0, 6_000) })),
  "an empty 200": { ...respond(200, ""), isMadeUp: true },
  "an empty 200 after it took effect": applied(respond(200, "")),
  "a 204": { ...bytes("HTTP/1.1 204 No Content\nconnection: close\n\n"), isMadeUp: true },
  "a 101": bytes("HTTP/1.1 101 Switching Protocols\nconnection: upgrade\nupgrade: websocket\n\n"),
  "JSON that is null": { ...respond(200, null), isMadeUp: true },
  "JSON of another shape": {
    ...respond(200, ({ request }) => ({ data: { id: { [String(request.headers.authorization)]: signature } } })),
    isMadeUp: true
  },
  "a status below 100": bytes("HTTP/1.1 42 What\ncontent-length: 2\nconnection: close\n\n{}"),
  "a status above 599": bytes("HTTP/1.1 999 No\ncontent-length: 2\nconnection: close\n\n{}")
}

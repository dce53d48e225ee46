/** Faults of networks, servers, proxies and load balancers. Invented responses quote secrets. */
import { Buffer } from "node:buffer"
import { setTimeout as sleep } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import { allStatuses } from "../../src/internal/operations/statuses.ts"
import type { Exchange, Fault, HttpReply } from "./relay.ts"

/** Secret part of signed URLs. */
export const signature = "s1gn4tur3-0f-the-campa1gn"

const signed = (origin: string): string => `${origin}/logs/1.json?X-Amz-Expires=300&X-Amz-Signature=${signature}`

type Headers = { readonly [name: string]: string | number }

const head = ({ headers, status }: HttpReply, more: Headers): string => {
  const lines = Object.entries({ ...headers, ...more }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} Something\r\n${lines.join("")}\r\n`
}

const whole = (reply: HttpReply, more: Headers = {}): Buffer =>
  Buffer.concat([Buffer.from(head(reply, { "content-length": reply.body.length, ...more }), "latin1"), reply.body])

const firstHalf = ({ body }: HttpReply): Buffer => body.subarray(0, body.length / 2)

/** All but the second half of the body. */
const brokenOff = (reply: HttpReply): Buffer =>
  whole({ ...reply, body: firstHalf(reply) }, { "content-length": reply.body.length })

/** Changes the emulator's response, which gets a body if it has none. */
const changed = (change: (reply: HttpReply, exchange: Exchange) => ReturnType<NonNullable<Fault["act"]>>): Fault => ({
  act: async (exchange) => {
    const reply = await exchange.forward()
    const { length } = reply.body
    const body = length > 1 ? reply.body : Buffer.from(`{"data":null,"note":"a body, where none is needed"}`)
    return change({ ...reply, body }, exchange)
  }
})

/** Sends the emulator's response with headers that do not match it. */
const withHeaders = (more: (reply: HttpReply) => Headers): Fault => changed((reply) => whole(reply, more(reply)))

/** Sends another body, with its correct length. */
const withBody = (body: (reply: HttpReply) => Buffer, more: Headers = {}): Fault =>
  changed((reply) => whole({ ...reply, body: body(reply) }, more))

/** Waits for so many milliseconds before the headers, and before each fifth of the body. */
const slow = (beforeHeaders: number, beforePiece: number): Fault =>
  changed(async (reply, { socket }) => {
    const { length } = reply.body
    await sleep(beforeHeaders)
    socket.write(whole(reply).subarray(0, -length))
    for (let i = 0; i < 5 && !socket.destroyed; i++) {
      await sleep(beforePiece)
      socket.write(reply.body.subarray((length * i) / 5, (length * (i + 1)) / 5))
    }
    socket.end()
  })

/** A fault that acts after the emulator served the request. */
const applied = ({ act }: Fault): Fault => ({
  act: async (exchange) => {
    await exchange.forward()
    return act?.(exchange)
  }
})

/** A fault that only the deadline of an attempt ends or reveals. */
const timed = (fault: Fault): Fault => ({ ...fault, isTimed: true })

const silence: Fault = { act: () => undefined }
const reset: Fault = { act: ({ socket }) => void socket.resetAndDestroy() }

const bytes = (text: string): Fault => ({ act: () => Buffer.from(text.replaceAll("\n", "\r\n"), "latin1") })

/** `deadline` is that of an attempt, in milliseconds: slow faults stay well within it, or exceed it. */
export const transportFaults = (deadline: number): Readonly<Record<string, Fault>> => ({
  "connection refused": { divertTo: "closed" },
  "reset before the request was read": { divertTo: "resetting" },
  "reset after the request was read": reset,
  "reset after it took effect": applied(reset),
  "closed after it took effect": applied(bytes("")),
  "reset in the body": changed(async (reply, { socket }) => {
    socket.write(brokenOff(reply))
    await sleep(2)
    socket.resetAndDestroy()
  }),
  "silence before it took effect": timed(silence),
  "silence after it took effect": timed(applied(silence)),
  "slow headers": slow(deadline / 4, 0),
  "headers after the deadline": timed(slow(deadline * 1.5, 0)),
  "slow body": slow(0, deadline / 20),
  "body after the deadline": timed(slow(0, deadline / 2)),
  "stalled body": timed(changed((reply, { socket }) => void socket.write(brokenOff(reply)))),
  "truncated body": changed(brokenOff),
  "truncated body without a length": changed((reply) => {
    const half = firstHalf(reply)
    const start = head(reply, { "transfer-encoding": "chunked" })
    return Buffer.concat([Buffer.from(`${start}${half.length.toString(16)}\r\n`), half])
  }),
  "request delivered twice": applied({ act: ({ forward }) => forward() }),
  "answer sent twice": changed((reply) => Buffer.concat([whole(reply), whole(reply)])),
  "garbage for an answer": applied(bytes("\u0000\u0001SSH-2.0 \u00ff\n\n")),
  "garbage for a body": withBody(() => Buffer.from(`{"data": [\u0000}<<`)),
  "a length that is too short": withHeaders(({ body }) => ({ "content-length": Math.floor(body.length / 2) })),
  "a length that is too long": withHeaders(({ body }) => ({ "content-length": body.length + 100 })),
  "a length that is no number": withHeaders(() => ({ "content-length": "some" })),
  "two lengths": withHeaders(() => ({ "Content-Length": 1 })),
  "invalid UTF-8": withBody(({ body }) => {
    const at = body.length / 2
    return Buffer.concat([body.subarray(0, at), Buffer.from([0xc3, 0x28, 0xff]), body.subarray(at)])
  }),
  "gzip that is none": withHeaders(() => ({ "content-encoding": "gzip" })),
  "gzip that breaks off": withBody((reply) => firstHalf({ ...reply, body: gzipSync(reply.body) }), {
    "content-encoding": "gzip"
  }),
  "gzip as it should be": withBody(({ body }) => gzipSync(body), { "content-encoding": "gzip" }),
  "an encoding that nobody knows": withHeaders(() => ({ "content-encoding": "polyzip" }))
})

type Content = string | null | { readonly [name: string]: unknown }

/** Makes a part of a response from the request. */
type Made<A> = (exchange: Exchange) => A

/** Responds in place of the emulator, and quotes the request, as debugging proxies do. */
const respond = (status: number, body: Content | Made<Content>, headers: Made<object> = () => ({})): Fault => ({
  act: (exchange) => {
    const content = typeof body === "function" ? body(exchange) : body
    const isText = typeof content === "string"
    return {
      status,
      headers: {
        "content-type": isText ? "text/html" : "application/json",
        "x-debug": exchange.request.headers.authorization ?? "",
        "set-cookie": `session=${signature}`,
        ...headers(exchange)
      },
      body: Buffer.from(isText ? content : JSON.stringify(content))
    }
  }
})

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

export const httpFaults: Readonly<Record<string, Fault>> = {
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

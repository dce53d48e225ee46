/** Faults of networks in connections, requests and responses. */
import { Buffer } from "node:buffer"
import { setTimeout as sleep } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import type { Exchange, Fault, Faults, HttpReply } from "./relay.ts"

type Headers = { readonly [name: string]: string | number }

const head = ({ headers, status }: HttpReply, more: Headers): string =>
  [
    `HTTP/1.1 ${status} Something`,
    ...Object.entries({ ...headers, ...more }).map(([name, value]) => `${name}: ${value}`),
    "\r\n"
  ].join("\r\n")

const whole = (reply: HttpReply, more: Headers = {}): Buffer =>
  Buffer.concat([Buffer.from(head(reply, { "content-length": reply.body.length, ...more }), "latin1"), reply.body])

const firstHalf = ({ body }: HttpReply): Buffer => body.subarray(0, body.length / 2)

/** All but the second half of the body. */
const brokenOff = (reply: HttpReply): Buffer =>
  whole({ ...reply, body: firstHalf(reply) }, { "content-length": reply.body.length })

/** Corrupts the emulator's response, which gets a body if it has none. */
const spoiled = (spoil: (reply: HttpReply, exchange: Exchange) => unknown): Fault => ({
  act: async (exchange) => {
    const reply = await exchange.forward()
    const body = reply.body.length > 1 ? reply.body : Buffer.from(`{"data":null,"note":"a body, where none is needed"}`)
    await spoil({ ...reply, body }, exchange)
  }
})

/** Sends other bytes than the emulator's response, and closes the connection. */
const sends = (bytes: (reply: HttpReply) => Buffer): Fault => spoiled((reply, { socket }) => socket.end(bytes(reply)))

/** Sends the emulator's response with headers that do not match it. */
const withHeaders = (more: (reply: HttpReply) => Headers): Fault => sends((reply) => whole(reply, more(reply)))

/** Sends another body, with its correct length. */
const withBody = (body: (reply: HttpReply) => Buffer, more: Headers = {}): Fault =>
  sends((reply) => whole({ ...reply, body: body(reply) }, more))

/** Waits for so many milliseconds before the headers, and before each fifth of the body. */
const slow = (beforeHeaders: number, beforePiece: number): Fault =>
  spoiled(async (reply, { socket }) => {
    const { length } = reply.body
    await sleep(beforeHeaders)
    socket.write(whole(reply).subarray(0, -length))
    for (let i = 0; i < 5 && !socket.destroyed; i++) {
      await sleep(beforePiece)
      socket.write(reply.body.subarray((length * i) / 5, (length * (i + 1)) / 5))
    }
    socket.end()
  })

/** A fault that only the deadline of an attempt ends or reveals. */
const timed = (fault: Fault): Fault => ({ ...fault, isTimed: true })

/** `deadline` is that of an attempt, in milliseconds: slow faults stay well within it, or exceed it. */
export const transportFaults = (deadline: number): Faults => ({
  "connection refused": { port: "closedPort" },
  "reset before the request was read": { port: "resettingPort" },
  "reset after the request was read": { act: ({ socket }) => socket.resetAndDestroy() },
  "reset after it took effect": spoiled((_, { socket }) => socket.resetAndDestroy()),
  "closed after it took effect": spoiled((_, { socket }) => socket.end()),
  "reset in the body": spoiled(async (reply, { socket }) => {
    socket.write(brokenOff(reply))
    await sleep(2)
    socket.resetAndDestroy()
  }),
  "silence before it took effect": timed({ act: () => {} }),
  "silence after it took effect": timed(spoiled(() => {})),
  "slow headers": slow(deadline / 4, 0),
  "headers after the deadline": timed(slow(deadline * 1.5, 0)),
  "slow body": slow(0, deadline / 20),
  "body after the deadline": timed(slow(0, deadline / 2)),
  "stalled body": timed(spoiled((reply, { socket }) => socket.write(brokenOff(reply)))),
  "truncated body": sends(brokenOff),
  "truncated body without a length": sends((reply) => {
    const half = firstHalf(reply)
    const start = head(reply, { "transfer-encoding": "chunked" })
    return Buffer.concat([Buffer.from(`${start}${half.length.toString(16)}\r\n`), half])
  }),
  "request delivered twice": {
    act: async (exchange) => {
      await exchange.forward()
      exchange.respond(await exchange.forward())
    }
  },
  "answer sent twice": sends((reply) => Buffer.concat([whole(reply), whole(reply)])),
  "garbage for an answer": sends(() => Buffer.from("\u0000\u0001SSH-2.0 \u00ff\r\n\r\n")),
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
  "gzip that breaks off": withBody(
    ({ body }) => {
      const packed = gzipSync(body)
      return packed.subarray(0, packed.length / 2)
    },
    { "content-encoding": "gzip" }
  ),
  "gzip as it should be": withBody(({ body }) => gzipSync(body), { "content-encoding": "gzip" }),
  "an encoding that nobody knows": withHeaders(() => ({ "content-encoding": "polyzip" }))
})

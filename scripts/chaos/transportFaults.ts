/** Faults of networks in connections, requests and responses. */
import { Buffer } from "node:buffer"
import { setTimeout as sleep } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import type { Answer, Exchange, Fault, Faults } from "./relay.ts"

type Headers = { readonly [name: string]: string | number }

const head = ({ headers, status }: Answer, more: Headers): string =>
  [
    `HTTP/1.1 ${status} Something`,
    ...Object.entries({ ...headers, ...more }).map(([name, value]) => `${name}: ${value}`),
    "\r\n"
  ].join("\r\n")

const whole = (answer: Answer, more: Headers = {}): Buffer =>
  Buffer.concat([Buffer.from(head(answer, { "content-length": answer.body.length, ...more }), "latin1"), answer.body])

const firstHalf = ({ body }: Answer): Buffer => body.subarray(0, body.length / 2)

/** All but the second half of the body. */
const brokenOff = (answer: Answer): Buffer =>
  whole({ ...answer, body: firstHalf(answer) }, { "content-length": answer.body.length })

/** Spoils the server's response, which gets a body if it has none. */
const spoiled = (spoil: (answer: Answer, exchange: Exchange) => unknown): Fault => ({
  act: async (exchange) => {
    const answer = await exchange.forward()
    const body =
      answer.body.length > 1 ? answer.body : Buffer.from(`{"data":null,"note":"a body, where none is needed"}`)
    await spoil({ ...answer, body }, exchange)
  }
})

/** Sends other bytes than the server's response, and closes the connection. */
const sends = (bytes: (answer: Answer) => Buffer): Fault => spoiled((answer, { socket }) => socket.end(bytes(answer)))

/** Sends the server's response with headers that do not fit it. */
const withHeaders = (more: (answer: Answer) => Headers): Fault => sends((answer) => whole(answer, more(answer)))

/** Sends another body, with the length that it has. */
const withBody = (body: (answer: Answer) => Buffer, more: Headers = {}): Fault =>
  sends((answer) => whole({ ...answer, body: body(answer) }, more))

const late = (wait: number): Fault =>
  spoiled(async (answer, { socket }) => {
    await sleep(wait)
    socket.end(whole(answer))
  })

const inPieces = (pieces: number, pause: number): Fault =>
  spoiled(async (answer, { socket }) => {
    const bytes = whole(answer)
    const { length } = answer.body
    socket.write(bytes.subarray(0, -length))
    for (let i = 0; i < pieces && !socket.destroyed; i++) {
      await sleep(pause)
      socket.write(answer.body.subarray((length * i) / pieces, (length * (i + 1)) / pieces))
    }
    socket.end()
  })

/** Only the deadline of an attempt ends it, or reveals it. */
const timed = (fault: Fault): Fault => ({ ...fault, isTimed: true })

/** Slow faults take longer than the deadline of an attempt, in milliseconds, or stay well within it. */
export const transportFaults = (deadline: number): Faults => ({
  "connection refused": { port: "closedPort" },
  "reset before the request was read": { port: "resettingPort" },
  "reset after the request was read": { act: ({ socket }) => socket.resetAndDestroy() },
  "reset after it took effect": spoiled((_, { socket }) => socket.resetAndDestroy()),
  "closed after it took effect": spoiled((_, { socket }) => socket.end()),
  "reset in the body": spoiled(async (answer, { socket }) => {
    socket.write(brokenOff(answer))
    await sleep(2)
    socket.resetAndDestroy()
  }),
  "silence before it took effect": timed({ act: () => {} }),
  "silence after it took effect": timed(spoiled(() => {})),
  "slow headers": late(deadline / 4),
  "headers after the deadline": timed(late(deadline * 1.5)),
  "slow body": inPieces(5, deadline / 20),
  "body after the deadline": timed(inPieces(5, deadline / 2)),
  "stalled body": timed(spoiled((answer, { socket }) => socket.write(brokenOff(answer)))),
  "truncated body": sends(brokenOff),
  "truncated body without a length": sends((answer) => {
    const half = firstHalf(answer)
    const start = head(answer, { "transfer-encoding": "chunked" })
    return Buffer.concat([Buffer.from(`${start}${half.length.toString(16)}\r\n`), half])
  }),
  "request delivered twice": {
    act: async (exchange) => {
      await exchange.forward()
      exchange.answer(await exchange.forward())
    }
  },
  "answer sent twice": sends((answer) => Buffer.concat([whole(answer), whole(answer)])),
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

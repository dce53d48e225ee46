/** Faults of networks in connections, requests and responses. */
import { Buffer } from "node:buffer"
import { setTimeout as sleep } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import type { Act, Answer, Exchange } from "./relay.ts"

// -----------------------------------------------------------------------------
// Writing answers by hand
// -----------------------------------------------------------------------------

const head = ({ headers, status }: Answer, more: { readonly [name: string]: string | number }): string =>
  [
    `HTTP/1.1 ${status} Something`,
    ...Object.entries({ ...headers, ...more }).map(([name, value]) => `${name}: ${value}`),
    "",
    ""
  ].join("\r\n")

const whole = (answer: Answer, more: { readonly [name: string]: string | number } = {}): Buffer =>
  Buffer.concat([Buffer.from(head(answer, { "content-length": answer.body.length, ...more }), "latin1"), answer.body])

/** All but the second half of the body. */
const firstHalf = (answer: Answer): Buffer => whole(answer).subarray(0, -Math.ceil(answer.body.length / 2) || undefined)

/** Writes, and waits until it is written or there is nobody left to read it. */
const write = (exchange: Exchange, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => {
    if (exchange.socket.destroyed) resolve()
    else exchange.socket.write(bytes, () => resolve())
  })

const last = async (exchange: Exchange, bytes: Buffer): Promise<void> => {
  await write(exchange, bytes)
  exchange.socket.end()
}

/** An answer that has a body to be spoiled, whatever the server gave. */
const withBody = (answer: Answer): Answer =>
  answer.body.length > 1
    ? answer
    : { ...answer, body: Buffer.from(`{"data":null,"note":"a body, where none is needed"}`) }

const spoiled =
  (spoil: (answer: Answer, exchange: Exchange) => Promise<void> | void): Act =>
  async (exchange) => {
    await spoil(withBody(await exchange.forward()), exchange)
  }

const inPieces = async (exchange: Exchange, answer: Answer, pieces: number, pause: number): Promise<void> => {
  const bytes = whole(answer)
  const start = bytes.length - answer.body.length
  await write(exchange, bytes.subarray(0, start))
  for (let i = 0; i < pieces && !exchange.socket.destroyed; i++) {
    await sleep(pause)
    const from = start + Math.floor((answer.body.length * i) / pieces)
    await write(exchange, bytes.subarray(from, start + Math.floor((answer.body.length * (i + 1)) / pieces)))
  }
  exchange.socket.end()
}

// -----------------------------------------------------------------------------
// The faults
// -----------------------------------------------------------------------------

/** A fault, or the port that it needs instead of the relay's. */
export type Trouble = Act | "closedPort" | "resettingPort"

/** The faults that only a deadline ends, or that are told by it. */
export const timed: ReadonlySet<string> = new Set([
  "silence before it took effect",
  "silence after it took effect",
  "headers after the deadline",
  "body after the deadline",
  "stalled body"
])

/** By name. What is slow takes longer than the deadline of an attempt, in milliseconds, or stays well within it. */
export const transportFaults = (deadline: number): Readonly<Record<string, Trouble>> => ({
  "connection refused": "closedPort",
  "reset before the request was read": "resettingPort",
  "reset after the request was read": async ({ socket }) => {
    socket.resetAndDestroy()
  },
  "reset after it took effect": spoiled((_, { socket }) => {
    socket.resetAndDestroy()
  }),
  "closed after it took effect": spoiled((_, { socket }) => {
    socket.end()
  }),
  "reset in the body": spoiled(async (answer, exchange) => {
    await write(exchange, firstHalf(answer))
    await sleep(2)
    exchange.socket.resetAndDestroy()
  }),
  "silence before it took effect": async () => {},
  "silence after it took effect": spoiled(() => {}),
  "slow headers": spoiled(async (answer, exchange) => {
    await sleep(deadline / 4)
    await last(exchange, whole(answer))
  }),
  "headers after the deadline": spoiled(async (answer, exchange) => {
    await sleep(deadline * 1.5)
    await last(exchange, whole(answer))
  }),
  "slow body": spoiled((answer, exchange) => inPieces(exchange, answer, 5, deadline / 20)),
  "body after the deadline": spoiled((answer, exchange) => inPieces(exchange, answer, 5, deadline / 2)),
  "stalled body": spoiled((answer, exchange) => write(exchange, firstHalf(answer))),
  "truncated body": spoiled((answer, exchange) => last(exchange, firstHalf(answer))),
  "truncated body without a length": spoiled((answer, exchange) => {
    const half = answer.body.subarray(0, answer.body.length / 2)
    const start = head(answer, { "transfer-encoding": "chunked" })
    return last(exchange, Buffer.concat([Buffer.from(`${start}${half.length.toString(16)}\r\n`), half]))
  }),
  "request delivered twice": async (exchange) => {
    await exchange.forward()
    exchange.answer(await exchange.forward())
  },
  "answer sent twice": spoiled((answer, exchange) => last(exchange, Buffer.concat([whole(answer), whole(answer)]))),
  "garbage for an answer": spoiled((_, exchange) => last(exchange, Buffer.from("\u0000\u0001SSH-2.0 \u00ff\r\n\r\n"))),
  "garbage for a body": spoiled((answer, exchange) =>
    last(exchange, whole({ ...answer, body: Buffer.from(`{"data": [\u0000}<<`) }))
  ),
  "a length that is too short": spoiled((answer, exchange) =>
    last(exchange, whole(answer, { "content-length": Math.floor(answer.body.length / 2) }))
  ),
  "a length that is too long": spoiled((answer, exchange) =>
    last(exchange, whole(answer, { "content-length": answer.body.length + 100 }))
  ),
  "a length that is no number": spoiled((answer, exchange) =>
    last(exchange, whole(answer, { "content-length": "some" }))
  ),
  "two lengths": spoiled((answer, exchange) => last(exchange, whole(answer, { "Content-Length": 1 }))),
  "invalid UTF-8": spoiled((answer, exchange) => {
    const at = Math.floor(answer.body.length / 2)
    const bad = Buffer.from([0xc3, 0x28, 0xff])
    return last(
      exchange,
      whole({ ...answer, body: Buffer.concat([answer.body.subarray(0, at), bad, answer.body.subarray(at)]) })
    )
  }),
  "gzip that is none": spoiled((answer, exchange) => last(exchange, whole(answer, { "content-encoding": "gzip" }))),
  "gzip that breaks off": spoiled((answer, exchange) => {
    const packed = gzipSync(answer.body)
    const body = packed.subarray(0, packed.length / 2)
    return last(exchange, whole({ ...answer, body }, { "content-encoding": "gzip" }))
  }),
  "gzip as it should be": spoiled((answer, exchange) =>
    last(exchange, whole({ ...answer, body: gzipSync(answer.body) }, { "content-encoding": "gzip" }))
  ),
  "an encoding that nobody knows": spoiled((answer, exchange) =>
    last(exchange, whole(answer, { "content-encoding": "polyzip" }))
  )
})

/**
 * The servers of the benchmarks, in a process of their own: one of canned responses, and the emulator's. It sends their URLs to the
 * process that started it, and ends with it.
 */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import process from "node:process"
import { Readable } from "node:stream"
import { gzipSync } from "node:zlib"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { chunk, headersOf, makeResponder } from "../responses.ts"

const respond = makeResponder()
const lines = chunk()
const compressed = new Map<number, Buffer>()

/** A response whose body is sent a number of times; a file below `/rows-N` has N chunks. */
const respondWithFiles = (method: string, url: string, origin: string) => {
  const [, count, file] = /^\/rows-(\d+)\/files\/(\w+)$/.exec(url) ?? []
  const times = Number(count)
  if (file === undefined) return { ...respond(method, url, origin), times: 1 }
  if (file === "log") return { status: 200, body: lines, times }
  const body = compressed.get(times) ?? gzipSync(Buffer.concat(Array(times).fill(lines)), { level: 1 })
  compressed.set(times, body)
  return { status: 200, body, times: 1 }
}

// A connection that waits for its turn on a loaded machine must not be closed.
const server = createServer({ keepAliveTimeout: 60_000 }, ({ headers, method = "GET", url = "/" }, response) => {
  const { body, status, times } = respondWithFiles(method, url, `http://${headers.host}`)
  response.writeHead(status, headersOf(body.length * times))
  if (times === 1) response.end(body)
  else Readable.from(Array<Uint8Array>(times).fill(body)).pipe(response)
})

const emulator = await start({ port: 0, data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })

// 1,000 concurrent calls connect within a moment, and those that find the queue full try again only after a second.
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const { port } = server.address() as AddressInfo // of a server that listens on a port
  process.send?.({ canned: `http://127.0.0.1:${port}`, emulator: emulator.url })
})

process.on("disconnect", () => process.exit())

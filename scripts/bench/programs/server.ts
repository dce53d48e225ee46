/**
 * The servers of the benchmarks, in a process of their own: one of canned answers, and the emulator's. It sends their URLs to the
 * process that started it, and ends with it.
 */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import process from "node:process"
import { gzipSync } from "node:zlib"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { headersOf, id, lines, makeAnswers } from "../answers.ts"

const answers = makeAnswers()

const chunk = lines()

const packed = new Map<number, Buffer>()

/** A response whose body is sent some times, one after the other; a file below `/records-N` has N chunks. */
const respond = (method: string, url: string, origin: string) => {
  const [, count, file] = /^\/records-(\d+)\/files\/(\w+)$/.exec(url) ?? []
  const times = Number(count)
  if (file === undefined) return { ...answers(method, url, origin), times: 1 }
  if (file === "log") return { status: 200, body: chunk, times }
  const body = packed.get(times) ?? gzipSync(Buffer.concat(Array.from({ length: times }, () => chunk)), { level: 1 })
  packed.set(times, body)
  return { status: 200, body, times: 1 }
}

const server = createServer(({ headers, method = "GET", url = "/" }, response) => {
  const { body, status, times } = respond(method, url, `http://${headers.host}`)
  response.writeHead(status, headersOf(body.length * times))
  let left = times
  const send = (): void => {
    while (--left > 0) if (!response.write(body)) return void response.once("drain", send)
    response.end(body)
  }
  send()
})

const connections = [...(Seed.standard().connections ?? []), { ...Seed.exampleConnection, id }]
const emulator = await start({ port: 0, data: { ...Seed.standard(), connections } })

// A thousand calls at once knock within a moment, and those that find the queue full come back only after a second.
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const { port } = server.address() as AddressInfo // of a server that listens on a port
  process.send?.({ canned: `http://127.0.0.1:${port}`, emulator: emulator.url })
})

process.on("disconnect", () => process.exit())

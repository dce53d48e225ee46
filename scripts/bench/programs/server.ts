/** The server of the benchmarks, a process of its own: it prints its port, and ends with the process that started it. */
import { createServer } from "node:http"
import process from "node:process"
import { headersOf, makeAnswers } from "../answers.ts"

const answers = makeAnswers()

const server = createServer((request, response) => {
  const answer = answers(request.method ?? "GET", request.url ?? "/")
  response.writeHead(answer.status, headersOf(answer))
  response.end(answer.body)
})

// A thousand calls at once knock within a moment, and those that find the queue full come back only after a second.
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = server.address()
  process.stdout.write(`${typeof address === "object" && address !== null ? address.port : ""}\n`)
})

process.stdin.resume().on("end", () => process.exit())

/** The server of the benchmarks, a process of its own: it prints its port, and ends with the process that started it. */
import { createServer } from "node:http"
import process from "node:process"
import { headersOf, makeAnswers } from "../answers.ts"
import { answerRecords } from "./recordAnswers.ts"

const answers = makeAnswers()

const server = createServer((request, response) => {
  const { headers, method = "GET", url = "/" } = request
  const { answer, times } = url.startsWith("/records-")
    ? answerRecords(`http://${headers.host}`, url)
    : { answer: answers(method, url), times: 1 }
  response.writeHead(answer.status, { ...headersOf(answer), "content-length": answer.body.length * times })
  let left = times
  const send = (): void => {
    while (--left > 0) if (!response.write(answer.body)) return void response.once("drain", send)
    response.end(answer.body)
  }
  send()
})

// A thousand calls at once knock within a moment, and those that find the queue full come back only after a second.
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = server.address()
  process.stdout.write(`${typeof address === "object" && address !== null ? address.port : ""}\n`)
})

process.stdin.resume().on("end", () => process.exit())

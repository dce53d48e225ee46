/** The server's answers about records: on Node alone, as it compresses them. */
import { Buffer } from "node:buffer"
import { gzipSync } from "node:zlib"
import { type Answer, id, json, range } from "../answers.ts"
import { batchSize, logType } from "../records.ts"

const record = (index: number) => ({
  id: `0f8fad5b-d9cb-469f-a165-${index.toString(16).padStart(12, "0")}`,
  email: `person-${index}@example.com`,
  name: `Person ${index}`,
  plan: index % 3 === 0 ? null : "enterprise",
  seats: index,
  active: index % 2 === 0,
  score: index / 7,
  updated_at: "2025-01-15T10:15:30.123456Z"
})

const records = range(batchSize, record)

const lines = Buffer.from(records.map((one) => `${JSON.stringify(one)}\n`).join(""))

const results = JSON.stringify(records)

const packed = new Map<number, Buffer>()

/** An answer whose body is sent some times, one after the other. */
interface Repeated {
  readonly answer: Answer
  readonly times: number
}

/** Answers a request below `/records-N`, where each source has N batches. */
export const answerRecords = (origin: string, url: string): Repeated => {
  const [, scenario = "", , resource] = url.split(/[/?]/, 4)
  const batches = Number(scenario.slice("records-".length))
  if (resource === "log") return { answer: { status: 200, body: new Uint8Array(lines) }, times: batches }
  if (resource === "gzip") {
    const body = packed.get(batches) ?? gzipSync(Buffer.concat(range(batches, () => lines)), { level: 1 })
    packed.set(batches, body)
    return { answer: { status: 200, body: new Uint8Array(body) }, times: 1 }
  }
  if (resource === "syncs") {
    const file = url.endsWith(logType.gzip) ? "gzip" : "log"
    return { answer: json(200, { data: { urls: [`${origin}/${scenario}/files/${file}`] } }), times: 1 }
  }
  const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? 1)
  const links = page < batches ? { next: `${origin}/${scenario}/api/queries/${id}?page=${page + 1}` } : {}
  const data = JSON.stringify({ id, status: "done", count: batches * batchSize, fields: Object.keys(record(0)) })
  const text = `{"data":${data.slice(0, -1)},"results":${results}},"links":${JSON.stringify(links)}}`
  return { answer: { status: 200, body: new TextEncoder().encode(text) }, times: 1 }
}

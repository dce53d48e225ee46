/** The server of the benchmarks, a process of its own: two canned answers, and the least work that serving them takes. */
import { createServer } from "node:http"

/** @param {number} index */
const connection = (index) => ({
  id: `248df4b7-aa70-47b8-a036-${index.toString(16).padStart(12, "0")}`,
  name: `Warehouse ${index}`,
  type: {
    id: "postgresql",
    name: "PostgreSQL",
    logo_url: "https://app.polytomic.com/static/postgresql.svg",
    operations: ["read", "write", "modelsync"]
  },
  organization_id: "11111111-2222-4333-8444-555555555555",
  policies: ["9b5ee4ab-9f4b-4f0d-8c1f-6c2d3a4b5c6d"],
  configuration: { hostname: "db.example.com", port: 5432, database: "warehouse", username: "polytomic", ssl: true },
  status: index % 50 === 0 ? "unhealthy" : "healthy",
  saved: true,
  api_calls_last_24_hours: index % 7 === 0 ? null : index,
  created_at: "2025-01-15T10:15:30.123456Z",
  created_by: { id: "aab123aa-27f3-abc1-9999-abcde123a4aa", name: "Jo Doe", type: "user" },
  updated_at: "2025-02-15T10:15:30.123456Z",
  updated_by: { id: "aab123aa-27f3-abc1-9999-abcde123a4aa", name: "Jo Doe", type: "user" }
})

const one = Buffer.from(JSON.stringify({ data: connection(1) }))
const many = Buffer.from(JSON.stringify({ data: Array.from({ length: 5000 }, (_, index) => connection(index)) }))

const server = createServer((request, response) => {
  const body = request.url === "/api/connections" ? many : one
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": body.length,
    "x-polytomic-version": "2025-09-18"
  })
  response.end(body)
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.stdout.write(`${typeof address === "object" && address !== null ? address.port : ""}\n`)
})

// Ends with the process that started it.
process.stdin.resume().on("end", () => process.exit())

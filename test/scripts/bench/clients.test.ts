import { type ChildProcess, spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { baseUrlOf, id, missingMessage, stubbedFetch } from "../../../scripts/bench/answers.ts"
import { type Client, verify } from "../../../scripts/bench/clients/client.ts"
import { type Make, portable } from "../../../scripts/bench/clients/index.ts"
import * as OfficialSdk from "../../../scripts/bench/clients/officialSdk.ts"
import { coldPrograms, commandOf, name } from "../../../scripts/bench/coldPrograms.ts"
import { clients } from "../../../scripts/bench/measurement.ts"
import { rows } from "../../../scripts/bench/plan.ts"
import worker from "../../../scripts/bench/programs/worker.ts"
import { cache, root, run } from "../../../scripts/internal/shell.ts"

/** The tests have an official SDK of their own, of the same version as the benchmarks'. */
const sdk = pathToFileURL(createRequire(import.meta.url).resolve("polytomic")).href

const makes: Readonly<Record<string, Make>> = { ...portable, "official SDK": OfficialSdk.make(sdk) }

let server: ChildProcess
let url = ""

beforeAll(async () => {
  const child = spawn(process.execPath, [join(root, "scripts/bench/programs/server.ts")], {
    stdio: ["pipe", "pipe", "inherit"]
  })
  server = child
  const port = await new Promise((resolve) => child.stdout.once("data", (line) => resolve(String(line).trim())))
  url = `http://127.0.0.1:${port}`
})

afterAll(() => {
  server.kill()
})

describe("clients of the benchmarks", () => {
  it("are those that the tables show", () => {
    expect(Object.keys(makes).toSorted()).toEqual([...clients].toSorted())
  })

  // Each client checks what each of its calls ends in, as it does while it is timed.
  const everyCall = async (make: Make, server: string | undefined): Promise<void> => {
    for (const { burst, call, scenario } of rows) {
      const fetch = server === undefined ? stubbedFetch() : undefined
      const client = await make({ baseUrl: baseUrlOf(server, scenario), fetch })
      await (burst ? client.burst(call, 5) : client.series(call, 2))
    }
  }

  const pages = async (make: Make, server: string | undefined): Promise<ReadonlyArray<number>> => {
    const seen: Array<number> = []
    const fetch = server === undefined ? stubbedFetch() : undefined
    const client: Client = await make({ baseUrl: baseUrlOf(server, "pages-3"), fetch })
    const count = await client.rows((rows) => seen.push(rows))
    return [...seen, count]
  }

  for (const [client, make] of Object.entries(makes)) {
    it(`${client} gets what the server sends`, async () => {
      await everyCall(make, url)
      expect(await pages(make, url)).toEqual([100, 200, 300, 300])
    })

    it(`${client} gets what a stubbed fetch answers`, async () => {
      await everyCall(make, undefined)
      expect(await pages(make, undefined)).toEqual([100, 200, 300, 300])
    })
  }

  it("work in a Worker", async () => {
    for (const client of Object.keys(portable)) {
      const query = { client, call: "get", times: "2", baseUrl: baseUrlOf(undefined, "plain"), stub: "true" }
      const response = await worker.fetch(new Request(`http://localhost/?${new URLSearchParams(query)}`))
      expect(await response.text()).toBe("done")
    }
  })

  it("take no other answer for the right one", () => {
    const connection = { id, type: { name: "PostgreSQL" } }
    verify("http://localhost/plain", "get", connection)
    verify("http://localhost/2", "list", [{}, connection])
    verify("http://localhost/plain", "notFound", missingMessage)
    expect(() => verify("http://localhost/plain", "get", { ...connection, id: "2" })).toThrow("not what was sent")
    expect(() => verify("http://localhost/3", "list", [{}, connection])).toThrow("not what was sent")
    expect(() => verify("http://localhost/plain", "notFound", connection)).toThrow("not what was sent")
    expect(() => verify("http://localhost/plain", "retry", undefined)).toThrow("not what was sent")
  })
})

describe("programs whose start is timed", () => {
  const programs = coldPrograms(sdk, ["effect/Effect"])
  const folder = join(cache, "bench-programs")

  for (const [index, program] of programs.entries()) {
    it(`${program.client} ends in the name that the server knows`, async () => {
      const file = join(folder, `${index}.mjs`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, commandOf(program))
      const conditions = ["--conditions=effect-polytomic-source", "--disable-warning=ExperimentalWarning"]
      const output = await run(process.execPath, [...conditions, file, baseUrlOf(url, "plain")])
      const [imported, answered] = output
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
      expect(imported.cpu).toBeGreaterThan(0)
      expect(answered.cpu).toBeGreaterThanOrEqual(imported.cpu)
      expect(answered.answer).toBe(name)
    })
  }
})

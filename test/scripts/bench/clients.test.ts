import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import bench from "../../../docs/bench.json" with { type: "json" }
import { portable, rows } from "../../../scripts/bench/calls.ts"
import { type Make, verify } from "../../../scripts/bench/clients/client.ts"
import { effectPolytomic } from "../../../scripts/bench/clients/effectPolytomic.ts"
import { officialSdk } from "../../../scripts/bench/clients/officialSdk.ts"
import { rawFetch } from "../../../scripts/bench/clients/rawFetch.ts"
import { coldPrograms, commandOf } from "../../../scripts/bench/coldStarts.ts"
import worker from "../../../scripts/bench/programs/worker.ts"
import { baseUrlOf, id, missingMessage, name, type Source, stubbedFetch } from "../../../scripts/bench/responses.ts"
import { cache, root, run } from "../../../scripts/internal/shell.ts"

/** The tests have their own official SDK, of the same version as the benchmarks'. */
const sdk = pathToFileURL(createRequire(import.meta.url).resolve("polytomic")).href

const factories: Readonly<Record<string, Make>> = { ...portable, "official SDK": officialSdk(sdk) }

const conditions = ["--conditions=effect-polytomic-source", "--disable-warning=ExperimentalWarning"]

let server: ChildProcess
let url = ""

beforeAll(async () => {
  server = fork(join(root, "scripts/bench/programs/server.ts"), { execArgv: conditions })
  const [urls] = await once(server, "message")
  url = urls.canned
}, 120_000)

afterAll(() => {
  server.kill()
})

describe("clients of the benchmarks", () => {
  it("are those that the kept run shows", () => {
    const shown = bench.measurements.filter(({ row, runtime }) => row === "get" && runtime === "Node")
    expect(Object.keys(factories).toSorted()).toEqual([...new Set(shown.map(({ client }) => client))].toSorted())
  })

  // Each client checks the outcome of each of its calls, as it does while it is timed.
  const everyCall = async (make: Make, server: string | undefined): Promise<void> => {
    for (const { burst, call, limit, scenario, within } of rows) {
      const fetch = server === undefined ? stubbedFetch() : undefined
      const client = await make({ baseUrl: baseUrlOf(server, scenario), fetch, limit })
      await client.run(call, 4, { atOnce: burst ? 4 : 1, within })
    }
  }

  const pages = async (make: Make, server: string | undefined): Promise<ReadonlyArray<number>> => {
    const seen: Array<number> = []
    const fetch = server === undefined ? stubbedFetch() : undefined
    const { rows } = await make({ baseUrl: baseUrlOf(server, "rows-3"), fetch })
    await rows?.("pages", (rows) => seen.push(rows))
    return seen
  }

  /** The clients whose lists are read to their end. */
  const reading = ["raw fetch", "effect-polytomic"]
  const read = (client: string) => (reading.includes(client) ? [100, 100, 100] : [])

  for (const [client, make] of [
    ["raw fetch", rawFetch],
    ["effect-polytomic", effectPolytomic]
  ] as const) {
    it(`${client} reads the records of files and of a query`, async () => {
      for (const source of ["log", "gzip", "query"] satisfies ReadonlyArray<Source>) {
        const { rows } = await make({ baseUrl: baseUrlOf(url, "rows-3") })
        let seen = 0
        await rows?.(source, (rows) => {
          seen += rows
        })
        expect([source, seen]).toEqual([source, 3000])
      }
    })
  }

  for (const [client, make] of Object.entries(factories)) {
    it(`${client} gets what the server sends`, async () => {
      await everyCall(make, url)
      expect(await pages(make, url)).toEqual(read(client))
    })

    it(`${client} gets the response of a stubbed fetch`, async () => {
      await everyCall(make, undefined)
      expect(await pages(make, undefined)).toEqual(read(client))
    })
  }

  it("work in a Worker", async () => {
    const task = JSON.stringify({ ...rows[0], baseUrl: baseUrlOf(undefined, "plain"), stub: true })
    for (const client of Object.keys(portable)) {
      const query = { client, times: "2", task }
      const response = await worker.fetch(new Request(`http://localhost/?${new URLSearchParams(query)}`))
      expect(await response.text()).toBe("done")
    }
  })

  it("accept no other response", () => {
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

  for (const [client, program] of Object.entries(programs)) {
    it(`${client} ends in the name that the server knows`, async () => {
      const file = join(folder, `${client.replaceAll(/\W+/g, "-")}.mjs`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, commandOf(program))
      const started = Date.now()
      const start = JSON.parse(await run(process.execPath, [...conditions, file, baseUrlOf(url, "plain")]))
      expect(start.imported).toBeGreaterThan(started)
      expect(start["first answer"]).toBeGreaterThanOrEqual(start.imported)
      expect(start["imported, CPU"]).toBeGreaterThan(0)
      expect(start["first answer, CPU"]).toBeGreaterThanOrEqual(start["imported, CPU"])
      expect(start.answer).toBe(name)
    })
  }
})

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { Fault, Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deno } from "./deno.ts"

const script = "examples/deno-script/script.ts"

const exporter = "examples/deno-script/export.ts"

describe("examples/deno-script, on Deno", () => {
  let polytomic: Awaited<ReturnType<typeof start>>

  beforeAll(async () => {
    const hubspot = { name: "Marketing", type: "hubspot", status: "unhealthy" }
    polytomic = await start({
      port: 0,
      data: { ...Seed.standard(), connections: [Seed.exampleConnection, hubspot] }
    })
  })
  afterAll(() => polytomic.close())

  const run = (key: string | undefined) =>
    deno(["run", "--no-prompt", "--allow-net", "--allow-env", script], {
      POLYTOMIC_BASE_URL: polytomic.url,
      ...(key === undefined ? {} : { POLYTOMIC_API_KEY: key })
    })

  it("type-checks", async () => {
    const { code, errors } = await deno(["check", script, exporter, "examples/deno-handler/handler.ts"])
    expect(code, errors).toBe(0)
  }, 60_000)

  it("prints the rows, without progress if the output is not a terminal", async () => {
    expect(await run("test-key")).toEqual({
      code: 0,
      output: "Example database: healthy, 4 tables\nMarketing: unhealthy, no tables\n",
      errors: ""
    })
  })

  it("prints the next step without a key, and with an invalid one", async () => {
    const none = await run(undefined)
    expect(none).toEqual({ code: 1, output: "", errors: "Set POLYTOMIC_API_KEY to a key of your account.\n" })
    const bad = await run("a-key-of-nobody")
    expect(bad.code).toBe(1)
    expect(bad.errors).toMatch(/^connections\.list failed with 401 Unauthorized .* Check that the key is current .*\n$/)
    expect(bad.errors).not.toContain("a-key-of-nobody")
  })

  it("retries server errors", async () => {
    const remove = await Effect.runPromise(polytomic.emulator.fault(Fault.status(503), { times: 2 }))
    const { code } = await run("test-key")
    await Effect.runPromise(remove)
    expect(code).toBe(0)
  })

  it("exports the rows of a query as CSV and leaves no partial file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "polytomic-export-"))
    const file = join(folder, "rows.csv")
    const write = (query: string, key = "test-key") =>
      deno(
        [
          "run",
          "--no-prompt",
          "--allow-net",
          "--allow-env",
          `--allow-read=${folder}`,
          `--allow-write=${folder}`,
          exporter,
          Seed.exampleConnection.id ?? "",
          query,
          file
        ],
        { POLYTOMIC_BASE_URL: polytomic.url, POLYTOMIC_API_KEY: key }
      )
    const refused = await write("select id from public.users", "a-key-of-nobody")
    expect(refused.code, refused.errors).toBe(1)
    expect(refused.errors).toContain("401")
    expect(existsSync(file)).toBe(false)
    const done = await write("select id, email from public.users order by id limit 3")
    expect(done).toEqual({ code: 0, output: `3 rows in ${file}\n`, errors: "" })
    const lines = readFileSync(file, "utf8").trimEnd().split("\n")
    expect(lines[0]).toBe("id,email")
    expect(lines).toHaveLength(4)
    for (const line of lines.slice(1)) expect(line).toMatch(/^[^,]+,[^,@]+@[^,@]+$/)
    rmSync(folder, { recursive: true })
  }, 60_000)
})

/** The tenants' example: as a script on Deno, and its program inside a Worker. */
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { Fault } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import { deno } from "./deno.ts"

const folder = join(root, "examples/tenants")

const inWorker = async (baseUrl: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Credentials from "effect-polytomic/Credentials"
import * as Polytomic from "effect-polytomic/Polytomic"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { program } from "./program.ts"
export default {
  fetch: async (_, { POLYTOMIC_BASE_URL: baseUrl, POLYTOMIC_PARTNER_KEY: key }) => {
    const order = { id: "order-4711", name: "Umbrella", email: "ada@umbrella.example" }
    const layer = PolytomicClient.layerFetch({ baseUrl, credentials: Credentials.partnerKey(key) })
    const lines = await Effect.runPromise(Effect.provide(program(order, Redacted.make(key)), layer))
    return new Response(lines.join("\\n") + "\\n")
  }
}`,
      resolveDir: folder,
      loader: "ts"
    },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
  })
  const worker = new Miniflare({
    modules: true,
    script: outputFiles[0]?.text ?? "",
    compatibilityDate: "2026-04-01",
    bindings: { POLYTOMIC_BASE_URL: baseUrl, POLYTOMIC_PARTNER_KEY: "test-partner-key" }
  })
  try {
    return await (await worker.dispatchFetch("http://worker/")).text()
  } finally {
    await worker.dispose()
  }
}

describe("examples/tenants", () => {
  let polytomic: Awaited<ReturnType<typeof start>>

  beforeAll(async () => {
    polytomic = await start({ port: 0, omittedSecrets: "clear" })
  })
  afterAll(() => polytomic.close())
  afterEach(async () => {
    await Effect.runPromise(polytomic.emulator.reset)
    await Effect.runPromise(polytomic.emulator.clearFaults)
  })

  const onDeno = (key: string | undefined) =>
    deno(["run", "--no-prompt", "--allow-net", "--allow-env", "examples/tenants/main.ts"], {
      POLYTOMIC_BASE_URL: polytomic.url,
      ...(key === undefined ? {} : { POLYTOMIC_PARTNER_KEY: key })
    })

  const stored = () => Effect.runPromise(Effect.map(polytomic.emulator.save, ({ tables }) => tables))

  const expected =
    /^Umbrella is organization (\S+)\ntheir warehouse is at db2\.example\.com:5432\n\S+: 0 connections\n\1: 1 connections\n$/

  it("type-checks on Deno", async () => {
    const { code, errors } = await deno(["check", "examples/tenants/main.ts", "examples/connect-page/deno.ts"])
    expect(code, errors).toBe(0)
  }, 60_000)

  it("onboards a customer on Deno once, however often it runs", async () => {
    const first = await onDeno("test-partner-key")
    expect(first).toMatchObject({ code: 0, errors: "" })
    expect(first.output).toMatch(expected)
    expect(await onDeno("test-partner-key")).toEqual(first)
    const { connections, keys, organizations, users } = await stored()
    expect(connections).toMatchObject([
      {
        name: "Warehouse",
        configuration: { hostname: "db2.example.com", username: "reader", password: "from-the-vault" }
      }
    ])
    // In addition to the seed: three organizations, three users, five keys.
    expect([organizations?.length, users?.length, keys?.length]).toEqual([4, 4, 6])
  }, 60_000)

  it("onboards a customer from a Worker through lost responses", async () => {
    for (const operation of [
      "organization.create",
      "users.create",
      "users.createApiKey",
      "connections.update"
    ] as const) {
      await Effect.runPromise(polytomic.emulator.fault(Fault.reset("after"), { operation, times: 1 }))
    }
    expect(await inWorker(polytomic.url)).toMatch(expected)
    const { keys, organizations, users } = await stored()
    expect([organizations?.length, users?.length, keys?.length]).toEqual([4, 4, 6])
  })

  it("prints the next step without a key, and with an invalid one", async () => {
    const without = await onDeno(undefined)
    expect([without.code, without.errors]).toEqual([1, "Set POLYTOMIC_PARTNER_KEY to the key of a partner.\n"])
    const wrong = await onDeno("a-key-of-nobody")
    expect(wrong.code).toBe(1)
    expect(wrong.errors).toContain("organization.list failed with 401 Unauthorized")
    expect(wrong.errors).not.toContain("a-key-of-nobody")
  }, 60_000)
})

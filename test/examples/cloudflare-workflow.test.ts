/** The Workflow of the example, in workerd with real bindings, against the emulator's server. */

import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { BulkSync, Polytomic, Webhooks } from "effect-polytomic"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import { destination, source } from "../jobs/support.ts"
import { configOf } from "./worker.ts"

const config = configOf("cloudflare-workflow")
const configuration = { hostname: "db.example.com", port: 5432, database: "app", username: "a", password: "b" }

describe("examples/cloudflare-workflow", () => {
  let polytomic: Awaited<ReturnType<typeof start>>
  let miniflare: Miniflare
  let sync = ""

  const services = () => Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: polytomic.url })

  beforeAll(async () => {
    polytomic = await start({
      port: 0,
      executions: { queuedFor: 0, runsFor: 3000 },
      data: {
        ...Seed.standard(),
        connections: [
          { id: source, name: "Shop", type: "postgresql", configuration },
          { id: destination, name: "Warehouse", type: "postgresql", configuration }
        ]
      }
    })
    sync = await Effect.flatMap(BulkSync, (syncs) =>
      syncs.create({
        name: "Copy",
        mode: "replicate",
        source_connection_id: source,
        destination_connection_id: destination,
        destination_configuration: { schema: "copy" },
        default_schedule: { frequency: "manual" }
      })
    ).pipe(
      Effect.map(({ id = "" }) => id),
      Effect.provide(services()),
      Effect.runPromise
    )
    const { outputFiles } = await build({
      entryPoints: [join(root, "examples/cloudflare-workflow", config.main)],
      bundle: true,
      write: false,
      format: "esm",
      target: "es2022",
      external: ["cloudflare:workers"],
      conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
    })
    miniflare = new Miniflare({
      modules: true,
      script: outputFiles[0]?.text ?? "",
      compatibilityDate: config.compatibility_date,
      compatibilityFlags: [...(config.compatibility_flags ?? [])],
      kvNamespaces: ["WAITING"],
      workflows: { NIGHTLY: { name: "nightly", className: "Nightly" } },
      queueProducers: { RUNS: "runs" },
      queueConsumers: { runs: { maxBatchTimeout: 0.1 } },
      bindings: {
        ...config.vars,
        POLYTOMIC_SYNC: sync,
        POLYTOMIC_API_KEY: "test-key",
        POLYTOMIC_WEBHOOK_SECRET: "whsec-1",
        POLYTOMIC_BASE_URL: polytomic.url
      }
    })
    const url = await miniflare.ready
    await Effect.flatMap(Webhooks, (webhooks) =>
      webhooks.create({ endpoint: new URL("/polytomic", url).href, secret: "whsec-1" })
    ).pipe(Effect.provide(services()), Effect.runPromise)
  }, 60_000)
  afterAll(async () => {
    await miniflare.dispose()
    await polytomic.close()
  })

  const requests = async (operation: string) =>
    (await Effect.runPromise(polytomic.emulator.requests)).filter((request) => request.operation === operation).length

  const isRunning = (id: string): Promise<boolean> =>
    Effect.flatMap(BulkSync, (syncs) => syncs.getStatus({ id })).pipe(
      Effect.map(({ current_execution }) => current_execution?.id !== undefined),
      Effect.provide(services()),
      Effect.runPromise
    )

  /** The end of an instance. */
  const end = async (id: string): Promise<{ status: string; output?: unknown }> => {
    const bindings = await miniflare.getBindings<{
      NIGHTLY: { get(id: string): Promise<{ status(): Promise<{ status: string; output?: unknown }> }> }
    }>()
    for (let i = 0; i < 600; i++) {
      // A queue message needs a moment to become an instance.
      const status = await bindings.NIGHTLY.get(id).then(
        (instance) => instance.status(),
        () => undefined
      )
      if (["complete", "errored", "terminated"].includes(status?.status ?? "")) return status ?? { status: "" }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error("the instance does not end")
  }

  it("runs once per night, however often the cron fires, and ends on the webhook", async () => {
    // Its types declare `fetch` only.
    const worker = (await miniflare.getWorker()) as unknown as {
      scheduled(options: { scheduledTime: Date; cron: string }): Promise<unknown>
    }
    const scheduledTime = new Date("2026-11-29T03:00:00Z")
    const began = Date.now()
    await worker.scheduled({ scheduledTime, cron: "0 3 * * *" })
    await worker.scheduled({ scheduledTime, cron: "0 3 * * *" })
    const { output, status } = await end(`${sync}-2026-11-29`)
    expect(status).toBe("complete")
    expect(output).toMatchObject({ sync_id: sync, outcome: "completed", joined: false })
    expect(await requests("bulkSync.start")).toBe(1)
    // The first wait is at least 11 seconds; the execution takes 3.
    expect(Date.now() - began).toBeLessThan(11_000)
    expect(await requests("bulkSync.executions.get")).toBe(2)
  }, 60_000)

  it("runs each queue message once", async () => {
    const { RUNS } = await miniflare.getBindings<{ RUNS: { send(message: unknown): Promise<void> } }>()
    await RUNS.send({ sync, run: "on-demand" })
    await RUNS.send({ sync, run: "on-demand" })
    expect(await end(`${sync}-on-demand`)).toMatchObject({ status: "complete", output: { outcome: "completed" } })
    expect(await requests("bulkSync.start")).toBe(2)
  }, 60_000)

  it("cancels the execution of an instance that is terminated with a rollback, and of no other", async () => {
    const { NIGHTLY, RUNS } = await miniflare.getBindings<{
      NIGHTLY: { get(id: string): Promise<{ terminate(options?: { rollback: boolean }): Promise<void> }> }
      RUNS: { send(message: unknown): Promise<void> }
    }>()
    const started = async (run: string) => {
      const before = await requests("bulkSync.executions.get")
      await Effect.runPromise(polytomic.emulator.planExecution({ duration: 600_000 }, { syncId: sync }))
      await RUNS.send({ sync, run })
      await expect.poll(() => requests("bulkSync.executions.get"), { timeout: 60_000 }).toBeGreaterThan(before)
      return NIGHTLY.get(`${sync}-${run}`)
    }
    await (await started("canceled")).terminate({ rollback: true })
    expect(await end(`${sync}-canceled`)).toMatchObject({ status: "terminated" })
    expect(await requests("bulkSync.executions.cancel")).toBe(1)
    await expect.poll(() => isRunning(sync), { timeout: 60_000 }).toBe(false)

    await (await started("left")).terminate()
    expect(await end(`${sync}-left`)).toMatchObject({ status: "terminated" })
    expect(await requests("bulkSync.executions.cancel")).toBe(1)
    expect(await isRunning(sync)).toBe(true)
  }, 180_000)

  it("rejects unsigned deliveries", async () => {
    const response = await miniflare.dispatchFetch("http://worker/polytomic", { method: "POST", body: "{}" })
    expect(response.status).toBe(401)
  })
})

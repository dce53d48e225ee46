/** A process of the campaign that runs durable jobs on Cloudflare's local engine, with its state in a folder. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Miniflare, type Request, Response } from "miniflare"
import type { Ended, Job, RunnerOptions } from "./jobs.ts"

// The parent has just written it.
const options = JSON.parse(process.env.DURABLE_RUNNER ?? "{}") as RunnerOptions
const [folder, script] = options.engineOptions

interface Status {
  readonly status: string
  readonly output?: { readonly outcome: string; readonly id: string; readonly joined: boolean }
  readonly error?: unknown
}

interface Instance {
  status(): Promise<Status>
  terminate(options: { rollback: boolean }): Promise<void>
}

interface Binding {
  create(options: { id: string; params: unknown }): Promise<unknown>
  get(id: string): Promise<Instance>
}

const miniflare = new Miniflare({
  modules: true,
  script: readFileSync(String(script), "utf8"),
  compatibilityDate: "2025-11-01",
  compatibilityFlags: ["workflows_step_rollback"],
  workflows: { RUNS: { name: "chaos", className: "ChaosRun" } },
  workflowsPersist: String(folder),
  bindings: { URL: options.url },
  serviceBindings: {
    PROCESS: (request: Request) => {
      const mark = join(options.marks, new URL(request.url).pathname.slice(1))
      if (!existsSync(mark)) {
        writeFileSync(mark, "")
        // workerd is in the group of this process.
        process.kill(-process.pid, "SIGKILL")
      }
      return new Response("")
    }
  }
})
await miniflare.ready
console.log(JSON.stringify({ ready: true }))

const { RUNS } = await miniflare.getBindings<{ RUNS: Binding }>()
const idOf = (job: Job) => `${job.sync}-${job.night}`

const { maxDelay, minDelay } = options
for (const job of options.jobs) {
  const { dieAt, kind, sync } = job
  // One that is there already goes on: the local engine takes a run up again when it is asked for.
  await RUNS.create({
    id: idOf(job),
    params: { sync, kind, minDelay, maxDelay, ...(dieAt === undefined ? {} : { dieAt: `${dieAt.at}/${dieAt.step}` }) }
  }).catch(() => undefined)
}

const hasStarted = async (sync: string): Promise<boolean> => {
  const response = await fetch(`${options.url}/api/bulk/syncs/${sync}/status`, {
    headers: { authorization: "Bearer test-key" }
  })
  const { data } = (await response.json()) as {
    readonly data?: { current_execution?: unknown; last_execution?: unknown }
  }
  return (data?.current_execution ?? data?.last_execution ?? undefined) !== undefined
}

const over = ["complete", "errored", "terminated"]
const told = new Set<string>()
while (told.size < options.jobs.length) {
  for (const job of options.jobs) {
    if (told.has(job.sync)) continue
    const instance = await RUNS.get(idOf(job))
    const { error, output, status } = await instance.status()
    if (!over.includes(status)) {
      if (job.kind === "canceled" && (await hasStarted(job.sync))) {
        // The local engine waits before it tries again what a death broke off.
        await instance.terminate({ rollback: true }).catch((error: unknown) => console.error(String(error)))
      }
      continue
    }
    told.add(job.sync)
    const { night, sync } = job
    const ended: Ended =
      output === undefined || output === null
        ? { night, sync, outcome: "failed", detail: status === "terminated" ? status : JSON.stringify(error) }
        : { night, sync, outcome: output.outcome, id: output.id, joined: output.joined }
    console.log(JSON.stringify(ended))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
}
await miniflare.dispose()
process.exit(0)

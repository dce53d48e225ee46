/** A process of the campaign that runs durable jobs on Cloudflare's local engine, with its state in a folder. */
import { join } from "node:path"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { root } from "../../internal/shell.ts"
import type { Ended, RunnerOptions } from "./protocol.ts"

// The parent has just written it.
const options = JSON.parse(process.env.DURABLE_RUNNER ?? "{}") as RunnerOptions
const [folder] = options.engineOptions

interface Status {
  readonly status: string
  readonly output?: { readonly outcome: string; readonly id: string; readonly joined: boolean }
  readonly error?: unknown
}

interface Binding {
  create(options: { id: string; params: unknown }): Promise<unknown>
  get(id: string): Promise<{ status(): Promise<Status> }>
}

const { outputFiles } = await build({
  entryPoints: [join(root, "scripts/chaos/durable/worker.ts")],
  bundle: true,
  write: false,
  format: "esm",
  target: "es2022",
  external: ["cloudflare:workers"],
  conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
})

const miniflare = new Miniflare({
  modules: true,
  script: outputFiles[0]?.text ?? "",
  compatibilityDate: "2025-11-01",
  workflows: { RUNS: { name: "chaos", className: "ChaosRun" } },
  workflowsPersist: String(folder),
  bindings: { URL: options.url }
})
await miniflare.ready
console.log(JSON.stringify({ ready: true }))

const { RUNS } = await miniflare.getBindings<{ RUNS: Binding }>()
const idOf = (job: { readonly sync: string; readonly night: string }) => `${job.sync}-${job.night}`

for (const job of options.jobs) {
  const { maxDelay, minDelay } = options
  // One that is there already goes on: the local engine takes a run up again when it is asked for.
  await RUNS.create({ id: idOf(job), params: { sync: job.sync, minDelay, maxDelay } }).catch(() => undefined)
}

const told = new Set<string>()
while (told.size < options.jobs.length) {
  for (const job of options.jobs) {
    if (told.has(job.sync)) continue
    const { error, output, status } = await (await RUNS.get(idOf(job))).status()
    if (status !== "complete" && status !== "errored") continue
    told.add(job.sync)
    const ended: Ended =
      output === undefined || output === null
        ? { ...job, outcome: "failed", detail: JSON.stringify(error) }
        : { ...job, outcome: output.outcome, id: output.id, joined: output.joined }
    console.log(JSON.stringify(ended))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
}
await miniflare.dispose()
process.exit(0)

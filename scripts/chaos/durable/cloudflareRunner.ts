/** A process that runs durable jobs on Cloudflare's local engine, with its state in a folder. */
import { readFileSync } from "node:fs"
import { Miniflare, type Request, Response } from "miniflare"
import { die, follow, options } from "./runner.ts"

const [folder, script] = options.engineOptions

interface Binding {
  create(options: { id: string; params: unknown }): Promise<unknown>
  get(id: string): Promise<{
    status(): Promise<{ status: string; output?: { outcome: string; id: string } | null; error?: unknown }>
    terminate(options: { rollback: boolean }): Promise<void>
  }>
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
      // workerd is in the process group, and dies too.
      die(new URL(request.url).pathname.slice(1))
      return new Response("")
    }
  }
})
const { RUNS } = await miniflare.getBindings<{ RUNS: Binding }>()
await follow({
  close: () => miniflare.dispose(),
  // An existing one is rejected; the local engine resumes it when it is asked for.
  start: (job) => RUNS.create({ id: job.sync, params: job }).catch(() => undefined),
  // The local engine waits before it retries what a death interrupted.
  cancel: async ({ sync }) => (await RUNS.get(sync)).terminate({ rollback: true }).catch(console.error),
  poll: async ({ sync }) => {
    const { error, output, status } = await (await RUNS.get(sync)).status()
    if (!["complete", "errored", "terminated"].includes(status)) return undefined
    return output ?? { outcome: "failed", detail: error === undefined ? status : JSON.stringify(error) }
  }
})

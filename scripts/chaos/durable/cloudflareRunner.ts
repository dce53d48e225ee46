/** A process that runs durable jobs on Cloudflare's local engine, with its state in a folder. */
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { Miniflare, type Request, Response } from "miniflare"
import { die, follow, options } from "./runner.ts"

const [folder, script] = options.engineOptions

interface Binding {
  create(options: { id: string; params: unknown }): Promise<void>
  get(id: string): Promise<{
    status(): Promise<{ status: string; output?: unknown; error?: unknown }>
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
  // An existing one is rejected; the local engine resumes it when it is asked for.
  start: (body, id) => RUNS.create({ id, params: JSON.parse(body) }).catch(() => undefined),
  // The local engine waits before it retries what a death interrupted.
  cancel: async (_, id) => (await RUNS.get(id)).terminate({ rollback: true }).catch(console.error),
  end: async (_, id) => {
    for (; ; await sleep(300)) {
      const { error, output, status } = await (await RUNS.get(id)).status()
      if (status === "complete") return JSON.stringify(output)
      if (["errored", "terminated"].includes(status)) return `died: ${JSON.stringify(error ?? status)}`
    }
  },
  close: () => miniflare.dispose()
})

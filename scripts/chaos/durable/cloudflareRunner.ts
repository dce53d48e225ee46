/** A process that runs durable jobs on Cloudflare's local engine, with its state in a folder. */
import { readFileSync } from "node:fs"
import { Miniflare, type Request, Response } from "miniflare"
import { cloudflareHarness } from "../../../test/durable/cloudflare.ts"
import { die, follow, options } from "./runner.ts"

const [folder, script] = options.engineOptions

const miniflare = new Miniflare({
  modules: true,
  script: readFileSync(String(script), "utf8"),
  compatibilityDate: "2025-11-01",
  compatibilityFlags: ["workflows_step_rollback"],
  workflows: { CONTRACT: { name: "chaos", className: "ChaosRun" } },
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
await follow(cloudflareHarness(miniflare))

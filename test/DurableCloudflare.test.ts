/** Durable steps on Cloudflare's local engine: the contract, in a real Worker with a real Workflow binding. */
import { join } from "node:path"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { root } from "../scripts/internal/shell.ts"
import { contract } from "./durable/contract.ts"

const bundle = async (file: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["cloudflare:workers"],
    conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
  })
  return outputFiles[0]?.text ?? ""
}

contract("Cloudflare's local engine", async () => {
  const miniflare = new Miniflare({
    modules: true,
    script: await bundle("test/durable/worker/contract.ts"),
    compatibilityDate: "2025-11-01",
    kvNamespaces: ["KV"],
    workflows: { CONTRACT: { name: "contract", className: "Contract" } }
  })
  const get = async (path: string, query: Record<string, string>): Promise<unknown> =>
    (await miniflare.dispatchFetch(`http://worker${path}?${new URLSearchParams(query)}`)).json()
  return {
    start: async (body, id) => void (await get("/start", { body, id })),
    end: async (_body, id) => {
      for (let i = 0; i < 600; i++) {
        const status = (await get("/end", { id })) as { status: string; output?: string; error?: unknown }
        if (status.status === "complete") return status.output ?? ""
        if (status.status === "errored") return `died: ${JSON.stringify(status.error)}`
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error("it does not end")
    },
    count: async (id, what) => (await get("/count", { id, what })) as number,
    nudge: async (topic) => void (await get("/nudge", { topic })),
    cancel: async (_body, id) => void (await get("/cancel", { id })),
    close: () => miniflare.dispose()
  }
})

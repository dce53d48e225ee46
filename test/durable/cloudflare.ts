/** The contract's harness on Cloudflare's local engine, over the routes of a Worker. */
import type { Miniflare } from "miniflare"
import type { Harness } from "./contract.ts"

/** Requests a route of a Worker, and returns its JSON. */
export const getter =
  (miniflare: Miniflare) =>
  async (path: string, query: Record<string, string>): Promise<unknown> =>
    (await miniflare.dispatchFetch(`http://worker${path}?${new URLSearchParams(query)}`)).json()

/** Runs of a Worker that has the contract's routes. */
export const cloudflareHarness = (miniflare: Miniflare): Harness => {
  const get = getter(miniflare)
  return {
    start: async (body, id) => void (await get("/start", { body, id })),
    end: async (_body, id) => {
      for (;;) {
        const status = (await get("/end", { id })) as { status: string; output?: unknown; error?: unknown }
        if (status.status === "complete") return String(status.output ?? "")
        if (status.status === "errored") return `died: ${JSON.stringify(status.error)}`
        if (status.status === "terminated") return "died: terminated"
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    count: async (id, what) => (await get("/count", { id, what })) as number,
    nudge: async (topic) => void (await get("/nudge", { topic })),
    cancel: async (_body, id) => void (await get("/cancel", { id })),
    failsAtOnce: true,
    close: () => miniflare.dispose()
  }
}

/** A Worker whose requests share one Promise client, created at the top of the module, where Workers allow neither I/O nor timers. */
// @ts-expect-error a module of the runtime; its types would be the only use of a package
import { env } from "cloudflare:workers"
import { connections, createClientWith } from "effect-polytomic/promise"
import { createClient } from "effect-polytomic/standalone"

const { BASE_URL } = env as { readonly BASE_URL: string } // the binding that the test provides

const options = {
  apiKey: "test-key",
  baseUrl: BASE_URL,
  retry: { times: 8, base: 20, maximum: 60, maxRetryAfter: 20, budget: "none" }
} as const

const clients = { promise: createClientWith({ connections }, options), standalone: createClient(options) }

export default {
  fetch: async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    const client = clients[searchParams.get("form") === "standalone" ? "standalone" : "promise"]
    const id = searchParams.get("id") ?? ""
    const [found, all] = await Promise.all([
      client.connections.get({ id }, { signal: request.signal }),
      client.connections.list()
    ])
    return Response.json({ name: found.name, count: all.length })
  }
}

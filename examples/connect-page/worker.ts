/** The pages as a Cloudflare Worker. */
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { respond } from "./app.ts"

/** The bindings; see wrangler.jsonc. */
interface Env {
  readonly POLYTOMIC_API_KEY: string
  readonly POLYTOMIC_BASE_URL?: string
}

let runtime: ManagedRuntime.ManagedRuntime<PolytomicClient.PolytomicClient, never> | undefined

// One per isolate, created with the bindings; it opens nothing that requests could not share.
const runtimeOf = (env: Env): ManagedRuntime.ManagedRuntime<PolytomicClient.PolytomicClient, never> => {
  if (runtime === undefined) {
    const { POLYTOMIC_API_KEY: apiKey, POLYTOMIC_BASE_URL: baseUrl } = env
    runtime = ManagedRuntime.make(PolytomicClient.layerFetch({ apiKey, baseUrl }))
    runtime.runSync(Effect.void)
  }
  return runtime
}

export default {
  fetch: (request: Request, env: Env): Promise<Response> => runtimeOf(env).runPromise(respond(request))
}

/** The pages on Deno and other hosts that accept an object with `fetch`; the key is read from the environment. */
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { respond } from "./app.ts"

const runtime = ManagedRuntime.make(PolytomicClient.layerFetchConfig())

export default {
  fetch: (request: Request): Promise<Response> => runtime.runPromise(respond(request))
}

/** The pages on Deno, and on every other host that takes an object with `fetch`: the key comes from the environment. */
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { answer } from "./app.ts"

const runtime = ManagedRuntime.make(PolytomicClient.layerFetchConfig())

export default {
  fetch: (request: Request): Promise<Response> => runtime.runPromise(answer(request))
}

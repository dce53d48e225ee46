/** The pages on Deno, and on every other host that takes an object with `fetch`: the key comes from the environment. */
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Polytomic from "effect-polytomic/Polytomic"
import { answer } from "./app.ts"

const runtime = ManagedRuntime.make(Polytomic.layerClientConfig)

export default {
  fetch: (request: Request): Promise<Response> => runtime.runPromise(answer(request))
}

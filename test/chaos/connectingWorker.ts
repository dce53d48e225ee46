/** A Worker whose call is interrupted while its connection is being established; it responds 5 seconds later. */
import * as Effect from "effect/Effect"
import { Connections, Polytomic } from "effect-polytomic"

const list = Effect.flatMap(Connections, (connections) => connections.list())

export default {
  fetch: async (request: Request): Promise<Response> => {
    const baseUrl = new URL(request.url).searchParams.get("baseUrl") ?? ""
    const call = list.pipe(
      Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl })),
      Effect.timeoutOption("1 second"),
      Effect.delay("1 millis")
    )
    const end = await Effect.runPromise(Effect.tap(call, () => Effect.sleep("5 seconds")))
    return new Response(end._tag)
  }
}

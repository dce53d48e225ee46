/**
 * Embedding authentication: a customer connects their HubSpot from within your product, and returns to it.
 *
 * The callback page is served here, with `--live` on port 8080 or `PORT`; the name of the connection is `CONNECTION_NAME` then. A
 * whole app with sessions, for Workers and Deno, is in `examples/connect-page`.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { Connect } from "effect-polytomic"
import { open, port, print, run, setting } from "./run.ts"
import { serve } from "./serve.ts"

/** Serves the callback page, and waits for the browser. */
const page = Effect.gen(function* () {
  const visit = yield* Deferred.make<string>()
  const handler = async (request: Request) => {
    await Effect.runPromise(Deferred.succeed(visit, request.url))
    return new Response("Thank you. You can close this window.\n")
  }
  const chosen = yield* port
  const server = yield* Effect.acquireRelease(
    Effect.promise(() => serve(handler, chosen)),
    ({ close }) => Effect.promise(close)
  )
  return { url: `${server.url}/connected`, visit: Deferred.await(visit) }
})

const guide = Effect.gen(function* () {
  // A unique name of your own, to find the connection later.
  const name = yield* setting("CONNECTION_NAME", "HubSpot of customer 4711")
  const { url, visit } = yield* page
  const session = yield* Connect.start({ name, redirect_url: url, whitelist: ["hubspot"] })
  yield* open(session.url)

  // Store `state` in the session of the end user: only that browser may complete the callback.
  const returned = yield* visit
  yield* Connect.verifyCallback(`${url}?connect_state=of-somebody-else`, { state: session.state }).pipe(
    Effect.catchTag("PolytomicConnectCallbackRefused", (e) => print(`another browser is refused: ${e.reason}`))
  )
  yield* Connect.verifyCallback(returned, { state: session.state })
  yield* print("the browser has returned")

  // The callback does not prove that the connection works; wait until it is healthy.
  const connection = yield* Connect.waitUntilHealthy({ name }, { timeout: "5 minutes" })
  yield* print(`${connection.name} is ${connection.status}`)
}).pipe(Effect.scoped)

await run(guide, "leaves the connection that you make in the browser")

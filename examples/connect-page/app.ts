/**
 * The pages on which a visitor connects their CRM: a button, the redirects to Polytomic and back, and the result.
 *
 * There is no login and no database here. A cookie identifies a visitor, like a session in your application; the connection is
 * found by a name derived from the visitor, never from input of the browser.
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Connect from "effect-polytomic/Connect"
import { listOperation } from "effect-polytomic/Connections"
import * as Deadline from "effect-polytomic/Deadline"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { isAuthError, type PolytomicError } from "effect-polytomic/PolytomicError"
import * as Pages from "./pages.ts"
import { cookie, readCookie } from "./session.ts"

/** Responds to a request. */
export const respond = (request: Request): Effect.Effect<Response, never, PolytomicClient.PolytomicClient> => {
  const { pathname } = new URL(request.url)
  const route = routes[`${request.method} ${pathname}`]
  return route === undefined ? Effect.succeed(Pages.notFound()) : route(request)
}

type Route = (request: Request) => Effect.Effect<Response, never, PolytomicClient.PolytomicClient>

/** Session of the visitor, if there is one. */
const visitorOf = (request: Request): string | undefined => readCookie(request, "visitor")

const nameOf = (visitor: string): string => `CRM of ${visitor}`

// -----------------------------------------------------------------------------
// Routes
// -----------------------------------------------------------------------------

const home: Route = (request) =>
  Effect.sync(() => {
    const visitor = visitorOf(request) ?? crypto.randomUUID()
    return Pages.home({ "set-cookie": cookie(request, "visitor", visitor) })
  })

/** Redirects the browser to Polytomic. A visitor with a connection renews its access. */
const connect: Route = Effect.fnUntraced(
  function* (request: Request) {
    const visitor = visitorOf(request)
    if (visitor === undefined) return Pages.seeOther("/")
    const name = nameOf(visitor)
    const all = yield* PolytomicClient.execute(listOperation, {})
    const connection = all.find((connection) => connection.name === name)?.id
    const { state, url } = yield* Connect.start({
      name,
      connection,
      redirect_url: new URL("/connected", request.url).href,
      whitelist: ["hubspot", "salesforce"]
    })
    return Pages.seeOther(Redacted.value(url), {
      "set-cookie": cookie(request, "connect", Redacted.value(state), { path: "/connected", seconds: 3600 })
    })
  },
  Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "5 seconds", total: "10 seconds" })),
  Effect.catch((e) => Effect.as(Effect.logError(e.message), Pages.trouble(isAuthError(e) ? 500 : 502)))
)

/** Callback. The state is valid once, so its cookie is removed in any case. */
const connected: Route = (request) => {
  const forget = { "set-cookie": cookie(request, "connect", "", { path: "/connected", seconds: 0 }) }
  return Connect.verifyCallback(request, { state: readCookie(request, "connect") }).pipe(
    Effect.map(() => Pages.waiting(forget)),
    Effect.catchTag("PolytomicConnectCallbackRefused", (e) => Effect.succeed(Pages.refused(e.message, forget)))
  )
}

/** Status of the connection: the page polls while it is pending. */
const status: Route = (request) => {
  const visitor = visitorOf(request)
  if (visitor === undefined) return Effect.succeed(Pages.state("failed", "Begin at the first page."))
  return Connect.waitUntilHealthy({ name: nameOf(visitor) }, { timeout: "3 seconds" }).pipe(
    Effect.map(() => Pages.state("healthy", "Your CRM is connected.")),
    Effect.catchTags({
      PolytomicConnectionUnhealthy: (e) => Effect.succeed(Pages.state("failed", `It does not work yet: ${e.detail}`)),
      PolytomicWaitTimedOut: (e) =>
        Effect.succeed(Pages.state("waiting", e.last === undefined ? "Nothing there yet …" : "Checking …"))
    }),
    Effect.catch((e: PolytomicError) =>
      Effect.as(Effect.logError(e.message), Pages.state("failed", "Something is wrong on our side."))
    )
  )
}

const routes: { readonly [route: string]: Route } = {
  "GET /": home,
  "POST /connect": connect,
  "GET /connected": connected,
  "GET /status": status,
  "GET /status.js": () => Effect.sync(Pages.script)
}

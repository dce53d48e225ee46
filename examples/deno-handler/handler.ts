/**
 * Lets a customer connect a system: `POST /connect` redirects the browser to Polytomic, which redirects it back to `/connected`.
 */
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { Connections, Deadline, Polytomic, PolytomicError } from "effect-polytomic"

const respond = (status: number, text: string, headers: Record<string, string> = {}): Effect.Effect<Response> =>
  Effect.sync(() => new Response(`${text}\n`, { status, headers }))

/**
 * Errors without a case below: a failing server, or an invalid key, which visitors must not see.
 */
const errorResponse = (e: PolytomicError.PolytomicError): Effect.Effect<Response> => {
  if (PolytomicError.isThrottling(e)) {
    const wait = PolytomicError.hasResponse(e) ? e.headers["retry-after"] : undefined
    return respond(429, "Too many requests.", { "retry-after": wait ?? "1" })
  }
  return PolytomicError.isServerError(e) || PolytomicError.isRetryable(e)
    ? respond(502, "Polytomic does not respond properly. Try again later.")
    : respond(500, "This service is not set up properly.")
}

const connect = Effect.fnUntraced(
  function* (name: string, redirect_url: string) {
    const connections = yield* Connections
    const session = yield* connections.connect({ name, redirect_url, whitelist: ["postgresql", "hubspot"] })
    return new Response(null, { status: 303, headers: { location: session.redirect_url ?? redirect_url } })
  },
  Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "5 seconds", total: "10 seconds" })),
  Effect.catchTags({
    PolytomicUnprocessableEntity: (e) => respond(422, e.detail ?? "This name can't be used."),
    PolytomicDeadlineExceeded: () => respond(504, "Polytomic takes too long. Try again later.")
  }),
  // The log has more details than the response, but no secrets.
  Effect.catch((e) => Effect.andThen(Effect.logError(e.message), errorResponse(e)))
)

const handle = Effect.fnUntraced(function* (request: Request) {
  const url = new URL(request.url)
  if (url.pathname === "/connected") return yield* respond(200, "Thank you, that is all.")
  if (url.pathname !== "/connect") return yield* respond(404, "This page does not exist.")
  if (request.method !== "POST") return yield* respond(405, "Send a form.", { allow: "POST" })
  const name = yield* Effect.promise(() => request.formData()).pipe(Effect.map((form) => form.get("name")))
  return typeof name === "string" && name !== ""
    ? yield* connect(name, new URL("/connected", url).href)
    : yield* respond(400, "The form has no name. Fill it in.")
})

// Configuration is read on the first request, as some hosts forbid it earlier.
const runtime = ManagedRuntime.make(Polytomic.layerConfig())

export default {
  fetch: (request: Request): Promise<Response> =>
    runtime.runPromise(handle(request)).catch((error: unknown) => {
      console.error(String(error)) // the configuration is incomplete, or the request is not a form
      return new Response("This request can't be served.\n", { status: 500 })
    })
}

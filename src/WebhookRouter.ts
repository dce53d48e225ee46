/**
 * Webhooks as a route of an `HttpRouter`: verifies deliveries and handles each once, like `WebhookReceiver.handler`.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as HttpRouter from "effect/http/HttpRouter"
 * import * as WebhookRouter from "effect-polytomic/WebhookRouter"
 *
 * const routes = WebhookRouter.layer("/hooks/polytomic", (event) => Effect.log(event.type), { secrets: "whsec-1" })
 *
 * const { handler } = HttpRouter.toWebHandler(routes, { disableLogger: true })
 * const unsigned = new Request("https://example.com/hooks/polytomic", { method: "POST", body: "{}" })
 * handler(unsigned).then(({ status }) => status) // => 401
 * ```
 */
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Layer from "effect/Layer"
import type { PolytomicEvent } from "./PolytomicEvent.ts"
import * as WebhookReceiver from "./WebhookReceiver.ts"

/**
 * Services of a route's handler, provided for each request.
 *
 * @category models
 * @since 1.0.0
 */
export type Requires<R> = HttpRouter.HttpRouter | HttpRouter.Request.From<"Requires", Exclude<R, HttpRouter.Provided>>

/**
 * Route of deliveries of events: `POST` to a path. Put it before middleware that reads the body, as the signature covers the raw
 * bytes.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as HttpRouter from "effect/http/HttpRouter"
 * import * as HttpServerResponse from "effect/http/HttpServerResponse"
 * import * as Layer from "effect/Layer"
 * import { PolytomicEvent } from "effect-polytomic"
 * import * as WebhookRouter from "effect-polytomic/WebhookRouter"
 *
 * const handle = PolytomicEvent.match({
 *   "sync.failed": ({ event }) => Effect.logError(`${event.sync_name} failed: ${event.error}`),
 *   orElse: () => Effect.void
 * })
 *
 * const routes = Layer.mergeAll(
 *   HttpRouter.add("GET", "/health", Effect.succeed(HttpServerResponse.text("ok"))),
 *   WebhookRouter.layer("/hooks/polytomic", handle, { secrets: ["whsec-new", "whsec-old"] })
 * )
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = <E, R, SE = never>(
  path: HttpRouter.PathInput,
  handle: (event: PolytomicEvent) => Effect.Effect<unknown, E, R>,
  options: WebhookReceiver.HandlerOptions<SE>
): Layer.Layer<never, never, Requires<R>> => added(path, WebhookReceiver.handler(handle, options))

/**
 * Route of deliveries of records, the target of a webhook connection.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import * as WebhookRouter from "effect-polytomic/WebhookRouter"
 *
 * const routes = WebhookRouter.layerRecords("/hooks/records", ({ object }) => Effect.log(object.records.length), {
 *   secrets: "secret-1",
 *   fields: Schema.Struct({ email: Schema.String })
 * })
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layerRecords = <A, E, R, R2>(
  path: HttpRouter.PathInput,
  handle: (delivery: WebhookReceiver.ReceivedRecords<A>) => Effect.Effect<unknown, E, R>,
  options: WebhookReceiver.RecordsOptions<A, R2>
): Layer.Layer<never, never, Requires<R | R2>> => added(path, WebhookReceiver.recordsHandler(handle, options))

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const added = <R>(
  path: HttpRouter.PathInput,
  respond: (request: Request) => Effect.Effect<Response, never, R>
): Layer.Layer<never, never, Requires<R>> =>
  HttpRouter.add("POST", path, (request) =>
    Effect.matchEffect(HttpServerRequest.toWeb(request), {
      // A request that cannot be read is retried by the sender.
      onFailure: () => Effect.succeed(HttpServerResponse.empty({ status: 400 })),
      onSuccess: (web) => Effect.map(respond(web), HttpServerResponse.fromWeb)
    })
  )

/**
 * Deliveries of Polytomic: events to the webhook of an organization, and records to a webhook connection.
 *
 * **Events** are signed: the `Polytomic-Signature` header is an HMAC of the raw body with the secret of the webhook. The public
 * documentation specifies neither hash function nor encoding: the default is SHA-256, an option changes it, and hex and base64 are both
 * accepted. {@link handler} responds 2xx only after the event was handled; Polytomic repeats other deliveries up to five times. `EventFeed`
 * lists events whose deliveries were all missed.
 *
 * **Records** are what a sync writes to a connection of type webhook. They have a fixed token, not a signature: {@link recordsHandler}.
 *
 * The module uses WebCrypto, so it runs wherever there is a web `Request`.
 *
 * @see https://apidocs.polytomic.com/guides/events
 */

import * as Effect from "effect/Effect"
import type { KeyValueStore, KeyValueStoreError } from "effect/persistence/KeyValueStore"
import { calling } from "./internal/client/notAnEffect.ts"
import { assertGiven, assertOptions, count, duration, text } from "./internal/schema/options.ts"
import * as Names from "./internal/telemetry/names.ts"
import * as Duplicates from "./internal/webhook/duplicates.ts"
import type { WebhookError } from "./internal/webhook/error.ts"
import { type LambdaEvent, type LambdaResponse, respondLambda } from "./internal/webhook/lambda.ts"
import type { Message } from "./internal/webhook/message.ts"
import { type NodeRequest, type NodeResponse, respondNode } from "./internal/webhook/node.ts"
import {
  type HandlerOptions,
  handlerKinds,
  type RecordsOptions,
  recordsKinds,
  toRecordsSettings,
  toSettings,
  type VerifyOptions,
  verifyKinds
} from "./internal/webhook/options.ts"
import { type ReceivedRecords, readEvent, readRecords } from "./internal/webhook/read.ts"
import { assertHandler, respondTo } from "./internal/webhook/respond.ts"
import type { PolytomicEvent } from "./PolytomicEvent.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export type { DuplicateOptions, DuplicateStore, MemoryOptions } from "./internal/webhook/duplicates.ts"
export { type Reason, WebhookError } from "./internal/webhook/error.ts"
export type { LambdaEvent, LambdaResponse } from "./internal/webhook/lambda.ts"
export type { Headers, Message, RawMessage } from "./internal/webhook/message.ts"
export type { NodeRequest, NodeResponse } from "./internal/webhook/node.ts"
export type { HandlerOptions, RecordsOptions, VerifyOptions } from "./internal/webhook/options.ts"
export type { ReceivedRecords, SyncRecord } from "./internal/webhook/read.ts"
export type { Algorithm, Secrets } from "./internal/webhook/verifySignature.ts"

// -----------------------------------------------------------------------------
// Events
// -----------------------------------------------------------------------------

/**
 * The event of a delivery, if it is signed with one of the secrets, whole and not too old.
 *
 * It takes a web `Request`, whose body it reads, or headers and raw body. A body that was parsed and written again is another
 * body. Whether the event came before is not asked here: {@link handler} and {@link receive} do.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const program = WebhookReceiver.verify(
 *   {
 *     headers: { "polytomic-signature": "6f1e1f9c3a0b2d4e" },
 *     body: '{"type":"sync.running","event":{"sync_name":"Customers"}}'
 *   },
 *   { secrets: "whsec-1" }
 * ).pipe(
 *   Effect.map((event) => event.type),
 *   Effect.catchTag("PolytomicWebhookError", (e) => Effect.succeed(e.reason._tag))
 * )
 *
 * Effect.runPromise(program) // => "MalformedSignature"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const verify = (message: Message, options: VerifyOptions): Effect.Effect<PolytomicEvent, WebhookError> =>
  Effect.suspend(() => {
    assertGiven("WebhookReceiver.verify", options, verifyKinds, "secrets")
    return Effect.map(readEvent(message, toSettings(options)), ({ event }) => event)
  })

/**
 * Verifies a delivery and handles its event, unless it has been handled or is being handled. If the effect fails, the event can
 * be delivered again. For programs that answer by themselves; {@link handler} answers as well.
 *
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const duplicates = WebhookReceiver.memoryStore()
 *
 * const received = (request: Request) =>
 *   WebhookReceiver.receive(request, (event) => Console.log(event.type), { secrets: "whsec-1", duplicates }).pipe(
 *     Effect.catchReason("PolytomicWebhookError", "Duplicate", () => Effect.void)
 *   )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const receive = <A, E, R, SE = never>(
  message: Message,
  handle: (event: PolytomicEvent) => Effect.Effect<A, E, R>,
  options: VerifyOptions & { readonly duplicates: Duplicates.DuplicateStore<SE> }
): Effect.Effect<A, E | SE | WebhookError, R> =>
  Effect.suspend(() => {
    assertGiven("WebhookReceiver.receive", options, handlerKinds, "secrets", "duplicates")
    return received(message, handle, options)
  })

const received = <A, E, R, SE>(
  message: Message,
  handle: (event: PolytomicEvent) => Effect.Effect<A, E, R>,
  options: VerifyOptions & { readonly duplicates: Duplicates.DuplicateStore<SE> }
): Effect.Effect<A, E | SE | WebhookError, R> =>
  Effect.flatMap(readEvent(message, toSettings(options)), ({ event, ...delivery }) =>
    Duplicates.once(
      options.duplicates,
      delivery,
      calling("WebhookReceiver", () => handle(event))
    )
  ).pipe(Effect.withSpan(Names.webhookReceiverReceive))

/**
 * Answers the requests of an organization's webhook: 2xx only once the effect has succeeded.
 *
 * | | answer |
 * |---|---|
 * | handled now, or before | 200 |
 * | no signature, or not the right one | 401, whatever is wrong with it |
 * | too old, too far ahead of the clock, or no event | 400 |
 * | no POST | 405 |
 * | being handled right now | 409, so that it comes again |
 * | too large | 413 |
 * | the effect failed, or the body was parsed before | 500, so that it comes again |
 *
 * Refusals and failures are logged. Make a handler once, not for each request: what it remembers is in it, unless a store of
 * duplicates is given. What takes longer than a sender waits belongs into a queue.
 *
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 * import { PolytomicEvent, WebhookReceiver } from "effect-polytomic"
 *
 * const webhook = WebhookReceiver.handler(
 *   (event) => (PolytomicEvent.is(event, "sync.failed") ? Console.error(event.event.error) : Effect.void),
 *   { secrets: "whsec-1" }
 * )
 *
 * const program = webhook(new Request("https://example.com/polytomic", { method: "POST", body: "{}" }))
 *
 * program.pipe(Effect.map((response) => response.status), Effect.runPromise) // => 401
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const handler = <E, R, SE = never>(
  handle: (event: PolytomicEvent) => Effect.Effect<unknown, E, R>,
  options: HandlerOptions<SE>
): ((request: Request) => Effect.Effect<Response, never, R>) => {
  assertGiven("WebhookReceiver.handler", options, handlerKinds, "secrets")
  const duplicates: Duplicates.DuplicateStore<SE> = options.duplicates ?? Duplicates.memory({})
  return (request) => respondTo(request, received(request, handle, { ...options, duplicates }))
}

// -----------------------------------------------------------------------------
// Records
// -----------------------------------------------------------------------------

/**
 * The records of a delivery to a webhook connection, if it bears one of the secrets and its time is about now.
 *
 * The connection's `auth_method` has to be `polytomic_secret`, the default. Token and time are not bound to the body, so whoever
 * reads one delivery can send another: only TLS keeps that from happening.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const program = WebhookReceiver.verifyRecords(
 *   {
 *     headers: { authorization: "Bearer token-1", "polytomic-signature-timestamp": new Date().toISOString() },
 *     body: JSON.stringify({
 *       event: "sync.records",
 *       object: { id: "1", name: "Customers", records: [{ hash: "a", fields: { email: "ada@example.com" } }] }
 *     })
 *   },
 *   { secrets: "token-1", fields: Schema.Struct({ email: Schema.String }) }
 * )
 *
 * program.pipe(
 *   Effect.map(({ object }) => object.records.map(({ fields }) => fields.email)),
 *   Effect.runPromise
 * ) // => ["ada@example.com"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const verifyRecords = <A, R>(
  message: Message,
  options: RecordsOptions<A, R>
): Effect.Effect<ReceivedRecords<A>, WebhookError, R> =>
  Effect.suspend(() => {
    assertGiven("WebhookReceiver.verifyRecords", options, recordsKinds, "secrets", "fields")
    return verifiedRecords(message, options)
  })

const verifiedRecords = <A, R>(
  message: Message,
  options: RecordsOptions<A, R>
): Effect.Effect<ReceivedRecords<A>, WebhookError, R> => readRecords(message, toRecordsSettings(options))

/**
 * Answers the requests of a webhook connection, as {@link handler} does. A sync counts what got no 2xx as failed.
 *
 * The same records may come again, in a later sync or after a failure; a record's `hash` tells whether it has changed.
 *
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const records = WebhookReceiver.recordsHandler(
 *   ({ object }) => Effect.forEach(object.records, ({ fields }) => Console.log(fields.email), { discard: true }),
 *   { secrets: "token-1", fields: Schema.Struct({ email: Schema.String }) }
 * )
 *
 * const program = records(new Request("https://example.com/records", { method: "POST", body: "{}" }))
 *
 * program.pipe(Effect.map((response) => response.status), Effect.runPromise) // => 401
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const recordsHandler = <A, E, R, R2>(
  handle: (delivery: ReceivedRecords<A>) => Effect.Effect<unknown, E, R>,
  options: RecordsOptions<A, R2>
): ((request: Request) => Effect.Effect<Response, never, R | R2>) => {
  assertGiven("WebhookReceiver.recordsHandler", options, recordsKinds, "secrets", "fields")
  return (request) =>
    respondTo(
      request,
      Effect.flatMap(verifiedRecords(request, options), (delivery) =>
        calling("WebhookReceiver.recordsHandler", () => handle(delivery))
      )
    )
}

// -----------------------------------------------------------------------------
// Web handlers
// -----------------------------------------------------------------------------

/**
 * A handler as runtimes want it: from `Request` to `Promise<Response>`. For an effect that needs services, run the handler on a
 * `ManagedRuntime` instead.
 *
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const fetch = WebhookReceiver.toWebHandler(
 *   WebhookReceiver.handler((event) => Console.log(event.type), { secrets: "whsec-1" })
 * )
 *
 * // Deno.serve(fetch), or of a Worker: export default { fetch }
 * const response = await fetch(new Request("https://example.com/polytomic"))
 * response.status // => 405
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const toWebHandler = (
  handle: (request: Request) => Effect.Effect<Response>
): ((request: Request) => Promise<Response>) => {
  assertHandler("WebhookReceiver.toWebHandler", handle)
  return (request) => Effect.runPromise(calling("WebhookReceiver.toWebHandler", () => handle(request)))
}

/**
 * A web handler as Node's `http` and `http2` servers call it, and frameworks on top of them: Express, Fastify (`request.raw`,
 * `reply.raw`), Koa (`ctx.req`, `ctx.res`), API routes of Next.js.
 *
 * The signature is one of the raw bytes. They are taken from `rawBody`, from a `body` of bytes or text, or from the stream. If a
 * parser has left parsed JSON alone, the delivery is refused with 500 at once, and the log says what to do.
 *
 * @example
 * ```ts
 * import { createServer } from "node:http"
 * import * as Console from "effect/Console"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const webhook = WebhookReceiver.toWebHandler(
 *   WebhookReceiver.handler((event) => Console.log(event.type), { secrets: "whsec-1" })
 * )
 *
 * const server = createServer(WebhookReceiver.toNodeHandler(webhook)) // server.listen(8080)
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const toNodeHandler = (
  handle: (request: Request) => Promise<Response>
): ((request: NodeRequest, response: NodeResponse) => Promise<void>) => {
  assertHandler("WebhookReceiver.toNodeHandler", handle)
  return (request, response) => respondNode(handle, request, response)
}

/**
 * A web handler as AWS Lambda calls it, behind an API Gateway (payloads 1.0 and 2.0), a load balancer or a function URL. Bodies that
 * the platform has put into Base64 are verified as they were sent.
 *
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const webhook = WebhookReceiver.toWebHandler(
 *   WebhookReceiver.handler((event) => Console.log(event.type), { secrets: "whsec-1" })
 * )
 * const handler = WebhookReceiver.toLambdaHandler(webhook)
 *
 * const response = await handler({ httpMethod: "GET", headers: {}, body: null })
 * response.statusCode // => 405
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const toLambdaHandler = (
  handle: (request: Request) => Promise<Response>
): ((event: LambdaEvent) => Promise<LambdaResponse>) => {
  assertHandler("WebhookReceiver.toLambdaHandler", handle)
  return (event) => respondLambda(handle, event)
}

// -----------------------------------------------------------------------------
// Stores
// -----------------------------------------------------------------------------

/**
 * Remembers deliveries in the memory of this process, at most 10,000 of them by default.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const webhook = WebhookReceiver.handler(() => Effect.void, {
 *   secrets: "whsec-1",
 *   duplicates: WebhookReceiver.memoryStore({ ttl: "2 hours", maxEntries: 1000 })
 * })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const memoryStore = (options: Duplicates.MemoryOptions = {}): Duplicates.DuplicateStore => {
  assertOptions("WebhookReceiver.memoryStore", options, { ttl: duration, lease: duration, maxEntries: count(1) })
  return Duplicates.memory(options)
}

/**
 * Remembers deliveries in a `KeyValueStore`, so that restarts and other machines know of them.
 *
 * A key-value store can't look and write at once: two machines that get the same delivery in the same instant can both handle it.
 * Where that matters, bring a {@link DuplicateStore} of your own, such as one on a database or a Durable Object. What is outdated is
 * overwritten if the delivery comes again, and removed by `sweep`, which is for a timer of yours.
 *
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 * import * as KeyValueStore from "effect/persistence/KeyValueStore"
 * import { WebhookReceiver } from "effect-polytomic"
 *
 * const program = Effect.gen(function* () {
 *   const duplicates = WebhookReceiver.keyValueStore(yield* KeyValueStore.KeyValueStore)
 *   yield* duplicates.sweep
 *   return WebhookReceiver.handler((event) => Console.log(event.type), { secrets: "whsec-1", duplicates })
 * })
 *
 * program.pipe(Effect.provide(KeyValueStore.layerMemory), Effect.runPromise)
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const keyValueStore = (
  store: KeyValueStore,
  options: Duplicates.DuplicateOptions & { readonly prefix?: string | undefined } = {}
): Duplicates.DuplicateStore<KeyValueStoreError> & { readonly sweep: Effect.Effect<void, KeyValueStoreError> } => {
  assertOptions("WebhookReceiver.keyValueStore", options, { ttl: duration, lease: duration, prefix: text })
  return Duplicates.keyValue(store, options)
}

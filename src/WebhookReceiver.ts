/**
 * Deliveries of Polytomic: events to the webhook of an organization, and records to a webhook connection.
 *
 * **Events** are signed: the `Polytomic-Signature` header is an HMAC of the raw body with the secret of the webhook. The public
 * documentation specifies neither hash function nor encoding: the default is SHA-256, an option changes it, and hex and base64
 * are both accepted. {@link handler} responds 2xx only after the event was handled; Polytomic retries other deliveries up to five
 * times. `EventFeed` returns events whose deliveries were all missed.
 *
 * **Records** are written by a sync to a connection of type webhook. They have a fixed token instead of a signature: {@link
 * recordsHandler}.
 *
 * The module uses WebCrypto, so it runs wherever there is a web `Request`.
 *
 * @module
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
 * Verifies a delivery and returns its event: the body must be complete, signed with one of the secrets, and not too old.
 *
 * It takes a web `Request`, whose body it reads, or headers and raw body. A re-serialized body fails verification. Duplicates are
 * not detected: {@link handler} and {@link receive} do that.
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
 * Verifies a delivery and handles its event, unless it was handled or is in progress. If the effect fails, the event can be
 * delivered again. For programs that build the response themselves; {@link handler} also responds.
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
 * Handles the requests of an organization's webhook: responds 2xx only once the effect has succeeded.
 *
 * | delivery | response |
 * |---|---|
 * | handled now or before | 200 |
 * | missing or wrong signature | 401, without details |
 * | too old, too far ahead of the clock, or not an event | 400 |
 * | not a POST | 405 |
 * | in progress | 409, so that it is retried |
 * | too large | 413 |
 * | the effect failed, or the body was already parsed | 500, so that it is retried |
 *
 * Rejections and failures are logged. Create a handler once, not per request: it contains the memory of handled deliveries,
 * unless a store of duplicates is set. Put work that takes longer than the sender's timeout into a queue.
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
 * Verifies a delivery to a webhook connection and returns its records: it must have one of the secrets and a current timestamp.
 *
 * The connection's `auth_method` must be `polytomic_secret`, the default. Token and timestamp are not bound to the body, so
 * anyone who reads one delivery can forge another: use TLS.
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
 * Handles the requests of a webhook connection, like {@link handler}. A sync counts records without a 2xx response as failed.
 *
 * The same records may be delivered again, by a later sync or after a failure; compare a record's `hash` to detect changes.
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
 * Converts a handler to a web handler, from `Request` to `Promise<Response>`. For an effect that needs services, run the handler
 * on a `ManagedRuntime` instead.
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
 * Converts a web handler for Node's `http` and `http2` servers and frameworks on top of them: Express, Fastify (`request.raw`,
 * `reply.raw`), Koa (`ctx.req`, `ctx.res`), API routes of Next.js.
 *
 * The signature covers the raw bytes. They are read from `rawBody`, from a `body` of bytes or text, or from the stream. If a
 * parser has left only parsed JSON, the response is 500 at once, and the log contains the next step.
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
 * Converts a web handler for AWS Lambda, behind an API Gateway (payloads 1.0 and 2.0), a load balancer or a function URL. Base64
 * bodies are decoded before verification.
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
 * Stores deliveries in the memory of this process, by default at most 10,000.
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
 * Stores deliveries in a `KeyValueStore`, shared with other machines and across restarts.
 *
 * A key-value store has no compare-and-set: two machines that receive the same delivery in the same instant can both handle it.
 * Where that matters, use `SqlStores.deliveries` or your own {@link DuplicateStore}. Expired entries are overwritten by a
 * repeated delivery, and removed by `sweep`; call it from a timer.
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

/**
 * Webhooks for programs without Effect: verifies the signature of a delivery, and passes each event to a function once.
 *
 * @module
 * @example
 * ```ts
 * import { webhookHandler } from "effect-polytomic/promise/WebhookReceiver"
 *
 * // A web handler, as Workers, Deno, Bun and most frameworks take it.
 * const handle = webhookHandler(async (event) => console.log(event.type), { secrets: "whsec-1" })
 *
 * const unsigned = new Request("https://example.com/hook", { method: "POST", body: "{}" })
 * console.log((await handle(unsigned)).status) // => 401
 * ```
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { callerOf, located } from "../internal/promise/callSite.ts"
import { inTime } from "../internal/promise/deadline.ts"
import { listKinds } from "../internal/promise/options.ts"
import { assertGiven, type Kinds, milliseconds, number, oneOf, text } from "../internal/schema/options.ts"
import { respondTo } from "../internal/webhook/respond.ts"
import { secretsKind } from "../internal/webhook/verifySignature.ts"
import type { PolytomicEvent } from "../PolytomicEvent.ts"
import * as WebhookReceiver from "../WebhookReceiver.ts"

export { WaitTimedOut } from "../Polling.ts"
export type { PolytomicEvent } from "../PolytomicEvent.ts"
export { type Message, type Reason, WebhookError } from "../WebhookReceiver.ts"

/**
 * Signature settings.
 *
 * @category models
 * @since 1.0.0
 */
export interface VerifyOptions {
  /** The secret of the webhook; several while one replaces another. */
  readonly secrets: string | ReadonlyArray<string>
  /** Hash function of the HMAC. Default `"sha256"`. */
  readonly algorithm?: WebhookReceiver.Algorithm | undefined
  /** Name of the header. Default `"Polytomic-Signature"`. */
  readonly header?: string | undefined
  /** Prefix of the signature. Default: the name of the algorithm and `=`, which is optional. */
  readonly prefix?: string | undefined
  /** Maximum length of a body, in bytes. Default 1 MiB. */
  readonly maxBytes?: number | undefined
  /** Maximum age of an event, in milliseconds. Default 48 hours. */
  readonly maxAge?: number | undefined
  /** Maximum time to read a body, in milliseconds. Default: no limit. */
  readonly timeout?: number | undefined
  /** Ends the reading of a body; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Settings of a handler.
 *
 * @category models
 * @since 1.0.0
 */
export interface HandlerOptions extends Omit<VerifyOptions, "timeout" | "signal"> {
  /**
   * Maximum time of a delivery, in milliseconds, including the function that handles it. After that the response is 500, and the
   * delivery is retried. Default: no limit.
   */
  readonly timeout?: number | undefined
  /** Aborts handlers when the program stops: further deliveries get a 503 and are retried. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Verifies a delivery and resolves to its event: the body must be complete, signed with one of the secrets and not too old.
 * Rejects with a {@link WebhookError} that names the reason otherwise.
 *
 * It takes a web `Request`, whose body it reads, or headers and raw body; a re-serialized body fails verification.
 * Duplicates are not detected; {@link webhookHandler} does that.
 *
 * @example
 * ```ts
 * import { verifyWebhook, WebhookError } from "effect-polytomic/promise/WebhookReceiver"
 *
 * const receive = async (request: Request): Promise<Response> => {
 *   try {
 *     const event = await verifyWebhook(request, { secrets: "whsec-1" })
 *     return new Response(event.type)
 *   } catch (error) {
 *     if (error instanceof WebhookError) return new Response(null, { status: 401 })
 *     throw error
 *   }
 * }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const verifyWebhook = async (
  message: WebhookReceiver.Message,
  options: VerifyOptions
): Promise<PolytomicEvent> => {
  const caller = callerOf(verifyWebhook)
  assertGiven("verifyWebhook", options, verifyKinds, "secrets")
  const { signal, timeout, ...own } = options
  signal?.throwIfAborted()
  const verified = WebhookReceiver.verify(message, own).pipe(inTime("the delivery", timeout))
  const exit = await Effect.runPromiseExit(verified, signal && { signal })
  if (Exit.isSuccess(exit)) return exit.value
  signal?.throwIfAborted()
  throw located(Cause.squash(exit.cause), caller)
}

/**
 * Creates a web handler of deliveries: it verifies each, calls the function with its event once, and responds so that Polytomic
 * retries where that helps. The handler keeps deliveries in memory: create it once, not per request.
 *
 * The promise never rejects, not even once `signal` is aborted: the response is then 503, the delivery is retried, and the signal
 * of the function is aborted. {@link verifyWebhook} sends no response, so it rejects with the signal's reason.
 *
 * @example
 * ```ts
 * import { webhookHandler } from "effect-polytomic/promise/WebhookReceiver"
 *
 * let webhook: ((request: Request) => Promise<Response>) | undefined
 *
 * export default {
 *   fetch: (request: Request, env: { readonly WEBHOOK_SECRET: string }): Promise<Response> => {
 *     webhook ??= webhookHandler(async (event) => console.log(event.type), { secrets: env.WEBHOOK_SECRET })
 *     return webhook(request)
 *   }
 * }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const webhookHandler = (
  handle: (event: PolytomicEvent, context: { readonly signal: AbortSignal }) => void | Promise<void>,
  options: HandlerOptions
): ((request: Request) => Promise<Response>) => {
  assertGiven("webhookHandler", options, handlerKinds, "secrets")
  const { signal, timeout, ...own } = options
  const settings = { ...own, duplicates: WebhookReceiver.memoryStore() }
  const run = (event: PolytomicEvent) =>
    Effect.tryPromise({ try: async (signal) => handle(event, { signal }), catch: (error) => error })
  return async (request) => {
    // The time to read the body counts, too.
    const received = WebhookReceiver.receive(request, run, settings).pipe(inTime("the delivery", timeout))
    const exit = await Effect.runPromiseExit(respondTo(request, received), signal && { signal })
    // An aborted delivery is retried, to another process.
    return Exit.isSuccess(exit) ? exit.value : new Response(null, { status: 503 })
  }
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const verifyKinds: Kinds<VerifyOptions> = /*#__PURE__*/ (() => ({
  secrets: secretsKind,
  algorithm: oneOf("sha1", "sha256", "sha384", "sha512"),
  header: text,
  prefix: text,
  maxBytes: number(0),
  maxAge: milliseconds,
  timeout: milliseconds,
  signal: listKinds.signal
}))()

const handlerKinds: Kinds<HandlerOptions> = verifyKinds

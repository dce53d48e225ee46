/**
 * Webhooks for programs without Effect: verifies the signature of a delivery, and passes each event to a function once.
 *
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
import { callerOf, located } from "../internal/promise/caller.ts"
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
  /** Prefix of the signature. Default: the name of the algorithm and `=`, where it is there. */
  readonly prefix?: string | undefined
  /** Maximum length of a body, in bytes. Default 1 MiB. */
  readonly maxBytes?: number | undefined
  /** Maximum age of an event, in milliseconds. Default 48 hours. */
  readonly maxAge?: number | undefined
  /** The longest that reading a body may take, in milliseconds. Default: no limit of its own. */
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
   * The longest that a delivery may take, in milliseconds, with the function that handles it. One that takes longer is answered
   * 500, and comes again. Default: no limit.
   */
  readonly timeout?: number | undefined
  /** Interrupts handlers when the program stops: further deliveries get a 503, and are repeated. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Resolves to the event of a delivery, if it is signed with one of the secrets, whole and not too old; rejects with a
 * {@link WebhookError} that names the reason.
 *
 * It takes a web `Request`, whose body it reads, or headers and raw body; a body that was parsed and serialized again fails.
 * Whether the event came before is not asked here; {@link webhookHandler} does.
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
 * Makes a handler of deliveries: it verifies each, calls the function with its event once, and answers what makes Polytomic send it
 * again where that helps. The handler remembers deliveries in its memory: make it once, not for each request.
 *
 * The promise does not reject, also not once `signal` is aborted: as a server has to answer, a delivery is then answered 503, comes
 * again, and the signal of the function is aborted. {@link verifyWebhook} answers nothing, so it rejects with the signal's reason.
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
    // The time of the body counts, too.
    const received = WebhookReceiver.receive(request, run, settings).pipe(inTime("the delivery", timeout))
    const exit = await Effect.runPromiseExit(respondTo(request, received), signal && { signal })
    // What was ended comes again, to another process.
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

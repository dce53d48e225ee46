/**
 * Webhooks for programs without Effect: verifies the signature of a delivery, and hands its event to a function once.
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
import type { PolytomicEvent } from "../PolytomicEvent.ts"
import * as WebhookReceiver from "../WebhookReceiver.ts"

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
  /** Ends the reading of a body; the promise rejects with the signal's reason. */
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
  { signal, ...options }: VerifyOptions
): Promise<PolytomicEvent> => {
  const caller = callerOf(verifyWebhook)
  signal?.throwIfAborted()
  const exit = await Effect.runPromiseExit(WebhookReceiver.verify(message, options), signal && { signal })
  if (Exit.isSuccess(exit)) return exit.value
  signal?.throwIfAborted()
  throw located(Cause.squash(exit.cause), caller)
}

/**
 * Makes a handler of deliveries: it verifies each, calls the function with its event once, and answers what makes Polytomic send it
 * again where that helps. Deliveries that came before are remembered in the memory of this process.
 *
 * @example
 * ```ts
 * import { webhookHandler } from "effect-polytomic/promise/WebhookReceiver"
 *
 * export default {
 *   fetch: (request: Request, env: { readonly WEBHOOK_SECRET: string }): Promise<Response> =>
 *     webhookHandler(async (event) => console.log(event.type), { secrets: env.WEBHOOK_SECRET })(request)
 * }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const webhookHandler = (
  handle: (event: PolytomicEvent) => void | Promise<void>,
  { signal, ...options }: VerifyOptions
): ((request: Request) => Promise<Response>) => {
  const handler = WebhookReceiver.handler(
    (event) => Effect.tryPromise({ try: async () => handle(event), catch: (error) => error }),
    options
  )
  return (request) => Effect.runPromise(handler(request), signal && { signal })
}

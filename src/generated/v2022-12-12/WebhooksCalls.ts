/**
 * The calls of the `webhooks` resource of API version 2022-12-12 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Webhooks from "./Webhooks.ts"

/** The calls of the `webhooks` resource. */
export interface WebhooksCalls {
  /**
   * Lists the webhooks of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/webhooks`
   */
  readonly list: Call<NoInput, ReadonlyArray<Webhooks.Webhook>, Webhooks.ListError>

  /**
   * Creates the organization's webhook, which receives every event.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `POST /api/webhooks`
   */
  readonly create: Call<Webhooks.CreateInput, Webhooks.Webhook, Webhooks.CreateError>

  /**
   * Reads one webhook.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `GET /api/webhooks/{id}`
   */
  readonly get: Call<Webhooks.GetInput, Webhooks.Webhook, Webhooks.GetError>

  /**
   * Changes a webhook.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * Later versions have `webhooks.update` of API version 2024-02-08 in its place.
   *
   * @see `PATCH /api/webhooks/{id}`
   */
  readonly update: Call<Webhooks.UpdateInput, Webhooks.Webhook, Webhooks.UpdateError>

  /**
   * Deletes a webhook.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429).
   *
   * @see `DELETE /api/webhooks/{id}`
   */
  readonly delete: Call<Webhooks.DeleteInput, void, Webhooks.DeleteError>
}

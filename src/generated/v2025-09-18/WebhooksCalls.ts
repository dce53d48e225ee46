/**
 * The calls of the `webhooks` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput } from "../../internal/promise/types.ts"
import type * as Webhooks from "./Webhooks.ts"

/** The calls of the `webhooks` resource. */
export interface WebhooksCalls {
  /**
   * Lists the webhooks of the organization.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/webhooks`
   */
  readonly list: Call<NoInput, ReadonlyArray<Webhooks.Webhook>, Webhooks.ListError>

  /**
   * Creates the organization's webhook, which receives every event.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `TooManyRequests` (429),
   * `InternalServerError` (500).
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
   * Replaces a webhook.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `UnprocessableEntity` (422),
   * `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `PUT /api/webhooks/{id}`
   */
  readonly update: Call<Webhooks.UpdateInput, Webhooks.Webhook, Webhooks.UpdateError>

  /**
   * Deletes a webhook.
   *
   * Takes an idempotency key.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `DELETE /api/webhooks/{id}`
   */
  readonly delete: Call<Webhooks.DeleteInput, void, Webhooks.DeleteError>

  /**
   * Stops a webhook's deliveries.
   *
   * Events that happen meanwhile are not delivered later.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/webhooks/{id}/disable`
   */
  readonly disable: Call<Webhooks.DisableInput, Webhooks.Webhook, Webhooks.DisableError>

  /**
   * Starts a webhook's deliveries again.
   *
   * Sends an idempotency key, so that a retry does not act twice.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `NotFound` (404), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `POST /api/webhooks/{id}/enable`
   */
  readonly enable: Call<Webhooks.EnableInput, Webhooks.Webhook, Webhooks.EnableError>
}

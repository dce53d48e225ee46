/**
 * The calls of the `notifications` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput, Optional } from "../../internal/promise/types.ts"
import type * as Notifications from "./Notifications.ts"

/** The calls of the `notifications` resource. */
export interface NotificationsCalls {
  /**
   * Lists the addresses that are told about every failed sync.
   *
   * The body has no envelope.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429), `InternalServerError` (500).
   *
   * @see `GET /api/notifications/global-error-subscribers`
   */
  readonly getGlobalErrorSubscribers: Call<
    NoInput,
    Notifications.GlobalErrorSubscribers,
    Notifications.GetGlobalErrorSubscribersError
  >

  /**
   * Replaces the addresses that are told about every failed sync.
   *
   * The body has no envelope.
   *
   * Documented errors: `BadRequest` (400), `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `PUT /api/notifications/global-error-subscribers`
   */
  readonly setGlobalErrorSubscribers: Call<
    Optional<Notifications.SetGlobalErrorSubscribersInput>,
    Notifications.GlobalErrorSubscribers,
    Notifications.SetGlobalErrorSubscribersError
  >
}

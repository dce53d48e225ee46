/**
 * The calls of the `events` resource of API version 2024-02-08 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, NoInput, Optional } from "../../internal/promise/types.ts"
import type * as Events from "./Events.ts"

/** The calls of the `events` resource. */
export interface EventsCalls {
  /**
   * Lists recent events of the organization.
   *
   * Events are kept for 48 hours.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/events`
   */
  readonly list: Call<Optional<Events.ListInput>, ReadonlyArray<Events.PolytomicEvent>, Events.ListError>

  /**
   * Lists the names of the event types.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/events_types`
   */
  readonly getTypes: Call<NoInput, ReadonlyArray<string>, Events.GetTypesError>
}

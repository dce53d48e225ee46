/**
 * The calls of the `events` resource of API version 2025-09-18 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type { Call, ListCall, NoInput, Optional } from "../../internal/promise/types.ts"
import type * as Events from "./Events.ts"

/** The calls of the `events` resource. */
export interface EventsCalls {
  /**
   * Lists recent events of the organization.
   *
   * Events are kept for 48 hours.
   *
   * Yields the items of all pages, each page read when it is needed.
   *
   * The sources disagree: The prose calls the filter by type `event_type`; the typed contract calls it `type`.
   *
   * The sources disagree: The prose mentions `pagination.next_page_token`, the typed contract does not; that
   * `page_token` takes it is inferred from the other lists.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/events`
   */
  readonly list: ListCall<Optional<Events.ListInput>, Events.PolytomicEvent, Events.EventPage, Events.ListError>

  /**
   * Lists the names of the event types.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/events_types`
   */
  readonly getTypes: Call<NoInput, ReadonlyArray<string>, Events.GetTypesError>
}

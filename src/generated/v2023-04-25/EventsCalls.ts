/**
 * The calls of the `events` resource of API version 2023-04-25 as they are to a Promise client.
 *
 * They are written out, as editors show no docs for members of mapped types.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/events`
   */
  readonly apiV2GetEvents: Call<
    Optional<Events.ApiV2GetEventsInput>,
    ReadonlyArray<Events.PolytomicEvent>,
    Events.ApiV2GetEventsError
  >

  /**
   * Lists the names of the event types.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/events_types`
   */
  readonly apiV2GetEventTypes: Call<NoInput, ReadonlyArray<string>, Events.ApiV2GetEventTypesError>
}

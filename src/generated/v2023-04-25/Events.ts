/**
 * Events: event of a sync of an organization.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Define from "../../internal/operations/define.ts"
import * as Service from "../../internal/client/service.ts"
import * as Shape from "../../internal/schema/shape.ts"
import type * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import { type PolytomicEvent, PolytomicEventShape } from "./EventsShapes.ts"
import type * as Types from "./Events.ts"

export { PolytomicEvent } from "./EventsShapes.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link EventsService.apiV2GetEvents}. */
export interface ApiV2GetEventsInput {
  /** Id of the organization whose events to list; for system callers only. A UUID. */
  readonly organization_id?: string | undefined
  /** Lists only events of this type, such as `sync.completed`. */
  readonly type?: string | undefined
  /** Lists only events after this time, exclusively. */
  readonly starting_after?: string | undefined
  /** Lists only events before this time, exclusively. */
  readonly ending_before?: string | undefined
  /** Number of events to list; 10 by default, at most 100. */
  readonly limit?: number | undefined
}

/** Errors of {@link EventsService.apiV2GetEvents}. */
export type ApiV2GetEventsError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/events` */
export const apiV2GetEventsOperation: Operation.Operation<
  ApiV2GetEventsInput,
  ReadonlyArray<PolytomicEvent>,
  ApiV2GetEventsError
> = /*#__PURE__*/ Define.make("events.apiV2GetEvents", "GET /api/events", {
  version: "2023-04-25",
  input: /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      organization_id: Shape.optional(Shape.String),
      type: Shape.optional(Shape.String),
      starting_after: Shape.optional(Shape.Timestamp),
      ending_before: Shape.optional(Shape.Timestamp),
      limit: Shape.optional(Shape.Int)
    })
  ),
  query: ["organization_id", "type", "starting_after", "ending_before", "limit"],
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(PolytomicEventShape))),
  errors: [401, 403, 429]
})

/** Errors of {@link EventsService.apiV2GetEventTypes}. */
export type ApiV2GetEventTypesError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/events_types` */
export const apiV2GetEventTypesOperation: Operation.Operation<
  {},
  ReadonlyArray<string>,
  ApiV2GetEventTypesError
> = /*#__PURE__*/ Define.make("events.apiV2GetEventTypes", "GET /api/events_types", {
  version: "2023-04-25",
  input: /*#__PURE__*/ Shape.suspend(() => Shape.Struct({})),
  success: /*#__PURE__*/ Define.list(/*#__PURE__*/ Shape.suspend(() => Shape.Array(Shape.String))),
  errors: [401, 403, 429]
})

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

/** The calls of the `events` resource. */
export interface EventsService {
  /**
   * Lists recent events of the organization.
   *
   * Events are kept for 48 hours.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/events`
   */
  readonly apiV2GetEvents: (
    input?: ApiV2GetEventsInput
  ) => Effect.Effect<ReadonlyArray<PolytomicEvent>, ApiV2GetEventsError>

  /**
   * Lists the names of the event types.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/events_types`
   */
  readonly apiV2GetEventTypes: () => Effect.Effect<ReadonlyArray<string>, ApiV2GetEventTypesError>
}

const Base: Context.ServiceClass<Events_2023_04_25, "effect-polytomic/2023-04-25/Events", EventsService> =
  /*#__PURE__*/
  Context.Service<Events_2023_04_25, EventsService>()("effect-polytomic/2023-04-25/Events")

/** The calls of the `events` resource of API version 2023-04-25. */
class Events_2023_04_25 extends Base {
  /** Provides {@link Events_2023_04_25} on top of a client. */
  static readonly layer: Layer.Layer<Events_2023_04_25, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Events_2023_04_25, () => ({
      apiV2GetEvents: apiV2GetEventsOperation,
      apiV2GetEventTypes: apiV2GetEventTypesOperation
    }))
}

/** Types of {@link Events_2023_04_25}: those that its module exports. */
declare namespace Events_2023_04_25 {
  export type ApiV2GetEventTypesError = Types.ApiV2GetEventTypesError
  export type ApiV2GetEventsError = Types.ApiV2GetEventsError
  export type ApiV2GetEventsInput = Types.ApiV2GetEventsInput
  export type EventsService = Types.EventsService
  export type PolytomicEvent = Types.PolytomicEvent
}

export { Events_2023_04_25 as Events }

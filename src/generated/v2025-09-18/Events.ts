/**
 * Events: event of a sync of an organization.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import * as Define from "../../internal/operations/define.ts"
import * as Service from "../../internal/client/service.ts"
import * as Shape from "../../internal/schema/shape.ts"
import type * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import { type EventPage, EventPageShape, type PolytomicEvent } from "./EventsShapes.ts"
import type * as Types from "./Events.ts"

export {
  BulkSyncCanceledEvent,
  BulkSyncCompletedEvent,
  BulkSyncCompletedWithErrorEvent,
  BulkSyncFailedEvent,
  BulkSyncRunningEvent,
  EventPage,
  EventPayload,
  PolytomicEvent,
  SyncCanceledEvent,
  SyncCompletedEvent,
  SyncCompletedWithErrorsEvent,
  SyncFailedEvent,
  SyncRunningEvent
} from "./EventsShapes.ts"
export { ExecutionStatus, PaginationDetails } from "./Shared.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

/** Input of {@link EventsService.list}. */
export interface ListInput {
  /** Id of the organization whose events to list; for system callers only. A UUID. */
  readonly organization_id?: string | undefined
  /** Lists only events of this type, such as `sync.completed`. */
  readonly type?: string | undefined
  /** Lists only events after this time, exclusively. */
  readonly starting_after?: string | undefined
  /** Lists only events before this time, exclusively. */
  readonly ending_before?: string | undefined
  /** Number of events to list; 10 by default, at most 100. Default: `10`. */
  readonly limit?: number | undefined
  /** Token of the page to read, from `pagination.next_page_token` of the page before; absent for the first page. */
  readonly page_token?: string | undefined
}

/** Errors of {@link EventsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 422 | 429 | 500>

/** `GET /api/events` */
export const listOperation: Operation.Paginated<ListInput, EventPage, ListError, PolytomicEvent> =
  /*#__PURE__*/ Define.make("events.list", "GET /api/events", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Shape.suspend(() =>
      Shape.Struct({
        organization_id: Shape.optional(Shape.String),
        type: Shape.optional(Shape.String),
        starting_after: Shape.optional(Shape.Timestamp),
        ending_before: Shape.optional(Shape.Timestamp),
        limit: Shape.optional(Shape.Int),
        page_token: Shape.optional(Shape.String)
      })
    ),
    query: ["organization_id", "type", "starting_after", "ending_before", "limit", "page_token"],
    success: /*#__PURE__*/ Define.body(EventPageShape),
    errors: [401, 403, 422, 429, 500],
    pagination: { cursor: "page_token", next: ["pagination", "next_page_token"], items: ["data"] }
  })

/** Errors of {@link EventsService.getTypes}. */
export type GetTypesError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/events_types` */
export const getTypesOperation: Operation.Operation<
  {},
  ReadonlyArray<string>,
  GetTypesError
> = /*#__PURE__*/ Define.make("events.getTypes", "GET /api/events_types", {
  version: "2025-09-18",
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
   * A `Stream` of items, which reads pages as they are asked for: run it with `Stream.runCollect` or
   * `Stream.runForEach`, or read one page with {@link EventsService.listPage}.
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
  readonly list: (input?: ListInput) => Stream.Stream<PolytomicEvent, ListError>

  /** One page of {@link EventsService.list}: the one that `page_token` names, or the first. */
  readonly listPage: (input?: ListInput) => Effect.Effect<EventPage, ListError>

  /**
   * Lists the names of the event types.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/events_types`
   */
  readonly getTypes: () => Effect.Effect<ReadonlyArray<string>, GetTypesError>
}

const Base: Context.ServiceClass<Events, "effect-polytomic/2025-09-18/Events", EventsService> =
  /*#__PURE__*/
  Context.Service<Events, EventsService>()("effect-polytomic/2025-09-18/Events")

/** The calls of the `events` resource of API version 2025-09-18. */
export class Events extends Base {
  /** Provides {@link Events} on top of a client. */
  static readonly layer: Layer.Layer<Events, never, PolytomicClient.PolytomicClient> = /*#__PURE__*/ Service.layer(
    Events,
    () => ({ list: listOperation, getTypes: getTypesOperation })
  )
}

/** Types of {@link Events}: those that its module exports. */
export declare namespace Events {
  export type BulkSyncCanceledEvent = Types.BulkSyncCanceledEvent
  export type BulkSyncCompletedEvent = Types.BulkSyncCompletedEvent
  export type BulkSyncCompletedWithErrorEvent = Types.BulkSyncCompletedWithErrorEvent
  export type BulkSyncFailedEvent = Types.BulkSyncFailedEvent
  export type BulkSyncRunningEvent = Types.BulkSyncRunningEvent
  export type EventPage = Types.EventPage
  export type EventPayload = Types.EventPayload
  export type EventsService = Types.EventsService
  export type ExecutionStatus = Types.ExecutionStatus
  export type GetTypesError = Types.GetTypesError
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type PaginationDetails = Types.PaginationDetails
  export type PolytomicEvent = Types.PolytomicEvent
  export type SyncCanceledEvent = Types.SyncCanceledEvent
  export type SyncCompletedEvent = Types.SyncCompletedEvent
  export type SyncCompletedWithErrorsEvent = Types.SyncCompletedWithErrorsEvent
  export type SyncFailedEvent = Types.SyncFailedEvent
  export type SyncRunningEvent = Types.SyncRunningEvent
}

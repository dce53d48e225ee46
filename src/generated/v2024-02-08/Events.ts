/**
 * Events: event of a sync of an organization.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
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

export {
  BulkSyncCanceledEvent,
  BulkSyncCompletedEvent,
  BulkSyncCompletedWithErrorEvent,
  BulkSyncFailedEvent,
  BulkSyncRunningEvent,
  SyncCanceledEvent,
  SyncCompletedWithErrorsEvent,
  SyncFailedEvent,
  SyncRunningEvent
} from "../v2025-09-18/EventsShapes.ts"
export { ExecutionStatus } from "../v2025-09-18/Shared.ts"
export { EventPayload, PolytomicEvent, SyncCompletedEvent } from "./EventsShapes.ts"

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
  /** Number of events to list; 10 by default, at most 100. */
  readonly limit?: number | undefined
}

/** Errors of {@link EventsService.list}. */
export type ListError = PolytomicError.Of<401 | 403 | 422 | 429 | 500>

/** `GET /api/events` */
export const listOperation: Operation.Operation<
  ListInput,
  ReadonlyArray<PolytomicEvent>,
  ListError
> = /*#__PURE__*/ Define.make("events.list", "GET /api/events", {
  version: "2024-02-08",
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
  errors: [401, 403, 422, 429, 500]
})

/** Errors of {@link EventsService.getTypes}. */
export type GetTypesError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/events_types` */
export const getTypesOperation: Operation.Operation<
  {},
  ReadonlyArray<string>,
  GetTypesError
> = /*#__PURE__*/ Define.make("events.getTypes", "GET /api/events_types", {
  version: "2024-02-08",
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
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `UnprocessableEntity` (422), `TooManyRequests` (429),
   * `InternalServerError` (500).
   *
   * @see `GET /api/events`
   */
  readonly list: (input?: ListInput) => Effect.Effect<ReadonlyArray<PolytomicEvent>, ListError>

  /**
   * Lists the names of the event types.
   *
   * Documented errors: `Unauthorized` (401), `Forbidden` (403), `TooManyRequests` (429).
   *
   * @see `GET /api/events_types`
   */
  readonly getTypes: () => Effect.Effect<ReadonlyArray<string>, GetTypesError>
}

const Base: Context.ServiceClass<Events_2024_02_08, "effect-polytomic/2024-02-08/Events", EventsService> =
  /*#__PURE__*/
  Context.Service<Events_2024_02_08, EventsService>()("effect-polytomic/2024-02-08/Events")

/** The calls of the `events` resource of API version 2024-02-08. */
class Events_2024_02_08 extends Base {
  /** Provides {@link Events_2024_02_08} on top of a client. */
  static readonly layer: Layer.Layer<Events_2024_02_08, never, PolytomicClient.PolytomicClient> =
    /*#__PURE__*/ Service.layer(Events_2024_02_08, () => ({ list: listOperation, getTypes: getTypesOperation }))
}

/** Types of {@link Events_2024_02_08}: those that its module exports. */
declare namespace Events_2024_02_08 {
  export type BulkSyncCanceledEvent = Types.BulkSyncCanceledEvent
  export type BulkSyncCompletedEvent = Types.BulkSyncCompletedEvent
  export type BulkSyncCompletedWithErrorEvent = Types.BulkSyncCompletedWithErrorEvent
  export type BulkSyncFailedEvent = Types.BulkSyncFailedEvent
  export type BulkSyncRunningEvent = Types.BulkSyncRunningEvent
  export type EventPayload = Types.EventPayload
  export type EventsService = Types.EventsService
  export type ExecutionStatus = Types.ExecutionStatus
  export type GetTypesError = Types.GetTypesError
  export type ListError = Types.ListError
  export type ListInput = Types.ListInput
  export type PolytomicEvent = Types.PolytomicEvent
  export type SyncCanceledEvent = Types.SyncCanceledEvent
  export type SyncCompletedEvent = Types.SyncCompletedEvent
  export type SyncCompletedWithErrorsEvent = Types.SyncCompletedWithErrorsEvent
  export type SyncFailedEvent = Types.SyncFailedEvent
  export type SyncRunningEvent = Types.SyncRunningEvent
}

export { Events_2024_02_08 as Events }

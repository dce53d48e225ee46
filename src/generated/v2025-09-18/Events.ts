/**
 * Events: event of a sync of an organization.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Service from "../../internal/client/service.ts"
import * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import * as Timestamp from "../../Timestamp.ts"
import { ExecutionStatus, PaginationDetails } from "./Shared.ts"
import type * as Types from "./Events.ts"

export { ExecutionStatus, PaginationDetails } from "./Shared.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

/** Payload of the event that a bulk sync execution was canceled. */
export interface BulkSyncCanceledEvent {
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
}

/** Schema of {@link BulkSyncCanceledEvent}. */
export const BulkSyncCanceledEvent: Schema.Codec<BulkSyncCanceledEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    destination_connection_id: Schema.optionalKey(Schema.String),
    execution_id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    source_connection_id: Schema.optionalKey(Schema.String),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String)
  })
)

/** Payload of the event that a bulk sync execution has completed. */
export interface BulkSyncCompletedEvent {
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
  /** Trigger of the execution. */
  readonly trigger_source?: string
}

/** Schema of {@link BulkSyncCompletedEvent}. */
export const BulkSyncCompletedEvent: Schema.Codec<BulkSyncCompletedEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    destination_connection_id: Schema.optionalKey(Schema.String),
    execution_id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    source_connection_id: Schema.optionalKey(Schema.String),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String),
    trigger_source: Schema.optionalKey(Schema.String)
  })
)

/** Payload of the event that a bulk sync execution has completed with errors. */
export interface BulkSyncCompletedWithErrorEvent {
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
  /** Trigger of the execution. */
  readonly trigger_source?: string
}

/** Schema of {@link BulkSyncCompletedWithErrorEvent}. */
export const BulkSyncCompletedWithErrorEvent: Schema.Codec<BulkSyncCompletedWithErrorEvent, unknown> =
  /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      destination_connection_id: Schema.optionalKey(Schema.String),
      execution_id: Schema.optionalKey(Schema.String),
      organization_id: Schema.optionalKey(Schema.String),
      source_connection_id: Schema.optionalKey(Schema.String),
      sync_id: Schema.optionalKey(Schema.String),
      sync_name: Schema.optionalKey(Schema.String),
      trigger_source: Schema.optionalKey(Schema.String)
    })
  )

/** Payload of the event that a bulk sync execution has failed. */
export interface BulkSyncFailedEvent {
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** Error. */
  readonly error?: string
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
  /** Trigger of the execution. */
  readonly trigger_source?: string
}

/** Schema of {@link BulkSyncFailedEvent}. */
export const BulkSyncFailedEvent: Schema.Codec<BulkSyncFailedEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    destination_connection_id: Schema.optionalKey(Schema.String),
    error: Schema.optionalKey(Schema.String),
    execution_id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    source_connection_id: Schema.optionalKey(Schema.String),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String),
    trigger_source: Schema.optionalKey(Schema.String)
  })
)

/** Payload of the event that a bulk sync execution has begun. */
export interface BulkSyncRunningEvent {
  /** Id of the connection to write to. A UUID. */
  readonly destination_connection_id?: string
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the connection to read from. A UUID. */
  readonly source_connection_id?: string
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
}

/** Schema of {@link BulkSyncRunningEvent}. */
export const BulkSyncRunningEvent: Schema.Codec<BulkSyncRunningEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    destination_connection_id: Schema.optionalKey(Schema.String),
    execution_id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    source_connection_id: Schema.optionalKey(Schema.String),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String)
  })
)

/** A page of events. */
export interface EventPage {
  /** The items; null stands for none. */
  readonly data?: ReadonlyArray<PolytomicEvent> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Schema of {@link EventPage}. */
export const EventPage: Schema.Codec<EventPage, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    data: Schema.optionalKey(Schema.NullOr(Schema.Array(PolytomicEvent))),
    pagination: Schema.optionalKey(PaginationDetails)
  })
)

/** Payload of an event; its shape depends on the `type` beside it. */
export type EventPayload =
  | SyncRunningEvent
  | SyncCompletedEvent
  | SyncFailedEvent
  | SyncCanceledEvent
  | SyncCompletedWithErrorsEvent
  | BulkSyncRunningEvent
  | BulkSyncCompletedEvent
  | BulkSyncCanceledEvent
  | BulkSyncCompletedWithErrorEvent
  | BulkSyncFailedEvent

/** Schema of {@link EventPayload}. */
export const EventPayload: Schema.Codec<EventPayload, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Union([
    SyncRunningEvent,
    SyncCompletedEvent,
    SyncFailedEvent,
    SyncCanceledEvent,
    SyncCompletedWithErrorsEvent,
    BulkSyncRunningEvent,
    BulkSyncCompletedEvent,
    BulkSyncCanceledEvent,
    BulkSyncCompletedWithErrorEvent,
    BulkSyncFailedEvent
  ])
)

/** Something that happened to a sync. */
export interface PolytomicEvent {
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Payload; its shape depends on `type`. */
  readonly event?: EventPayload
  /** Id of the event. A UUID. */
  readonly id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Type of the event, such as `sync.completed`. */
  readonly type?: string
}

/** Schema of {@link PolytomicEvent}. */
export const PolytomicEvent: Schema.Codec<PolytomicEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    event: Schema.optionalKey(EventPayload),
    id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(Schema.String)
  })
)

/** Payload of the event that a model sync execution was canceled. */
export interface SyncCanceledEvent {
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Status of the execution. */
  readonly status?: ExecutionStatus
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
  /** Id of the connection that the sync writes to. A UUID. */
  readonly target_connection_id?: string
}

/** Schema of {@link SyncCanceledEvent}. */
export const SyncCanceledEvent: Schema.Codec<SyncCanceledEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    execution_id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    status: Schema.optionalKey(ExecutionStatus),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String),
    target_connection_id: Schema.optionalKey(Schema.String)
  })
)

/** Payload of the event that a model sync execution has completed. */
export interface SyncCompletedEvent {
  /** Signed URLs of the logs of deleted records. A secret. */
  readonly deleted_records?: ReadonlyArray<string> | null
  /** Records that failed. */
  readonly error_count?: number
  /** Signed URLs of the logs of records that failed. A secret. */
  readonly errored_records?: ReadonlyArray<string> | null
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Records inserted. */
  readonly inserted_count?: number
  /** Signed URLs of the logs of inserted records. A secret. */
  readonly inserted_records?: ReadonlyArray<string> | null
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Records handled. */
  readonly record_count?: number
  /** Status of the execution. */
  readonly status?: ExecutionStatus
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
  /** Id of the connection that the sync writes to. A UUID. */
  readonly target_connection_id?: string
  /** Signed URLs of the logs of all records. A secret. */
  readonly total_records?: ReadonlyArray<string> | null
  /** Trigger of the execution. */
  readonly trigger?: string
  /** Records updated. */
  readonly updated_count?: number
  /** Signed URLs of the logs of updated records. A secret. */
  readonly updated_records?: ReadonlyArray<string> | null
  /** Records inserted or updated. */
  readonly upserted_count?: number
  /** Records with warnings. */
  readonly warning_count?: number
  /** Signed URLs of the logs of records with warnings. A secret. */
  readonly warnings?: ReadonlyArray<string> | null
}

/** Schema of {@link SyncCompletedEvent}. */
export const SyncCompletedEvent: Schema.Codec<SyncCompletedEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    deleted_records: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    error_count: Schema.optionalKey(Schema.Int),
    errored_records: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    execution_id: Schema.optionalKey(Schema.String),
    inserted_count: Schema.optionalKey(Schema.Int),
    inserted_records: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    organization_id: Schema.optionalKey(Schema.String),
    record_count: Schema.optionalKey(Schema.Int),
    status: Schema.optionalKey(ExecutionStatus),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String),
    target_connection_id: Schema.optionalKey(Schema.String),
    total_records: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    trigger: Schema.optionalKey(Schema.String),
    updated_count: Schema.optionalKey(Schema.Int),
    updated_records: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
    upserted_count: Schema.optionalKey(Schema.Int),
    warning_count: Schema.optionalKey(Schema.Int),
    warnings: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** Payload of the event that a model sync execution has completed with errors. */
export interface SyncCompletedWithErrorsEvent {
  /** Error. */
  readonly error?: string
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Records that failed. */
  readonly number_of_errors?: number
  /** Records with warnings. */
  readonly number_of_warnings?: number
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
  /** Id of the connection that the sync writes to. A UUID. */
  readonly target_connection_id?: string
}

/** Schema of {@link SyncCompletedWithErrorsEvent}. */
export const SyncCompletedWithErrorsEvent: Schema.Codec<SyncCompletedWithErrorsEvent, unknown> =
  /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      error: Schema.optionalKey(Schema.String),
      execution_id: Schema.optionalKey(Schema.String),
      number_of_errors: Schema.optionalKey(Schema.Int),
      number_of_warnings: Schema.optionalKey(Schema.Int),
      organization_id: Schema.optionalKey(Schema.String),
      sync_id: Schema.optionalKey(Schema.String),
      sync_name: Schema.optionalKey(Schema.String),
      target_connection_id: Schema.optionalKey(Schema.String)
    })
  )

/** Payload of the event that a model sync execution has failed. */
export interface SyncFailedEvent {
  /** Error. */
  readonly error?: string
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
  /** Id of the connection that the sync writes to. A UUID. */
  readonly target_connection_id?: string
}

/** Schema of {@link SyncFailedEvent}. */
export const SyncFailedEvent: Schema.Codec<SyncFailedEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    error: Schema.optionalKey(Schema.String),
    execution_id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String),
    target_connection_id: Schema.optionalKey(Schema.String)
  })
)

/** Payload of the event that a model sync execution has begun. */
export interface SyncRunningEvent {
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the sync. A UUID. */
  readonly sync_id?: string
  /** Name of the sync. */
  readonly sync_name?: string
  /** Id of the connection that the sync writes to. A UUID. */
  readonly target_connection_id?: string
}

/** Schema of {@link SyncRunningEvent}. */
export const SyncRunningEvent: Schema.Codec<SyncRunningEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    execution_id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String),
    target_connection_id: Schema.optionalKey(Schema.String)
  })
)

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
  /*#__PURE__*/ Operation.makePaginated("events.list", "GET /api/events", {
    version: "2025-09-18",
    input: /*#__PURE__*/ Schema.suspend(() =>
      Schema.Struct({
        organization_id: Schema.optional(Schema.String),
        type: Schema.optional(Schema.String),
        starting_after: Schema.optional(Timestamp.Timestamp),
        ending_before: Schema.optional(Timestamp.Timestamp),
        limit: Schema.optional(Schema.Int),
        page_token: Schema.optional(Schema.String)
      })
    ),
    query: ["organization_id", "type", "starting_after", "ending_before", "limit", "page_token"],
    success: /*#__PURE__*/ Operation.body(EventPage),
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
> = /*#__PURE__*/ Operation.make("events.getTypes", "GET /api/events_types", {
  version: "2025-09-18",
  input: /*#__PURE__*/ Schema.suspend(() => Schema.Struct({})),
  success: /*#__PURE__*/ Operation.list(/*#__PURE__*/ Schema.suspend(() => Schema.Array(Schema.String))),
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

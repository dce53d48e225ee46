/**
 * The types of `Events.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type ExecutionStatus, ExecutionStatusShape, type PaginationDetails, PaginationDetailsShape } from "./Shared.ts"

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

/** Shape of {@link BulkSyncCanceledEvent}. */
export const BulkSyncCanceledEventShape: Shape.Shape<BulkSyncCanceledEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    destination_connection_id: Shape.optionalKey(Shape.String),
    execution_id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    source_connection_id: Shape.optionalKey(Shape.String),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSyncCanceledEvent}. */
export const BulkSyncCanceledEvent: Schema.Codec<BulkSyncCanceledEvent, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncCanceledEventShape)

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

/** Shape of {@link BulkSyncCompletedEvent}. */
export const BulkSyncCompletedEventShape: Shape.Shape<BulkSyncCompletedEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    destination_connection_id: Shape.optionalKey(Shape.String),
    execution_id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    source_connection_id: Shape.optionalKey(Shape.String),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String),
    trigger_source: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSyncCompletedEvent}. */
export const BulkSyncCompletedEvent: Schema.Codec<BulkSyncCompletedEvent, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncCompletedEventShape)

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

/** Shape of {@link BulkSyncCompletedWithErrorEvent}. */
export const BulkSyncCompletedWithErrorEventShape: Shape.Shape<BulkSyncCompletedWithErrorEvent> =
  /*#__PURE__*/ Shape.suspend(() =>
    Shape.Struct({
      destination_connection_id: Shape.optionalKey(Shape.String),
      execution_id: Shape.optionalKey(Shape.String),
      organization_id: Shape.optionalKey(Shape.String),
      source_connection_id: Shape.optionalKey(Shape.String),
      sync_id: Shape.optionalKey(Shape.String),
      sync_name: Shape.optionalKey(Shape.String),
      trigger_source: Shape.optionalKey(Shape.String)
    })
  )

/** Schema of {@link BulkSyncCompletedWithErrorEvent}. */
export const BulkSyncCompletedWithErrorEvent: Schema.Codec<BulkSyncCompletedWithErrorEvent, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncCompletedWithErrorEventShape)

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

/** Shape of {@link BulkSyncFailedEvent}. */
export const BulkSyncFailedEventShape: Shape.Shape<BulkSyncFailedEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    destination_connection_id: Shape.optionalKey(Shape.String),
    error: Shape.optionalKey(Shape.String),
    execution_id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    source_connection_id: Shape.optionalKey(Shape.String),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String),
    trigger_source: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSyncFailedEvent}. */
export const BulkSyncFailedEvent: Schema.Codec<BulkSyncFailedEvent, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncFailedEventShape)

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

/** Shape of {@link BulkSyncRunningEvent}. */
export const BulkSyncRunningEventShape: Shape.Shape<BulkSyncRunningEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    destination_connection_id: Shape.optionalKey(Shape.String),
    execution_id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    source_connection_id: Shape.optionalKey(Shape.String),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link BulkSyncRunningEvent}. */
export const BulkSyncRunningEvent: Schema.Codec<BulkSyncRunningEvent, unknown> =
  /*#__PURE__*/ toSchema(BulkSyncRunningEventShape)

/** A page of events. */
export interface EventPage {
  /** The items; null if empty. */
  readonly data?: ReadonlyArray<PolytomicEvent> | null
  /** Cursor of the next page. */
  readonly pagination?: PaginationDetails
}

/** Shape of {@link EventPage}. */
export const EventPageShape: Shape.Shape<EventPage> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    data: Shape.optionalKey(Shape.NullOr(Shape.Array(PolytomicEventShape))),
    pagination: Shape.optionalKey(PaginationDetailsShape)
  })
)

/** Schema of {@link EventPage}. */
export const EventPage: Schema.Codec<EventPage, unknown> = /*#__PURE__*/ toSchema(EventPageShape)

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

/** Shape of {@link EventPayload}. */
export const EventPayloadShape: Shape.Shape<EventPayload> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Union([
    SyncRunningEventShape,
    SyncCompletedEventShape,
    SyncFailedEventShape,
    SyncCanceledEventShape,
    SyncCompletedWithErrorsEventShape,
    BulkSyncRunningEventShape,
    BulkSyncCompletedEventShape,
    BulkSyncCanceledEventShape,
    BulkSyncCompletedWithErrorEventShape,
    BulkSyncFailedEventShape
  ])
)

/** Schema of {@link EventPayload}. */
export const EventPayload: Schema.Codec<EventPayload, unknown> = /*#__PURE__*/ toSchema(EventPayloadShape)

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

/** Shape of {@link PolytomicEvent}. */
export const PolytomicEventShape: Shape.Shape<PolytomicEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    created_at: Shape.optionalKey(Shape.Timestamp),
    event: Shape.optionalKey(EventPayloadShape),
    id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link PolytomicEvent}. */
export const PolytomicEvent: Schema.Codec<PolytomicEvent, unknown> = /*#__PURE__*/ toSchema(PolytomicEventShape)

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

/** Shape of {@link SyncCanceledEvent}. */
export const SyncCanceledEventShape: Shape.Shape<SyncCanceledEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    execution_id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    status: Shape.optionalKey(ExecutionStatusShape),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String),
    target_connection_id: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link SyncCanceledEvent}. */
export const SyncCanceledEvent: Schema.Codec<SyncCanceledEvent, unknown> =
  /*#__PURE__*/ toSchema(SyncCanceledEventShape)

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

/** Shape of {@link SyncCompletedEvent}. */
export const SyncCompletedEventShape: Shape.Shape<SyncCompletedEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    deleted_records: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    error_count: Shape.optionalKey(Shape.Int),
    errored_records: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    execution_id: Shape.optionalKey(Shape.String),
    inserted_count: Shape.optionalKey(Shape.Int),
    inserted_records: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    organization_id: Shape.optionalKey(Shape.String),
    record_count: Shape.optionalKey(Shape.Int),
    status: Shape.optionalKey(ExecutionStatusShape),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String),
    target_connection_id: Shape.optionalKey(Shape.String),
    total_records: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    trigger: Shape.optionalKey(Shape.String),
    updated_count: Shape.optionalKey(Shape.Int),
    updated_records: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    upserted_count: Shape.optionalKey(Shape.Int),
    warning_count: Shape.optionalKey(Shape.Int),
    warnings: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link SyncCompletedEvent}. */
export const SyncCompletedEvent: Schema.Codec<SyncCompletedEvent, unknown> =
  /*#__PURE__*/ toSchema(SyncCompletedEventShape)

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

/** Shape of {@link SyncCompletedWithErrorsEvent}. */
export const SyncCompletedWithErrorsEventShape: Shape.Shape<SyncCompletedWithErrorsEvent> = /*#__PURE__*/ Shape.suspend(
  () =>
    Shape.Struct({
      error: Shape.optionalKey(Shape.String),
      execution_id: Shape.optionalKey(Shape.String),
      number_of_errors: Shape.optionalKey(Shape.Int),
      number_of_warnings: Shape.optionalKey(Shape.Int),
      organization_id: Shape.optionalKey(Shape.String),
      sync_id: Shape.optionalKey(Shape.String),
      sync_name: Shape.optionalKey(Shape.String),
      target_connection_id: Shape.optionalKey(Shape.String)
    })
)

/** Schema of {@link SyncCompletedWithErrorsEvent}. */
export const SyncCompletedWithErrorsEvent: Schema.Codec<SyncCompletedWithErrorsEvent, unknown> = /*#__PURE__*/ toSchema(
  SyncCompletedWithErrorsEventShape
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

/** Shape of {@link SyncFailedEvent}. */
export const SyncFailedEventShape: Shape.Shape<SyncFailedEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    error: Shape.optionalKey(Shape.String),
    execution_id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String),
    target_connection_id: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link SyncFailedEvent}. */
export const SyncFailedEvent: Schema.Codec<SyncFailedEvent, unknown> = /*#__PURE__*/ toSchema(SyncFailedEventShape)

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

/** Shape of {@link SyncRunningEvent}. */
export const SyncRunningEventShape: Shape.Shape<SyncRunningEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    execution_id: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String),
    target_connection_id: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link SyncRunningEvent}. */
export const SyncRunningEvent: Schema.Codec<SyncRunningEvent, unknown> = /*#__PURE__*/ toSchema(SyncRunningEventShape)

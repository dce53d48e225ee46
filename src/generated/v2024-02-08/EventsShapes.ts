/**
 * The types of `Events.ts`.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import {
  type BulkSyncCanceledEvent,
  BulkSyncCanceledEventShape,
  type BulkSyncCompletedEvent,
  BulkSyncCompletedEventShape,
  type BulkSyncCompletedWithErrorEvent,
  BulkSyncCompletedWithErrorEventShape,
  type BulkSyncFailedEvent,
  BulkSyncFailedEventShape,
  type BulkSyncRunningEvent,
  BulkSyncRunningEventShape,
  type SyncCanceledEvent,
  SyncCanceledEventShape,
  type SyncCompletedWithErrorsEvent,
  SyncCompletedWithErrorsEventShape,
  type SyncFailedEvent,
  SyncFailedEventShape,
  type SyncRunningEvent,
  SyncRunningEventShape
} from "../v2025-09-18/EventsShapes.ts"
import { type ExecutionStatus, ExecutionStatusShape } from "../v2025-09-18/Shared.ts"

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

/** Payload of the event that a model sync execution has completed. */
export interface SyncCompletedEvent {
  /** Signed URLs of the logs of deleted records. A secret. */
  readonly deleted_records?: ReadonlyArray<string>
  /** Records that failed. */
  readonly error_count?: number
  /** Signed URLs of the logs of records that failed. A secret. */
  readonly errored_records?: ReadonlyArray<string>
  /** Id of the execution. A UUID. */
  readonly execution_id?: string
  /** Records inserted. */
  readonly inserted_count?: number
  /** Signed URLs of the logs of inserted records. A secret. */
  readonly inserted_records?: ReadonlyArray<string>
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
  readonly total_records?: ReadonlyArray<string>
  /** Trigger of the execution. */
  readonly trigger?: string
  /** Records updated. */
  readonly updated_count?: number
  /** Signed URLs of the logs of updated records. A secret. */
  readonly updated_records?: ReadonlyArray<string>
  /** Records inserted or updated. */
  readonly upserted_count?: number
  /** Records with warnings. */
  readonly warning_count?: number
  /** Signed URLs of the logs of records with warnings. A secret. */
  readonly warnings?: ReadonlyArray<string>
}

/** Shape of {@link SyncCompletedEvent}. */
export const SyncCompletedEventShape: Shape.Shape<SyncCompletedEvent> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    deleted_records: Shape.optionalKey(Shape.Array(Shape.String)),
    error_count: Shape.optionalKey(Shape.Int),
    errored_records: Shape.optionalKey(Shape.Array(Shape.String)),
    execution_id: Shape.optionalKey(Shape.String),
    inserted_count: Shape.optionalKey(Shape.Int),
    inserted_records: Shape.optionalKey(Shape.Array(Shape.String)),
    organization_id: Shape.optionalKey(Shape.String),
    record_count: Shape.optionalKey(Shape.Int),
    status: Shape.optionalKey(ExecutionStatusShape),
    sync_id: Shape.optionalKey(Shape.String),
    sync_name: Shape.optionalKey(Shape.String),
    target_connection_id: Shape.optionalKey(Shape.String),
    total_records: Shape.optionalKey(Shape.Array(Shape.String)),
    trigger: Shape.optionalKey(Shape.String),
    updated_count: Shape.optionalKey(Shape.Int),
    updated_records: Shape.optionalKey(Shape.Array(Shape.String)),
    upserted_count: Shape.optionalKey(Shape.Int),
    warning_count: Shape.optionalKey(Shape.Int),
    warnings: Shape.optionalKey(Shape.Array(Shape.String))
  })
)

/** Schema of {@link SyncCompletedEvent}. */
export const SyncCompletedEvent: Schema.Codec<SyncCompletedEvent, unknown> =
  /*#__PURE__*/ toSchema(SyncCompletedEventShape)

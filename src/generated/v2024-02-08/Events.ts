/**
 * Events: event of a sync of an organization.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Service from "../../internal/client/service.ts"
import * as Operation from "../../Operation.ts"
import type * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import * as Timestamp from "../../Timestamp.ts"
import {
  BulkSyncCanceledEvent,
  BulkSyncCompletedEvent,
  BulkSyncCompletedWithErrorEvent,
  BulkSyncFailedEvent,
  BulkSyncRunningEvent,
  SyncCanceledEvent,
  SyncCompletedWithErrorsEvent,
  SyncFailedEvent,
  SyncRunningEvent
} from "../v2025-09-18/Events.ts"
import { ExecutionStatus } from "../v2025-09-18/Shared.ts"
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
} from "../v2025-09-18/Events.ts"
export { ExecutionStatus } from "../v2025-09-18/Shared.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

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

/** Schema of {@link SyncCompletedEvent}. */
export const SyncCompletedEvent: Schema.Codec<SyncCompletedEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    deleted_records: Schema.optionalKey(Schema.Array(Schema.String)),
    error_count: Schema.optionalKey(Schema.Int),
    errored_records: Schema.optionalKey(Schema.Array(Schema.String)),
    execution_id: Schema.optionalKey(Schema.String),
    inserted_count: Schema.optionalKey(Schema.Int),
    inserted_records: Schema.optionalKey(Schema.Array(Schema.String)),
    organization_id: Schema.optionalKey(Schema.String),
    record_count: Schema.optionalKey(Schema.Int),
    status: Schema.optionalKey(ExecutionStatus),
    sync_id: Schema.optionalKey(Schema.String),
    sync_name: Schema.optionalKey(Schema.String),
    target_connection_id: Schema.optionalKey(Schema.String),
    total_records: Schema.optionalKey(Schema.Array(Schema.String)),
    trigger: Schema.optionalKey(Schema.String),
    updated_count: Schema.optionalKey(Schema.Int),
    updated_records: Schema.optionalKey(Schema.Array(Schema.String)),
    upserted_count: Schema.optionalKey(Schema.Int),
    warning_count: Schema.optionalKey(Schema.Int),
    warnings: Schema.optionalKey(Schema.Array(Schema.String))
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
> = /*#__PURE__*/ Operation.make("events.list", "GET /api/events", {
  version: "2024-02-08",
  input: /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      organization_id: Schema.optional(Schema.String),
      type: Schema.optional(Schema.String),
      starting_after: Schema.optional(Timestamp.Timestamp),
      ending_before: Schema.optional(Timestamp.Timestamp),
      limit: Schema.optional(Schema.Int)
    })
  ),
  query: ["organization_id", "type", "starting_after", "ending_before", "limit"],
  success: /*#__PURE__*/ Operation.list(/*#__PURE__*/ Schema.suspend(() => Schema.Array(PolytomicEvent))),
  errors: [401, 403, 422, 429, 500]
})

/** Errors of {@link EventsService.getTypes}. */
export type GetTypesError = PolytomicError.Of<401 | 403 | 429>

/** `GET /api/events_types` */
export const getTypesOperation: Operation.Operation<
  {},
  ReadonlyArray<string>,
  GetTypesError
> = /*#__PURE__*/ Operation.make("events.getTypes", "GET /api/events_types", {
  version: "2024-02-08",
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

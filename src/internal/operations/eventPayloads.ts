/** Shapes of the payloads of events, for what reads events without a schema. */
import * as Events from "../../generated/v2025-09-18/EventsShapes.ts"
import type { Shape } from "../schema/shape.ts"

/** The shape of the payload of each documented type. */
export const payloadShapes: {
  readonly "sync.running": Shape<Events.SyncRunningEvent>
  readonly "sync.completed": Shape<Events.SyncCompletedEvent>
  readonly "sync.failed": Shape<Events.SyncFailedEvent>
  readonly "sync.canceled": Shape<Events.SyncCanceledEvent>
  readonly "sync.completed_with_errors": Shape<Events.SyncCompletedWithErrorsEvent>
  readonly "bulk_sync.running": Shape<Events.BulkSyncRunningEvent>
  readonly "bulk_sync.completed": Shape<Events.BulkSyncCompletedEvent>
  readonly "bulk_sync.canceled": Shape<Events.BulkSyncCanceledEvent>
  readonly "bulk_sync.failed": Shape<Events.BulkSyncFailedEvent>
  readonly "bulk_sync.completed_with_error": Shape<Events.BulkSyncCompletedWithErrorEvent>
} = {
  "sync.running": Events.SyncRunningEventShape,
  "sync.completed": Events.SyncCompletedEventShape,
  "sync.failed": Events.SyncFailedEventShape,
  "sync.canceled": Events.SyncCanceledEventShape,
  "sync.completed_with_errors": Events.SyncCompletedWithErrorsEventShape,
  "bulk_sync.running": Events.BulkSyncRunningEventShape,
  "bulk_sync.completed": Events.BulkSyncCompletedEventShape,
  "bulk_sync.canceled": Events.BulkSyncCanceledEventShape,
  "bulk_sync.failed": Events.BulkSyncFailedEventShape,
  "bulk_sync.completed_with_error": Events.BulkSyncCompletedWithErrorEventShape
}

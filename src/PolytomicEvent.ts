/**
 * Tells the events of the event list apart: the `type` of an event decides what its payload is.
 *
 * Nothing inside of a payload says which of the ten documented shapes it has, so a program asks with {@link is}. Types that
 * the documents do not know, and payloads that are not what their type promises, stay readable as they came.
 *
 * @see https://apidocs.polytomic.com/guides/events
 */
import * as Schema from "effect/Schema"
import * as Events from "./generated/v2025-09-18/Events.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** The payload of each documented type. */
export interface Payloads {
  readonly "sync.running": Events.SyncRunningEvent
  readonly "sync.completed": Events.SyncCompletedEvent
  readonly "sync.failed": Events.SyncFailedEvent
  readonly "sync.canceled": Events.SyncCanceledEvent
  readonly "sync.completed_with_errors": Events.SyncCompletedWithErrorsEvent
  readonly "bulk_sync.running": Events.BulkSyncRunningEvent
  readonly "bulk_sync.completed": Events.BulkSyncCompletedEvent
  readonly "bulk_sync.canceled": Events.BulkSyncCanceledEvent
  readonly "bulk_sync.failed": Events.BulkSyncFailedEvent
  /** In the singular, unlike that of model syncs. */
  readonly "bulk_sync.completed_with_error": Events.BulkSyncCompletedWithErrorEvent
}

/** The documented types of events. */
export type Type = keyof Payloads

/** What an event is made of, whichever version of the API it came from. */
export interface Like {
  readonly type?: string
  readonly event?: unknown
}

// -----------------------------------------------------------------------------
// Schemas
// -----------------------------------------------------------------------------

/**
 * Schema of the payload of each documented type.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { PolytomicEvent } from "effect-polytomic"
 *
 * Schema.is(PolytomicEvent.payloads["sync.failed"])({ sync_name: "Customers" }) // => true
 * ```
 */
export const payloads: { readonly [T in Type]: Schema.Codec<Payloads[T], unknown> } = {
  "sync.running": Events.SyncRunningEvent,
  "sync.completed": Events.SyncCompletedEvent,
  "sync.failed": Events.SyncFailedEvent,
  "sync.canceled": Events.SyncCanceledEvent,
  "sync.completed_with_errors": Events.SyncCompletedWithErrorsEvent,
  "bulk_sync.running": Events.BulkSyncRunningEvent,
  "bulk_sync.completed": Events.BulkSyncCompletedEvent,
  "bulk_sync.canceled": Events.BulkSyncCanceledEvent,
  "bulk_sync.failed": Events.BulkSyncFailedEvent,
  "bulk_sync.completed_with_error": Events.BulkSyncCompletedWithErrorEvent
}

// -----------------------------------------------------------------------------
// Guards
// -----------------------------------------------------------------------------

/**
 * Whether an event is of a type, and its payload of the shape that this type has.
 *
 * @example
 * ```ts
 * import { PolytomicEvent } from "effect-polytomic"
 *
 * const event = { type: "sync.failed", event: { sync_name: "Customers", error: "no such table" } }
 * if (PolytomicEvent.is(event, "sync.failed")) {
 *   event.event.sync_name // => "Customers"
 * }
 * ```
 */
export const is = <E extends Like, T extends Type>(
  event: E,
  type: T
): event is E & { readonly type: T; readonly event: Payloads[T] } =>
  event.type === type && Schema.is(payloads[type])(event.event)

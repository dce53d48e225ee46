/**
 * Events of syncs, listed by the events resource and delivered by webhooks.
 *
 * The code that causes an event calls {@link emit} once, with its time.
 */
import { notify } from "./resources/notifications/model.ts"
import { enqueue } from "./resources/webhooks/queue.ts"
import { type Store, type Table, table } from "./Store.ts"

/** An event as it is stored. */
export interface EventRow {
  readonly id: string
  /** Sequence number, from 1. */
  readonly sequence: number
  readonly type: string
  readonly organization_id: string
  /** Time of the event, as an API timestamp. */
  readonly created_at: string
  /** Payload; its shape depends on `type`. */
  readonly event: Payload
}

/** Payload of an event. */
export type Payload = { readonly [name: string]: unknown }

export const events: Table<EventRow> = /*#__PURE__*/ table<EventRow>("events")

/** The documented types, in the order of the API reference. The list is open. */
export const types: ReadonlyArray<string> = [
  "sync.running",
  "sync.failed",
  "sync.canceled",
  "sync.completed",
  "sync.completed_with_errors",
  "bulk_sync.running",
  "bulk_sync.completed",
  "bulk_sync.canceled",
  "bulk_sync.failed",
  "bulk_sync.completed_with_error"
]

/**
 * Stores an event, queues its delivery to the organization's enabled webhook, if any, and mails the subscribers of failures.
 */
export const emit = (store: Store, event: Omit<EventRow, "id" | "sequence">): EventRow => {
  const row = store.put(events, { id: store.ids.next("event"), sequence: store.ids.count("event-sequence"), ...event })
  enqueue(store, row)
  notify(store, row)
  return row
}

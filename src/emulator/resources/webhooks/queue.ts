/** Webhooks and their pending deliveries. */
import { type Store, type Table, table } from "../../Store.ts"

/** Endpoint of an organization's events. */
export interface Webhook {
  readonly id: string
  readonly organization_id: string
  readonly endpoint: string
  readonly secret: string
  readonly disabled: boolean
  readonly created_at: string
}

export const webhooks: Table<Webhook> = /*#__PURE__*/ table<Webhook>("webhooks", "Webhook")

/** A pending delivery, possibly a retry. */
export interface Queued {
  readonly id: string
  readonly webhook_id: string
  readonly organization_id: string
  /** The event as sent. */
  readonly event: {
    readonly id: string
    readonly type: string
    readonly organization_id: string
    readonly created_at: string
    readonly event: { readonly [name: string]: unknown }
  }
  /** Number of the next attempt, from 1. */
  readonly attempt: number
  /** Planned time, in milliseconds since 1970. */
  readonly due: number
  /** It was already delayed by a fault. */
  readonly delayed: boolean
}

export const queue: Table<Queued> = /*#__PURE__*/ table<Queued>("webhook_queue")

/**
 * Queues the delivery of an event to the webhooks of its organization. An event while a webhook is disabled, or before it was
 * created, is never delivered.
 */
export const enqueue = (store: Store, { created_at, event, id, organization_id, type }: Queued["event"]): void => {
  for (const webhook of store.all(webhooks)) {
    if (webhook.organization_id !== organization_id || webhook.disabled) continue
    store.put(queue, {
      id: store.ids.next("delivery"),
      webhook_id: webhook.id,
      organization_id,
      event: { id, type, organization_id, created_at, event },
      attempt: 1,
      due: Date.parse(created_at),
      delayed: false
    })
  }
}

/** Removes the pending deliveries of a webhook. */
export const discard = (store: Store, webhookId: string): void => {
  for (const { id } of store.where(queue, "webhook_id", webhookId)) store.delete(queue, id)
}

/** Webhooks, and the deliveries to them that are still to be made. */
import { type Store, type Table, table } from "../../Store.ts"

/** Endpoint that the events of an organization are posted to. */
export interface Webhook {
  readonly id: string
  readonly organization_id: string
  readonly endpoint: string
  readonly secret: string
  readonly disabled: boolean
  readonly created_at: string
}

export const webhooks: Table<Webhook> = /*#__PURE__*/ table<Webhook>("webhooks", "Webhook")

/** A delivery that is to be made, or made again. */
export interface Queued {
  readonly id: string
  readonly webhook_id: string
  readonly organization_id: string
  /** The event, as it is sent. */
  readonly event: {
    readonly id: string
    readonly type: string
    readonly organization_id: string
    readonly created_at: string
    readonly event: { readonly [name: string]: unknown }
  }
  /** Attempt that is next, from 1. */
  readonly attempt: number
  /** Planned time, in milliseconds since 1970. */
  readonly due: number
  /** A fault has delayed it already. */
  readonly delayed: boolean
}

export const queue: Table<Queued> = /*#__PURE__*/ table<Queued>("webhook_queue")

/**
 * Queues the delivery of an event to the webhooks that its organization has. One that happens while a webhook is off, or before
 * there is one, is never delivered.
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

/** Forgets what is still to be delivered to a webhook. */
export const discard = (store: Store, webhookId: string): void => {
  for (const { id } of store.where(queue, "webhook_id", webhookId)) store.delete(queue, id)
}

/**
 * Deliveries of events to webhooks: what was sent, and what can go wrong on the way, on demand.
 */
import * as Duration from "effect/Duration"

// -----------------------------------------------------------------------------
// Log
// -----------------------------------------------------------------------------

/** An attempt to deliver an event, as the log has it. */
export interface Delivery {
  /** From 1, in the order in which the attempts ended. */
  readonly number: number
  readonly webhookId: string
  readonly organizationId: string
  readonly eventId: string
  /** Type of the event. */
  readonly type: string
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  /** The body, byte for byte as it was signed. */
  readonly body: string
  /** Which attempt it was, from 1. */
  readonly attempt: number
  /** When it was due, in milliseconds since 1970. */
  readonly at: number
  /** The status that came back; absent if none did, or nothing was sent. */
  readonly status: number | undefined
  /** Why no status came back. */
  readonly error: string | undefined
  /** Whether it got there: the status was a 2xx. */
  readonly delivered: boolean
  /** When it is tried again; absent if it is not. */
  readonly retryAt: number | undefined
  /** What was made to go wrong. */
  readonly fault: DeliveryFault | undefined
}

// -----------------------------------------------------------------------------
// Faults
// -----------------------------------------------------------------------------

/** What happens to a delivery. */
export type DeliveryFault =
  | { readonly type: "duplicate" }
  | { readonly type: "drop" }
  | { readonly type: "delay"; readonly milliseconds: number }
  | { readonly type: "wrongSignature" }

/** Which deliveries a rule is for; what is left out matches all. Retries of a delivery are not counted. */
export interface DeliveryMatch {
  /** Type of the event. */
  readonly type?: string | undefined
  /** Id of the organization. */
  readonly organization?: string | undefined
  /** Only the n-th delivery that matches otherwise, from 1. */
  readonly nth?: number | undefined
  /** Only so many deliveries, the first ones that match otherwise. */
  readonly times?: number | undefined
}

/** Sends the event twice. The documents promise at most once. */
export const duplicate: DeliveryFault = { type: "duplicate" }

/** Never sends the event, and does not try again: what at-most-once allows. */
export const drop: DeliveryFault = { type: "drop" }

/** Sends the event later, so that others overtake it: no order is promised. */
export const delay = (duration: Duration.Input): DeliveryFault => ({
  type: "delay",
  milliseconds: Duration.toMillis(duration)
})

/** Signs the first attempt with another secret, as somebody would who does not know the right one. */
export const wrongSignature: DeliveryFault = { type: "wrongSignature" }

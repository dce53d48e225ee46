/**
 * Deliveries of events to webhooks: what was sent, and what can go wrong on the way, on demand.
 */
import * as Duration from "effect/Duration"

// -----------------------------------------------------------------------------
// Log
// -----------------------------------------------------------------------------

/**
 * An attempt to deliver an event, as the log has it.
 *
 * @category models
 * @since 1.0.0
 */
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
  /** Attempt that it was, from 1. */
  readonly attempt: number
  /** Due time, in milliseconds since 1970. */
  readonly at: number
  /** The status that came back; absent if none did, or nothing was sent. */
  readonly status: number | undefined
  /** Reason why no status came back. */
  readonly error: string | undefined
  /** The receiver accepted it: the status was a 2xx. */
  readonly delivered: boolean
  /** Time of its retry; absent without a retry. */
  readonly retryAt: number | undefined
  /** Fault. */
  readonly fault: DeliveryFault | undefined
}

// -----------------------------------------------------------------------------
// Faults
// -----------------------------------------------------------------------------

/**
 * Fault of a delivery.
 *
 * @category models
 * @since 1.0.0
 */
export type DeliveryFault =
  | { readonly type: "duplicate" }
  | { readonly type: "drop" }
  | { readonly type: "delay"; readonly milliseconds: number }
  | { readonly type: "wrongSignature" }

/**
 * Deliveries that a rule is for; what is left out matches all. Retries of a delivery are not counted.
 *
 * @category models
 * @since 1.0.0
 */
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

/**
 * Sends the event twice. The documents promise at most once.
 *
 * @category constants
 * @since 1.0.0
 */
export const duplicate: DeliveryFault = { type: "duplicate" }

/**
 * Never sends the event, and does not try again: what at-most-once allows.
 *
 * @category constants
 * @since 1.0.0
 */
export const drop: DeliveryFault = { type: "drop" }

/**
 * Sends the event later, so that others overtake it: no order is promised.
 *
 * @category functions
 * @since 1.0.0
 */
export const delay = (duration: Duration.Input): DeliveryFault => ({
  type: "delay",
  milliseconds: Duration.toMillis(duration)
})

/**
 * Signs the first attempt with another secret, as somebody would who does not know the right one.
 *
 * @category constants
 * @since 1.0.0
 */
export const wrongSignature: DeliveryFault = { type: "wrongSignature" }

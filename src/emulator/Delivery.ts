/**
 * Deliveries of events to webhooks: their log, and injected faults.
 */
import * as Duration from "effect/Duration"

// -----------------------------------------------------------------------------
// Log
// -----------------------------------------------------------------------------

/**
 * Log entry of an attempt to deliver an event.
 *
 * @category models
 * @since 1.0.0
 */
export interface Delivery {
  /** From 1, in order of the ends of the attempts. */
  readonly number: number
  readonly webhookId: string
  readonly organizationId: string
  readonly eventId: string
  /** Type of the event. */
  readonly type: string
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  /** The signed body, byte for byte. */
  readonly body: string
  /** Number of the attempt, from 1. */
  readonly attempt: number
  /** Due time, in milliseconds since 1970. */
  readonly at: number
  /** The status of the response; absent without a response, or if nothing was sent. */
  readonly status: number | undefined
  /** Reason of a missing response. */
  readonly error: string | undefined
  /** The receiver accepted it with a 2xx status. */
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
 * Deliveries that a rule matches; an omitted field matches all. Retries of a delivery are not counted.
 *
 * @category models
 * @since 1.0.0
 */
export interface DeliveryMatch {
  /** Type of the event. */
  readonly type?: string | undefined
  /** Id of the organization. */
  readonly organization?: string | undefined
  /** Only the n-th matching delivery, from 1. */
  readonly nth?: number | undefined
  /** Only the given number of matching deliveries, from the first. */
  readonly times?: number | undefined
}

/**
 * Sends the event twice. Polytomic documents at-most-once delivery.
 *
 * @category constants
 * @since 1.0.0
 */
export const duplicate: DeliveryFault = { type: "duplicate" }

/**
 * Drops the event without a retry, as at-most-once delivery allows.
 *
 * @category constants
 * @since 1.0.0
 */
export const drop: DeliveryFault = { type: "drop" }

/**
 * Delays the event, so that later ones overtake it: the order is not guaranteed.
 *
 * @category functions
 * @since 1.0.0
 */
export const delay = (duration: Duration.Input): DeliveryFault => ({
  type: "delay",
  milliseconds: Duration.toMillis(duration)
})

/**
 * Signs the first attempt with another secret, like a forged delivery.
 *
 * @category constants
 * @since 1.0.0
 */
export const wrongSignature: DeliveryFault = { type: "wrongSignature" }

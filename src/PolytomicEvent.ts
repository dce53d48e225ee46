/**
 * Events by type: the `type` of an event determines the shape of its payload.
 *
 * A payload does not identify which of the ten documented shapes it has: test it with {@link is}. Undocumented types, and payloads that do
 * not match their type, stay readable as received.
 *
 * @module
 * @see https://apidocs.polytomic.com/guides/events
 */
import { dual } from "effect/Function"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Events from "./generated/v2025-09-18/Events.ts"
import { payloadShapes } from "./internal/operations/eventPayloads.ts"
import { inspect, matches } from "./internal/schema/validate.ts"
import * as Timestamp from "./Timestamp.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * The payload of each documented type.
 *
 * @category models
 * @since 1.0.0
 */
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
  /** Singular, unlike the type of model syncs. */
  readonly "bulk_sync.completed_with_error": Events.BulkSyncCompletedWithErrorEvent
}

/**
 * The documented types of events.
 *
 * @category models
 * @since 1.0.0
 */
export type Type = keyof Payloads

/**
 * Record of an event, from any API version.
 *
 * @category models
 * @since 1.0.0
 */
export interface Record {
  readonly type?: string
  readonly event?: unknown
}

/**
 * Fields of an event other than its payload.
 *
 * @category models
 * @since 1.0.0
 */
export interface Envelope {
  /** Id of the event. A UUID. */
  readonly id?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Creation time; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
}

/**
 * An event of a documented type, with the payload of that type.
 *
 * @category models
 * @since 1.0.0
 */
export interface Of<T extends Type> extends Envelope {
  readonly _tag: T
  readonly type: T
  readonly event: Payloads[T]
}

/**
 * An event with an undocumented type, or a payload that does not match its type: kept as received.
 *
 * @category models
 * @since 1.0.0
 */
export interface Unknown extends Envelope {
  readonly _tag: "unknown"
  readonly type: string
  readonly event: unknown
}

/**
 * Any event, discriminated by `_tag`: its documented type, or `"unknown"`.
 *
 * The list of types is open, so handle `"unknown"` in an exhaustive match.
 *
 * @category models
 * @since 1.0.0
 */
export type PolytomicEvent = { readonly [T in Type]: Of<T> }[Type] | Unknown

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
 *
 * @category schemas
 * @since 1.0.0
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

/**
 * Codec of an event: decodes its JSON, for example from a queue or a webhook, like {@link fromRecord}; encodes to the JSON
 * without `_tag`.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { PolytomicEvent } from "effect-polytomic"
 *
 * const Message = Schema.Struct({ event: PolytomicEvent.PolytomicEvent })
 * const json = { event: { type: "sync.completed", event: { record_count: 3 } } }
 *
 * const { event } = Schema.decodeUnknownSync(Message)(json)
 * event._tag // => "sync.completed"
 * Schema.encodeSync(Message)({ event }) // => { event: { type: "sync.completed", event: { record_count: 3 } } }
 * ```
 *
 * @category schemas
 * @since 1.0.0
 */
export const PolytomicEvent: Schema.Codec<PolytomicEvent, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    type: Schema.optionalKey(Schema.String),
    event: Schema.optionalKey(Schema.Unknown)
  }).pipe(
    Schema.decodeTo(
      Schema.declare(isEvent, { identifier: "PolytomicEvent" }),
      SchemaTransformation.transform<PolytomicEvent, Record & Envelope>({
        decode: fromRecord,
        encode: ({ _tag, ...record }) => record
      })
    )
  )
)

/** An event with the tag of its type and payload. */
const isEvent = (u: unknown): u is PolytomicEvent =>
  Predicate.hasProperty(u, "_tag") && Predicate.hasProperty(u, "event") && fromRecord(u)._tag === u._tag

// -----------------------------------------------------------------------------
// Guards
// -----------------------------------------------------------------------------

/**
 * Checks whether an event has a type and the payload of that type.
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
 *
 * @category functions
 * @since 1.0.0
 */
export const is: {
  <T extends Type>(
    type: T
  ): <E extends Record>(event: E) => event is E & { readonly type: T; readonly event: Payloads[T] }
  <E extends Record, T extends Type>(event: E, type: T): event is E & { readonly type: T; readonly event: Payloads[T] }
} = /*#__PURE__*/ dual(
  2,
  (event: Record, type: Type): event is never => event.type === type && matches(payloadShapes[type], event.event)
)

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

const isType = (type: string): type is Type => Object.hasOwn(payloadShapes, type)

/**
 * Adds the `_tag` that discriminates the payload of an event. The rest is unchanged, except that an undocumented `null` in an
 * optional field of the payload reads as absent, as everywhere.
 *
 * @example
 * ```ts
 * import { PolytomicEvent } from "effect-polytomic"
 *
 * const describe = (event: PolytomicEvent.PolytomicEvent): string => {
 *   switch (event._tag) {
 *     case "sync.completed":
 *       return `${event.event.record_count} records`
 *     case "sync.failed":
 *     case "bulk_sync.failed":
 *       return `failed: ${event.event.error}`
 *     default:
 *       return event.type
 *   }
 * }
 *
 * describe(PolytomicEvent.fromRecord({ type: "sync.completed", event: { record_count: 3 } })) // => "3 records"
 * describe(PolytomicEvent.fromRecord({ type: "sync.invented", event: { anything: true } })) // => "sync.invented"
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const fromRecord = (record: Record & Envelope): PolytomicEvent => {
  const { event, type = "" } = record
  const unknown: Unknown = { ...record, _tag: "unknown", type, event }
  if (!isType(type)) return unknown
  const shape = payloadShapes[type]
  const finding = matches(shape, event) ? undefined : inspect(shape, event, "tolerant")
  if (finding !== undefined && finding.issues.length > 0) return unknown
  // The payload was checked against its type above.
  return { ...record, _tag: type, type, event: finding?.value ?? event } as PolytomicEvent
}

/**
 * Functions by the type of an event; `orElse` handles every other event.
 *
 * @category models
 * @since 1.0.0
 */
export type Cases<A> = { readonly [T in Type]?: (event: Of<T>) => A } & {
  /** Handles every other event. */
  readonly orElse: (event: PolytomicEvent) => A
}

/**
 * Calls the function of an event's type, or `orElse`.
 *
 * @example
 * ```ts
 * import { PolytomicEvent } from "effect-polytomic"
 *
 * const describe = PolytomicEvent.match({
 *   "sync.completed": ({ event }) => `${event.record_count} records`,
 *   "sync.failed": ({ event }) => `failed: ${event.error}`,
 *   orElse: ({ type }) => type
 * })
 *
 * describe(PolytomicEvent.fromRecord({ type: "sync.completed", event: { record_count: 3 } })) // => "3 records"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const match =
  <A>(cases: Cases<A>): ((event: PolytomicEvent) => A) =>
  (event) => {
    const found = event._tag === "unknown" ? undefined : cases[event._tag]
    return found === undefined ? cases.orElse(event) : found(event as never) // selected by the tag
  }

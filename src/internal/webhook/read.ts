/** Reads the two kinds of deliveries: events of an organization, and records of a sync to a webhook connection. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { PolytomicEvent } from "../../PolytomicEvent.ts"
import * as Timestamp from "../../Timestamp.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { typed } from "../events/decodeEvent.ts"
import type { Issue } from "../schema/issue.ts"
import * as Shape from "../schema/shape.ts"
import { isZeroTime } from "../schema/time.ts"
import { inspect } from "../schema/validate.ts"
import * as Messages from "../telemetry/messages.ts"
import type { Delivery } from "./duplicates.ts"
import { refuse, type WebhookError } from "./error.ts"
import { body, header, inflate, json, type Message } from "./message.ts"
import { checkSignature, checkToken, digest, type Secrets, type Signing } from "./verifySignature.ts"

const badBody = (issues: ReadonlyArray<Issue>) => Effect.fail(refuse({ _tag: "BadBody", issues }))

const shaped = <A>(shape: Shape.Shape<A>, value: unknown): Effect.Effect<A, WebhookError> => {
  const finding = inspect(shape, value, "tolerant")
  // Without issues, it matches the schema, like decoded responses of the API.
  return finding.issues.length > 0 ? badBody(finding.issues) : Effect.succeed(finding.value as A)
}

// -----------------------------------------------------------------------------
// Events
// -----------------------------------------------------------------------------

interface EventBody {
  readonly id?: string
  readonly type: string
  readonly organization_id?: string
  readonly created_at?: Timestamp.Timestamp
  readonly event?: unknown
}

const EventBodyShape: Shape.Shape<EventBody> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.optionalKey(Shape.String),
    type: Shape.String,
    organization_id: Shape.optionalKey(Shape.String),
    created_at: Shape.optionalKey(Shape.Timestamp),
    event: Shape.optionalKey(Shape.Unknown)
  })
)

/** Checks of an event delivery; times in milliseconds. */
export interface EventSettings extends Signing {
  readonly maxBytes: number
  readonly maxAge: number
  readonly maxAhead: number
}

/** A delivered event, its key, and the time for which it would be accepted again. */
export interface ReceivedEvent extends Delivery {
  readonly event: PolytomicEvent
}

// Clocks of machines that share a store can differ slightly.
const margin = 60_000

// Tolerated clock difference, in milliseconds.
const skewToReport = 3_600_000

const warnAhead = (ahead: number): Effect.Effect<void> => Effect.logWarning(Messages.deliveryAhead(formatMillis(ahead)))

/** Reads the delivery of an event. */
export const readEvent = (message: Message, settings: EventSettings): Effect.Effect<ReceivedEvent, WebhookError> =>
  Effect.gen(function* () {
    const bytes = yield* body(message, settings.maxBytes)
    yield* checkSignature(message, bytes, settings)
    const { created_at, ...rest } = yield* shaped(EventBodyShape, yield* json(bytes))
    // The zero value of a time counts as absent.
    const isAbsent = created_at === undefined || isZeroTime(created_at)
    const record = isAbsent ? rest : { ...rest, created_at }
    const { maxAge, maxAhead } = settings
    let acceptedFor = maxAge
    if (!isAbsent && Timestamp.isTime(created_at)) {
      const age = (yield* Clock.currentTimeMillis) - Timestamp.toMillis(created_at)
      yield* checkAge(age, maxAge, maxAhead)
      if (-age > skewToReport) yield* warnAhead(-age)
      // Counted from the time of the event: one ahead of the clock is accepted, and kept, for longer.
      acceptedFor = maxAge - age
    }
    const key = rest.id === undefined || rest.id === "" ? `sha256:${yield* digest(bytes)}` : rest.id
    return { event: yield* typed("webhook", record), key, keepFor: Duration.millis(acceptedFor + margin) }
  })

// -----------------------------------------------------------------------------
// Records
// -----------------------------------------------------------------------------

const RecordsBodyShape: Shape.Shape<ReceivedRecords<unknown>> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    event: Shape.Literal("sync.records"),
    object: Shape.Struct({
      id: Shape.optionalKey(Shape.String),
      name: Shape.optionalKey(Shape.String),
      records: Shape.Array(Shape.Struct({ hash: Shape.optionalKey(Shape.String), fields: Shape.Unknown })),
      metadata: Shape.optionalKey(Shape.Unknown)
    })
  })
)

/** Checks of a record delivery; times in milliseconds. */
export interface RecordsSettings<A, R> {
  readonly secrets: Secrets
  readonly fields: Schema.ConstraintDecoder<A, R>
  readonly maxBytes: number
  readonly maxUnpackedBytes: number
  readonly maxAge: number
}

/** A record of a sync. */
export interface SyncRecord<out A> {
  readonly hash?: string
  readonly fields: A
}

/** Payload of a sync delivery. */
export interface ReceivedRecords<out A> {
  readonly event: "sync.records"
  readonly object: {
    readonly id?: string
    readonly name?: string
    readonly records: ReadonlyArray<SyncRecord<A>>
    readonly metadata?: unknown
  }
}

const timestampHeader = "Polytomic-Signature-Timestamp"

/** Reads the delivery of records. */
export const readRecords = <A, R>(
  message: Message,
  settings: RecordsSettings<A, R>
): Effect.Effect<ReceivedRecords<A>, WebhookError, R> =>
  Effect.gen(function* () {
    yield* checkToken(message, settings.secrets)
    yield* checkTime(message, settings.maxAge)
    const packed = yield* body(message, settings.maxBytes)
    const bytes = yield* inflate(packed, settings.maxUnpackedBytes)
    const delivery = yield* shaped(RecordsBodyShape, yield* json(bytes))
    const { records, ...rest } = delivery.object
    const decoded = yield* Effect.catch(
      Schema.decodeUnknownEffect(Schema.Array(settings.fields), { errors: "all" })(records.map(({ fields }) => fields)),
      ({ issue }) => badBody(toIssues(issue))
    )
    // One per record.
    const typed = records.map((record, i): SyncRecord<A> => ({ ...record, fields: decoded[i] as A }))
    return { ...delivery, object: { ...rest, records: typed } }
  })

const checkTime = (message: Message, limit: number): Effect.Effect<void, WebhookError> =>
  Effect.gen(function* () {
    // The maximum length of a time; the header is untrusted.
    const text = header(message, timestampHeader)?.slice(0, 100).trim() ?? ""
    if (!Timestamp.isTime(text))
      return yield* Effect.fail(refuse({ _tag: "MissingTimestamp", header: timestampHeader }))
    const age = (yield* Clock.currentTimeMillis) - Timestamp.toMillis(text)
    yield* checkAge(age, limit, limit)
  })

/** Fails for a time that is too old, or too far ahead of this machine's clock. */
const checkAge = (age: number, maxAge: number, maxAhead: number): Effect.Effect<void, WebhookError> => {
  const of = Duration.millis
  if (age > maxAge) return Effect.fail(refuse({ _tag: "TooOld", age: of(age), maxAge: of(maxAge) }))
  if (-age > maxAhead) return Effect.fail(refuse({ _tag: "TooNew", ahead: of(-age), maxAhead: of(maxAhead) }))
  return Effect.void
}

// Effect's messages contain no values, unless a schema adds them.
const toIssues = (issue: SchemaIssue.Issue): ReadonlyArray<Issue> =>
  SchemaIssue.makeFormatterStandardSchemaV1()(issue)
    .issues.slice(0, 10)
    .map(({ message, path = [] }) => {
      const [index, ...rest] = path.map((key) => (typeof key === "object" ? key.key : key))
      const names = [index ?? 0, "fields", ...rest].map((key) => (typeof key === "number" ? key : String(key)))
      return { path: ["object", "records", ...names], message }
    })

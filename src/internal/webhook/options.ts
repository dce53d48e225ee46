/** Options of receivers, their kinds, and their defaults. */
import * as Duration from "effect/Duration"
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"
import { kindOf } from "../schema/issue.ts"
import { duration, type Kinds, number, oneOf, text } from "../schema/options.ts"
import type { DuplicateStore } from "./duplicates.ts"
import type { EventSettings, RecordsSettings } from "./read.ts"
import { type Algorithm, type Secrets, secretsKind } from "./verifySignature.ts"

/**
 * Signature settings.
 *
 * @category models
 * @since 1.0.0
 */
export interface VerifyOptions {
  /** The secret of the webhook; several while one replaces another. A plain string is accepted; an empty one is a defect. */
  readonly secrets: Secrets
  /** Hash function of the HMAC. Not documented publicly. Default `"sha256"`. */
  readonly algorithm?: Algorithm | undefined
  /** Name of the header. Default `"Polytomic-Signature"`. */
  readonly header?: string | undefined
  /** Prefix of the signature. Default: the name of the algorithm and `=`, which is optional. */
  readonly prefix?: string | undefined
  /** Maximum length of a body, in bytes. Default 1 MiB. */
  readonly maxBytes?: number | undefined
  /**
   * Maximum age of an event. Together with a {@link DuplicateStore} of at least the same retention, it prevents replays of an old
   * delivery. Default 48 hours, as events are listed.
   */
  readonly maxAge?: Duration.Input | undefined
  /**
   * Maximum time of an event ahead of this machine's clock. Default: unlimited; more than an hour logs a warning, and the event
   * is kept as long as it would be accepted, so it is handled once.
   */
  readonly maxAhead?: Duration.Input | undefined
}

/**
 * Extends {@link VerifyOptions} with a store of handled deliveries.
 *
 * @category models
 * @since 1.0.0
 */
export interface HandlerOptions<SE = never> extends VerifyOptions {
  /** Default: the memory of this process. */
  readonly duplicates?: DuplicateStore<SE> | undefined
}

/**
 * Settings of deliveries of records.
 *
 * @category models
 * @since 1.0.0
 */
export interface RecordsOptions<A, R> {
  /** The secret of the connection, from its configuration; several while one replaces another. */
  readonly secrets: Secrets
  /** Fields of a record. */
  readonly fields: Schema.ConstraintDecoder<A, R>
  /** Maximum length of a body as received, in bytes. Default 10 MiB. */
  readonly maxBytes?: number | undefined
  /** Maximum length of a body after decompression, in bytes. Default 50 MiB. */
  readonly maxUnpackedBytes?: number | undefined
  /** Maximum difference between the time of a delivery and now, in either direction. Default 5 minutes. */
  readonly maxAge?: Duration.Input | undefined
}

const mebibyte = 1_048_576

export const verifyKinds: Kinds<VerifyOptions> = /*#__PURE__*/ (() => ({
  secrets: secretsKind,
  algorithm: oneOf("sha1", "sha256", "sha384", "sha512"),
  header: text,
  prefix: text,
  maxBytes: number(0),
  maxAge: duration,
  maxAhead: duration
}))()

export const handlerKinds: Kinds<HandlerOptions<unknown>> = /*#__PURE__*/ (() => ({
  ...verifyKinds,
  duplicates: (value: unknown) =>
    Predicate.hasProperty(value, "claim")
      ? undefined
      : `is ${kindOf(value)}; pass a store, such as \`WebhookReceiver.memoryStore()\``
}))()

export const recordsKinds: Kinds<RecordsOptions<unknown, unknown>> = /*#__PURE__*/ (() => ({
  secrets: secretsKind,
  fields: (value: unknown) => (Predicate.hasProperty(value, "ast") ? undefined : `is ${kindOf(value)}; pass a Schema`),
  maxBytes: number(0),
  maxUnpackedBytes: number(0),
  maxAge: duration
}))()

/** Settings of the signature and the time of an event. */
export const toSettings = (options: VerifyOptions): EventSettings => ({
  secrets: options.secrets,
  algorithm: options.algorithm ?? "sha256",
  header: options.header ?? "Polytomic-Signature",
  prefix: options.prefix,
  maxBytes: options.maxBytes ?? mebibyte,
  maxAge: Duration.toMillis(options.maxAge ?? "48 hours"),
  maxAhead: Duration.toMillis(options.maxAhead ?? Duration.infinity)
})

/** Settings of a delivery of records. */
export const toRecordsSettings = <A, R>(options: RecordsOptions<A, R>): RecordsSettings<A, R> => ({
  secrets: options.secrets,
  fields: options.fields,
  maxBytes: options.maxBytes ?? 10 * mebibyte,
  maxUnpackedBytes: options.maxUnpackedBytes ?? 50 * mebibyte,
  maxAge: Duration.toMillis(options.maxAge ?? "5 minutes")
})

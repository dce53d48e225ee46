/** Schema of a record with unknown fields. */
import * as Schema from "effect/Schema"

/** A record with unknown fields. */
export type AnyRecord = { readonly [name: string]: unknown }

/**
 * Schema of a record with unknown fields: accepts every object unchanged.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import * as Query from "effect-polytomic/Query"
 *
 * const print = Query.stream({
 *   connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *   query: "select * from public.users",
 *   schema: Query.AnyRecord
 * }).pipe(
 *   Stream.runForEach((row) => Effect.log(row))
 * )
 * ```
 */
export const AnyRecord: Schema.Codec<AnyRecord, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Record(Schema.String, Schema.Unknown)
)

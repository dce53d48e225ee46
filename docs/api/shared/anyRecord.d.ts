import * as Effect from "effect/Effect";
import "effect/Stream";
import * as Schema from "effect/Schema";
export type OnInvalid<Wrong> = "fail" | "skip" | ((error: Wrong) => Effect.Effect<unknown>);
export type AnyRecord = {
  readonly [name: string]: unknown;
};
export declare const AnyRecord: Schema.Codec<AnyRecord, unknown>;

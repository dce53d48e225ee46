import { AnyRecord, OnInvalid } from "./shared/anyRecord.js";
import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { ErrorClass, Issue } from "effect-polytomic:PolytomicError.ts";
import * as Stream from "effect/Stream";
import * as Schema from "effect/Schema";
import * as QueryRunner from "effect-polytomic:generated/v2025-09-18/QueryRunner.ts";
export interface Done {
  readonly id: string;
  readonly count: number | undefined;
  readonly fields: ReadonlyArray<string>;
  readonly expires: string | undefined;
}
export interface Options {
  readonly timeout?: Duration.Input | undefined;
  readonly pollInterval?: Duration.Input | undefined;
}
export interface RowOptions<RowError> extends Options {
  readonly onInvalid?: OnInvalid<RowError> | undefined;
}
export interface RunInput extends Pick<QueryRunner.RunQueryInput, "connection_id"> {
  readonly query: string;
}
declare const FailedBase: ErrorClass<"PolytomicQueryFailed", {
  readonly id: string;
  readonly detail: string | undefined;
}>;
export declare class Failed extends FailedBase {}
declare const ExpiredBase: ErrorClass<"PolytomicQueryExpired", {
  readonly id: string;
  readonly expires: string | undefined;
}>;
export declare class Expired extends ExpiredBase {}
declare const RowErrorBase: ErrorClass<"PolytomicRowError", {
  readonly id: string;
  readonly index: number;
  readonly issues: ReadonlyArray<Issue>;
}>;
export declare class RowError extends RowErrorBase {}
export type WaitError = QueryRunner.GetQueryError | Failed | WaitTimedOut;
export type RowsError = WaitError | Expired | RowError;
export declare const run: (input: RunInput, options?: Options) => Effect.Effect<Done, QueryRunner.RunQueryError | WaitError, PolytomicClient>;
export declare const stream: <A, RD>(input: RunInput & {
  readonly schema: Schema.ConstraintDecoder<A, RD>;
}, options?: RowOptions<RowError>) => Stream.Stream<A, QueryRunner.RunQueryError | RowsError, PolytomicClient | RD>;
export declare const rows: <A, RD>(input: {
  readonly id: string;
  readonly schema: Schema.ConstraintDecoder<A, RD>;
}, options?: RowOptions<RowError>) => Stream.Stream<A, RowsError, PolytomicClient | RD>;
export { AnyRecord, type OnInvalid };

import { AnyRecord, OnInvalid } from "./shared/anyRecord.js";
import { ExecutionRef } from "./shared/syncRun.js";
import * as Duration from "effect/Duration";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { ErrorClass, Issue } from "effect-polytomic:PolytomicError.ts";
import * as Stream from "effect/Stream";
import * as Schema from "effect/Schema";
import * as BulkSyncExecutions from "effect-polytomic:generated/v2025-09-18/BulkSyncExecutions.ts";
import * as ModelSyncExecutions from "effect-polytomic:generated/v2025-09-18/ModelSyncExecutions.ts";
import * as AsyncJob from "effect-polytomic:AsyncJob.ts";
export interface Options {
  readonly onInvalid?: OnInvalid<RecordError> | undefined;
}
export interface ConsoleOptions {
  readonly timeout?: Duration.Input | undefined;
  readonly pollInterval?: Duration.Input | undefined;
}
declare const FileErrorBase: ErrorClass<"PolytomicLogFileError", ExecutionRef & {
  readonly file: string;
  readonly code: number | undefined;
  readonly detail: string;
}>;
export declare class FileError extends FileErrorBase {}
declare const RecordErrorBase: ErrorClass<"PolytomicLogRecordError", ExecutionRef & {
  readonly index: number;
  readonly issues: ReadonlyArray<Issue>;
}>;
export declare class RecordError extends RecordErrorBase {}
export type ReadError = FileError | RecordError | WaitTimedOut;
export declare const modelSync: <A, RD>(input: ExecutionRef & {
  readonly type: ModelSyncExecutions.ExecutionLogType;
  readonly schema: Schema.ConstraintDecoder<A, RD>;
}, options?: Options) => Stream.Stream<A, ModelSyncExecutions.GetLogUrlsError | ReadError, PolytomicClient | RD>;
export declare const bulkSync: <A, RD>(input: ExecutionRef & {
  readonly schema: Schema.ConstraintDecoder<A, RD>;
}, options?: Options) => Stream.Stream<A, BulkSyncExecutions.GetLogsError | ReadError, PolytomicClient | RD>;
export declare const exportBulkSync: <A, RD>(input: ExecutionRef & {
  readonly schema: Schema.ConstraintDecoder<A, RD>;
}, options?: Options) => Stream.Stream<A, BulkSyncExecutions.ExportLogsError | AsyncJob.WaitError | ReadError, PolytomicClient | RD>;
export declare const modelSyncConsole: (input: ExecutionRef, options?: ConsoleOptions) => Stream.Stream<ModelSyncExecutions.ConsoleLogEntry, ModelSyncExecutions.GetError | ModelSyncExecutions.GetConsoleLogsError | WaitTimedOut, PolytomicClient>;
export declare const bulkSyncConsole: (input: ExecutionRef & {
  readonly schema_id?: string | undefined;
}, options?: ConsoleOptions) => Stream.Stream<BulkSyncExecutions.ConsoleLogEntry, BulkSyncExecutions.GetError | BulkSyncExecutions.GetConsoleLogsError | WaitTimedOut, PolytomicClient>;
export { AnyRecord, type OnInvalid };

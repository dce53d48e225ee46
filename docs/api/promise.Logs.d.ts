import { JobOptions } from "./shared/jobs.js";
import { Closeable } from "./shared/types.js";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { ConsoleLogEntry } from "effect-polytomic:generated/v2025-09-18/BulkSyncExecutions.ts";
import { ConsoleLogEntry as ConsoleLogEntry$1, ExecutionLogType } from "effect-polytomic:generated/v2025-09-18/ModelSyncExecutions.ts";
import { ExecutionRef, ExecutionRef as ExecutionRef$1 } from "effect-polytomic:SyncRun.ts";
import * as Logs from "effect-polytomic:Logs.ts";
import { FileError as LogFileError, RecordError as LogRecordError } from "effect-polytomic:Logs.ts";
export interface LogOptions extends JobOptions {
  readonly onInvalid?: "fail" | "skip" | undefined;
}
export interface ConsoleOptions extends JobOptions {
  readonly pollInterval?: number | undefined;
}
export declare const modelSyncLog: (client: Closeable, input: ExecutionRef$1 & {
  readonly type: ExecutionLogType;
}, options?: LogOptions) => AsyncIterable<Logs.AnyRecord>;
export declare const bulkSyncLog: (client: Closeable, input: ExecutionRef$1, options?: LogOptions) => AsyncIterable<Logs.AnyRecord>;
export declare const exportedBulkSyncLog: (client: Closeable, input: ExecutionRef$1, options?: LogOptions) => AsyncIterable<Logs.AnyRecord>;
export declare const modelSyncConsole: (client: Closeable, input: ExecutionRef$1, options?: ConsoleOptions) => AsyncIterable<ConsoleLogEntry$1>;
export declare const bulkSyncConsole: (client: Closeable, input: ExecutionRef$1 & {
  readonly schema_id?: string | undefined;
}, options?: ConsoleOptions) => AsyncIterable<ConsoleLogEntry>;
export { type ExecutionRef, type JobOptions, LogFileError, LogRecordError, WaitTimedOut };

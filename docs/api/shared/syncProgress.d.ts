import { BulkSyncExecution } from "effect-polytomic:generated/v2025-09-18/BulkSyncExecutions.ts";
import { ModelSyncExecution } from "effect-polytomic:generated/v2025-09-18/ModelSyncExecutions.ts";
export type Execution = ModelSyncExecution | BulkSyncExecution;
export type Outcome = "completed" | "completed_with_errors" | "failed" | "canceled" | "interrupted" | "unknown";
export interface SchemaProgress {
  readonly schema: string;
  readonly status: string;
  readonly ended: boolean;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
}
export interface Progress {
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly schemas: ReadonlyArray<SchemaProgress>;
  readonly done: number | undefined;
}

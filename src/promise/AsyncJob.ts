/**
 * Background jobs for programs without Effect: runs an asynchronous operation and resolves to its result.
 *
 * @module
 * @example
 * ```ts
 * import { exportLogsOperation } from "effect-polytomic/BulkSyncExecutions"
 * import { createClient } from "effect-polytomic/promise"
 * import { runJob } from "effect-polytomic/promise/AsyncJob"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const exportLogs = (sync_id: string, execution_id: string) =>
 *   runJob(polytomic, exportLogsOperation, { sync_id, execution_id }, { timeout: 600_000 })
 * ```
 */
import * as AsyncJob from "../AsyncJob.ts"
import type { GetInput } from "../generated/v2025-09-18/Jobs.ts"
import { type JobOptions, jobKinds, run } from "../internal/promise/jobs.ts"
import type { Closeable } from "../internal/promise/types.ts"
import type { Operation } from "../Operation.ts"

export { Failed as JobFailed, type JobResponse, type Result } from "../AsyncJob.ts"
export type { JobOptions } from "../internal/promise/jobs.ts"
export { WaitTimedOut } from "../Polling.ts"

/**
 * Runs an operation that may start a background job, and resolves to the result of either. `timeout` is 30 minutes by default.
 *
 * @example
 * ```ts
 * import { previewOperation } from "effect-polytomic/Models"
 * import { createClient } from "effect-polytomic/promise"
 * import { runJob } from "effect-polytomic/promise/AsyncJob"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const preview = (connection_id: string) =>
 *   runJob(polytomic, previewOperation, { connection_id, name: "Users", configuration: { table: "public.users" } })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const runJob = <Input, Output extends AsyncJob.JobResponse, Failure>(
  client: Closeable,
  operation: Operation<Input, Output, Failure>,
  input: NoInfer<Omit<Input, "async">>,
  options: JobOptions = {}
): Promise<AsyncJob.Result<Output>> =>
  run(client, "runJob", options, jobKinds, (own) => AsyncJob.run(operation, input, own), runJob)

/**
 * Resolves to the result of a job that was started elsewhere.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { waitForJob } from "effect-polytomic/promise/AsyncJob"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const wait = (id: string) => waitForJob(polytomic, { type: "exportlogs", id }, { timeout: 600_000 })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const waitForJob = (client: Closeable, job: GetInput, options: JobOptions = {}): Promise<unknown> =>
  run(client, "waitForJob", options, jobKinds, (own) => AsyncJob.waitUntilDone(job, own), waitForJob)

/** Types of whole jobs. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { AsyncJob, Logs, type PolytomicClient, type PolytomicError, Query, SyncRun } from "effect-polytomic"
import { type ExportedLogs, exportLogsOperation } from "effect-polytomic/BulkSyncExecutions"
import {
  createOperation,
  deleteOperation,
  type Model,
  type ModelPreview,
  type ModelSample,
  previewOperation,
  sampleOperation
} from "effect-polytomic/Models"
import type { WaitTimedOut } from "effect-polytomic/Polling"
import { type Equal, holds } from "./equal.ts"

const users = { name: "Users", connection_id: "1", configuration: {} }

// The result of a job is that of its operation.
const model = AsyncJob.run(createOperation, users)
holds<Equal<Effect.Success<typeof model>, Model>>()
holds<Equal<Effect.Services<typeof model>, PolytomicClient.PolytomicClient>>()
const sample = AsyncJob.run(sampleOperation, { id: "1" })
holds<Equal<Effect.Success<typeof sample>, ModelSample>>()
const preview = AsyncJob.run(previewOperation, users)
holds<Equal<Effect.Success<typeof preview>, ModelPreview>>()
const exported = AsyncJob.run(exportLogsOperation, { sync_id: "1", execution_id: "2" })
holds<Equal<Effect.Success<typeof exported>, ExportedLogs>>()

// @ts-expect-error: an operation without output has no result to wait for
AsyncJob.run(deleteOperation, { id: "1" })
// @ts-expect-error: the input is that of the operation
AsyncJob.run(createOperation, { name: "Users" })

// A run fails with the errors of its calls, with its own failure, and with its deadline.
const bulk = SyncRun.bulkSync({ id: "1" }).run
holds<
  Equal<
    Effect.Error<typeof bulk>,
    | PolytomicError.Of<400 | 401 | 403 | 404 | 409 | 429 | 500>
    | SyncRun.Failed
    | SyncRun.IdempotencyKeyError
    | WaitTimedOut
  >
>()
const followed = SyncRun.followBulkSync({ sync_id: "1", id: "2" }).run
holds<Equal<Effect.Error<typeof followed>, PolytomicError.Of<401 | 403 | 404 | 429> | SyncRun.Failed | WaitTimedOut>>()

// The handler of each state contributes its errors and requirements.
const watched = SyncRun.bulkSync({ id: "1" }).runForEach(() => Effect.fail("no more" as const))
holds<Equal<Extract<Effect.Error<typeof watched>, string>, "no more">>()

// The logs of a run are read from its states.
const lines = Stream.flatMap(SyncRun.modelSync({ id: "1" }).changes, (state) =>
  Logs.modelSync({ ...state, type: "records", schema: Logs.AnyRecord })
)
holds<Equal<Stream.Success<typeof lines>, Logs.AnyRecord>>()

// Rows have the type of their schema.
const rows = Query.stream({ connection_id: "1", query: "select 1", schema: Schema.Struct({ at: Schema.Date }) })
holds<Equal<Stream.Success<typeof rows>, { readonly at: Date }>>()

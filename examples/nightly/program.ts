/** Many syncs of several tenants, with limited concurrency, one line for each, and cancellation when the program is stopped. */
import * as Effect from "effect/Effect"
import * as SyncRun from "effect-polytomic/SyncRun"
import * as Tenants from "effect-polytomic/Tenants"

/** A bulk sync to run, and its tenant. */
export interface Task {
  readonly tenant: Tenants.Tenant
  readonly sync_id: string
}

/** Outcome of a task. */
export interface Result {
  readonly task: Task
  readonly ok: boolean
  readonly line: string
}

/** Runs all tasks, four at a time. A failed task does not stop the others; an interruption cancels the running ones. */
export const nightly = (tasks: ReadonlyArray<Task>) =>
  Effect.forEach(
    tasks,
    (task) =>
      SyncRun.bulkSync(
        { id: task.sync_id },
        // A running execution is joined; one that this program started is canceled with it.
        { ifRunning: "join", ifAbandoned: "cancel", timeout: "4 hours" }
      ).run.pipe(
        Effect.match({
          onSuccess: (state): Result => ({
            task,
            ok: true,
            line: `${task.sync_id}: ${SyncRun.progress(state).records} records`
          }),
          onFailure: (error): Result => ({ task, ok: false, line: `${task.sync_id}: ${error.message}` })
        }),
        Effect.tap(({ line }) => Effect.log(line)),
        Tenants.provide(task.tenant)
      ),
    { concurrency: 4 }
  )

/** Many syncs of several tenants: so many at a time, one line about each, and all of them canceled when the program is stopped. */
import * as Effect from "effect/Effect"
import * as SyncRun from "effect-polytomic/SyncRun"
import * as Tenants from "effect-polytomic/Tenants"

/** A bulk sync to run, and whose it is. */
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

/** Runs all tasks, four at a time. A task that fails stops no other; an interruption cancels those that run. */
export const nightly = (tasks: ReadonlyArray<Task>) =>
  Effect.forEach(
    tasks,
    (task) =>
      SyncRun.bulkSync(
        { id: task.sync_id },
        // What is running already is followed; what this program has started is asked to stop with it.
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

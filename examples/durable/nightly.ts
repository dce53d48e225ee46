/** A nightly run of a sync as a workflow: the same on one machine and on a cluster. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"

/** One run of one sync per night: executing it again for the same night starts nothing. */
export const Nightly = Workflow.make("Nightly", {
  payload: { sync: Schema.String, night: Schema.String },
  success: Durable.SyncResult,
  error: Durable.SyncError,
  idempotencyKey: ({ night, sync }) => `${sync}/${night}`
})

/** Canceling the workflow cancels the execution; a deploy, a crash or a move to another machine does not. */
export const layer = (options: Durable.RunOptions = {}) =>
  Nightly.toLayer(({ sync }) =>
    Durable.bulkSync({ id: sync }, { ifAbandoned: "cancel", ...options }).pipe(
      Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "production" }))
    )
  )

/**
 * Durable steps on `effect/workflow`: the same job in memory, on one machine over SQLite, or on a cluster over Postgres.
 *
 * {@link steps} provides the calling workflow as `Durable.Steps`. {@link execute} starts or awaits a run, and {@link engine}
 * wraps the engine; both turn an unreachable database into a typed error. {@link onEvent} receives events of a webhook or an
 * event feed and wakes the waiting runs.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import * as Schema from "effect/Schema"
 * import * as Workflow from "effect/workflow/Workflow"
 * import * as WorkflowEngine from "effect/workflow/WorkflowEngine"
 * import * as Durable from "effect-polytomic/Durable"
 * import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 *
 * const Nightly = Workflow.make("Nightly", {
 *   payload: { sync: Schema.String, night: Schema.String },
 *   success: Durable.SyncResult,
 *   error: Durable.SyncError,
 *   idempotencyKey: ({ night, sync }) => `${sync}/${night}`
 * })
 *
 * const NightlyLayer = Nightly.toLayer(({ sync }) =>
 *   Durable.bulkSync({ id: sync }).pipe(
 *     Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "production" }))
 *   )
 * )
 *
 * const program = DurableWorkflow.execute(Nightly, { sync: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10", night: "2026-11-29" }).pipe(
 *   Effect.provide(NightlyLayer.pipe(Layer.provideMerge(WorkflowEngine.layerMemory), Layer.provide(Polytomic.layerConfig())))
 * )
 * ```
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Activity from "effect/workflow/Activity"
import * as DurableClock from "effect/workflow/DurableClock"
import * as DurableDeferred from "effect/workflow/DurableDeferred"
import * as Workflow from "effect/workflow/Workflow"
import { WorkflowEngine, WorkflowInstance } from "effect/workflow/WorkflowEngine"
import { allRuns, DurableError, type Reason } from "./internal/durable/errors.ts"
import { limits } from "./internal/durable/optionKinds.ts"
import { defectDetail } from "./internal/durable/outcome.ts"
import * as Steps from "./internal/durable/steps.ts"
import { topicOf, Waiters } from "./internal/durable/waiters.ts"
import { assertGiven, assertOptions, flag, text } from "./internal/schema/options.ts"
import type { PolytomicEvent } from "./PolytomicEvent.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Settings of {@link steps}.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options {
  /**
   * Name of the deployment, such as `"production"`. It is part of the idempotency keys, so that two deployments in one Polytomic
   * organization keep their runs apart.
   */
  readonly deployment: string
  /** Limits of the engine. Default: any number of steps, outcomes of at most 1 MiB. */
  readonly limits?: Partial<Steps.Limits> | undefined
}

/**
 * Services of a running workflow.
 *
 * @category models
 * @since 1.0.0
 */
export type Workflowed = WorkflowEngine | WorkflowInstance

// -----------------------------------------------------------------------------
// Steps
// -----------------------------------------------------------------------------

/**
 * Durable steps of the calling workflow. Provide them once, around its body.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Durable from "effect-polytomic/Durable"
 * import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
 *
 * const body = Effect.all(
 *   [
 *     Durable.bulkSync({ id: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }),
 *     Durable.modelSync({ id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" })
 *   ],
 *   { concurrency: 2 }
 * ).pipe(Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "production" })))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const steps = (options: Options): Effect.Effect<Steps.StepsService, never, Workflowed> =>
  Effect.contextWith((context: Context.Context<Workflowed>) => {
    assertGiven("DurableWorkflow.steps", options, { deployment: text, limits }, "deployment")
    const instance = Context.get(context, WorkflowInstance)
    return Steps.makeSteps({
      identity: [options.deployment, "effect", instance.workflow._tag, instance.executionId],
      limits: { steps: Number.POSITIVE_INFINITY, bytes: 1_048_576, ...options.limits },
      step: (name, effect) => inWorkflow(context, Activity.make({ name, success: Schema.Json, execute: effect })),
      wait: (name, millis, topic) => inWorkflow(context, wait(name, millis, topic)),
      onCancel: (name, effect) => inWorkflow(context, onCancel(name, effect))
    })
  })

/** Provides engine and instance to an effect, unless the fiber has its own. */
const inWorkflow = <A, R>(
  context: Context.Context<Workflowed>,
  effect: Effect.Effect<A, never, R>
): Effect.Effect<A, never, Exclude<R, Workflowed>> =>
  Effect.contextWith((own: Context.Context<never>) =>
    // Both contain all of `R` except the two, and the fiber's take precedence.
    Effect.provideContext(effect, Context.merge(context, own) as Context.Context<R>)
  )

/** End of a wait: void from the clock, a string from an event. */
const wakeOf = (name: string): DurableDeferred.DurableDeferred<typeof Wake> =>
  DurableDeferred.make(DurableClock.make({ name, duration: 0 }).deferred.name, { success: Wake })

const Wake: Schema.UndefinedOr<Schema.Literal<"nudged">> = /*#__PURE__*/ (() =>
  Schema.UndefinedOr(Schema.Literal("nudged")))()

/**
 * Waits for a durable clock. An event completes the deferred of that clock, so a wait is one stored value and needs no race.
 */
const wait = (name: string, millis: number, topic: string | undefined): Effect.Effect<Steps.Wake, never, Workflowed> =>
  Effect.gen(function* () {
    const engine = yield* WorkflowEngine
    const instance = yield* WorkflowInstance
    const deferred = wakeOf(name)
    const { executionId, workflow } = instance
    const before = yield* engine.deferredResult(deferred)
    if (Option.isNone(before)) {
      if (topic !== undefined) {
        const token = DurableDeferred.tokenFromExecutionId(deferred, { workflow, executionId })
        yield* Effect.flatMap(Waiters, (waiters) => waiters.add(topic, `${workflow._tag}/${executionId}`, token))
      }
      const clock = DurableClock.make({ name, duration: Math.max(1, millis) })
      yield* engine.scheduleClock(workflow, { executionId, clock })
    }
    const wake = yield* DurableDeferred.await(deferred)
    return wake ?? "timeout"
  })

/** The engine marks the instance once it interrupts the workflow for good; a handover leaves it unmarked. */
const onCancel = <R>(name: string, effect: Effect.Effect<void, never, R>) =>
  Effect.flatMap(WorkflowInstance, (instance) =>
    Workflow.addFinalizer<R | Workflowed>((exit) =>
      Exit.isFailure(exit) && instance.interrupted
        ? // The outcome of a step canceled with its workflow is discarded.
          (Effect.asVoid(Activity.make({ name, execute: effect })) as Effect.Effect<void, never, R | Workflowed>)
        : Effect.void
    )
  )

// -----------------------------------------------------------------------------
// Runs
// -----------------------------------------------------------------------------

/**
 * Runs a workflow like `workflow.execute`: starts the run, or joins the one with the same payload, and waits for its end.
 *
 * An unreachable database fails with a `DurableError` whose `reason` is `"Engine"`, an unreadable stored result with `"Record"`;
 * `workflow.execute` dies in both cases. With `discard`, it returns the execution id without waiting.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import * as Workflow from "effect/workflow/Workflow"
 * import * as Durable from "effect-polytomic/Durable"
 * import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
 *
 * const Nightly = Workflow.make("Nightly", {
 *   payload: { sync: Schema.String, night: Schema.String },
 *   success: Durable.SyncResult,
 *   error: Durable.SyncError,
 *   idempotencyKey: ({ night, sync }) => `${sync}/${night}`
 * })
 *
 * const program = DurableWorkflow.execute(Nightly, { sync: "5a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10", night: "2026-11-29" }).pipe(
 *   Effect.retry({ while: (error) => error._tag === "PolytomicDurableError" && error.reason === "Engine", times: 5 })
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const execute = <
  Tag extends string,
  Payload extends Workflow.AnyStructSchema,
  Success extends Schema.Top,
  Failure extends Schema.Top,
  const Discard extends boolean = false
>(
  workflow: Workflow.Workflow<Tag, Payload, Success, Failure>,
  payload: Payload["~type.make.in"],
  options?: { readonly discard?: Discard }
): Effect.Effect<
  Discard extends true ? string : Success["Type"],
  DurableError | (Discard extends true ? never : Failure["Type"]),
  WorkflowEngine | Payload["EncodingServices"] | Success["DecodingServices"] | Failure["DecodingServices"]
> =>
  Effect.suspend(() => {
    assertOptions("DurableWorkflow.execute", options, { discard: flag })
    return Effect.catchDefect(workflow.execute(payload, options), (defect) => {
      const reason = reasonOf(defect)
      if (reason === undefined) return Effect.die(defect)
      return Effect.flatMap(workflow.executionId(payload), (run) =>
        failure(reason, `workflow ${workflow._tag}`, run, defect)
      )
    })
  })

/**
 * Wraps an engine so that its start fails with a `DurableError` (`reason: "Engine"`) if its database is unreachable. Effect's own
 * layers fail or die then.
 *
 * @example
 * ```ts
 * import * as WorkflowEngine from "effect/workflow/WorkflowEngine"
 * import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
 *
 * const engine = DurableWorkflow.engine(WorkflowEngine.layerMemory)
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const engine = <A, E, R>(layer: Layer.Layer<A, E, R>): Layer.Layer<A, DurableError, R> =>
  Layer.catchCause(layer, (cause) =>
    Layer.unwrap(
      // A cause without failures is an interruption.
      Cause.hasInterruptsOnly(cause)
        ? Effect.failCause(cause as Cause.Cause<never>)
        : failure("Engine", "the durable engine", allRuns, Cause.squash(cause))
    )
  )

/** Tags of engine errors that reach the caller as defects. */
const reasonOf = (defect: unknown): Reason | undefined => {
  if (typeof defect !== "object" || defect === null || !("_tag" in defect)) return undefined
  if (defect._tag === "MalformedMessage") return "Record"
  return defect._tag === "PersistenceError" || defect._tag === "SqlError" ? "Engine" : undefined
}

const failure = (reason: Reason, subject: string, run: string, defect: unknown): Effect.Effect<never, DurableError> =>
  Effect.flatMap(defectDetail(rootOf(defect)), (detail) =>
    Effect.fail(new DurableError({ reason, subject, run, detail: detail.replaceAll(/\s+/g, " ") }))
  )

/** The innermost cause, which has the message of the driver or the schema. */
const rootOf = (defect: unknown): unknown => {
  let root = defect
  for (let depth = 0; depth < 8; depth++) {
    if (typeof root !== "object" || root === null) break
    const inner: unknown =
      "cause" in root && root.cause !== undefined ? root.cause : "reason" in root ? root.reason : undefined
    if (typeof inner !== "object" || inner === null) break
    root = inner
  }
  return root
}

// -----------------------------------------------------------------------------
// Events
// -----------------------------------------------------------------------------

/**
 * Wakes the runs that wait for the end of the execution in an event. Other events have no effect.
 *
 * Use it as the handler of a webhook or an event feed. An event only triggers a poll: none of its data becomes part of a result.
 *
 * @example
 * ```ts
 * import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
 * import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"
 *
 * const webhook = WebhookReceiver.handler(DurableWorkflow.onEvent, { secrets: "whsec-1" })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const onEvent = (event: PolytomicEvent): Effect.Effect<void, never, WorkflowEngine> => {
  const topic = topicOf(event)
  if (topic === undefined) return Effect.void
  return Effect.gen(function* () {
    const waiters = yield* Waiters
    for (const token of yield* waiters.take(topic)) {
      const parsed = DurableDeferred.TokenParsed.fromString(DurableDeferred.Token.make(token))
      const name = parsed.deferredName.replace(/^DurableClock\//, "")
      yield* DurableDeferred.succeed(wakeOf(name), { token: DurableDeferred.Token.make(token), value: "nudged" })
    }
  })
}

/**
 * Durable steps on a Cloudflare Workflow, with the parts that a Worker needs around it: an event handler that wakes instances, a
 * registry of waiting instances in KV, and the position of an event feed in the storage of a Durable Object.
 *
 * Bindings are typed structurally, so programs compile without the types of Cloudflare.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Durable from "effect-polytomic/Durable"
 * import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
 * import * as Polytomic from "effect-polytomic/Polytomic"
 *
 * // In a class that extends WorkflowEntrypoint of "cloudflare:workers":
 * const run = (event: { readonly instanceId: string; readonly payload: { readonly sync: string } }, step: DurableCloudflare.Step) =>
 *   Durable.bulkSync({ id: event.payload.sync }).pipe(
 *     Effect.provideServiceEffect(
 *       Durable.Steps,
 *       DurableCloudflare.steps(step, { deployment: "production", workflow: "nightly", instanceId: event.instanceId })
 *     ),
 *     Effect.provide(Polytomic.layerConfig()),
 *     Effect.runPromise
 *   )
 * ```
 *
 * @see https://developers.cloudflare.com/workflows/
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { limits } from "./internal/durable/optionKinds.ts"
import * as Steps from "./internal/durable/steps.ts"
import { topicOf, Waiters } from "./internal/durable/waiters.ts"
import { assertKey } from "./internal/events/cursorStore.ts"
import { decodeCursor, encodeCursor } from "./internal/events/storedCursor.ts"
import { assertGiven, flag, type Kinds, text } from "./internal/schema/options.ts"
import { isError } from "./internal/schema/realm.ts"
import * as Messages from "./internal/telemetry/messages.ts"
import type { PolytomicEvent } from "./PolytomicEvent.ts"
import * as Positions from "./PositionStore.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Used part of a `WorkflowStep`.
 *
 * @category models
 * @since 1.0.0
 */
export interface Step {
  /** Runs a callback once and stores its result under the name. */
  readonly do: (name: string, callback: () => Promise<string>) => Promise<string>
  /** Sleeps without a running Worker. */
  readonly sleep: (name: string, millis: number) => Promise<void>
  /** Waits for an event of a type; rejects after the timeout. */
  readonly waitForEvent: (name: string, options: { type: string; timeout: number }) => Promise<unknown>
}

/**
 * A `WorkflowStep` with rollback handlers, which needs the compatibility flag `workflows_step_rollback`.
 *
 * @category models
 * @since 1.0.0
 */
export interface RollbackStep extends Step {
  /** Runs a callback once; the rollback runs if the instance is terminated. */
  readonly do: (
    name: string,
    callback: () => Promise<string>,
    options?: { rollback: () => Promise<void> }
  ) => Promise<string>
}

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
  /** Name of the Workflow: ids of instances are unique only within it. */
  readonly workflow: string
  /** Id of the instance, from the event of the Workflow's run. */
  readonly instanceId: string
  /** Limits of the plan. Default: 1,024 steps, as in the free plan, and outcomes of at most 1 MiB. */
  readonly limits?: Partial<Steps.Limits> | undefined
  /**
   * The Worker has the compatibility flag `workflows_step_rollback`, so that `terminate({ rollback: true })` cancels executions
   * of jobs with `ifAbandoned: "cancel"`. Default false: a terminated instance leaves its execution running.
   */
  readonly rollback?: boolean | undefined
}

const stepsKinds: Kinds<Options> = {
  deployment: text,
  workflow: text,
  instanceId: text,
  limits,
  rollback: flag
}

/**
 * Used part of a `Workflow` binding.
 *
 * @category models
 * @since 1.0.0
 */
export interface WorkflowBinding {
  /** Finds an instance by its id. */
  readonly get: (id: string) => Promise<{
    /** Sends an event to a waiting instance. */
    readonly sendEvent: (event: { type: string; payload: unknown }) => Promise<void>
  }>
}

/**
 * Used part of a `KVNamespace`.
 *
 * @category models
 * @since 1.0.0
 */
export interface KvNamespace {
  /** Writes a value that expires after the given seconds. */
  readonly put: (key: string, value: string, options: { expirationTtl: number }) => Promise<void>
  /** Deletes a value. */
  readonly delete: (key: string) => Promise<void>
  /** Lists the keys that begin with a prefix. */
  readonly list: (options: { prefix: string }) => Promise<{ readonly keys: ReadonlyArray<{ readonly name: string }> }>
}

/**
 * Used part of the storage of a Durable Object.
 *
 * @category models
 * @since 1.0.0
 */
export interface ObjectStorage {
  /** Reads a value. */
  readonly get: (key: string) => Promise<unknown>
  /** Runs reads and writes in a transaction. */
  readonly transaction: <A>(
    closure: (transaction: {
      get: (key: string) => Promise<unknown>
      put: (key: string, value: string) => Promise<void>
    }) => Promise<A>
  ) => Promise<A>
}

// -----------------------------------------------------------------------------
// Steps
// -----------------------------------------------------------------------------

/**
 * Durable steps of an instance of a Workflow. Provide them once, around its whole run.
 *
 * A wait for an event uses at most three event steps, then sleeps; waits without a topic only sleep. A rollback handler cancels
 * an execution with its instance, see {@link Options.rollback}. An instance that fails by itself cancels nothing.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Durable from "effect-polytomic/Durable"
 * import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
 *
 * const body = (step: DurableCloudflare.Step, instanceId: string) =>
 *   Durable.modelSync({ id: "0a3f6c1e-0f57-4c1c-9d1e-2f1f6a5f7b10" }).pipe(
 *     Effect.provideServiceEffect(
 *       Durable.Steps,
 *       DurableCloudflare.steps(step, {
 *         deployment: "production",
 *         workflow: "nightly",
 *         instanceId,
 *         limits: { steps: 10_000 } // of the paid plan
 *       })
 *     )
 *   )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const steps = (step: Step | RollbackStep, options: Options): Effect.Effect<Steps.StepsService> => {
  assertGiven("DurableCloudflare.steps", options, stepsKinds, "deployment", "workflow", "instanceId")
  const { deployment, instanceId, workflow } = options
  // True once the run has ended: its handlers then cancel nothing, although the rollback of a failed run calls them.
  let ended = false
  // Registered by this execution of the run; an event removes the registration.
  const registered = new Set<string>()
  const register = (topic: string): Effect.Effect<void> =>
    registered.has(topic)
      ? Effect.void
      : Effect.flatMap(Waiters, (waiters) => {
          registered.add(topic)
          return waiters.add(topic, instanceId, instanceId)
        })
  const made = Steps.makeSteps({
    identity: [deployment, "cloudflare", workflow, instanceId],
    limits: { steps: 1024, bytes: 1_048_576, ...options.limits },
    step: (name, effect) =>
      promised(effect, (run) => step.do(name, async () => JSON.stringify(await run()))).pipe(
        Effect.map((text): unknown => JSON.parse(text))
      ),
    wait: (name, millis, topic) => {
      const timeout = Math.max(1, Math.ceil(millis))
      if (topic === undefined) {
        return Effect.as(
          Effect.promise(() => step.sleep(name, timeout)),
          "timeout"
        )
      }
      return Effect.flatMap(register(topic), () =>
        Effect.promise(() =>
          step.waitForEvent(name, { type: eventType(topic), timeout }).then(
            (): Steps.Wake => {
              registered.delete(topic)
              return "nudged"
            },
            (error): Steps.Wake => {
              if (isTimeout(error)) return "timeout"
              throw error
            }
          )
        )
      )
    },
    onCancel: (name, effect) =>
      options.rollback === true
        ? Effect.asVoid(
            promised(effect, (run) =>
              // Without the option there is no handler to pass.
              (step as RollbackStep).do(name, async () => "null", {
                rollback: async () => {
                  if (!ended) await run()
                }
              })
            )
          )
        : Effect.void
  })
  return Effect.withFiber((fiber) => {
    fiber.addObserver((exit) => {
      // A step aborted by the engine is a defect, not the end of the run.
      ended = exit._tag === "Success" || Cause.hasFails(exit.cause)
    })
    return made
  })
}

/** Runs a function that takes the effect as a promise, with the services of the fiber. */
const promised = <A, R, B>(
  effect: Effect.Effect<A, never, R>,
  use: (run: () => Promise<A>) => Promise<B>
): Effect.Effect<B, never, R> =>
  Effect.contextWith((context: Parameters<typeof Effect.provideContext<R>>[0]) =>
    Effect.promise(() => use(() => Effect.runPromise(Effect.provideContext(effect, context))))
  )

/** Event types are limited to 100 characters of a small set; ids of executions are UUIDs. */
const eventType = (topic: string): string => `polytomic-${topic.replaceAll(/[^\w-]/g, "_")}`.slice(0, 100)

const isTimeout = (error: unknown): boolean =>
  isError(error) && (error.name === "WorkflowTimeoutError" || /timed out/i.test(error.message))

// -----------------------------------------------------------------------------
// Events
// -----------------------------------------------------------------------------

/**
 * Wakes the instances of a Workflow that wait for the end of the execution in an event. Other events have no effect.
 *
 * @example
 * ```ts
 * import type * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
 * import { onEvent } from "effect-polytomic/DurableCloudflare"
 * import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"
 *
 * const handlerOf = (env: { readonly NIGHTLY: DurableCloudflare.WorkflowBinding; readonly SECRET: string }) =>
 *   WebhookReceiver.handler(onEvent(env.NIGHTLY), { secrets: env.SECRET })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const onEvent =
  (workflow: WorkflowBinding): ((event: PolytomicEvent) => Effect.Effect<void>) =>
  (event) => {
    const topic = topicOf(event)
    if (topic === undefined) return Effect.void
    const notify = (instanceId: string) =>
      Effect.tryPromise(async () => {
        const instance = await workflow.get(instanceId)
        await instance.sendEvent({ type: eventType(topic), payload: {} })
      }).pipe(
        // The instance polls in any case.
        Effect.catch((error) => Effect.logWarning(Messages.instanceNotNotified(instanceId), error.cause))
      )
    return Effect.flatMap(Waiters, (waiters) =>
      Effect.flatMap(waiters.take(topic), (instances) => Effect.forEach(instances, notify, { discard: true }))
    )
  }

/**
 * A registry of waiting instances in a KV namespace. An entry is removed by the event it waits for, or after 7 days.
 *
 * @example
 * ```ts
 * import * as Layer from "effect/Layer"
 * import * as Durable from "effect-polytomic/Durable"
 * import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
 *
 * const layerOf = (env: { readonly WAITING: DurableCloudflare.KvNamespace }) =>
 *   Layer.succeed(Durable.Waiters, DurableCloudflare.kvWaiters(env.WAITING))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const kvWaiters = (namespace: KvNamespace): Waiters => {
  const prefixOf = (topic: string) => `polytomic-waiter:${topic}:`
  const logged = (what: string) => (error: { readonly cause?: unknown }) =>
    Effect.logWarning(Messages.registryNot(what), error.cause)
  return {
    add: (topic, run, token) =>
      Effect.tryPromise(() => namespace.put(`${prefixOf(topic)}${run}`, token, { expirationTtl: 7 * 24 * 3600 })).pipe(
        Effect.catch(logged("written"))
      ),
    take: (topic) =>
      Effect.tryPromise(async (): Promise<ReadonlyArray<string>> => {
        const { keys } = await namespace.list({ prefix: prefixOf(topic) })
        await Promise.all(keys.map(({ name }) => namespace.delete(name)))
        // Runs and tokens are ids of instances.
        return keys.map(({ name }) => name.slice(prefixOf(topic).length))
      }).pipe(Effect.catch((error) => Effect.as(logged("read")(error), [])))
  }
}

// -----------------------------------------------------------------------------
// Event feed
// -----------------------------------------------------------------------------

/**
 * Position of an event feed in the storage of a Durable Object. A commit from any other than the stored position fails with a
 * `PositionConflict`.
 *
 * @example
 * ```ts
 * import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
 *
 * const storeOf = (storage: DurableCloudflare.ObjectStorage) => DurableCloudflare.objectPositions(storage, "polytomic")
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const objectPositions = (storage: ObjectStorage, key: string): Positions.PositionStore => {
  assertKey("DurableCloudflare.objectPositions", key)
  return positionsOf(storage, key)
}

const positionsOf = (storage: ObjectStorage, key: string): Positions.PositionStore => ({
  load: Effect.flatMap(
    Effect.tryPromise({
      try: () => storage.get(key),
      catch: (cause) => new Positions.PositionUnavailable({ key, cause })
    }),
    (text) => (text === undefined ? Effect.succeed(undefined) : decodeCursor(key, String(text)))
  ),
  commit: (previous, next) =>
    Effect.flatMap(
      Effect.tryPromise({
        try: () =>
          storage.transaction(async (transaction) => {
            const stored = await transaction.get(key)
            if (stored !== encodeCursor(previous)) return false
            await transaction.put(key, JSON.stringify(next))
            return true
          }),
        catch: (cause) => new Positions.PositionUnavailable({ key, cause })
      }),
      (moved) => (moved ? Effect.void : Effect.fail(new Positions.PositionConflict({ key })))
    )
})

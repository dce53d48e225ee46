/**
 * One runner of a cluster: `node runner.ts`. Start as many as you like, each with a `RUNNER_PORT` of its own.
 *
 * Each runs workflows, receives webhook events at `WEBHOOK_PORT` and wakes the runner of the waiting run. One of them reads the
 * event feed, for events that the webhook missed.
 */
import { createServer } from "node:http"
import * as Singleton from "effect/cluster/Singleton"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Polytomic from "effect-polytomic/Polytomic"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as SqlStores from "effect-polytomic/SqlStores"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"
import * as Example from "../durable/nightly.ts"
import * as Engine from "./database/engine.ts"

const env = (name: string, otherwise: string): string => process.env[name] ?? otherwise

const polytomic = Polytomic.layer({
  apiKey: Redacted.make(env("POLYTOMIC_API_KEY", "")),
  baseUrl: process.env.POLYTOMIC_BASE_URL
})

const lockExpiration = Number(env("LOCK_EXPIRATION", "35000"))

const engine = Engine.layer({
  url: env("DATABASE_URL", "postgres://postgres:postgres@127.0.0.1:5432/postgres"),
  host: env("RUNNER_HOST", "127.0.0.1"),
  port: Number(env("RUNNER_PORT", "34431")),
  config: { shardLockExpiration: lockExpiration, shardLockRefreshInterval: lockExpiration / 3.5 }
}).pipe(DurableWorkflow.engine)

/** The runner that receives an event finds the waiting runs in the database. */
const waiters = Layer.effect(Durable.Waiters, Effect.andThen(Effect.orDie(SqlStores.migrate), SqlStores.waiters))

/** On one runner at a time. A former owner that was frozen cannot move the position back. */
const feed = Singleton.make(
  "PolytomicEvents",
  Effect.gen(function* () {
    const store = yield* SqlStores.positions("nightly")
    yield* PositionStore.runForEach(DurableWorkflow.onEvent, { store })
  }).pipe(
    // A failed singleton is not restarted, so it must not fail.
    Effect.tapCause((cause) => Effect.logWarning("The event feed begins again", cause)),
    Effect.retry(Schedule.spaced("30 seconds")),
    Effect.orDie
  )
)

const webhook = Layer.effectDiscard(
  Effect.gen(function* () {
    const context = yield* Effect.context<WorkflowEngine>()
    const duplicates = yield* SqlStores.deliveries()
    const handle = WebhookReceiver.handler(DurableWorkflow.onEvent, {
      secrets: env("POLYTOMIC_WEBHOOK_SECRET", "whsec-1"),
      duplicates
    })
    const server = createServer(
      WebhookReceiver.toNodeHandler((request) => Effect.runPromiseWith(context)(handle(request)))
    )
    yield* Effect.acquireRelease(
      Effect.sync(() => server.listen(Number(env("WEBHOOK_PORT", "8080")))),
      () => Effect.sync(() => server.close())
    )
  })
)

/** Executes tonight's run, like a cron job, on every runner, as a repetition starts nothing. */
const startTonight = Layer.effectDiscard(
  Effect.gen(function* () {
    const sync = process.env.POLYTOMIC_SYNC
    if (sync === undefined) return
    const night = env("NIGHT", new Date().toISOString().slice(0, 10))
    yield* Effect.forkScoped(
      Effect.flatMap(Effect.exit(DurableWorkflow.execute(Example.Nightly, { sync, night })), (exit) =>
        Effect.sync(() => console.log(JSON.stringify(exit)))
      )
    )
  })
)

Layer.mergeAll(webhook, feed, startTonight)
  .pipe(
    Layer.provideMerge(Example.layer()),
    Layer.provideMerge(waiters),
    Layer.provideMerge(engine),
    Layer.provide(polytomic),
    Layer.launch,
    Effect.runPromise
  )
  .catch((error: unknown) => {
    console.error(String(error))
    process.exit(1)
  })

/**
 * A Worker that runs syncs as Cloudflare Workflows: every night by cron, on demand by a queue, with a webhook for their ends.
 */
import { WorkflowEntrypoint } from "cloudflare:workers"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Durable from "effect-polytomic/Durable"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"

/** The bindings of wrangler.jsonc. */
export interface Env {
  readonly NIGHTLY: DurableCloudflare.WorkflowBinding & {
    readonly create: (options: { id: string; params: Params }) => Promise<unknown>
  }
  readonly WAITING: DurableCloudflare.KvNamespace
  readonly POLYTOMIC_API_KEY: string
  readonly POLYTOMIC_BASE_URL?: string
  readonly POLYTOMIC_WEBHOOK_SECRET: string
  /** Id of the bulk sync that runs every night. */
  readonly POLYTOMIC_SYNC: string
  /** Name of the deployment, for the idempotency keys. */
  readonly DEPLOYMENT: string
}

/** Parameters of an instance. */
export interface Params {
  readonly sync: string
}

const waiting = (env: Env) => Effect.provideService(Durable.Waiters, DurableCloudflare.kvWaiters(env.WAITING))

/** One run of one sync. */
export class Nightly extends WorkflowEntrypoint<Env> {
  override run(event: { readonly instanceId: string; readonly payload: Params }, step: DurableCloudflare.Step) {
    const { env } = this
    const { instanceId, payload } = event
    // Terminating an instance with a rollback cancels its execution; a deploy or a restart does not.
    return Durable.bulkSync({ id: payload.sync }, { timeout: "12 hours", ifAbandoned: "cancel" }).pipe(
      Effect.provideServiceEffect(
        Durable.Steps,
        DurableCloudflare.steps(step, { deployment: env.DEPLOYMENT, workflow: "nightly", instanceId, rollback: true })
      ),
      waiting(env),
      Effect.provide(
        PolytomicClient.layerFetch({ apiKey: Redacted.make(env.POLYTOMIC_API_KEY), baseUrl: env.POLYTOMIC_BASE_URL })
      ),
      Effect.runPromise
    )
  }
}

/** Ids of instances identify the run: a repetition starts nothing. */
const startRun = async (env: Env, sync: string, night: string): Promise<void> => {
  await env.NIGHTLY.create({ id: `${sync}-${night}`, params: { sync } }).catch((error: unknown) => {
    if (!String(error).includes("already exists")) throw error
  })
}

export default {
  /** `POST /polytomic` is the webhook of the organization. */
  async fetch(request: Request, env: Env): Promise<Response> {
    if (new URL(request.url).pathname !== "/polytomic") return new Response("Not found", { status: 404 })
    const webhook = WebhookReceiver.handler(DurableCloudflare.onEvent(env.NIGHTLY), {
      secrets: env.POLYTOMIC_WEBHOOK_SECRET
    })
    return Effect.runPromise(waiting(env)(webhook(request)))
  },

  /** The cron of wrangler.jsonc. */
  async scheduled(controller: { readonly scheduledTime: number }, env: Env): Promise<void> {
    await startRun(env, env.POLYTOMIC_SYNC, new Date(controller.scheduledTime).toISOString().slice(0, 10))
  },

  /** Messages `{ "sync": "…", "run": "…" }` start runs; a duplicate starts none. */
  async queue(
    batch: {
      readonly messages: ReadonlyArray<{ readonly body: { readonly sync: string; readonly run: string }; ack(): void }>
    },
    env: Env
  ): Promise<void> {
    for (const message of batch.messages) {
      await startRun(env, message.body.sync, message.body.run)
      message.ack()
    }
  }
}

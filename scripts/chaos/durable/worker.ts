/** The Worker of the campaign on Cloudflare's local engine: a Workflow that runs a sync. */
import { WorkflowEntrypoint } from "cloudflare:workers"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Durable from "effect-polytomic/Durable"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import * as Polytomic from "effect-polytomic/Polytomic"

interface Env {
  readonly URL: string
}

interface Event {
  readonly instanceId: string
  readonly payload: { readonly sync: string; readonly minDelay: number; readonly maxDelay: number }
}

export class ChaosRun extends WorkflowEntrypoint<Env> {
  override run({ instanceId, payload }: Event, step: DurableCloudflare.Step): Promise<Durable.SyncResult> {
    const { maxDelay, minDelay, sync } = payload
    return Durable.bulkSync({ id: sync }, { minDelay, maxDelay, timeout: "10 minutes" }).pipe(
      Effect.provideServiceEffect(
        Durable.Steps,
        DurableCloudflare.steps(step, { deployment: "chaos", workflow: "chaos", instanceId })
      ),
      Effect.provide(Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: this.env.URL })),
      Effect.runPromise
    )
  }
}

export default { fetch: (): Response => new Response("campaign") }

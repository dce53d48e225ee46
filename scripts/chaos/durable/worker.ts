/** The Worker of the campaign on Cloudflare's local engine: a Workflow that runs a job. */
import { WorkflowEntrypoint } from "cloudflare:workers"
import * as Effect from "effect/Effect"
import type * as Durable from "effect-polytomic/Durable"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import * as Polytomic from "effect-polytomic/Polytomic"
import { type Job, run } from "./runs.ts"

interface Env {
  readonly URL: string
  /** The process, which dies at a request for the first death of a run, or responds. */
  readonly PROCESS: { readonly fetch: (url: string) => Promise<{ readonly text: () => Promise<string> }> }
}

export class ChaosRun extends WorkflowEntrypoint<Env> {
  override run(
    { instanceId, payload }: { readonly instanceId: string; readonly payload: Job },
    step: DurableCloudflare.Step
  ): Promise<Durable.SyncResult> {
    const { PROCESS, URL } = this.env
    const die = Effect.promise(async () => (await PROCESS.fetch(`http://process/${payload.sync}`)).text())
    const steps = DurableCloudflare.steps(step, { deployment: "chaos", workflow: "chaos", instanceId, rollback: true })
    return run(payload, steps, die).pipe(
      Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl: URL })),
      Effect.runPromise
    )
  }
}

export default { fetch: (): Response => new Response("campaign") }

/** The Worker of the campaign on Cloudflare's local engine: a Workflow that runs a job, with the routes of the contract's Worker. */
import { WorkflowEntrypoint } from "cloudflare:workers"
import * as Effect from "effect/Effect"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import * as Polytomic from "effect-polytomic/Polytomic"
import { run } from "./runs.ts"

export { default } from "../../../test/durable/worker/contract.ts"

interface Env {
  readonly URL: string
  /** The process, which dies at a request for the first death of a run, or responds. */
  readonly PROCESS: { readonly fetch: (url: string) => Promise<{ readonly text: () => Promise<string> }> }
}

export class ChaosRun extends WorkflowEntrypoint<Env> {
  override run(
    { instanceId, payload }: { readonly instanceId: string; readonly payload: { readonly body: string } },
    step: DurableCloudflare.Step
  ): Promise<string> {
    const { PROCESS, URL } = this.env
    const die = Effect.promise(async () => (await PROCESS.fetch(`http://process/${instanceId}`)).text())
    const steps = DurableCloudflare.steps(step, { deployment: "chaos", workflow: "chaos", instanceId, rollback: true })
    return run(JSON.parse(payload.body), steps, die).pipe(
      Effect.map((result) => JSON.stringify(result)),
      Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl: URL })),
      Effect.runPromise
    )
  }
}

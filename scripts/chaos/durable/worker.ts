/** The Worker of the campaign on Cloudflare's local engine: a Workflow that runs a sync. */
import { WorkflowEntrypoint } from "cloudflare:workers"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Durable from "effect-polytomic/Durable"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import * as Polytomic from "effect-polytomic/Polytomic"
import { type Die, jobOf, type Kind, mortal } from "./jobs.ts"

interface Env {
  readonly URL: string
  /** The process, which dies at a point that it is asked about, or answers. */
  readonly PROCESS: { readonly fetch: (url: string) => Promise<{ readonly text: () => Promise<string> }> }
}

interface Event {
  readonly instanceId: string
  readonly payload: {
    readonly sync: string
    readonly kind: Kind
    readonly minDelay: number
    readonly maxDelay: number
    /** The point at which the process dies, as `at/step`. */
    readonly dieAt?: string
  }
}

export class ChaosRun extends WorkflowEntrypoint<Env> {
  override run({ instanceId, payload }: Event, step: DurableCloudflare.Step): Promise<Durable.SyncResult> {
    const { dieAt, kind, maxDelay, minDelay, sync } = payload
    const die: Die = (at, name) =>
      `${at}/${name}` === dieAt
        ? Effect.asVoid(Effect.promise(async () => (await this.env.PROCESS.fetch(`http://process/${sync}`)).text()))
        : Effect.void
    return jobOf(sync, kind, { minDelay, maxDelay }).pipe(
      Effect.provideServiceEffect(
        Durable.Steps,
        DurableCloudflare.steps(step, { deployment: "chaos", workflow: "chaos", instanceId, rollback: true }).pipe(
          Effect.map((steps) => mortal(steps, die))
        )
      ),
      Effect.provide(Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: this.env.URL })),
      Effect.runPromise
    )
  }
}

export default { fetch: (): Response => new Response("campaign") }

/** Sample records of models. */
import * as Effect from "effect/Effect"
import * as Enrichments from "../../catalogue/enrichment.ts"
import { isReading, recordOf, sizeOf } from "../../catalogue/reading.ts"
import { valueAt } from "../../catalogue/records.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import * as Connections from "../connections/model.ts"
import { createJob, jobs, view as viewJob } from "../jobs/model.ts"
import { find } from "../rows.ts"
import * as Model from "./model.ts"

/** Number of records that a sample has. */
const size = 10

/** Maximum duration of a call without a job, in milliseconds. */
const sampleTimeout = 10_000

export const sample = (input: Input<"models.sample">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const { sampleTime } = call.settings.models
    const model = yield* find(call, Model.models, input.id)
    const result = gather(call, model)
    if (input.async === true) {
      const outcome = "problem" in result ? { error: result.problem } : { result }
      const job = createJob(call, { type: "samplemodel", organization_id: model.organization_id, outcome })
      return {
        job: viewJob(
          call.store.put(jobs, { ...job, ends_at: Math.max(job.ends_at, job.runs_at + sampleTime) }),
          call.version
        )
      }
    }
    if (sampleTime > sampleTimeout) {
      const message = `Gathering a sample of ${model.name} takes more than 10 seconds: use a job with async=true`
      return yield* Effect.fail(Refusal.badRequest(message, "sample_timeout"))
    }
    return "problem" in result
      ? yield* Effect.fail(Refusal.badRequest(result.problem, "sample_failed"))
      : { data: result }
  })

type Sample = { readonly records: ReadonlyArray<Record<string, unknown>>; readonly warnings: ReadonlyArray<string> }

const gather = (call: Call, model: Model.Model): Sample | { readonly problem: string } => {
  const connection = call.store.get(Connections.connections, model.connection_id)
  if (connection === undefined) return { problem: "The connection of the model no longer exists" }
  const { configuration, type } = Connections.origin(call.store, connection)
  const unreachable = call.settings.unreachable(type, configuration)
  if (unreachable !== undefined) return { problem: `could not connect: ${unreachable}` }
  const source = Model.reading(call.store, model)
  if (!isReading(source)) return { problem: `configuration: ${source.problem}` }
  const enriched = enrichmentOf(call, model)
  return {
    records: Array.from({ length: Math.min(size, sizeOf(source)) }, (_, i) => ({
      [model.id]: Model.pick(model, recordOf(source, i)),
      ...enriched(i)
    })),
    warnings: model.identifier === null ? ["The model has no identifier: its records can't be told apart"] : []
  }
}

const enrichmentOf = (call: Call, model: Model.Model): ((index: number) => Record<string, unknown>) => {
  const { enricher } = model
  const connection = enricher === null ? undefined : call.store.get(Connections.connections, enricher.connection_id)
  const type = connection === undefined ? undefined : Connections.typeOf(connection)
  if (enricher === null || connection === undefined || type === undefined) return () => ({})
  const name = enricher.configuration[Enrichments.setting(type)]
  const offer = Enrichments.of(type, Connections.dataOf(call.store, connection)).find(({ item }) => item.name === name)
  const columns = (offer?.item.columns ?? []).filter((column) =>
    enricher.fields.some(({ name }) => name === column.name)
  )
  return (index) =>
    offer === undefined
      ? {}
      : {
          [enricher.enricher_id]: Object.fromEntries(
            columns.map((column) => [column.name, valueAt(offer.item, column, index)])
          )
        }
}

/** Creating, reading, changing, trying and deleting models, at once or in jobs. */
import * as Effect from "effect/Effect"
import type { ApiVersion } from "../../../ApiVersion.ts"
import * as Caller from "../../Caller.ts"
import { type Call, formatTimestamp } from "../../Handler.ts"
import * as Paging from "../../internal/paging.ts"
import type { Refusal } from "../../Refusal.ts"
import { release } from "../connections/model.ts"
import { createJob, type Finisher, type JobType, view as viewJob } from "../jobs/model.ts"
import { build, type Input, merged } from "./build.ts"
import * as Model from "./model.ts"

type Answer = Effect.Effect<unknown, Refusal>

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const order: Paging.Order<Model.Model> = { placeOf: ({ id, updated_at }) => [updated_at, id], descending: true }

const visible = (call: Call): ReadonlyArray<Model.Model> =>
  call.store.filter(Model.models, (model) => Caller.sees(call.store, call.caller, model.organization_id))

/** The list in pages. */
export const listPage = (
  input: { readonly page_token?: string | undefined; readonly limit?: number | undefined },
  call: Call
): Answer => {
  const view = (model: Model.Model): Record<string, unknown> => Model.view(call.version, model)
  if (!call.settings.models.paged) return Effect.sync(() => ({ data: Paging.sort(visible(call), order).map(view) }))
  return Effect.map(
    Paging.page(call.operation, visible(call), order, { token: input.page_token, limit: input.limit, most: 50 }),
    (page) => Paging.body(page, view)
  )
}

/** The list of the older versions, whole. */
export const list = (_input: unknown, call: Call): Answer =>
  Effect.sync(() => Paging.sort(visible(call), order).map((model) => Model.view(call.version, model)))

export const get = (input: { readonly id: string }, call: Call): Answer =>
  Effect.map(Model.find(call, input.id), (model) => answer(call, model))

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

export const create = (input: Input, call: Call): Answer =>
  Effect.map(build(call, input, undefined), (model) => store(call, model, input.async, "createmodel"))

/** PUT: what is left out is cleared. */
export const replace = (input: Input & { readonly id: string }, call: Call): Answer =>
  Effect.gen(function* () {
    const before = yield* Model.find(call, input.id)
    return store(call, yield* build(call, input, before), input.async, "updatemodel")
  })

/** PATCH of the older versions: what is left out stays. */
export const merge = (input: Input & { readonly id: string }, call: Call): Answer =>
  Effect.gen(function* () {
    const before = yield* Model.find(call, input.id)
    return store(call, yield* build(call, merged(before, input), before), input.async, "updatemodel")
  })

/** Preview of a model; nothing is stored. */
export const preview = (input: Input, call: Call): Answer =>
  Effect.map(build(call, input, undefined, "preview"), (model) => {
    const result = Model.viewPreview(call.version, model)
    return input.async === true
      ? { job: viewJob(createJob(call, { type: "previewmodel", outcome: { result } }), call.version) }
      : { data: result }
  })

/** Syncs that use a model keep their reference to it, and fail. */
export const remove = (input: { readonly id: string }, call: Call): Answer =>
  Effect.map(Model.find(call, input.id), (model) => {
    release(call.store, model.id)
    call.store.delete(Model.models, model.id)
    return undefined
  })

// -----------------------------------------------------------------------------
// Jobs
// -----------------------------------------------------------------------------

interface Work {
  readonly model: Model.Model
  readonly version: ApiVersion
}

const store = (call: Call, model: Model.Model, async: boolean | undefined, type: JobType): unknown => {
  if (async !== true) return answer(call, Model.put(call.store, model))
  const work: Work = { model, version: call.version }
  return { job: viewJob(createJob(call, { type, organization_id: model.organization_id, work }), call.version) }
}

const answer = (call: Call, model: Model.Model): unknown => {
  const data = Model.view(call.version, model)
  return call.operation.success.type === "body" ? { data } : data
}

const finish: Finisher = (job, context) => {
  const { model, version } = job.work as Work // only `store` makes jobs of these types
  const before = context.store.get(Model.models, model.id)
  if (job.type === "updatemodel" && before === undefined) return { error: `Model ${model.id} not found` }
  const time = formatTimestamp(job.ends_at)
  const done = Model.put(context.store, {
    ...model,
    version: (before?.version ?? 0) + 1,
    created_at: before?.created_at ?? time,
    updated_at: time
  })
  return { result: Model.view(version, done) }
}

/** Finishes jobs that write models. */
export const finishers: { readonly createmodel: Finisher; readonly updatemodel: Finisher } = {
  createmodel: finish,
  updatemodel: finish
}

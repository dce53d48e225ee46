/** Operations that create, read, update, preview and delete models, synchronously or as jobs. */
import * as Effect from "effect/Effect"
import type { ApiVersion } from "../../../ApiVersion.ts"
import { type Call, formatTimestamp } from "../../Handler.ts"
import * as Paging from "../../internal/paging.ts"
import { project } from "../../internal/project.ts"
import type { HandlerResult, Input as RouteInput } from "../../internal/route.ts"
import * as Tables from "../../internal/tables.ts"
import { release } from "../connections/model.ts"
import { createJob, type Finisher, type JobType, view as viewJob } from "../jobs/model.ts"
import { deletes, find, type Run, visible } from "../rows.ts"
import { build, type Input, merged } from "./build.ts"
import * as Model from "./model.ts"

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

const order: Paging.Order<Model.Model> = { sortKeyOf: ({ id, updated_at }) => [updated_at, id], descending: true }

export const list = (input: RouteInput<"models.list">, call: Call): HandlerResult =>
  Paging.page(call, visible(call, Model.models), order, Model.view, {
    ...input,
    most: 50,
    paged: call.settings.models.paged
  })

export const get = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.mapEager(find(call, Model.models, input.id), (model) => respond(call, model))

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

export const create = (input: Input, call: Call): HandlerResult =>
  Effect.map(build(call, input, undefined), (model) => store(call, model, input.async, "createmodel"))

/** PUT: omitted fields are cleared. */
export const replace = (input: Input & { readonly id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const before = yield* find(call, Model.models, input.id)
    return store(call, yield* build(call, input, before), input.async, "updatemodel")
  })

/** PATCH of the older versions: omitted fields stay. */
export const merge = (input: Input & { readonly id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const before = yield* find(call, Model.models, input.id)
    return store(call, yield* build(call, merged(before, input), before), input.async, "updatemodel")
  })

/** Preview of a model; nothing is stored. */
export const preview = (input: Input, call: Call): HandlerResult =>
  Effect.map(build(call, input, undefined, "preview"), (model) => {
    const result = Model.viewPreview(model)
    return input.async === true
      ? { job: viewJob(createJob(call, { type: "previewmodel", outcome: { result } }), call.version) }
      : { data: result }
  })

/** Syncs that use a model keep their reference to it, and fail. */
export const remove: Run = /*#__PURE__*/ deletes(Model.models, (call, { id }) => release(call.store, id))

// -----------------------------------------------------------------------------
// Jobs
// -----------------------------------------------------------------------------

interface Work {
  readonly model: Model.Model
  readonly version: ApiVersion
}

const store = (call: Call, model: Model.Model, async: boolean | undefined, type: JobType): unknown => {
  if (async !== true) return respond(call, Model.put(call.store, model))
  const work: Work = { model, version: call.version }
  return { job: viewJob(createJob(call, { type, organization_id: model.organization_id, work }), call.version) }
}

const respond = (call: Call, model: Model.Model): unknown =>
  call.operation.success.type === "body" ? { data: Model.view(model) } : Model.view(model)

/** A model in a version: the results of jobs are not documented in detail. */
const viewIn = (version: ApiVersion, model: Model.Model): unknown => {
  const operation = Tables.all.find((each) => each.version === version && each.id === "models.get")
  const data = Model.view(model)
  if (operation === undefined) return data
  return operation.success.type === "body"
    ? Reflect.get(Object(project(operation, { data })), "data")
    : project(operation, data)
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
  return { result: viewIn(version, done) }
}

/** Finishes jobs that write models. */
export const finishers: { readonly createmodel: Finisher; readonly updatemodel: Finisher } = {
  createmodel: finish,
  updatemodel: finish
}

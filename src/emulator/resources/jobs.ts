/** The Jobs resource in all versions. */
import * as Effect from "effect/Effect"
import type { Call, Handler } from "../Handler.ts"
import { bind, type HandlerResult, type Input } from "../internal/route.ts"
import * as Refusal from "../Refusal.ts"
import { missing } from "./documented.ts"
import { jobs, types, view } from "./jobs/model.ts"
import { find } from "./rows.ts"

const get = (input: Input<"jobs.get">, call: Call): HandlerResult =>
  types.some((type) => type === input.type)
    ? Effect.flatMapEager(find(call, jobs, input.id), (job) =>
        job.type === input.type
          ? Effect.succeed(view(job, call.version))
          : Effect.fail(missing(call.operation, "Job", input.id))
      )
    : Effect.fail(Refusal.badRequest(`There are no jobs of type ${input.type.slice(0, 100)}`, "unknown_job_type"))

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => bind({ "jobs.get": get }))()

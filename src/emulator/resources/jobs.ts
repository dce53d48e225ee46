/** The Jobs resource in all versions. */
import * as Effect from "effect/Effect"
import * as V2022 from "../../generated/v2022-12-12/Jobs.ts"
import * as V2023 from "../../generated/v2023-04-25/Jobs.ts"
import * as V2024 from "../../generated/v2024-02-08/Jobs.ts"
import * as V2025 from "../../generated/v2025-09-18/Jobs.ts"
import * as Caller from "../Caller.ts"
import { type Call, type Handler, on } from "../Handler.ts"
import * as Refusal from "../Refusal.ts"
import { jobs, types, view } from "./jobs/model.ts"

const get = (
  input: { readonly type: string; readonly id: string },
  call: Call
): Effect.Effect<unknown, Refusal.Refusal> => {
  if (!types.some((type) => type === input.type)) {
    return Effect.fail(Refusal.badRequest(`There are no jobs of type ${input.type.slice(0, 100)}`, "unknown_job_type"))
  }
  const job = call.store.get(jobs, input.id)
  return job === undefined || job.type !== input.type || !Caller.sees(call.store, call.caller, job.organization_id)
    ? Effect.fail(Refusal.notFound("Job", input.id))
    : Effect.succeed(view(job, call.version))
}

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  on([V2025.getOperation, V2024.getOperation, V2023.getOperation, V2022.getOperation], get))()

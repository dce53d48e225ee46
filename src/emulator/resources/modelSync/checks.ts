/** Context of the validation of model syncs. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import * as Refusal from "../../Refusal.ts"
import * as Models from "../models/model.ts"
import type { Source } from "./sync.ts"

/** The model field of a source, if the organization has it. */
export type Find = (source: Source) => { readonly model: Models.Model; readonly field: Models.Field } | undefined

/** Looks for fields in the models of an organization. */
export const finder =
  (call: Call, organization: string): Find =>
  (source) => {
    const model = call.store.get(Models.models, source.model_id)
    if (model === undefined || model.organization_id !== organization) return undefined
    const field = Models.fieldOf(model, source.field)
    return field === undefined ? undefined : { model, field }
  }

/** Fails with the status that the operation documents for invalid values. */
export const refuser =
  (call: Call) =>
  (message: string, key?: string): Effect.Effect<never, Refusal.Refusal> =>
    Effect.fail(Refusal.invalid(call.operation, message, key))

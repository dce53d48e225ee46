/** Kinds of the options of a tenant. */
import * as Context from "effect/Context"
import { kindOf } from "../schema/issue.ts"
import { anything, type Kind, text } from "../schema/options.ts"

/** Settings of a tenant's calls. */
export const context: Kind = (value) =>
  Context.isContext(value)
    ? undefined
    : `is ${kindOf(value)}; pass a Context, such as \`Context.make(Deadline.Deadline, …)\``

/** Options of the tenants of a partner. Calls reject an invalid key. */
export const listKinds: { readonly key: Kind; readonly settings: Kind } = { key: anything, settings: context }

/** Options of one tenant. */
export const tenantKinds: { readonly organization_id: Kind; readonly key: Kind; readonly settings: Kind } = {
  organization_id: text,
  key: anything,
  settings: context
}

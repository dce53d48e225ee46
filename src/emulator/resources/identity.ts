/** The Identity resource: the caller. */
import * as Effect from "effect/Effect"
import * as Caller from "../Caller.ts"
import type { Call, Handler } from "../Handler.ts"
import { bind, type HandlerResult } from "../internal/route.ts"
import { organizations } from "../Organizations.ts"
import { view } from "./users/model.ts"
import { users } from "./users/table.ts"

const noUser = { id: undefined, email: undefined, role: undefined }

/** A key scoped to an organization has the identity of that organization; only a user has an id. */
const get = (_input: unknown, call: Call): HandlerResult =>
  Effect.map(Caller.actIn(call.store, call.caller, undefined), (organization) => {
    const { key, scope } = call.caller
    const user = key?.kind === "user" ? call.store.get(users, key.actor.id) : undefined
    const name = call.store.get(organizations, organization)?.name
    const { email, id, role } = user === undefined ? noUser : view(call, user)
    return {
      id,
      email,
      role,
      organization_id: organization,
      organization_name: name,
      is_user: key?.kind === "user",
      is_organization: key?.kind !== "user" && scope !== undefined,
      is_partner: key?.kind === "partner" && scope === undefined,
      is_system: key?.kind === "deployment" && scope === undefined
    }
  })

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => bind({ "identity.get": get }))()

/** The Identity resource: who the caller is. */
import * as Effect from "effect/Effect"
import * as V2023 from "../../generated/v2023-04-25/Identity.ts"
import * as V2024 from "../../generated/v2024-02-08/Identity.ts"
import * as V2025 from "../../generated/v2025-09-18/Identity.ts"
import * as Caller from "../Caller.ts"
import { type Call, type Handler, on } from "../Handler.ts"
import { organizations } from "../Organizations.ts"
import type * as Refusal from "../Refusal.ts"
import { view } from "./users/model.ts"
import { users } from "./users/table.ts"

/** A key that is scoped to an organization acts as that organization; only a user has an id. */
const get = (_input: unknown, call: Call): Effect.Effect<unknown, Refusal.Refusal> =>
  Effect.map(Caller.actIn(call.store, call.caller, undefined), (organization) => {
    const { key, scope } = call.caller
    const user = key?.kind === "user" ? call.store.get(users, key.actor.id) : undefined
    const name = call.store.get(organizations, organization)?.name
    const { email, id, role } = user === undefined ? {} : view(call, user)
    return {
      ...(user === undefined ? {} : { id, email }),
      ...(role === undefined ? {} : { role }),
      organization_id: organization,
      ...(name === undefined ? {} : { organization_name: name }),
      is_user: key?.kind === "user",
      is_organization: key?.kind !== "user" && scope !== undefined,
      is_partner: key?.kind === "partner" && scope === undefined,
      is_system: key?.kind === "deployment" && scope === undefined
    }
  })

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  on([V2025.getOperation, V2024.getOperation, V2023.getOperation], get))()

/** The Users resource in all versions: of the caller's organization, and of those that a partner has. */
import * as Effect from "effect/Effect"
import * as V2022 from "../../generated/v2022-12-12/Users.ts"
import * as V2023 from "../../generated/v2023-04-25/Users.ts"
import * as V2024 from "../../generated/v2024-02-08/Users.ts"
import * as V2025 from "../../generated/v2025-09-18/Users.ts"
import * as Caller from "../Caller.ts"
import { type Call, type Handler, on } from "../Handler.ts"
import { type Kind, kind, related } from "./entities/kind.ts"
import * as Users from "./users/lifecycle.ts"
import { users } from "./users/table.ts"

/** Lookup of users. */
export const kinds: ReadonlyArray<Kind> = /*#__PURE__*/ (() => [
  kind(users, (user) => ({
    type: "user",
    organization_id: user.organization_id,
    canonical_path: `/api/organizations/${user.organization_id}/users/${user.id}`,
    relationships: { organization: related("/api/organizations", user.organization_id) },
    context: { email: user.email }
  }))
])()

const own = (call: Call) => Caller.actIn(call.store, call.caller, undefined)

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  // Of the caller's organization
  ...on([V2025.listCurrentOrgUsersOperation], (_input, call) =>
    Effect.flatMap(own(call), (organization) => Users.list(organization, call))
  ),
  ...on([V2025.createCurrentOrgUserOperation], (input, call) =>
    Effect.flatMap(own(call), (organization) => Users.create(organization, input, call))
  ),
  ...on([V2025.getCurrentOrgUserOperation], (input, call) =>
    Effect.flatMap(own(call), (organization) => Users.get(organization, input.id, call))
  ),
  ...on([V2025.updateCurrentOrgUserOperation], (input, call) =>
    Effect.flatMap(own(call), (organization) => Users.update(organization, input.id, input, call))
  ),
  ...on([V2025.deleteCurrentOrgUserOperation], (input, call) =>
    Effect.flatMap(own(call), (organization) => Users.remove(organization, input.id, call))
  ),

  // Of an organization that is named
  ...on([V2025.listOperation, V2024.listOperation, V2023.listOperation, V2022.listOperation], (input, call) =>
    Users.list(input.org_id, call)
  ),
  ...on([V2025.createOperation, V2024.createOperation, V2023.createOperation, V2022.createOperation], (input, call) =>
    Users.create(input.org_id, input, call)
  ),
  ...on([V2025.getOperation, V2024.getOperation, V2023.getOperation, V2022.getOperation], (input, call) =>
    Users.get(input.org_id, input.id, call)
  ),
  ...on([V2025.updateOperation, V2024.updateOperation, V2023.updateOperation, V2022.updateOperation], (input, call) =>
    Users.update(input.org_id, input.id, input, call)
  ),
  ...on([V2025.deleteOperation, V2024.removeOperation, V2023.removeOperation, V2022.removeOperation], (input, call) =>
    Users.remove(input.org_id, input.id, call)
  ),
  ...on(
    [
      V2025.createApiKeyOperation,
      V2024.createApiKeyOperation,
      V2023.createApiKeyOperation,
      V2022.createApiKeyOperation
    ],
    (input, call) => Users.createApiKey(input.org_id, input.id, input.force, call)
  )
])()

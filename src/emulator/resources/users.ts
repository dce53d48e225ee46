/** The Users resource in all versions: of the caller's organization, and of a partner's organizations. */
import * as Effect from "effect/Effect"
import * as Caller from "../Caller.ts"
import type { Call, Handler } from "../Handler.ts"
import { bind, type HandlerResult, type Input } from "../internal/route.ts"
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

/** The same in the caller's organization. */
const own =
  <Input>(run: (input: Input & Users.InOrganization, call: Call) => HandlerResult) =>
  (input: Input, call: Call): HandlerResult =>
    Effect.flatMap(Caller.actIn(call.store, call.caller, undefined), (org_id) => run({ ...input, org_id }, call))

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    "users.listCurrentOrgUsers": own(Users.list),
    "users.createCurrentOrgUser": own<Input<"users.createCurrentOrgUser">>(Users.create),
    "users.getCurrentOrgUser": own<Input<"users.getCurrentOrgUser">>(Users.get),
    "users.updateCurrentOrgUser": own<Input<"users.updateCurrentOrgUser">>(Users.update),
    "users.deleteCurrentOrgUser": own<Input<"users.deleteCurrentOrgUser">>(Users.remove),
    "users.list": Users.list,
    "users.create": Users.create,
    "users.get": Users.get,
    "users.update": Users.update,
    "users.update@2023-04-25": Users.update,
    "users.delete": Users.remove,
    "users.createApiKey": Users.createApiKey
  }))()

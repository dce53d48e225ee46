/** The Permissions resources, policies and roles, in all versions. */
import type { Handler } from "../Handler.ts"
import { bind } from "../internal/route.ts"
import * as Policies from "./permissions/policies.ts"
import * as Roles from "./permissions/roles.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    "permissions.policies.list": Policies.list,
    "permissions.policies.create": Policies.create,
    "permissions.policies.get": Policies.get,
    "permissions.policies.update": Policies.replace,
    "permissions.policies.update@2023-04-25": Policies.merge,
    "permissions.policies.delete": Policies.remove,
    "permissions.roles.list": Roles.list,
    "permissions.roles.create": Roles.create,
    "permissions.roles.get": Roles.get,
    // A role has only a name, so replacing and merging are the same.
    "permissions.roles.update": Roles.update,
    "permissions.roles.update@2023-04-25": Roles.update,
    "permissions.roles.delete": Roles.remove
  }))()

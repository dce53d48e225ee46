/** The Permissions resources, policies and roles, in all versions. */
import * as Policies2022 from "../../generated/v2022-12-12/PermissionsPolicies.ts"
import * as Roles2022 from "../../generated/v2022-12-12/PermissionsRoles.ts"
import * as Policies2023 from "../../generated/v2023-04-25/PermissionsPolicies.ts"
import * as Roles2023 from "../../generated/v2023-04-25/PermissionsRoles.ts"
import * as Policies2024 from "../../generated/v2024-02-08/PermissionsPolicies.ts"
import * as Roles2024 from "../../generated/v2024-02-08/PermissionsRoles.ts"
import * as Policies2025 from "../../generated/v2025-09-18/PermissionsPolicies.ts"
import * as Roles2025 from "../../generated/v2025-09-18/PermissionsRoles.ts"
import { type Handler, on } from "../Handler.ts"
import * as Policies from "./permissions/policies.ts"
import * as Roles from "./permissions/roles.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  ...on(
    [Policies2025.listOperation, Policies2024.listOperation, Policies2023.listOperation, Policies2022.listOperation],
    Policies.list
  ),
  ...on(
    [
      Policies2025.createOperation,
      Policies2024.createOperation,
      Policies2023.createOperation,
      Policies2022.createOperation
    ],
    Policies.create
  ),
  ...on(
    [Policies2025.getOperation, Policies2024.getOperation, Policies2023.getOperation, Policies2022.getOperation],
    Policies.get
  ),
  ...on([Policies2025.updateOperation, Policies2024.updateOperation], Policies.replace),
  ...on([Policies2023.updateOperation, Policies2022.updateOperation], Policies.merge),
  ...on(
    [
      Policies2025.deleteOperation,
      Policies2024.removeOperation,
      Policies2023.deleteOperation,
      Policies2022.deleteOperation
    ],
    Policies.remove
  ),

  ...on(
    [Roles2025.listOperation, Roles2024.listOperation, Roles2023.listOperation, Roles2022.listOperation],
    Roles.list
  ),
  ...on(
    [Roles2025.createOperation, Roles2024.createOperation, Roles2023.createOperation, Roles2022.createOperation],
    Roles.create
  ),
  ...on([Roles2025.getOperation, Roles2024.getOperation, Roles2023.getOperation, Roles2022.getOperation], Roles.get),
  ...on(
    [Roles2025.updateOperation, Roles2024.updateOperation, Roles2023.updateOperation, Roles2022.updateOperation],
    Roles.update
  ),
  ...on(
    [Roles2025.deleteOperation, Roles2024.removeOperation, Roles2023.deleteOperation, Roles2022.deleteOperation],
    Roles.remove
  )
])()

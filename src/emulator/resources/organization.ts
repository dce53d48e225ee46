/** The Organization resource in all versions. */
import * as V2022 from "../../generated/v2022-12-12/Organization.ts"
import * as V2023 from "../../generated/v2023-04-25/Organization.ts"
import * as V2024 from "../../generated/v2024-02-08/Organization.ts"
import * as V2025 from "../../generated/v2025-09-18/Organization.ts"
import { type Handler, on } from "../Handler.ts"
import * as Organizations from "./organization/lifecycle.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  ...on([V2025.getCurrentOperation], Organizations.getCurrent),
  ...on([V2025.listOperation, V2024.listOperation, V2023.listOperation, V2022.listOperation], Organizations.list),
  ...on(
    [V2025.createOperation, V2024.createOperation, V2023.createOperation, V2022.createOperation],
    Organizations.create
  ),
  ...on([V2025.getOperation, V2024.getOperation, V2023.getOperation, V2022.getOperation], Organizations.get),
  ...on([V2025.updateOperation, V2024.updateOperation], Organizations.replace),
  ...on([V2023.updateOperation, V2022.updateOperation], Organizations.merge),
  ...on(
    [V2025.deleteOperation, V2024.removeOperation, V2023.removeOperation, V2022.removeOperation],
    Organizations.remove
  )
])()

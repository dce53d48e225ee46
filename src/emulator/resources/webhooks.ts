/** The Webhooks resource in all versions. */
import * as V2022 from "../../generated/v2022-12-12/Webhooks.ts"
import * as V2023 from "../../generated/v2023-04-25/Webhooks.ts"
import * as V2024 from "../../generated/v2024-02-08/Webhooks.ts"
import * as V2025 from "../../generated/v2025-09-18/Webhooks.ts"
import { type Handler, on } from "../Handler.ts"
import * as Webhooks from "./webhooks/lifecycle.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  ...on([V2025.listOperation, V2024.listOperation, V2023.listOperation, V2022.listOperation], Webhooks.list),
  ...on([V2025.createOperation, V2024.createOperation, V2023.createOperation, V2022.createOperation], Webhooks.create),
  ...on([V2025.getOperation, V2024.getOperation, V2023.getOperation, V2022.getOperation], Webhooks.get),
  // The older versions have a PATCH, which requires all that there is, too.
  ...on([V2025.updateOperation, V2024.updateOperation, V2023.updateOperation, V2022.updateOperation], Webhooks.update),
  ...on([V2025.deleteOperation, V2024.removeOperation, V2023.deleteOperation, V2022.deleteOperation], Webhooks.remove),
  ...on([V2025.disableOperation, V2024.disableOperation], (input, call) => Webhooks.setDisabled(input.id, true, call)),
  ...on([V2025.enableOperation, V2024.enableOperation], (input, call) => Webhooks.setDisabled(input.id, false, call))
])()

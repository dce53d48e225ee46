/** The Webhooks resource in all versions. */
import type { Handler } from "../Handler.ts"
import { bind } from "../internal/route.ts"
import * as Webhooks from "./webhooks/lifecycle.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    "webhooks.list": Webhooks.list,
    "webhooks.create": Webhooks.create,
    "webhooks.get": Webhooks.get,
    "webhooks.update": Webhooks.update,
    // The PATCH of the older versions also requires all fields.
    "webhooks.update@2023-04-25": Webhooks.update,
    "webhooks.delete": Webhooks.remove,
    "webhooks.disable": (input, call) => Webhooks.setDisabled(input.id, true, call),
    "webhooks.enable": (input, call) => Webhooks.setDisabled(input.id, false, call)
  }))()

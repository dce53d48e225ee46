/** The Organization resource in all versions. */
import type { Handler } from "../Handler.ts"
import { bind } from "../internal/route.ts"
import * as Organizations from "./organization/lifecycle.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    "organization.getCurrent": Organizations.getCurrent,
    "organization.list": Organizations.list,
    "organization.create": Organizations.create,
    "organization.get": Organizations.get,
    "organization.update": Organizations.replace,
    "organization.update@2023-04-25": Organizations.merge,
    "organization.delete": Organizations.remove
  }))()

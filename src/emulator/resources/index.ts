/** The handlers of all resources. A new resource adds its module here, and nowhere else. */
import type { Handler } from "../Handler.ts"
import * as Connections from "./connections.ts"

export const all: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [...Connections.handlers])()

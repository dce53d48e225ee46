/** The handlers of all resources, and what brings them up to date. A new resource adds its module here, and nowhere else. */
import type { Handler } from "../Handler.ts"
import type { Progress } from "../Progress.ts"
import * as Connections from "./connections.ts"

export const all: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [...Connections.handlers])()

/** In this order, where several have something to do at the same moment. */
export const progress: ReadonlyArray<Progress> = []

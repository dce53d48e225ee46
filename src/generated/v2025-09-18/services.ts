/**
 * All services of API version 2025-09-18 together.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Layer from "effect/Layer"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import { Connections } from "./Connections.ts"

/** Every service. */
export type Services = Connections

/** Provides every service on top of a client. */
export const layer: Layer.Layer<Services, never, PolytomicClient> = /*#__PURE__*/ Layer.suspend(() =>
  Layer.mergeAll(Connections.layer)
)

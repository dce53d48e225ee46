/**
 * The services of API version 2022-12-12, and what all versions share.
 *
 * Shapes and inputs of a resource are in its own module, such as `effect-polytomic/v2022-12-12/Connections`.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
export * from "../../core.ts"
export { Connections } from "./Connections.ts"
export * as Polytomic from "./Polytomic.ts"

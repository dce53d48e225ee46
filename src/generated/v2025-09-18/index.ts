/**
 * The services of API version 2025-09-18.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
export { Connections } from "./Connections.ts"

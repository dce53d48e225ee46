/**
 * The services of API version 2024-02-08.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
export { Connections } from "./Connections.ts"

/**
 * The services of API version 2023-04-25.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
export { Connections } from "./Connections.ts"

/**
 * The services of API version 2022-12-12.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
export { Connections } from "./Connections.ts"

/**
 * The operations of API version 2025-09-18 as data, for tools that go through all of them.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Operation from "../../Operation.ts"
import * as Connections from "./Connections.ts"

/** Every operation, resource by resource. */
export const all: ReadonlyArray<Operation.Any> = [
  Connections.getTypesOperation,
  Connections.getConnectionTypeSchemaOperation,
  Connections.getTypeParameterValuesOperation,
  Connections.listOperation,
  Connections.createOperation,
  Connections.connectOperation,
  Connections.testConnectionOperation,
  Connections.getOperation,
  Connections.updateOperation,
  Connections.deleteOperation,
  Connections.getParameterValuesOperation,
  Connections.executeProxyOperation,
  Connections.getProxyInfoOperation,
  Connections.listSharedConnectionsOperation,
  Connections.listSharedConnectionsForPartnerOperation,
  Connections.createSharedConnectionOperation
]

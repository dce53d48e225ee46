/**
 * The operations of API version 2023-04-25 as data, for tools that go through all of them.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Operation from "../../Operation.ts"
import * as Connections from "./Connections.ts"

/** Every operation, resource by resource. */
export const all: ReadonlyArray<Operation.Any> = [
  Connections.getTypesOperation,
  Connections.getTypeParameterValuesOperation,
  Connections.listOperation,
  Connections.createOperation,
  Connections.connectOperation,
  Connections.getOperation,
  Connections.updateOperation,
  Connections.removeOperation,
  Connections.getParameterValuesOperation,
  Connections.getSourceOperation,
  Connections.getSourceFieldsOperation,
  Connections.getTargetOperation,
  Connections.getTargetFieldsOperation,
  Connections.createSharedConnectionOperation,
  Connections.listSharedConnectionsOperation
]

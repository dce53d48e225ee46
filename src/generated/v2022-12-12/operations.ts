/**
 * The operations of API version 2022-12-12 as data, for tools that go through all of them.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Operation from "../../Operation.ts"
import * as Connections from "./Connections.ts"

/** Every operation, resource by resource. */
export const all: ReadonlyArray<Operation.Any> = [
  Connections.getTypesOperation,
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
  Connections.getTargetFieldsOperation
]

/** The Connections resource in all versions. */
import * as V2022 from "../../generated/v2022-12-12/Connections.ts"
import * as V2023 from "../../generated/v2023-04-25/Connections.ts"
import * as V2024 from "../../generated/v2024-02-08/Connections.ts"
import * as V2025 from "../../generated/v2025-09-18/Connections.ts"
import { type Handler, on } from "../Handler.ts"
import { connect } from "./connections/connect.ts"
import * as Lifecycle from "./connections/lifecycle.ts"
import * as Reads from "./connections/modelSyncReads.ts"
import * as Proxy from "./connections/proxy.ts"
import * as Sharing from "./connections/sharing.ts"
import * as Types from "./connections/types.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  // Types
  ...on(
    [V2025.getTypesOperation, V2024.getTypesOperation, V2023.getTypesOperation, V2022.getTypesOperation],
    Types.list
  ),
  ...on([V2025.getConnectionTypeSchemaOperation, V2024.getConnectionTypeSchemaOperation], Types.getSchema),
  ...on(
    [
      V2025.getTypeParameterValuesOperation,
      V2024.getTypeParameterValuesOperation,
      V2023.getTypeParameterValuesOperation
    ],
    Types.getTypeParameterValues
  ),
  ...on(
    [
      V2025.getParameterValuesOperation,
      V2024.getParameterValuesOperation,
      V2023.getParameterValuesOperation,
      V2022.getParameterValuesOperation
    ],
    Types.getParameterValues
  ),

  // Lifecycle
  ...on([V2025.listOperation, V2024.listOperation, V2023.listOperation, V2022.listOperation], Lifecycle.list),
  ...on([V2025.getOperation, V2024.getOperation, V2023.getOperation, V2022.getOperation], Lifecycle.get),
  ...on([V2025.createOperation, V2024.createOperation, V2023.createOperation, V2022.createOperation], Lifecycle.create),
  ...on([V2025.updateOperation, V2024.updateOperation], Lifecycle.replace),
  ...on([V2023.updateOperation, V2022.updateOperation], Lifecycle.merge),
  ...on([V2025.deleteOperation, V2024.removeOperation, V2023.removeOperation, V2022.removeOperation], Lifecycle.remove),
  ...on([V2025.testConnectionOperation, V2024.testConnectionOperation], Lifecycle.test),
  ...on([V2025.connectOperation, V2024.connectOperation, V2023.connectOperation, V2022.connectOperation], connect),

  // Sharing
  ...on([V2025.createSharedConnectionOperation], (input, call) =>
    Sharing.create({ connection: input.connection_id, organization: input.org_id }, input, call)
  ),
  ...on([V2024.createSharedConnectionOperation, V2023.createSharedConnectionOperation], (input, call) =>
    Sharing.create({ connection: input.parent_connection_id }, input, call)
  ),
  ...on([V2025.listSharedConnectionsForPartnerOperation], (input, call) =>
    Sharing.list({ connection: input.connection_id, organization: input.org_id }, call)
  ),
  ...on([V2025.listSharedConnectionsOperation], (input, call) => Sharing.list({ connection: input.id }, call)),
  ...on([V2024.listSharedConnectionsOperation, V2023.listSharedConnectionsOperation], (input, call) =>
    Sharing.list({ connection: input.parent_connection_id }, call)
  ),

  // Proxy
  ...on([V2025.executeProxyOperation], Proxy.execute),
  ...on([V2025.getProxyInfoOperation], Proxy.info),

  // What models read and syncs write, before model syncs had a resource of their own
  ...on([V2023.getSourceOperation, V2022.getSourceOperation], Reads.getSource),
  ...on([V2023.getSourceFieldsOperation, V2022.getSourceFieldsOperation], Reads.getSourceFields),
  ...on([V2023.getTargetOperation, V2022.getTargetOperation], Reads.getTarget),
  ...on([V2023.getTargetFieldsOperation, V2022.getTargetFieldsOperation], Reads.getTargetFields)
])()

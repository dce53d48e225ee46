/** The Connections resource in all versions. */
import type { Handler } from "../Handler.ts"
import { bind } from "../internal/route.ts"
import { connect } from "./connections/connect.ts"
import * as Lifecycle from "./connections/lifecycle.ts"
import * as Reads from "./connections/modelSyncReads.ts"
import * as Proxy from "./connections/proxy.ts"
import * as Sharing from "./connections/sharing.ts"
import * as Types from "./connections/types.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    // Types
    "connections.getTypes": Types.list,
    "connections.getConnectionTypeSchema": Types.getSchema,
    "connections.getTypeParameterValues": Types.getTypeParameterValues,
    "connections.getParameterValues": Types.getParameterValues,

    // Lifecycle
    "connections.list": Lifecycle.list,
    "connections.get": Lifecycle.get,
    "connections.create": Lifecycle.create,
    "connections.update": Lifecycle.replace,
    "connections.update@2023-04-25": Lifecycle.merge,
    "connections.delete": Lifecycle.remove,
    "connections.testConnection": Lifecycle.test,
    "connections.connect": connect,

    // Sharing
    "connections.createSharedConnection": (input, call) =>
      Sharing.create({ connection: input.connection_id, organization: input.org_id }, input, call),
    "connections.createSharedConnection@2024-02-08": (input, call) =>
      Sharing.create({ connection: input.parent_connection_id }, input, call),
    "connections.listSharedConnectionsForPartner": (input, call) =>
      Sharing.list({ connection: input.connection_id, organization: input.org_id }, call),
    "connections.listSharedConnections": (input, call) => Sharing.list({ connection: input.id }, call),
    "connections.listSharedConnections@2024-02-08": (input, call) =>
      Sharing.list({ connection: input.parent_connection_id }, call),

    // Proxy
    "connections.executeProxy": Proxy.execute,
    "connections.getProxyInfo": Proxy.info,

    // Sources of models and targets of syncs, before model syncs were a separate resource
    "connections.getSource": Reads.getSource,
    "connections.getSourceFields": Reads.getSourceFields,
    "connections.getTarget": Reads.getTarget,
    "connections.getTargetFields": Reads.getTargetFields
  }))()

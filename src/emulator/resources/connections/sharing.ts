/** Connections that a partner shares with the organizations of its customers. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import { organizations } from "../../Organizations.ts"
import * as Refusal from "../../Refusal.ts"
import { missing } from "../documented.ts"
import * as Rows from "../rows.ts"
import { stamps } from "../stamps.ts"
import { checkName } from "./lifecycle.ts"
import * as Model from "./model.ts"

/** The connection and the caller's organization, from the path of any version. */
export interface Parent {
  readonly connection: string
  /** The owning organization in the path. */
  readonly organization?: string
}

/** Creates a connection in a child organization that points to its parent. */
export const create = (
  parent: Parent,
  input: Pick<Input<"connections.createSharedConnection">, "child_organization_id" | "name">,
  call: Call
): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* find(parent, call)
    if (connection.parent_connection_id !== null) {
      return yield* Effect.fail(Refusal.forbidden("A shared connection can't be shared again"))
    }
    const child = call.store.get(organizations, input.child_organization_id)
    if (child === undefined || child.parent_id !== connection.organization_id) {
      return yield* Effect.fail(missing(call.operation, "Child organization", input.child_organization_id))
    }
    const name = input.name ?? connection.name
    yield* checkName(call, child.id, name, undefined)
    const shared = call.store.put(Model.connections, {
      ...connection,
      id: call.store.ids.next("connection"),
      organization_id: child.id,
      name,
      parent_connection_id: connection.id,
      // Other fields are read from the parent.
      configuration: {},
      policies: [],
      ...stamps(call)
    })
    return { id: shared.id }
  })

/** The connections that point to a parent. */
export const list = (parent: Parent, call: Call): HandlerResult =>
  Effect.map(find(parent, call), (connection) =>
    call.store.where(Model.connections, "parent_connection_id", connection.id).map((shared) => Model.view(call, shared))
  )

const find = (parent: Parent, call: Call): Effect.Effect<Model.Connection, Refusal.Refusal> =>
  Effect.flatMap(Rows.find(call, Model.connections, parent.connection), (connection) =>
    parent.organization === undefined || parent.organization === connection.organization_id
      ? Effect.succeed(connection)
      : Effect.fail(missing(call.operation, "Connection", parent.connection))
  )

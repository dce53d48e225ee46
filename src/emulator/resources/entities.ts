/** The Entities resource: looks up the entity of an id. */
import * as Effect from "effect/Effect"
import * as Caller from "../Caller.ts"
import type { Call, Handler } from "../Handler.ts"
import { bind, type HandlerResult } from "../internal/route.ts"
import { organizations } from "../Organizations.ts"
import { connections } from "./connections/model.ts"
import { missing } from "./documented.ts"
import { type Entity, type Kind, kind, related } from "./entities/kind.ts"

/** Kinds without a separate module: organizations and connections. */
export const kinds: ReadonlyArray<Kind> = /*#__PURE__*/ (() => [
  kind(organizations, (organization) => ({
    type: "organization",
    organization_id: organization.id,
    canonical_path: `/api/organizations/${organization.id}`,
    relationships:
      organization.parent_id === null ? {} : { parent: related("/api/organizations", organization.parent_id) },
    context: { name: organization.name }
  })),
  kind(connections, (connection) => ({
    type: "connection",
    organization_id: connection.organization_id,
    canonical_path: `/api/connections/${connection.id}`,
    relationships: {
      organization: related("/api/organizations", connection.organization_id),
      ...(connection.parent_connection_id === null
        ? {}
        : { parent_connection: related("/api/connections", connection.parent_connection_id) })
    },
    context: { name: connection.name, type: connection.type }
  }))
])()

/** The handlers, over the kinds of all resources. */
export const handlers = (all: ReadonlyArray<Kind>): ReadonlyArray<Handler> => {
  const find =
    (visible: (call: Call, entity: Entity) => boolean) =>
    (input: { readonly id: string }, call: Call): HandlerResult => {
      for (const kind of all) {
        const entity = kind.find(call.store, input.id)
        if (entity !== undefined && visible(call, entity)) return Effect.succeed({ id: input.id, ...entity })
      }
      return Effect.fail(missing(call.operation, "Entity", input.id))
    }
  return bind({
    // A key with access to several organizations searches only its default one.
    "entities.get": find((call, entity) => entity.organization_id === Caller.organizationOf(call.caller)),
    "entities.getForPartner": find((call, entity) => Caller.sees(call.store, call.caller, entity.organization_id))
  })
}

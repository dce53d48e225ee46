/** Connect: a link with which an end user adds a connection. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { ConnectionType } from "../../catalogue/ConnectionType.ts"
import type { Configuration } from "../../catalogue/configuration.ts"
import * as Configurations from "../../catalogue/configuration.ts"
import * as Catalogue from "../../catalogue/index.ts"
import type { Call } from "../../Handler.ts"
import { digits } from "../../internal/ids.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import type { Settings } from "../../internal/settings.ts"
import * as Refusal from "../../Refusal.ts"
import { type Store, type Table, table } from "../../Store.ts"
import { checkName, granted, knownType } from "./lifecycle.ts"
import * as Model from "./model.ts"

/** An issued link. */
export interface ConnectLink {
  /** The token, valid for one connection. */
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly redirect_url: string
  /** The types to choose from; all, if empty. */
  readonly types: ReadonlyArray<string>
  /** The connection to renew the access of. */
  readonly connection_id: string | null
}

const links: Table<ConnectLink> = /*#__PURE__*/ table<ConnectLink>("connect_links", "Connect link")

export const connect = (input: Input<"connections.connect">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id)
    if (!URL.canParse(input.redirect_url)) {
      return yield* Effect.fail(Refusal.unprocessable("redirect_url is not a URL", "invalid_redirect_url"))
    }
    const types = input.type === undefined ? (input.whitelist ?? []) : [input.type]
    for (const type of types) yield* knownType(type)
    const existing = input.connection === undefined ? undefined : call.store.get(Model.connections, input.connection)
    if (input.connection !== undefined && existing?.organization_id !== organization) {
      return yield* Effect.fail(
        Refusal.unprocessable(`There is no connection ${input.connection}`, "unknown_connection")
      )
    }
    yield* checkName(call, organization, input.name, existing?.id)
    const token = digits(call.store.ids.next("connect"), 32)
    call.store.put(links, {
      id: token,
      organization_id: organization,
      name: input.name,
      redirect_url: input.redirect_url,
      types: types.length === 0 ? Catalogue.ids : types,
      connection_id: existing?.id ?? null
    })
    const query = new URLSearchParams({ token, ...(input.dark === true ? { dark: "true" } : {}) })
    return { redirect_url: `${call.origin}/connect?${query}`, token }
  })

/**
 * Completes an authorization when its link is opened: creates the connection or renews its access, and redirects the browser. A
 * link is valid once.
 */
export const complete = (
  store: Store,
  settings: Settings,
  token: string,
  wanted: string | null,
  timestamp: string
): Effect.Effect<string, Refusal.Refusal> => {
  const link = store.get(links, token)
  if (link === undefined) return Effect.fail(Refusal.notFound("Connect link", token))
  const type = Catalogue.find(wanted ?? link.types[0] ?? "")
  if (type === undefined || !link.types.includes(type.id)) {
    return Effect.fail(Refusal.badRequest(`This link is for ${link.types.join(", ")}`))
  }
  const existing = link.connection_id === null ? undefined : store.get(Model.connections, link.connection_id)
  const isTaken = store
    .where(Model.connections, "name", link.name)
    .some((other) => other.organization_id === link.organization_id && other.id !== existing?.id)
  if (settings.uniqueNames && isTaken) {
    return Effect.fail(Refusal.conflict(`A connection named ${JSON.stringify(link.name)} exists`, "name_taken"))
  }
  store.delete(links, token)
  const connection = store.put(
    Model.connections,
    granted(
      existing ?? {
        id: store.ids.next("connection"),
        organization_id: link.organization_id,
        name: link.name,
        type: type.id,
        configuration: fill(type),
        policies: [],
        healthcheck_interval: null,
        status: "healthy",
        status_error: null,
        parent_connection_id: null,
        redirect_url: link.redirect_url,
        created_at: timestamp,
        updated_at: timestamp,
        created_by: null,
        updated_by: null,
        data: null,
        source: null
      }
    )
  )
  const url = new URL(link.redirect_url)
  url.searchParams.set("connection_id", connection.id)
  return Effect.succeed(url.href)
}

/** Example values for the form of a type. */
const fill = (type: ConnectionType): Configuration => ({
  ...Object.fromEntries(
    type.required
      .filter((name) => type.properties[name] !== undefined)
      .map((name) => [name, type.properties[name]?.type === "integer" ? 1 : `example-${name}`])
  ),
  ...Configurations.defaultsOf(type)
})

/** Fills a store with a seed. */
import * as Catalogue from "../catalogue/index.ts"
import { keys, organizations } from "../Organizations.ts"
import * as Connections from "../resources/connections/model.ts"
import { plantPolicies } from "../resources/permissions/policies.ts"
import { plantRoles } from "../resources/permissions/roles.ts"
import { warm } from "../resources/schemas/cache.ts"
import { plantUser } from "../resources/users/model.ts"
import type { Seed, SeedConnection } from "../Seed.ts"
import type { Store } from "../Store.ts"
import { digits, uuid } from "./ids.ts"
import type { Settings } from "./settings.ts"

/** Puts a seed into a store. Rows that are there already stay, or are replaced by those with the same id. */
export const plant = (store: Store, settings: Settings, seed: Seed, timestamp: string): void => {
  for (const { id, name, parent } of seed.organizations ?? []) {
    store.put(organizations, { id, name, parent_id: parent ?? null, created_at: timestamp })
    plantRoles(store, id)
    plantPolicies(store, id, settings.policies)
  }
  for (const { email, key, kind, name, organization } of seed.keys ?? []) {
    const home = store.get(organizations, organization)
    if (home === undefined) throw unknownOrganization(organization)
    const actor = { id: uuid(`actor/${key}`), name: name ?? kind }
    const row = store.put(keys, { id: digits(`key/${key}`, 16), key, kind, organization_id: organization, actor })
    if (kind === "user") plantUser(store, row, home, email, timestamp)
  }
  for (const connection of seed.connections ?? []) plantConnection(store, connection, timestamp)
}

const plantConnection = (store: Store, seed: SeedConnection, timestamp: string): void => {
  const organization = seed.organization ?? store.all(organizations)[0]?.id ?? ""
  if (store.get(organizations, organization) === undefined) throw unknownOrganization(organization)
  if (Catalogue.find(seed.type) === undefined) throw new Error(`There is no connection type ${seed.type}`)
  const id = seed.id ?? uuid(`connection/${organization}/${seed.name}`)
  store.put(Connections.connections, {
    id,
    organization_id: organization,
    name: seed.name,
    type: seed.type,
    configuration: seed.configuration ?? {},
    policies: [],
    healthcheck_interval: null,
    status: seed.status ?? "healthy",
    status_error: null,
    parent_connection_id: null,
    redirect_url: null,
    created_at: timestamp,
    updated_at: timestamp,
    created_by: null,
    updated_by: null,
    data: null,
    source: seed.source ?? null
  })
  warm(store, id, Date.parse(timestamp))
  for (const use of seed.usedBy ?? []) {
    const useId = use.id ?? uuid(`usage/${id}/${use.type}/${use.name}`)
    store.put(Connections.usages, { id: useId, connection_id: id, type: use.type, name: use.name, table: null })
  }
}

const unknownOrganization = (id: string): Error => new Error(`The seed names an organization that is not there: ${id}`)

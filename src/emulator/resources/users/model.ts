/** Users, as each version shows them. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import { type Key, keys, type Organization, organizations } from "../../Organizations.ts"
import type * as Refusal from "../../Refusal.ts"
import type { Store } from "../../Store.ts"
import { missing } from "../documented.ts"
import { adminId, nameOf } from "../permissions/roles.ts"
import { type User, users } from "./table.ts"

// -----------------------------------------------------------------------------
// Seed
// -----------------------------------------------------------------------------

/** Stores the user of a key of the seed, as an administrator. */
export const plantUser = (
  store: Store,
  key: Key,
  organization: Organization,
  email: string | undefined,
  timestamp: string
): void => {
  const host = organization.name.toLowerCase().replace(/[^a-z0-9]+/g, "-")
  const name = key.actor.name.toLowerCase().replace(/[^a-z0-9]+/g, ".")
  store.put(users, {
    id: key.actor.id,
    organization_id: organization.id,
    email: email?.toLowerCase() ?? `${name}@${host}.example`,
    role_ids: [adminId(organization.id)],
    created_at: timestamp
  })
}

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** The keys of a user. */
export const keysOf = (store: Store, user: User): ReadonlyArray<Key> =>
  store.filter(keys, (key) => key.kind === "user" && key.actor.id === user.id)

/** An organization that is visible to the caller, or an error. */
export const findOrganization = (call: Call, id: string): Effect.Effect<Organization, Refusal.Refusal> => {
  const organization = call.store.get(organizations, id)
  return organization === undefined || !Caller.sees(call.store, call.caller, id)
    ? Effect.fail(missing(call.operation, "Organization", id))
    : Effect.succeed(organization)
}

/** A user in responses. */
export const view = (call: Call, user: User): User & { readonly role: string | undefined } => ({
  ...user,
  role: nameOf(call.store, user.role_ids)
})

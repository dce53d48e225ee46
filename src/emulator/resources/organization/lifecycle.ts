/** Creating, reading, changing and deleting organizations. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import { type Organization, organizations, type SingleSignOn } from "../../Organizations.ts"
import * as Refusal from "../../Refusal.ts"
import { connections } from "../connections/model.ts"
import { missing } from "../documented.ts"
import { plantPolicies } from "../permissions/policies.ts"
import { plantRoles } from "../permissions/roles.ts"
import { findOrganization } from "../users/model.ts"

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** The caller's own organization. */
export const getCurrent = (_input: unknown, call: Call): HandlerResult => {
  const id = Caller.organizationOf(call.caller) ?? ""
  const organization = call.store.get(organizations, id)
  return organization === undefined
    ? Effect.fail(missing(call.operation, "Organization", id))
    : Effect.succeed(view(organization))
}

/** The organizations that are visible to the caller: a partner's own first. */
export const list = (_input: unknown, call: Call): HandlerResult =>
  Effect.sync(() => {
    const seen = call.store.filter(organizations, ({ id }) => Caller.sees(call.store, call.caller, id))
    const isOwn = ({ id }: Organization): boolean => id === Caller.organizationOf(call.caller)
    return [...seen.filter(isOwn), ...seen.filter((organization) => !isOwn(organization))].map(view)
  })

export const get = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(findOrganization(call, input.id), view)

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

/** Creates an organization: a customer of the partner, or one of the deployment's own. */
export const create = (input: Input<"organization.create">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    yield* onlyPartners(call)
    const parent_id = call.caller.key?.kind === "partner" ? call.caller.key.organization_id : null
    const name = yield* checkName(call, input.name, parent_id, undefined)
    const organization = call.store.put(organizations, {
      id: call.store.ids.next("organization"),
      name,
      parent_id,
      created_at: call.timestamp,
      sso: yield* readSingleSignOn(call, input)
    })
    plantRoles(call.store, organization.id)
    plantPolicies(call.store, organization.id, call.settings.policies)
    return view(organization)
  })

/** PUT: omitted fields of single sign-on are cleared, the secret included. */
export const replace = (input: Update, call: Call): HandlerResult => update(input, {}, call)

/** PATCH of the older versions: omitted fields stay. */
export const merge = (input: Input<"organization.update@2023-04-25">, call: Call): HandlerResult =>
  Effect.flatMap(findOrganization(call, input.id), ({ sso }) => update(input, sso ?? {}, call))

type Update = Input<"organization.update">

const update = (input: Update, base: SingleSignOn, call: Call): HandlerResult =>
  Effect.gen(function* () {
    yield* onlyPartners(call)
    const before = yield* findOrganization(call, input.id)
    const name = yield* checkName(call, input.name, before.parent_id ?? before.id, before.id)
    const sso = { ...base, ...(yield* readSingleSignOn(call, input)) }
    return view(call.store.put(organizations, { ...before, name, sso }))
  })

/** Deletes an organization with its resources and revokes its keys. */
export const remove = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.gen(function* () {
    yield* onlyPartners(call)
    const { id } = yield* findOrganization(call, input.id)
    if (id === call.caller.key?.organization_id) {
      return yield* Effect.fail(Refusal.forbidden("The organization that the key belongs to can't be deleted"))
    }
    if (call.store.find(organizations, ({ parent_id }) => parent_id === id) !== undefined) {
      return yield* Effect.fail(Refusal.forbidden("The organization of a partner that has customers can't be deleted"))
    }
    call.store.delete(organizations, id)
    call.store.deleteWhere((row) => "organization_id" in row && row.organization_id === id)
    // Connections shared with others referred to deleted ones.
    for (const connection of call.store.all(connections)) {
      const parent = connection.parent_connection_id
      if (parent !== null && call.store.get(connections, parent) === undefined) {
        call.store.delete(connections, connection.id)
      }
    }
    return undefined
  })

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

// The secret and the id of single sign-on are write-only.
const view = ({ id, name, sso = {} }: Organization): Record<string, unknown> => ({
  id,
  name,
  ...(sso.issuer === undefined ? {} : { issuer: sso.issuer }),
  ...(sso.sso_domain === undefined ? {} : { sso_domain: sso.sso_domain }),
  ...(sso.sso_org_id === undefined ? {} : { sso_org_id: sso.sso_org_id })
})

// In the older versions these operations are not marked as a partner's.
const onlyPartners = (call: Call): Effect.Effect<void, Refusal.Refusal> =>
  call.caller.key?.kind === "user" || call.caller.scope !== undefined
    ? Effect.fail(Refusal.forbidden("This operation takes a partner key, sent as Bearer"))
    : Effect.void

const checkName = (
  call: Call,
  name: string,
  partner: string | null,
  self: string | undefined
): Effect.Effect<string, Refusal.Refusal> => {
  if (name.trim() === "") return Effect.fail(Refusal.invalid(call.operation, "name is empty", "invalid_name"))
  const taken = call.store.find(
    organizations,
    (other) =>
      other.name === name &&
      other.id !== self &&
      (other.parent_id === partner || (partner !== null && other.id === partner))
  )
  return taken === undefined
    ? Effect.succeed(name)
    : Effect.fail(
        Refusal.conflict(`There is an organization named ${JSON.stringify(name.slice(0, 100))}`, "name_taken")
      )
}

const readSingleSignOn = (call: Call, input: SingleSignOn): Effect.Effect<SingleSignOn, Refusal.Refusal> => {
  const { client_id, client_secret, issuer, sso_domain, sso_org_id } = input
  if (issuer !== undefined && !URL.canParse(issuer)) {
    return Effect.fail(Refusal.invalid(call.operation, "issuer is not a URL", "invalid_issuer"))
  }
  return Effect.succeed({
    ...(client_id === undefined ? {} : { client_id }),
    ...(client_secret === undefined ? {} : { client_secret }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(sso_domain === undefined ? {} : { sso_domain }),
    ...(sso_org_id === undefined ? {} : { sso_org_id })
  })
}

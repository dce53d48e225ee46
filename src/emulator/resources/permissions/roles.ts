/** Roles: two built-in ones of every organization, which cannot be changed, and added ones. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import { uuid } from "../../internal/ids.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { type Store, type Table, table } from "../../Store.ts"
import { find, type List, lists, type Run, reads } from "../rows.ts"
import { users } from "../users/table.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

export interface Role {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  /** A built-in role cannot be changed. */
  readonly system: boolean
}

export const roles: Table<Role> = /*#__PURE__*/ table<Role>("roles", "Role")

const systemId = (organization: string, name: string): string => uuid(`role/${organization}/${name}`)

/** Id of the role with all permissions. */
export const adminId = (organization: string): string => systemId(organization, "Admin")

/** Id of the role of all other users. */
export const memberId = (organization: string): string => systemId(organization, "Member")

/** Adds the built-in roles to an organization. */
export const plantRoles = (store: Store, organization: string): void => {
  for (const name of ["Admin", "Member"]) {
    store.put(roles, { id: systemId(organization, name), organization_id: organization, name, system: true })
  }
}

// -----------------------------------------------------------------------------
// Names
// -----------------------------------------------------------------------------

// The API writes the name of a user's only role in lower case, and has an older name for members.
const shortName = (role: Role): string => (role.system && role.name === "Member" ? "user" : role.name.toLowerCase())

/** The role with the name in a user's `role`, case-insensitively. */
export const byName = (store: Store, organization: string, name: string): Role | undefined => {
  const wanted = name.trim().toLowerCase()
  const own = store.where(roles, "organization_id", organization)
  return own.find((role) => shortName(role) === wanted) ?? own.find((role) => role.name.toLowerCase() === wanted)
}

/** A user's `role`: the name of the first one. */
export const nameOf = (store: Store, ids: ReadonlyArray<string>): string | undefined => {
  const role = ids.map((id) => store.get(roles, id)).find((found) => found !== undefined)
  return role === undefined ? undefined : shortName(role)
}

// -----------------------------------------------------------------------------
// Handlers
// -----------------------------------------------------------------------------

export const list: List = /*#__PURE__*/ lists(roles, (_, role) => role)

export const get: Run = /*#__PURE__*/ reads(roles, (_, role) => role)

export const create = (input: Input<"permissions.roles.create">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id)
    const name = yield* checkName(input.name, call)
    return call.store.put(roles, {
      id: call.store.ids.next("role"),
      organization_id: organization,
      name,
      system: false
    })
  })

export const update = (input: Input<"permissions.roles.update">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const before = yield* findChangeable(call, input.id)
    return call.store.put(roles, { ...before, name: yield* checkName(input.name, call) })
  })

/** Deletes a role. Users lose it; policies keep naming it. */
export const remove = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(findChangeable(call, input.id), ({ id }) => {
    call.store.delete(roles, id)
    for (const user of call.store.filter(users, ({ role_ids }) => role_ids.includes(id))) {
      call.store.put(users, { ...user, role_ids: user.role_ids.filter((other) => other !== id) })
    }
    return undefined
  })

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const findChangeable = (call: Call, id: string): Effect.Effect<Role, Refusal.Refusal> =>
  Effect.filterOrFail(
    find(call, roles, id),
    ({ system }) => !system,
    ({ name }) => Refusal.forbidden(`The role ${name} is built in and can't be changed`)
  )

const checkName = (name: string, call: Call): Effect.Effect<string, Refusal.Refusal> =>
  name.trim() === ""
    ? Effect.fail(Refusal.invalid(call.operation, "name is empty", "invalid_name"))
    : Effect.succeed(name)

/** Creating, reading, changing and deleting the users of an organization, and making their keys. */
import * as Effect from "effect/Effect"
import type { Call } from "../../Handler.ts"
import { uuid } from "../../internal/ids.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import { sendMail } from "../../mails.ts"
import { keys } from "../../Organizations.ts"
import * as Refusal from "../../Refusal.ts"
import * as Roles from "../permissions/roles.ts"
import { part } from "../rows.ts"
import * as Model from "./model.ts"
import { type User, users } from "./table.ts"

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

/** Path parameters of a user. */
export interface InOrganization {
  readonly org_id: string
}

type Where = InOrganization & { readonly id: string }

export const list = (input: InOrganization, call: Call): HandlerResult =>
  Effect.map(Model.findOrganization(call, input.org_id), ({ id }) =>
    call.store.where(users, "organization_id", id).map((user) => Model.view(call, user))
  )

export const get = (input: Where, call: Call): HandlerResult =>
  Effect.map(find(call, input), (user) => Model.view(call, user))

/** A user of an organization that is visible to the caller, or an error. */
const find = (call: Call, { id, org_id }: Where): Effect.Effect<User, Refusal.Refusal> =>
  Effect.flatMap(Model.findOrganization(call, org_id), () =>
    part(call, users, id, ({ organization_id }) => organization_id === org_id)
  )

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

/** Creates a user, by default a member, and invites them by mail. */
export const create = (input: InOrganization & Input<"users.createCurrentOrgUser">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const { org_id: organization } = input
    yield* Model.findOrganization(call, organization)
    const email = yield* checkEmail(call, organization, input.email, undefined)
    const role_ids = (yield* readRoles(call, organization, input)) ?? [Roles.memberId(organization)]
    const user = call.store.put(users, {
      id: call.store.ids.next("user"),
      organization_id: organization,
      email,
      role_ids,
      created_at: call.timestamp
    })
    sendMail(call.store, {
      organization_id: organization,
      to: email,
      kind: "invitation",
      sent_at: call.timestamp,
      about: { user_id: user.id }
    })
    return Model.view(call, user)
  })

/** Changes a user. An option sets whether omitted roles are kept, as that is not documented. */
export const update = (
  input: InOrganization & Input<"users.updateCurrentOrgUser"> & Partial<Pick<Input<"users.update">, "email">>,
  call: Call
): HandlerResult =>
  Effect.gen(function* () {
    const { org_id: organization } = input
    const before = yield* find(call, input)
    const email =
      input.email === undefined ? before.email : yield* checkEmail(call, organization, input.email, before.id)
    const roles = yield* readRoles(call, organization, input)
    const reset = call.operation.method === "PUT" && call.settings.users.omittedRoles === "reset"
    const role_ids = roles ?? (reset ? [Roles.memberId(organization)] : before.role_ids)
    return Model.view(call, call.store.put(users, { ...before, email, role_ids }))
  })

/** Deletes a user and revokes their keys; objects that they created stay. */
export const remove = (input: Where, call: Call): HandlerResult =>
  Effect.map(find(call, input), (user) => {
    const shown = Model.view(call, user)
    for (const key of Model.keysOf(call.store, user)) call.store.delete(keys, key.id)
    call.store.delete(users, user.id)
    return shown
  })

/** Creates a key, which can be read only now. With `force`, the user's other keys are revoked first. */
export const createApiKey = (input: Input<"users.createApiKey">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const user = yield* find(call, input)
    const present = Model.keysOf(call.store, user)
    if (input.force === true) {
      for (const key of present) call.store.delete(keys, key.id)
    } else if (present.length > 0 && call.settings.users.secondKey === "refuse") {
      return yield* Effect.fail(Refusal.conflict("The user has a key; revoke it with force=true", "key_exists"))
    }
    const value = call.store.ids.next("api-key")
    call.store.put(keys, {
      id: uuid(`key/${value}`),
      key: value,
      kind: "user",
      organization_id: user.organization_id,
      actor: { id: user.id, name: user.email }
    })
    return { value }
  })

// -----------------------------------------------------------------------------
// Checks
// -----------------------------------------------------------------------------

const checkEmail = (
  call: Call,
  organization: string,
  text: string,
  self: string | undefined
): Effect.Effect<string, Refusal.Refusal> => {
  const email = text.trim().toLowerCase()
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) {
    return Effect.fail(Refusal.invalid(call.operation, "email is not a mail address", "invalid_email"))
  }
  const taken = call.store
    .where(users, "email", email)
    .find((user) => user.organization_id === organization && user.id !== self)
  return taken === undefined
    ? Effect.succeed(email)
    : Effect.fail(Refusal.invalid(call.operation, `There is a user ${email}`, "email_taken"))
}

/** The roles that an input names, if it names any. */
const readRoles = (
  call: Call,
  organization: string,
  { role, role_ids }: Pick<Input<"users.updateCurrentOrgUser">, "role" | "role_ids">
): Effect.Effect<ReadonlyArray<string> | undefined, Refusal.Refusal> => {
  const fail = (message: string) => Effect.fail(Refusal.invalid(call.operation, message, "invalid_role"))
  if (role !== undefined && role_ids !== undefined) return fail("role and role_ids can't be given together")
  if (role !== undefined) {
    const found = Roles.byName(call.store, organization, role)
    return found === undefined ? fail(`There is no role ${role.slice(0, 100)}`) : Effect.succeed([found.id])
  }
  if (role_ids === undefined) return Effect.succeed(undefined)
  if (role_ids.length === 0) return fail("role_ids is empty")
  const unknownRole = role_ids.find((id) => call.store.get(Roles.roles, id)?.organization_id !== organization)
  return unknownRole === undefined
    ? Effect.succeed(Array.from(new Set(role_ids)))
    : fail(`There is no role ${unknownRole.slice(0, 100)}`)
}

/** Policies: the actions that roles are allowed. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import { uuid } from "../../internal/ids.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import type { PolicySettings } from "../../internal/settings.ts"
import * as Refusal from "../../Refusal.ts"
import { type Store, type Table, table } from "../../Store.ts"
import { missing } from "../documented.ts"
import { find, type List, lists, type Run, reads } from "../rows.ts"
import { adminId, roles } from "./roles.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

export interface Policy {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly policy_actions: ReadonlyArray<PolicyAction>
  /** A built-in policy cannot be changed. */
  readonly system: boolean
}

export interface PolicyAction {
  readonly action: string
  readonly role_ids: ReadonlyArray<string>
}

const policies: Table<Policy> = /*#__PURE__*/ table<Policy>("policies", "Policy")

/** Adds the built-in policies to an organization: all actions for administrators. */
export const plantPolicies = (store: Store, organization: string, settings: Pick<PolicySettings, "system">): void => {
  for (const { actions, name } of settings.system) {
    store.put(policies, {
      id: uuid(`policy/${organization}/${name}`),
      organization_id: organization,
      name,
      policy_actions: actions.map((action) => ({ action, role_ids: [adminId(organization)] })),
      system: true
    })
  }
}

// -----------------------------------------------------------------------------
// Handlers
// -----------------------------------------------------------------------------

type Update = Input<"permissions.policies.update">

type ActionsInput = Update["policy_actions"]

export const create = (input: Input<"permissions.policies.create">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id)
    const policy: Policy = {
      id: call.store.ids.next("policy"),
      organization_id: organization,
      name: yield* checkName(input.name, call),
      policy_actions: yield* readActions(input.policy_actions, organization, [], call),
      system: false
    }
    return view(call, call.store.put(policies, policy))
  })

/** PUT: omitted actions are removed from all roles. */
export const replace = (input: Update, call: Call): HandlerResult => update(input, input.policy_actions ?? [], call)

/** PATCH of the older versions: omitted actions are unchanged. */
export const merge = (input: Update, call: Call): HandlerResult =>
  Effect.flatMap(find(call, policies, input.id), ({ policy_actions }) => {
    const named = new Set(input.policy_actions?.map(({ action }) => action))
    const kept = policy_actions.filter(({ action }) => !named.has(action))
    return update(input, [...kept, ...(input.policy_actions ?? [])], call)
  })

export const remove = (input: { readonly id: string }, call: Call): HandlerResult =>
  Effect.map(findChangeable(call, input.id), ({ id }) => {
    call.store.delete(policies, id)
    return undefined
  })

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const update = (input: Update, actions: ActionsInput, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const before = yield* findChangeable(call, input.id)
    const known = before.policy_actions.flatMap(({ role_ids }) => role_ids)
    const after: Policy = {
      ...before,
      name: yield* checkName(input.name, call),
      policy_actions: yield* readActions(actions, before.organization_id, known, call)
    }
    return view(call, call.store.put(policies, after))
  })

// Reads list every action, including those without a role.
const view = (call: Call, policy: Policy): Policy => {
  const given = new Set(policy.policy_actions.map(({ action }) => action))
  const others = call.settings.policies.actions.filter((action) => !given.has(action))
  return {
    ...policy,
    policy_actions: [...policy.policy_actions, ...others.map((action) => ({ action, role_ids: [] }))]
  }
}

export const list: List = /*#__PURE__*/ lists(policies, view)

export const get: Run = /*#__PURE__*/ reads(policies, view)

const findChangeable = (call: Call, id: string): Effect.Effect<Policy, Refusal.Refusal> =>
  Effect.filterOrFail(
    find(call, policies, id),
    ({ system }) => !system,
    ({ name }) => Refusal.forbidden(`The policy ${name} is built in and can't be changed`)
  )

const checkName = (name: string, call: Call): Effect.Effect<string, Refusal.Refusal> =>
  name.trim() === ""
    ? Effect.fail(Refusal.invalid(call.operation, "name is empty", "invalid_name"))
    : Effect.succeed(name)

/** Validates actions. Ids that a policy already had may be sent back even if their roles were deleted. */
const readActions = (
  input: ActionsInput,
  organization: string,
  known: ReadonlyArray<string>,
  call: Call
): Effect.Effect<ReadonlyArray<PolicyAction>, Refusal.Refusal> => {
  const actions = (input ?? []).map(({ action, role_ids }) => ({ action, role_ids: role_ids ?? [] }))
  const names = actions.map(({ action }) => action)
  if (names.some((name) => name.trim() === "")) {
    return Effect.fail(Refusal.invalid(call.operation, "policy_actions has an action without a name", "invalid_action"))
  }
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) {
    return Effect.fail(
      Refusal.invalid(call.operation, `policy_actions has ${twice.slice(0, 100)} twice`, "duplicate_action")
    )
  }
  const unknownAction = actions
    .flatMap(({ role_ids }) => role_ids)
    .find((id) => !known.includes(id) && call.store.get(roles, id)?.organization_id !== organization)
  return unknownAction === undefined
    ? Effect.succeed(actions)
    : Effect.fail(missing(call.operation, "Role", unknownAction))
}

/** Steps of creating a customer, each of which finds the objects of an earlier attempt. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Identity from "../../generated/v2025-09-18/Identity.ts"
import * as Organization from "../../generated/v2025-09-18/Organization.ts"
import * as Users from "../../generated/v2025-09-18/Users.ts"
import * as PolytomicClient from "../../PolytomicClient.ts"
import type * as PolytomicError from "../../PolytomicError.ts"
import { unsent } from "../errors/errorClass.ts"
import { invalid } from "../http/errorFromResponse.ts"
import * as Define from "../operations/define.ts"
import { type Kinds, oneOf, optionIssues, text, texts } from "../schema/options.ts"
import { narrowed } from "./narrowResponse.ts"
import { context } from "./tenantKinds.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Desired customer. */
export interface ProvisionInput extends Omit<Organization.CreateInput, "name"> {
  /** Name of the organization, by which a repetition finds it. */
  readonly name: string
  /** Mail address of its user, who receives an invitation. */
  readonly email: string
  /** Name of the user's role; not together with `role_ids`. */
  readonly role?: string | undefined
  /** Ids of the user's roles; not together with `role`. */
  readonly role_ids?: ReadonlyArray<string> | undefined
  /**
   * Handling of an existing key of the user, for example from an earlier attempt whose response was lost. Default `replace`: it
   * is revoked. With `add` it is kept; the API's behavior is not documented then.
   */
  readonly existingKey?: "replace" | "add" | undefined
  /**
   * Idempotency key of the creation, such as `order-4711`: for at least 24 hours a repetition receives the same API key. It
   * cannot be reused for another API key, nor after a `PolytomicInternalServerError`, which is replayed too. 8 to 255 letters,
   * digits, `-` and `_`.
   */
  readonly idempotencyKey?: string | undefined
  /** Settings of the tenant's calls. */
  readonly settings?: Context.Context<never> | undefined
}

/** Reason why a name does not identify a customer. */
export interface NameTakenEvidence {
  readonly name: string
  /** `own`: the partner's own organization has it; `ambiguous`: several organizations visible to the key have it. */
  readonly reason: "own" | "ambiguous"
}

export const nameTakenMessage = (e: NameTakenEvidence): string =>
  e.reason === "own"
    ? `The organization named ${JSON.stringify(e.name)} is the caller's own, not a customer's: choose another name.`
    : `Several organizations are named ${JSON.stringify(e.name)}: use a partner key, which lists its own customers only, or another name.`

/** An object, with `true` if it was created. */
export interface Found {
  readonly id: string
  readonly isNew: boolean
}

type Client = PolytomicClient.PolytomicClient

// Each call validates its input, but existing objects need no call.
const inputKinds: Kinds<ProvisionInput> = /*#__PURE__*/ (() => ({
  client_id: text,
  client_secret: text,
  issuer: text,
  name: text,
  sso_domain: text,
  sso_org_id: text,
  email: text,
  role: text,
  role_ids: texts,
  existingKey: oneOf("replace", "add"),
  idempotencyKey: text,
  settings: context
}))()

/** Validates an input: fails for an unknown or invalid field, and for a missing name or mail address. */
export const checked = (input: ProvisionInput): Effect.Effect<ProvisionInput, PolytomicError.InvalidInput> => {
  const given: { readonly name?: unknown; readonly email?: unknown } = Object(input) // from JavaScript it can be anything
  const missing = (["name", "email"] as const).filter((name) => given[name] === undefined)
  const issues = [
    ...optionIssues("Tenants.provision", input ?? null, inputKinds),
    ...missing.map((name) => ({ path: [name], message: "is missing" }))
  ]
  return issues.length === 0
    ? Effect.succeed(input)
    : Effect.fail(invalid(unsent(Organization.createOperation), issues))
}

// -----------------------------------------------------------------------------
// Organization
// -----------------------------------------------------------------------------

/** The organization of this name. */
export const organization = <NameTaken>(
  input: Organization.CreateInput,
  nameTaken: (evidence: NameTakenEvidence) => NameTaken
): Effect.Effect<Found, NameTaken | Organization.ListError | Organization.CreateError | Identity.GetError, Client> =>
  Effect.gen(function* () {
    const find = findOrganization(input.name, nameTaken)
    const known = yield* find
    if (known !== undefined) return { id: known, isNew: false }
    return yield* PolytomicClient.execute(createOrganization, input).pipe(
      Effect.map(({ id }) => ({ id, isNew: true })),
      // Created concurrently, or by an attempt whose response was lost; or the name is taken by an organization invisible to this
      // key.
      Effect.catchTag("PolytomicConflict", (conflict) =>
        Effect.flatMap(find, (id) => (id === undefined ? Effect.fail(conflict) : Effect.succeed({ id, isNew: false })))
      )
    )
  })

const findOrganization = <NameTaken>(name: string, nameTaken: (evidence: NameTakenEvidence) => NameTaken) =>
  Effect.gen(function* () {
    const all = yield* PolytomicClient.execute(listOrganizations, {})
    const [first, second] = all.filter((organization) => organization.name === name)
    if (second !== undefined) return yield* Effect.fail(nameTaken({ name, reason: "ambiguous" }))
    if (first === undefined) return undefined
    // The list contains the partner's own organization, which must not be given to a customer.
    const { organization_id } = yield* PolytomicClient.execute(Identity.getOperation, {})
    return organization_id === first.id ? yield* Effect.fail(nameTaken({ name, reason: "own" })) : first.id
  })

/** Ids of the organizations that the key has access to, except its own. */
export const customers: Effect.Effect<
  ReadonlyArray<string>,
  Organization.ListError | Identity.GetError,
  Client
> = /*#__PURE__*/ Effect.suspend(() =>
  Effect.gen(function* () {
    const all = yield* PolytomicClient.execute(listOrganizations, {})
    const { organization_id } = yield* PolytomicClient.execute(Identity.getOperation, {})
    return all.map(({ id }) => id).filter((id) => id !== organization_id)
  })
)

// -----------------------------------------------------------------------------
// User and key
// -----------------------------------------------------------------------------

/** The user of this mail address. */
export const user = (input: Users.CreateInput): Effect.Effect<Found, Users.ListError | Users.CreateError, Client> =>
  Effect.gen(function* () {
    const find = Effect.map(PolytomicClient.execute(listUsers, { org_id: input.org_id }), (all) =>
      all.find(({ email }) => email.toLowerCase() === input.email.trim().toLowerCase())
    )
    const known = yield* find
    if (known !== undefined) return { id: known.id, isNew: false }
    return yield* PolytomicClient.execute(createUser, input).pipe(
      Effect.map(({ id }) => ({ id, isNew: true })),
      Effect.catchTag("PolytomicUnprocessableEntity", (refusal) =>
        Effect.flatMap(find, (found) =>
          found === undefined ? Effect.fail(refusal) : Effect.succeed({ id: found.id, isNew: false })
        )
      )
    )
  })

/** A key of the user. */
export const key = (
  input: Users.CreateApiKeyInput
): Effect.Effect<Redacted.Redacted<string>, Users.CreateApiKeyError, Client> =>
  Effect.map(PolytomicClient.execute(createKey, input), ({ value }) => Redacted.make(value, { label: "API key" }))

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

const WithId = /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ id: Schema.String }))

const listOrganizations = /*#__PURE__*/ narrowed(
  Organization.listOperation,
  /*#__PURE__*/ Define.list(
    /*#__PURE__*/ Schema.suspend(() =>
      Schema.Array(Schema.Struct({ id: Schema.String, name: Schema.optionalKey(Schema.String) }))
    )
  )
)

const createOrganization = /*#__PURE__*/ narrowed(Organization.createOperation, /*#__PURE__*/ Define.data(WithId))

const listUsers = /*#__PURE__*/ narrowed(
  Users.listOperation,
  /*#__PURE__*/ Define.list(
    /*#__PURE__*/ Schema.suspend(() => Schema.Array(Schema.Struct({ id: Schema.String, email: Schema.String })))
  )
)

const createUser = /*#__PURE__*/ narrowed(Users.createOperation, /*#__PURE__*/ Define.data(WithId))

const createKey = /*#__PURE__*/ narrowed(
  Users.createApiKeyOperation,
  /*#__PURE__*/ Define.data(/*#__PURE__*/ Schema.suspend(() => Schema.Struct({ value: Schema.String })))
)

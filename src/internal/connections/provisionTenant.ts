/** The steps that make a customer, each of which finds what an earlier try has made. */
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

/** A customer as it is to be. */
export interface ProvisionInput extends Omit<Organization.CreateInput, "name"> {
  /** Name of the organization: it is found by this when the work is taken up again. */
  readonly name: string
  /** Mail address of its user, who gets an invitation. */
  readonly email: string
  /** Name of the user's role; not together with `role_ids`. */
  readonly role?: string | undefined
  /** Ids of the user's roles; not together with `role`. */
  readonly role_ids?: ReadonlyArray<string> | undefined
  /**
   * Handling of a key that the user has already, perhaps from an earlier attempt whose response was lost. Default `replace`: it
   * opens nothing any more. With `add` it stays; what the API does then is not documented.
   */
  readonly existingKey?: "replace" | "add" | undefined
  /**
   * Names this piece of work, such as `order-4711`: as long as the API remembers it, at least 24 hours, another try gets the very
   * key of the first. It can't be used again to make another key, nor after a `PolytomicInternalServerError`, which is remembered
   * too. 8 to 255 letters, digits, `-` and `_`.
   */
  readonly idempotencyKey?: string | undefined
  /** Settings of the tenant's calls. */
  readonly settings?: Context.Context<never> | undefined
}

/** Reason why a name can't be that of a customer. */
export interface NameTakenEvidence {
  readonly name: string
  /** `own`: the partner's own organization has it; `ambiguous`: several organizations that the key sees have it. */
  readonly reason: "own" | "ambiguous"
}

export const nameTakenMessage = (e: NameTakenEvidence): string =>
  e.reason === "own"
    ? `The organization named ${JSON.stringify(e.name)} is the caller's own, not a customer's: choose another name.`
    : `Several organizations are named ${JSON.stringify(e.name)}: use a partner key, which lists its own customers only, or another name.`

/** Something that is there, and whether it was not before. */
export interface Found {
  readonly id: string
  readonly isNew: boolean
}

type Client = PolytomicClient.PolytomicClient

// Each call checks what it takes, but none is made for what is there already.
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

/** An input as it is; it fails for one with an unknown field, a wrong one, or a missing name or mail address. */
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
      // Made by somebody else in between, or by a try whose answer was lost; or the name is taken where this key can't see.
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
    // The list has the partner's own organization in it, which must not be handed to a customer.
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

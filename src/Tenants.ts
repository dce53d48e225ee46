/**
 * Multi-tenancy: creates an organization for each customer, and calls the API with its own credentials.
 *
 * {@link provision} creates the organization, user and API key of a customer, and can be repeated after any failure. {@link
 * provide} runs an effect as a tenant; {@link forEach} and {@link forEachExit} run one for many. Without a key per customer,
 * {@link fromPartnerKey} accesses their organizations with the partner key alone.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Exit from "effect/Exit"
 * import { Connections, Credentials, Polytomic } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const partner = Effect.provideService(Credentials.Credentials, Credentials.partnerKey("test-partner-key"))
 *
 * const program = Effect.gen(function* () {
 *   const umbrella = yield* Tenants.provision({ name: "Umbrella", email: "ada@umbrella.example" }).pipe(partner)
 *   const globex = Tenants.fromPartnerKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02", key: "test-partner-key" })
 *
 *   const connections = yield* Connections
 *   const results = yield* Tenants.forEachExit([umbrella, globex], () => connections.list(), { concurrency: 2 })
 *   return results.map(({ exit }) => Exit.isSuccess(exit))
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => [true, true]
 * ```
 *
 * @see https://apidocs.polytomic.com/guides/multitenancy
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import type { Concurrency } from "effect/Types"
import * as Credentials from "./Credentials.ts"
import type * as Identity from "./generated/v2025-09-18/Identity.ts"
import type * as Organization from "./generated/v2025-09-18/Organization.ts"
import type * as Users from "./generated/v2025-09-18/Users.ts"
import * as Provisioning from "./internal/connections/provisionTenant.ts"
import { listKinds, tenantKinds } from "./internal/connections/tenantKinds.ts"
import type { Outcome, Provisioned, Tenant, TenantOptions } from "./internal/connections/tenantModel.ts"
import { errorClass } from "./internal/errors/errorClass.ts"
import { missing } from "./internal/errors/missingKey.ts"
import { assertGiven, assertOptions, concurrency, flag } from "./internal/schema/options.ts"
import * as Names from "./internal/telemetry/names.ts"
import * as PolytomicClient from "./PolytomicClient.ts"
import type * as PolytomicError from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export type { NameTakenEvidence, ProvisionInput } from "./internal/connections/provisionTenant.ts"
export type { Outcome, Provisioned, Tenant, TenantOptions } from "./internal/connections/tenantModel.ts"

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const NameTakenBase: PolytomicError.ErrorClass<"PolytomicTenantNameTaken", Provisioning.NameTakenEvidence> =
  /*#__PURE__*/ errorClass("PolytomicTenantNameTaken", Provisioning.nameTakenMessage)

/**
 * The name does not identify a tenant: it is the partner's own organization, or one of several.
 *
 * @category errors
 * @since 1.0.0
 */
export class NameTaken extends NameTakenBase {}

/**
 * Errors of {@link provision}.
 *
 * @category errors
 * @since 1.0.0
 */
export type ProvisionError =
  | NameTaken
  | Identity.GetError
  | Organization.ListError
  | Organization.CreateError
  | Users.ListError
  | Users.CreateError
  | Users.CreateApiKeyError

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/**
 * A tenant with its own API key.
 *
 * Pass only these fields of a database row: a row with other columns is rejected with the accepted names.
 *
 * @example
 * ```ts
 * import * as Context from "effect/Context"
 * import { Deadline } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const globex = Tenants.fromApiKey({
 *   organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02",
 *   key: "test-child-key",
 *   settings: Context.make(Deadline.Deadline, Deadline.make({ total: "10 seconds" }))
 * })
 * JSON.stringify(globex).includes("test-child-key") // => false
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const fromApiKey = (options: TenantOptions & { readonly key: Credentials.Secret | undefined }): Tenant => {
  assertGiven("Tenants.fromApiKey", options, tenantKinds, "organization_id")
  const { key, organization_id, settings = Context.empty() } = options
  const credentials = key === undefined ? missing("key", "POLYTOMIC_API_KEY") : Credentials.apiKey(key)
  return { organization_id, credentials, settings }
}

/**
 * A tenant that is accessed with the partner key (or a deployment key): no key has to be created or stored per customer, but the
 * partner key gives full access to every organization.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const globex = Tenants.fromPartnerKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02", key: "test-partner-key" })
 * const program = Effect.flatMap(Connections, (connections) => connections.list()).pipe(Tenants.provide(globex))
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => []
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const fromPartnerKey = (options: TenantOptions & { readonly key: Credentials.Secret | undefined }): Tenant => {
  assertGiven("Tenants.fromPartnerKey", options, tenantKinds, "organization_id")
  const { key, organization_id, settings = Context.empty() } = options
  return { organization_id, credentials: Credentials.organizationKey({ organization_id, key }), settings }
}

/**
 * Creates a customer: its organization, a user, and an API key of that user. The caller's credentials are a partner key.
 *
 * It can be repeated after any interruption or failure: an existing organization is found by its name and a user by the mail
 * address, and only missing parts are created. An existing key cannot be read, as it is shown once: a repetition replaces the
 * user's key (`existingKey`), which is then revoked, or receives it again (`idempotencyKey`).
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 * import { Credentials, Polytomic } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const onboard = Tenants.provision({
 *   name: "Umbrella",
 *   email: "ada@umbrella.example",
 *   idempotencyKey: "onboarding-umbrella"
 * }).pipe(
 *   Effect.provideService(Credentials.Credentials, Credentials.partnerKey("test-partner-key")),
 *   Effect.catchTag("PolytomicTenantNameTaken", (e: Tenants.NameTaken) => Effect.die(e))
 * )
 *
 * // The second one, perhaps after a crash, finds everything as it is.
 * const twice = Effect.all([onboard, onboard]).pipe(
 *   Effect.map(([first, second]) => [
 *     first.organization_id === second.organization_id,
 *     Redacted.value(first.apiKey) === Redacted.value(second.apiKey),
 *     second.created
 *   ])
 * )
 *
 * twice.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => [true, true, { organization: false, user: false }]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const provision = (
  input: Provisioning.ProvisionInput
): Effect.Effect<Provisioned, ProvisionError, PolytomicClient.PolytomicClient> =>
  Effect.gen(function* () {
    const { email, existingKey, idempotencyKey, role, role_ids, settings, ...organizationInput } =
      yield* Provisioning.checked(input)
    const organization = yield* Provisioning.organization(organizationInput, (evidence) => new NameTaken(evidence))
    yield* Effect.annotateCurrentSpan(Names.organizationId, organization.id)
    const user = yield* Provisioning.user({ org_id: organization.id, email, role, role_ids })
    const mint = Provisioning.key({ org_id: organization.id, id: user.id, force: existingKey !== "add" })
    const apiKey = yield* idempotencyKey === undefined ? mint : PolytomicClient.withIdempotencyKey(mint, idempotencyKey)
    return {
      ...fromApiKey({ organization_id: organization.id, key: apiKey, settings }),
      user_id: user.id,
      apiKey,
      created: { organization: organization.isNew, user: user.isNew }
    }
  }).pipe(Effect.withSpan(Names.tenantsProvision))

/**
 * Lists all customers of a partner as tenants of the partner key. The partner's own organization is excluded.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const tenants = yield* Tenants.list({ key: "test-partner-key" })
 *   return yield* Tenants.forEach(tenants, () => Effect.map(connections.list(), (all) => all.length))
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => [0]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const list = (options: {
  /** The partner key. */
  readonly key: Credentials.Secret | undefined
  /** See {@link TenantOptions}. */
  readonly settings?: Context.Context<never> | undefined
}): Effect.Effect<ReadonlyArray<Tenant>, Organization.ListError | Identity.GetError, PolytomicClient.PolytomicClient> =>
  Effect.suspend(() => {
    assertGiven("Tenants.list", options ?? {}, listKinds)
    return Effect.map(Provisioning.customers, (ids) =>
      ids.map((organization_id) => fromPartnerKey({ ...options, organization_id }))
    ).pipe(Effect.provideService(Credentials.Credentials, partnerKey(options?.key)))
  }).pipe(Effect.withSpan(Names.tenantsList))

const partnerKey = (key: Credentials.Secret | undefined): Credentials.Credentials =>
  key === undefined ? missing("key", "POLYTOMIC_PARTNER_KEY") : Credentials.partnerKey(key)

// -----------------------------------------------------------------------------
// Combinators
// -----------------------------------------------------------------------------

/**
 * Runs an effect as a tenant: every call in it uses the tenant's credentials and settings, and its spans and logs have the
 * organization as `polytomic.organization.id`.
 *
 * For a stream, provide its {@link context}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const globex = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02", key: "test-child-key" })
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const ours = yield* connections.list()
 *   const theirs = yield* connections.list().pipe(Tenants.provide(globex))
 *   return [ours.length, theirs.length]
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => [1, 0]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const provide: {
  (tenant: Tenant): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, Exclude<R, Credentials.Credentials>>
  <A, E, R>(self: Effect.Effect<A, E, R>, tenant: Tenant): Effect.Effect<A, E, Exclude<R, Credentials.Credentials>>
} = /*#__PURE__*/ dual(
  2,
  <A, E, R>(self: Effect.Effect<A, E, R>, tenant: Tenant): Effect.Effect<A, E, Exclude<R, Credentials.Credentials>> => {
    if (!Context.isContext(tenant?.settings)) {
      throw new TypeError(
        "Tenants.provide: the first argument is not a tenant; pass the result of `Tenants.fromApiKey` or another constructor"
      )
    }
    return self.pipe(
      Effect.provideService(Credentials.Credentials, tenant.credentials),
      Effect.provideContext(tenant.settings),
      Effect.annotateSpans(Names.organizationId, tenant.organization_id),
      Effect.annotateLogs(Names.organizationId, tenant.organization_id)
    )
  }
)

/**
 * Context of a tenant: its credentials and settings, for a stream.
 *
 * @example
 * ```ts
 * import * as Stream from "effect/Stream"
 * import { PolytomicClient } from "effect-polytomic"
 * import { listOperation } from "effect-polytomic/BulkSync"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const globex = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02", key: "test-child-key" })
 * const theirs = PolytomicClient.items(listOperation, {}).pipe(Stream.provideContext(Tenants.context(globex)))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const context = (tenant: Tenant): Context.Context<Credentials.Credentials> =>
  Context.add(tenant.settings, Credentials.Credentials, tenant.credentials)

/**
 * Options of {@link forEachExit}.
 *
 * @category models
 * @since 1.0.0
 */
export interface ForEachExitOptions {
  /** Number of tenants at the same time. Default: 4. */
  readonly concurrency?: Concurrency | undefined
}

/**
 * Options of {@link forEach}.
 *
 * @category models
 * @since 1.0.0
 */
export interface ForEachOptions extends ForEachExitOptions {
  /** True to discard the results. Default `false`. */
  readonly discard?: boolean | undefined
}

// In a pipeline the tenants are the last argument.
const isDataFirst = (args: IArguments): boolean => Symbol.iterator in Object(args[0])

/**
 * Runs an effect for each tenant, as that tenant, and returns the results in order of the tenants. Like `Effect.forEach`, it
 * fails with the first failure and interrupts the others; {@link forEachExit} does not.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Identity, Polytomic } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const globex = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02", key: "test-child-key" })
 * const initech = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c03", key: "test-other-key" })
 *
 * const program = Effect.gen(function* () {
 *   const identity = yield* Identity
 *   return yield* Tenants.forEach([globex, initech], (tenant) =>
 *     Effect.map(identity.get(), ({ organization_id }) => organization_id === tenant.organization_id)
 *   )
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => [true, true]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const forEach: {
  <T extends Tenant, A, E, R>(
    f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
    options: ForEachOptions & { readonly discard: true }
  ): (tenants: Iterable<T>) => Effect.Effect<void, E, Exclude<R, Credentials.Credentials>>
  <T extends Tenant, A, E, R>(
    f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
    options?: ForEachOptions & { readonly discard?: false | undefined }
  ): (tenants: Iterable<T>) => Effect.Effect<Array<A>, E, Exclude<R, Credentials.Credentials>>
  <T extends Tenant, A, E, R>(
    tenants: Iterable<T>,
    f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
    options: ForEachOptions & { readonly discard: true }
  ): Effect.Effect<void, E, Exclude<R, Credentials.Credentials>>
  <T extends Tenant, A, E, R>(
    tenants: Iterable<T>,
    f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
    options?: ForEachOptions & { readonly discard?: false | undefined }
  ): Effect.Effect<Array<A>, E, Exclude<R, Credentials.Credentials>>
} = /*#__PURE__*/ dual(
  isDataFirst,
  <T extends Tenant, A, E, R>(
    tenants: Iterable<T>,
    f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
    options: ForEachOptions = {}
  ): Effect.Effect<unknown, E, Exclude<R, Credentials.Credentials>> =>
    Effect.suspend((): Effect.Effect<unknown, E, Exclude<R, Credentials.Credentials>> => {
      assertOptions("Tenants.forEach", options, { concurrency, discard: flag })
      return Effect.forEach(tenants, (tenant, index) => span(f, tenant, index), {
        concurrency: options.concurrency ?? 4,
        discard: options.discard === true
      })
    })
)

/**
 * Runs an effect for each tenant and returns the exit of each: a failure of one tenant does not stop the others.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Exit from "effect/Exit"
 * import { Connections, Polytomic } from "effect-polytomic"
 * import * as Tenants from "effect-polytomic/Tenants"
 *
 * const globex = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02", key: "test-child-key" })
 * const gone = Tenants.fromApiKey({ organization_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c99", key: "a revoked key" })
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const results = yield* Tenants.forEachExit([gone, globex], () => connections.list())
 *   return results.filter(({ exit }) => Exit.isFailure(exit)).map(({ tenant }) => tenant.organization_id)
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c99"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const forEachExit: {
  <T extends Tenant, A, E, R>(
    f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
    options?: ForEachExitOptions
  ): (tenants: Iterable<T>) => Effect.Effect<Array<Outcome<T, A, E>>, never, Exclude<R, Credentials.Credentials>>
  <T extends Tenant, A, E, R>(
    tenants: Iterable<T>,
    f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
    options?: ForEachExitOptions
  ): Effect.Effect<Array<Outcome<T, A, E>>, never, Exclude<R, Credentials.Credentials>>
} = /*#__PURE__*/ dual(
  isDataFirst,
  <T extends Tenant, A, E, R>(
    tenants: Iterable<T>,
    f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
    options: ForEachExitOptions = {}
  ): Effect.Effect<Array<Outcome<T, A, E>>, never, Exclude<R, Credentials.Credentials>> =>
    Effect.suspend(() => {
      assertOptions("Tenants.forEachExit", options, { concurrency })
      return Effect.forEach(
        tenants,
        (tenant, index) => Effect.map(Effect.exit(span(f, tenant, index)), (exit) => ({ tenant, exit })),
        { concurrency: options.concurrency ?? 4 }
      )
    })
)

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const span = <T extends Tenant, A, E, R>(
  f: (tenant: T, index: number) => Effect.Effect<A, E, R>,
  tenant: T,
  index: number
): Effect.Effect<A, E, Exclude<R, Credentials.Credentials>> =>
  Effect.suspend(() => f(tenant, index)).pipe(Effect.withSpan(Names.tenant), provide(tenant))

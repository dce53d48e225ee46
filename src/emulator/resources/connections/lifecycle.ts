/** Creating, reading, changing and deleting connections. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { ConnectionType } from "../../catalogue/ConnectionType.ts"
import type { Configuration } from "../../catalogue/configuration.ts"
import * as Configurations from "../../catalogue/configuration.ts"
import * as Catalogue from "../../catalogue/index.ts"
import type { Call } from "../../Handler.ts"
import { digits } from "../../internal/ids.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { missing } from "../documented.ts"
import { find, type List, lists, type Run, reads } from "../rows.ts"
import { stamps } from "../stamps.ts"
import * as Model from "./model.ts"

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

export const list: List = /*#__PURE__*/ lists(Model.connections, Model.view)

export const get: Run = /*#__PURE__*/ reads(Model.connections, Model.view)

// -----------------------------------------------------------------------------
// Creating
// -----------------------------------------------------------------------------

export const create = (input: Input<"connections.create">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id)
    const type = yield* knownType(input.type)
    yield* checkName(call, organization, input.name, undefined)
    const configuration = yield* checkConfiguration(call, type, input.configuration ?? {})
    const connection: Model.Connection = {
      id: call.store.ids.next("connection"),
      organization_id: organization,
      name: input.name,
      type: type.id,
      configuration,
      policies: input.policies ?? [],
      healthcheck_interval: input.healthcheck_interval ?? null,
      status: "healthy",
      status_error: null,
      parent_connection_id: null,
      redirect_url: input.redirect_url ?? null,
      ...stamps(call),
      data: null,
      source: null
    }
    const ready = { ...connection, configuration: withServerValues(type, connection) }
    return yield* store(call, type, ready, { validate: input.validate ?? true, granted: false })
  })

// -----------------------------------------------------------------------------
// Changing
// -----------------------------------------------------------------------------

type Update = Input<"connections.update"> | Input<"connections.update@2023-04-25">

/** PUT: omitted fields are cleared, except secrets by default. */
export const replace = (input: Input<"connections.update">, call: Call): HandlerResult =>
  update(input, call, (type, before) => {
    const { mask, maskedSecrets, omittedSecrets } = call.settings
    return {
      configuration: Configurations.keepSecrets(
        type,
        before.configuration,
        input.configuration ?? {},
        (value) => (value === undefined && omittedSecrets === "keep") || (value === mask && maskedSecrets === "keep")
      ),
      policies: input.policies ?? [],
      healthcheck_interval: input.healthcheck_interval ?? null
    }
  })

/** PATCH of the older versions: omitted fields are kept. */
export const merge = (input: Input<"connections.update@2023-04-25">, call: Call): HandlerResult =>
  update(input, call, (type, before) => ({
    configuration: Configurations.keepSecrets(
      type,
      before.configuration,
      { ...before.configuration, ...input.configuration },
      (value) => value === call.settings.mask && call.settings.maskedSecrets === "keep"
    ),
    policies: input.policies ?? before.policies,
    healthcheck_interval: before.healthcheck_interval
  }))

type Changes = Pick<Model.Connection, "configuration" | "policies" | "healthcheck_interval">

const update = (
  input: Update,
  call: Call,
  change: (type: ConnectionType, before: Model.Connection) => Changes
): HandlerResult =>
  Effect.gen(function* () {
    const before = yield* find(call, Model.connections, input.id)
    if (before.parent_connection_id !== null) {
      return yield* Effect.fail(Refusal.forbidden("A shared connection can only be changed through its parent"))
    }
    if (input.organization_id !== undefined && input.organization_id !== null) {
      const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id)
      if (organization !== before.organization_id) {
        return yield* Effect.fail(Refusal.unprocessable("A connection can't be moved to another organization"))
      }
    }
    const type = yield* knownType(before.type)
    if (input.type !== undefined && input.type !== before.type) {
      return yield* Effect.fail(Refusal.unprocessable(`The type of a connection can't be changed from ${before.type}`))
    }
    yield* checkName(call, before.organization_id, input.name, before.id)
    const changes = change(type, before)
    const configuration = yield* checkConfiguration(call, type, changes.configuration)
    const after: Model.Connection = {
      ...before,
      ...changes,
      name: input.name,
      configuration: { ...configuration, ...serverValues(type, before) },
      ...stamps(call, before)
    }
    return yield* store(call, type, after, {
      validate: input.validate ?? true,
      granted: input.reconnect !== true && before.status_error !== notGranted
    })
  })

// -----------------------------------------------------------------------------
// Deleting
// -----------------------------------------------------------------------------

export const remove = (input: Input<"connections.delete">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const connection = yield* find(call, Model.connections, input.id)
    const children = call.store.where(Model.connections, "parent_connection_id", connection.id)
    const used = [connection, ...children].flatMap(({ id }) => call.store.where(Model.usages, "connection_id", id))
    const usedBy = [
      ...used.map((usage) => ({ type: usage.type, name: usage.name, id: usage.subject })),
      ...children.map(({ id, name }) => ({ type: "shared_connection", name, id }))
    ]
    if (usedBy.length > 0 && input.force !== true) {
      return yield* Effect.fail(Refusal.unprocessable("connection in use", "connection_in_use", { used_by: usedBy }))
    }
    for (const usage of used) {
      if (usage.table !== null) call.store.deleteByName(usage.table, usage.subject)
      Model.release(call.store, usage.subject)
    }
    for (const { id } of [...children, connection]) call.store.delete(Model.connections, id)
    return undefined
  })

// -----------------------------------------------------------------------------
// Testing
// -----------------------------------------------------------------------------

/** Tests a configuration, merged over that of a named connection; nothing is stored. */
export const test = (input: Input<"connections.testConnection">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const type = Catalogue.find(input.type)
    if (type === undefined) return yield* Effect.fail(missing(call.operation, "Connection type", input.type))
    const stored =
      input.connection_id === undefined ? undefined : yield* find(call, Model.connections, input.connection_id)
    const configuration = { ...stored?.configuration, ...input.configuration }
    const [problem] = Configurations.check(type, configuration)
    if (problem !== undefined) {
      return yield* Effect.fail(Refusal.badRequest(`${problem.field} ${problem.message}`, "validation_failed"))
    }
    const reason = call.settings.unreachable(type.id, configuration)
    return reason === undefined
      ? undefined
      : yield* Effect.fail(Refusal.badRequest(`connection test failed: ${reason}`, "connection_failed"))
  })

// -----------------------------------------------------------------------------
// Checks
// -----------------------------------------------------------------------------

export const knownType = (id: string): Effect.Effect<ConnectionType, Refusal.Refusal> => {
  const type = Catalogue.find(id)
  return type === undefined
    ? Effect.fail(Refusal.unprocessable(`Unknown connection type ${id.slice(0, 100)}`, "unknown_connection_type"))
    : Effect.succeed(type)
}

/** Checks whether a name can be given to a connection of an organization. */
export const checkName = (
  call: Call,
  organization: string,
  name: string,
  self: string | undefined
): Effect.Effect<void, Refusal.Refusal> => {
  if (name.trim() === "") return Effect.fail(Refusal.unprocessable("name is empty", "invalid_name"))
  if (name.length > Model.maxNameLength) {
    return Effect.fail(Refusal.unprocessable(`name has more than ${Model.maxNameLength} characters`, "invalid_name"))
  }
  const taken =
    call.settings.uniqueNames &&
    call.store
      .where(Model.connections, "name", name)
      .some((other) => other.organization_id === organization && other.id !== self)
  return taken
    ? Effect.fail(Refusal.unprocessable(`A connection named ${JSON.stringify(name)} exists`, "name_taken"))
    : Effect.void
}

const checkConfiguration = (
  call: Call,
  type: ConnectionType,
  input: Configuration
): Effect.Effect<Configuration, Refusal.Refusal> => {
  const problems = Configurations.check(type, input, call.settings.unknownFields === "reject")
  if (problems.length === 0) {
    call.ignore(Configurations.unknownNames(type, input))
    return Effect.succeed(Configurations.complete(type, input))
  }
  const message = problems.map(({ field, message }) => `${field} ${message}`).join("; ")
  return Effect.fail(Refusal.invalid(call.operation, message, "invalid_configuration", { issues: problems }))
}

/** Tests the connection unless disabled, stores it, and returns the link to grant access if that is needed. */
const store = (
  call: Call,
  type: ConnectionType,
  connection: Model.Connection,
  options: { readonly validate: boolean; readonly granted: boolean }
): HandlerResult => {
  if (takesGrant(type, connection) && !options.granted) {
    const pending = call.store.put(Model.connections, { ...connection, status: "unhealthy", status_error: notGranted })
    return Effect.succeed({ ...Model.view(call, pending), ...grantOf(call, pending) })
  }
  const reason = options.validate ? call.settings.unreachable(type.id, connection.configuration) : undefined
  if (reason !== undefined) {
    return Effect.fail(Refusal.unprocessable(`could not connect: ${reason}`, "connection_failed"))
  }
  return Effect.succeed(Model.view(call, call.store.put(Model.connections, connection)))
}

// -----------------------------------------------------------------------------
// Granting access
// -----------------------------------------------------------------------------

const notGranted = "Access has not been granted yet: open auth_url"

const withoutBrowser: ReadonlyArray<unknown> = ["api", "jwt", "clientcredentials"]

/** Checks whether a configuration has credentials, so that no access has to be granted in a browser. */
const hasOwnCredentials = (configuration: Configuration): boolean =>
  withoutBrowser.includes(configuration.connect_mode) ||
  (configuration.auth_method !== undefined && configuration.auth_method !== "oauth") ||
  typeof configuration.oauth_refresh_token === "string" ||
  typeof configuration.oauth_access_token === "string"

const takesGrant = (type: ConnectionType, connection: Model.Connection): boolean =>
  type.use_oauth && !hasOwnCredentials(connection.configuration)

const grantOf = (
  call: Call,
  connection: Model.Connection
): { readonly auth_url: string; readonly auth_code?: string } => {
  const state = digits(`grant/${connection.id}/${call.now}`, 24)
  const query = new URLSearchParams({ connection: connection.id, state })
  return {
    auth_url: `${call.origin}/oauth/${connection.type}?${query}`,
    ...(connection.configuration.connect_mode === "code" ? { auth_code: digits(`code/${state}`, 8) } : {})
  }
}

/** Additions of the server to a configuration. */
const withServerValues = (type: ConnectionType, { configuration, id }: Model.Connection): Configuration => {
  const isRole = configuration.auth_mode === "iam_role" || configuration.auth_method === "iam_role"
  const made = {
    ...(type.id === "webhook" && configuration.auth_method === "polytomic_secret" && !configuration.secret
      ? { secret: digits(`webhook/${id}`, 32) }
      : {}),
    ...(isRole && type.properties.external_id?.readOnly === true
      ? { external_id: digits(`${type.id}/${id}`, 16) }
      : {}),
    ...(isRole && type.properties.aws_user?.readOnly === true ? { aws_user: "polytomic" } : {})
  }
  return { ...configuration, ...made }
}

const serverValues = (type: ConnectionType, { configuration }: Model.Connection): Configuration =>
  Object.fromEntries(
    Configurations.readOnlyNames(type)
      .filter((name) => configuration[name] !== undefined)
      .map((name) => [name, configuration[name]])
  )

/** A connection after its owner has granted access in a browser. */
export const granted = (connection: Model.Connection): Model.Connection => {
  const type = Catalogue.find(connection.type)
  const name = type === undefined ? undefined : Configurations.readOnlyNames(type)[0]
  return {
    ...connection,
    status: "healthy",
    status_error: null,
    configuration:
      name === undefined ? connection.configuration : { ...connection.configuration, [name]: "ada@example.com" }
  }
}

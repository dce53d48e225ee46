/** Sender of a request, and the permissions of its key. */
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import type { Any } from "../Operation.ts"
import { family, type Key, keys, organizations } from "./Organizations.ts"
import * as Refusal from "./Refusal.ts"
import type { Store } from "./Store.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Sender of a request. */
export interface Caller {
  /** The key; absent for a request without one, which only a few operations allow. */
  readonly key: Key | undefined
  /** The organization that the key was scoped to with Basic credentials. */
  readonly scope: string | undefined
}

// -----------------------------------------------------------------------------
// Authentication
// -----------------------------------------------------------------------------

/**
 * Reads the `Authorization` header: `Bearer <key>`, Basic with an organization's id and a key, or Basic with a key and an
 * empty password.
 */
export const authenticate = (
  store: Store,
  operation: Any,
  authorization: string | null,
  anonymous: ReadonlyArray<string> | "all"
): Caller | Refusal.Refusal => {
  if (authorization === null && anonymous === "all") {
    return { key: store.find(keys, ({ kind }) => kind === "user"), scope: undefined }
  }
  if (authorization === null) {
    return anonymous.includes(operation.id)
      ? { key: undefined, scope: undefined }
      : Refusal.unauthorized("An API key is required: send it as `Authorization: Bearer <key>`")
  }
  const caller = read(store, authorization)
  return operation.credentials === "partner" &&
    !(caller instanceof Refusal.Refusal) &&
    (caller.key?.kind === "user" || caller.scope !== undefined)
    ? Refusal.forbidden("This operation takes a partner key, sent as Bearer")
    : caller
}

const read = (store: Store, authorization: string): Caller | Refusal.Refusal => {
  const [, scheme = "", credentials = ""] = /^(\S+)\s+(\S+)\s*$/.exec(authorization) ?? []
  switch (scheme.toLowerCase()) {
    case "bearer": {
      const key = findKey(store, credentials)
      return key === undefined ? invalidKey() : { key, scope: undefined }
    }
    case "basic":
      return readBasic(store, credentials)
    default:
      return Refusal.unauthorized("The Authorization header is neither Bearer nor Basic")
  }
}

const readBasic = (store: Store, credentials: string): Caller | Refusal.Refusal => {
  const decoded = Result.getOrUndefined(Base64.decodeString(credentials))
  const colon = decoded?.indexOf(":") ?? -1
  if (decoded === undefined || colon === -1) {
    return Refusal.unauthorized("The Basic credentials are not base64 of <user name>:<password>")
  }
  const username = decoded.slice(0, colon)
  const password = decoded.slice(colon + 1)
  const key = findKey(store, password === "" ? username : password)
  if (key === undefined) return invalidKey()
  if (password === "") return { key, scope: undefined }
  return store.get(organizations, username) === undefined || !sees(store, { key, scope: undefined }, username)
    ? Refusal.forbidden("This key has no access to the organization in the user name")
    : { key, scope: username }
}

const findKey = (store: Store, text: string): Key | undefined => store.where(keys, "key", text)[0]

const invalidKey = (): Refusal.Refusal => Refusal.unauthorized("The API key is not valid")

// -----------------------------------------------------------------------------
// Access
// -----------------------------------------------------------------------------

/** Checks whether a caller has access to an organization. */
export const sees = (store: Store, caller: Caller, organizationId: string): boolean => {
  const { key, scope } = caller
  if (key === undefined) return false
  if (scope !== undefined) return scope === organizationId
  switch (key.kind) {
    case "user":
      return key.organization_id === organizationId
    case "partner":
      return family(store, key.organization_id).some((organization) => organization.id === organizationId)
    case "deployment":
      return true
  }
}

/** The organization of a caller, for requests that name none. */
export const organizationOf = (caller: Caller): string | undefined => caller.scope ?? caller.key?.organization_id

/** The organization of a request: its `organization_id`, or the caller's own. */
export const actIn = (
  store: Store,
  caller: Caller,
  requested: string | null | undefined
): Effect.Effect<string, Refusal.Refusal> => {
  const own = organizationOf(caller)
  if (own === undefined) return Effect.fail(Refusal.unauthorized("An API key is required"))
  if (requested === undefined || requested === null || requested === own) return Effect.succeed(own)
  return store.get(organizations, requested) !== undefined && sees(store, caller, requested)
    ? Effect.succeed(requested)
    : Effect.fail(Refusal.forbidden(`This key can't act in organization ${requested}`))
}

/** Actor, for fields such as `created_by`. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly type: string
}

/** The actor of a caller. */
export const actor = (caller: Caller): Actor | undefined =>
  caller.key === undefined
    ? undefined
    : {
        ...caller.key.actor,
        type: caller.key.kind === "user" ? "user" : caller.key.kind === "partner" ? "partner" : "system"
      }

/** Organizations and their keys. */
import { type Store, type Table, table } from "./Store.ts"

/** A tenant. The children of an organization are its customers; a partner key of the parent has access to them too. */
export interface Organization {
  readonly id: string
  readonly name: string
  /** The partner's own organization, for a customer of a partner. */
  readonly parent_id: string | null
  readonly created_at: string
  readonly sso?: SingleSignOn
}

/** Single sign-on of an organization. */
export interface SingleSignOn {
  readonly client_id?: string | undefined
  /** Never returned. */
  readonly client_secret?: string | undefined
  readonly issuer?: string | undefined
  readonly sso_domain?: string | undefined
  readonly sso_org_id?: string | undefined
}

/**
 * Kind of a key.
 *
 * - `"user"`: one organization.
 * - `"partner"`: the partner's own organization and its children, and the partner-only operations.
 * - `"deployment"`: all organizations.
 */
export type KeyKind = "user" | "partner" | "deployment"

/** A key that the emulator accepts. */
export interface Key {
  readonly id: string
  readonly key: string
  readonly kind: KeyKind
  /** The organization of the user, or the partner's own; for a deployment key, the default organization. */
  readonly organization_id: string
  /** Actor. */
  readonly actor: { readonly id: string; readonly name: string }
}

export const organizations: Table<Organization> = /*#__PURE__*/ table<Organization>("organizations", "Organization")

export const keys: Table<Key> = /*#__PURE__*/ table<Key>("keys")

/** An organization and its children. */
export const family = (store: Store, id: string): ReadonlyArray<Organization> =>
  store.filter(organizations, (organization) => organization.id === id || organization.parent_id === id)

/** Models of tenants. */
import type * as Context from "effect/Context"
import type * as Exit from "effect/Exit"
import type * as Redacted from "effect/Redacted"
import type * as Credentials from "../../Credentials.ts"

/**
 * A customer: an organization, and what acts in it.
 *
 * @category models
 * @since 1.0.0
 */
export interface Tenant {
  /** Id of the organization. A UUID. */
  readonly organization_id: string
  readonly credentials: Credentials.Credentials
  /** Settings of the tenant's calls, such as a retry policy or deadlines of its own; what is not in it is as for everybody. */
  readonly settings: Context.Context<never>
}

/**
 * Options of every tenant.
 *
 * @category models
 * @since 1.0.0
 */
export interface TenantOptions {
  /** Id of the organization. A UUID. */
  readonly organization_id: string
  /** Settings of the tenant's calls: references such as `Deadline` and `RetryPolicy`, in a `Context`. */
  readonly settings?: Context.Context<never> | undefined
}

/**
 * A customer that is ready.
 *
 * @category models
 * @since 1.0.0
 */
export interface Provisioned extends Tenant {
  /** Id of the user. A UUID. */
  readonly user_id: string
  /** The user's API key. It can't be read again: store it. */
  readonly apiKey: Redacted.Redacted<string>
  /** Resources that were created. */
  readonly created: { readonly organization: boolean; readonly user: boolean }
}

/**
 * Result of a tenant's part.
 *
 * @category models
 * @since 1.0.0
 */
export interface Outcome<T extends Tenant, A, E> {
  readonly tenant: T
  readonly exit: Exit.Exit<A, E>
}

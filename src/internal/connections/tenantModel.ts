/** Models of tenants. */
import type * as Context from "effect/Context"
import type * as Exit from "effect/Exit"
import type * as Redacted from "effect/Redacted"
import type * as Credentials from "../../Credentials.ts"

/**
 * A customer: an organization, with credentials and settings.
 *
 * @category models
 * @since 1.0.0
 */
export interface Tenant {
  /** Id of the organization. A UUID. */
  readonly organization_id: string
  readonly credentials: Credentials.Credentials
  /** Settings of the tenant's calls, such as its own retry policy or deadlines; others are those of the program. */
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
 * A provisioned customer.
 *
 * @category models
 * @since 1.0.0
 */
export interface Provisioned extends Tenant {
  /** Id of the user. A UUID. */
  readonly user_id: string
  /** The user's API key. It cannot be read again, so store it. */
  readonly apiKey: Redacted.Redacted<string>
  /** Resources that were created. */
  readonly created: { readonly organization: boolean; readonly user: boolean }
}

/**
 * Result of one tenant.
 *
 * @category models
 * @since 1.0.0
 */
export interface Outcome<T extends Tenant, A, E> {
  readonly tenant: T
  readonly exit: Exit.Exit<A, E>
}

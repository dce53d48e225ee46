/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Factors.ai connection.
 *
 * @category configurations
 */
export interface FactorsAi {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Account Domain. */
  readonly account_domain: string
}

/**
 * Connection type `factors_ai`: Factors.ai.
 *
 * @category types
 */
export const factors_ai: ConnectionType<"factors_ai", FactorsAi> = /*#__PURE__*/ connectionType(
  "factors_ai",
  "api_key!* account_domain!"
)

/**
 * Configuration of a Fathom connection.
 *
 * @category configurations
 */
export interface Fathom {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `fathom`: Fathom.
 *
 * @category types
 */
export const fathom: ConnectionType<"fathom", Fathom> = /*#__PURE__*/ connectionType("fathom", "api_key!*")

/**
 * Configuration of a Facebook Ads connection.
 *
 * @category configurations
 */
export interface Fbaudience {
  /** Authentication Method. Default: "oauth", sent if left out. */
  readonly auth_method?: "oauth" | "token" | undefined
  /** Token. A secret. */
  readonly byo_app_token?: Secret | undefined
  /** Graph API version (optional). Default: "v24.0". */
  readonly graph_api_version?: string | undefined
  /** Accounts. */
  readonly accounts?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
}

/**
 * Connection type `fbaudience`: Facebook Ads.
 *
 * @category types
 */
export const fbaudience: ConnectionType<"fbaudience", Fbaudience> = /*#__PURE__*/ connectionType(
  "fbaudience",
  "auth_method!:oauth=oauth|token user_name- byo_app_token* graph_api_version accounts[]"
)

/**
 * Configuration of a Fireflies.ai connection.
 *
 * @category configurations
 */
export interface FirefliesAi {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `fireflies_ai`: Fireflies.ai.
 *
 * @category types
 */
export const fireflies_ai: ConnectionType<"fireflies_ai", FirefliesAi> = /*#__PURE__*/ connectionType(
  "fireflies_ai",
  "api_key!*"
)

/**
 * Configuration of a Freshdesk connection.
 *
 * @category configurations
 */
export interface Freshdesk {
  /** Subdomain. */
  readonly subdomain: string
  /** API Key. A secret. */
  readonly apikey: Secret
}

/**
 * Connection type `freshdesk`: Freshdesk.
 *
 * @category types
 */
export const freshdesk: ConnectionType<"freshdesk", Freshdesk> = /*#__PURE__*/ connectionType(
  "freshdesk",
  "subdomain! apikey!*"
)

/**
 * Configuration of a Freshservice connection.
 *
 * @category configurations
 */
export interface Freshservice {
  /** Subdomain. */
  readonly subdomain: string
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `freshservice`: Freshservice.
 *
 * @category types
 */
export const freshservice: ConnectionType<"freshservice", Freshservice> = /*#__PURE__*/ connectionType(
  "freshservice",
  "subdomain! api_key!*"
)

/**
 * Configuration of a Front connection.
 *
 * @category configurations
 */
export interface Front {
  /** API Token. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `front`: Front.
 *
 * @category types
 */
export const front: ConnectionType<"front", Front> = /*#__PURE__*/ connectionType("front", "api_key!*")

/**
 * Configuration of a Fullstory connection.
 *
 * @category configurations
 */
export interface Fullstory {
  /** API token. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `fullstory`: Fullstory.
 *
 * @category types
 */
export const fullstory: ConnectionType<"fullstory", Fullstory> = /*#__PURE__*/ connectionType("fullstory", "api_key!*")

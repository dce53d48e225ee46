/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of an IBM Db2 connection.
 *
 * @category configurations
 */
export interface IbmDb2 {
  /** Hostname. */
  readonly hostname: string
  /** Use SSL. Default: true. */
  readonly ssl?: boolean | undefined
  /** Database. */
  readonly database: string
  /** Username. */
  readonly account: string
  /** Password. A secret. */
  readonly passwd: Secret
}

/**
 * Connection type `ibm_db2`: IBM Db2.
 *
 * @category types
 */
export const ibm_db2: ConnectionType<"ibm_db2", IbmDb2> = /*#__PURE__*/ connectionType(
  "ibm_db2",
  "hostname! ssl? database! account! passwd!*"
)

/**
 * Configuration of an Instantly connection.
 *
 * @category configurations
 */
export interface Instantly {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `instantly`: Instantly.
 *
 * @category types
 */
export const instantly: ConnectionType<"instantly", Instantly> = /*#__PURE__*/ connectionType("instantly", "api_key!*")

/**
 * Configuration of an Intellimize connection.
 *
 * @category configurations
 */
export interface Intellimize {
  /** Intellimize API Key. A secret. */
  readonly apikey: Secret
}

/**
 * Connection type `intellimize`: Intellimize.
 *
 * @category types
 */
export const intellimize: ConnectionType<"intellimize", Intellimize> = /*#__PURE__*/ connectionType(
  "intellimize",
  "apikey!*"
)

/**
 * Configuration of an Intercom connection.
 *
 * @category configurations
 */
export type Intercom = { readonly [name: string]: never }

/**
 * Connection type `intercom`: Intercom.
 *
 * @category types
 */
export const intercom: ConnectionType<"intercom", Intercom> = /*#__PURE__*/ connectionType("intercom", "")

/**
 * Configuration of an Ironclad connection.
 *
 * @category configurations
 */
export interface Ironclad {
  /** Environment. Default: "prod", sent if left out. */
  readonly environment?: "prod" | "demo" | undefined
  /** Authentication method. Default: "oauth", sent if left out. */
  readonly auth_method?: "oauth" | "api_key" | undefined
  /** Access token. A secret. */
  readonly api_key?: Secret | undefined
  /** Client ID. */
  readonly client_id?: string | undefined
  /** Client secret. A secret. */
  readonly client_secret?: Secret | undefined
  /** Ironclad user email. */
  readonly user_as_email?: string | undefined
}

/**
 * Connection type `ironclad`: Ironclad.
 *
 * @category types
 */
export const ironclad: ConnectionType<"ironclad", Ironclad> = /*#__PURE__*/ connectionType(
  "ironclad",
  "environment!:prod=prod|demo auth_method!:oauth=oauth|api_key api_key* client_id client_secret* user_as_email"
)

/**
 * Configuration of an Iterable connection.
 *
 * @category configurations
 */
export interface Iterable {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Event Types. */
  readonly event_types?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
}

/**
 * Connection type `iterable`: Iterable.
 *
 * @category types
 */
export const iterable: ConnectionType<"iterable", Iterable> = /*#__PURE__*/ connectionType(
  "iterable",
  "api_key!* event_types[]"
)

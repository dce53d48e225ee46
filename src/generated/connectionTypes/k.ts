/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Klaviyo connection.
 *
 * @category configurations
 */
export interface Klaviyo {
  /** Public API key. A secret. */
  readonly apikey: Secret
  /** Private API key. A secret. */
  readonly private_apikey: Secret
}

/**
 * Connection type `klaviyo`: Klaviyo.
 *
 * @category types
 */
export const klaviyo: ConnectionType<"klaviyo", Klaviyo> = /*#__PURE__*/ connectionType(
  "klaviyo",
  "apikey!* private_apikey!*"
)

/**
 * Configuration of a Knock connection.
 *
 * @category configurations
 */
export interface Knock {
  /** Service Token. A secret. */
  readonly api_key?: Secret | undefined
  /** Secret Key. A secret. */
  readonly secret_key?: Secret | undefined
}

/**
 * Connection type `knock`: Knock.
 *
 * @category types
 */
export const knock: ConnectionType<"knock", Knock> = /*#__PURE__*/ connectionType("knock", "api_key* secret_key*")

/**
 * Configuration of a Kustomer connection.
 *
 * @category configurations
 */
export interface Kustomer {
  /** Customer Portal Subdomain. */
  readonly domain: string
  /** API Key. A secret. */
  readonly apikey: Secret
}

/**
 * Connection type `kustomer`: Kustomer.
 *
 * @category types
 */
export const kustomer: ConnectionType<"kustomer", Kustomer> = /*#__PURE__*/ connectionType(
  "kustomer",
  "domain! apikey!*"
)

/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Unbounce connection.
 *
 * @category configurations
 */
export interface Unbounce {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `unbounce`: Unbounce.
 *
 * @category types
 */
export const unbounce: ConnectionType<"unbounce", Unbounce> = /*#__PURE__*/ connectionType("unbounce", "api_key!*")

/**
 * Configuration of a Upfluence connection.
 *
 * @category configurations
 */
export interface Upfluence {
  /** Email. */
  readonly username: string
  /** Password. A secret. */
  readonly password: Secret
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
}

/**
 * Connection type `upfluence`: Upfluence.
 *
 * @category types
 */
export const upfluence: ConnectionType<"upfluence", Upfluence> = /*#__PURE__*/ connectionType(
  "upfluence",
  "username! password!* oauth_refresh_token* oauth_token_expiry"
)

/**
 * Configuration of a UpPromote connection.
 *
 * @category configurations
 */
export interface Uppromote {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `uppromote`: UpPromote.
 *
 * @category types
 */
export const uppromote: ConnectionType<"uppromote", Uppromote> = /*#__PURE__*/ connectionType("uppromote", "api_key!*")

/**
 * Configuration of a UserVoice connection.
 *
 * @category configurations
 */
export interface Uservoice {
  /** Subdomain. */
  readonly domain: string
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `uservoice`: UserVoice.
 *
 * @category types
 */
export const uservoice: ConnectionType<"uservoice", Uservoice> = /*#__PURE__*/ connectionType(
  "uservoice",
  "domain! api_key!*"
)

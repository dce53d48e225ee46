/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Jira connection.
 *
 * @category configurations
 */
export interface Jira {
  /** Jira URL. */
  readonly url: string
  /** Authentication method. Default: "apikey", sent if left out. */
  readonly auth_method?: "apikey" | "pat" | undefined
  /** Username. */
  readonly username?: string | undefined
  /** API token. A secret. */
  readonly api_key?: Secret | undefined
  /** Personal access token. A secret. */
  readonly access_token?: Secret | undefined
}

/**
 * Connection type `jira`: Jira.
 *
 * @category types
 */
export const jira: ConnectionType<"jira", Jira> = /*#__PURE__*/ connectionType(
  "jira",
  "url! auth_method!:apikey=apikey|pat username api_key* access_token*"
)

/**
 * Configuration of a Juro connection.
 *
 * @category configurations
 */
export interface Juro {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `juro`: Juro.
 *
 * @category types
 */
export const juro: ConnectionType<"juro", Juro> = /*#__PURE__*/ connectionType("juro", "api_key!*")

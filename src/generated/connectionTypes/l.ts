/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Lago connection.
 *
 * @category configurations
 */
export interface Lago {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `lago`: Lago.
 *
 * @category types
 */
export const lago: ConnectionType<"lago", Lago> = /*#__PURE__*/ connectionType("lago", "api_key!*")

/**
 * Configuration of a LearnWorlds connection.
 *
 * @category configurations
 */
export interface Learnworlds {
  /** School URL. */
  readonly school_url: string
  /** Client ID. */
  readonly client_id: string
  /** Client Secret. A secret. */
  readonly client_secret: Secret
}

/**
 * Connection type `learnworlds`: LearnWorlds.
 *
 * @category types
 */
export const learnworlds: ConnectionType<"learnworlds", Learnworlds> = /*#__PURE__*/ connectionType(
  "learnworlds",
  "school_url! client_id! client_secret!*"
)

/**
 * Configuration of a Linear connection.
 *
 * @category configurations
 */
export interface Linear {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `linear`: Linear.
 *
 * @category types
 */
export const linear: ConnectionType<"linear", Linear> = /*#__PURE__*/ connectionType("linear", "api_key!*")

/**
 * Configuration of a LinkedIn Ads connection.
 *
 * @category configurations
 */
export interface Linkedinads {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Accounts. */
  readonly accounts?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `linkedinads`: LinkedIn Ads.
 *
 * @category types
 */
export const linkedinads: ConnectionType<"linkedinads", Linkedinads> = /*#__PURE__*/ connectionType(
  "linkedinads",
  "oauth_refresh_token* oauth_token_expiry accounts[] connected_user- client_id* client_secret*"
)

/**
 * Configuration of a Lob connection.
 *
 * @category configurations
 */
export interface Lob {
  /** API Key. A secret. */
  readonly apikey: Secret
}

/**
 * Connection type `lob`: Lob.
 *
 * @category types
 */
export const lob: ConnectionType<"lob", Lob> = /*#__PURE__*/ connectionType("lob", "apikey!*")

/**
 * Configuration of a Loop connection.
 *
 * @category configurations
 */
export interface Loop {
  /** API Token. A secret. */
  readonly api_token: Secret
}

/**
 * Connection type `loop`: Loop.
 *
 * @category types
 */
export const loop: ConnectionType<"loop", Loop> = /*#__PURE__*/ connectionType("loop", "api_token!*")

/**
 * Configuration of a Loops connection.
 *
 * @category configurations
 */
export interface Loops {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `loops`: Loops.
 *
 * @category types
 */
export const loops: ConnectionType<"loops", Loops> = /*#__PURE__*/ connectionType("loops", "api_key!*")

/**
 * Configuration of a Luma connection.
 *
 * @category configurations
 */
export interface Luma {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `luma`: Luma.
 *
 * @category types
 */
export const luma: ConnectionType<"luma", Luma> = /*#__PURE__*/ connectionType("luma", "api_key!*")

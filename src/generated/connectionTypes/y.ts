/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Yotpo connection.
 *
 * @category configurations
 */
export interface Yotpo {
  /** App Key. */
  readonly store_id: string
  /** Secret. A secret. */
  readonly secret: Secret
}

/**
 * Connection type `yotpo`: Yotpo.
 *
 * @category types
 */
export const yotpo: ConnectionType<"yotpo", Yotpo> = /*#__PURE__*/ connectionType("yotpo", "store_id! secret!*")

/**
 * Configuration of a YouTube Analytics connection.
 *
 * @category configurations
 */
export interface Youtubeanalytics {
  /** Connected user's email. */
  readonly user_email?: string | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Content owner ID. */
  readonly content_owner_id?: string | undefined
}

/**
 * Connection type `youtubeanalytics`: YouTube Analytics.
 *
 * @category types
 */
export const youtubeanalytics: ConnectionType<"youtubeanalytics", Youtubeanalytics> = /*#__PURE__*/ connectionType(
  "youtubeanalytics",
  "user_email oauth_refresh_token* oauth_token_expiry client_id* client_secret* content_owner_id"
)

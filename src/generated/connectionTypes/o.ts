/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of an OpenAI Ads connection.
 *
 * @category configurations
 */
export interface OpenaiAds {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `openai_ads`: OpenAI Ads.
 *
 * @category types
 */
export const openai_ads: ConnectionType<"openai_ads", OpenaiAds> = /*#__PURE__*/ connectionType(
  "openai_ads",
  "api_key!*"
)

/**
 * Configuration of an Outreach connection.
 *
 * @category configurations
 */
export interface Outreach {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Use bulk API for syncing to Outreach. Default: true. */
  readonly use_bulk_upsert?: boolean | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `outreach`: Outreach.
 *
 * @category types
 */
export const outreach: ConnectionType<"outreach", Outreach> = /*#__PURE__*/ connectionType(
  "outreach",
  "connected_user- oauth_refresh_token* oauth_token_expiry use_bulk_upsert? client_id* client_secret*"
)

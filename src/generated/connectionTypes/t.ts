/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Tabs connection.
 *
 * @category configurations
 */
export interface Tabs {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `tabs`: Tabs.
 *
 * @category types
 */
export const tabs: ConnectionType<"tabs", Tabs> = /*#__PURE__*/ connectionType("tabs", "api_key!*")

/**
 * Configuration of a TestRail connection.
 *
 * @category configurations
 */
export interface Testrail {
  /** Hostname. */
  readonly hostname: string
  /** Username. */
  readonly username: string
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `testrail`: TestRail.
 *
 * @category types
 */
export const testrail: ConnectionType<"testrail", Testrail> = /*#__PURE__*/ connectionType(
  "testrail",
  "hostname! username! api_key!*"
)

/**
 * Configuration of a Thrive connection.
 *
 * @category configurations
 */
export interface Thrive {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `thrive`: Thrive.
 *
 * @category types
 */
export const thrive: ConnectionType<"thrive", Thrive> = /*#__PURE__*/ connectionType("thrive", "api_key!*")

/**
 * Configuration of a Tigris connection.
 *
 * @category configurations
 */
export interface Tigris {
  /** Access Key ID. */
  readonly aws_access_key_id: string
  /** Secret Access Key. A secret. */
  readonly aws_secret_access_key: Secret
  /** Bucket Name. */
  readonly bucket_name: string
  /** CSV files have headers. Default: true. */
  readonly csv_has_headers?: boolean | undefined
  /** Files are time-based snapshots. Default: false. */
  readonly is_single_table?: boolean | undefined
  /** Multi-directory multi-table. Default: false. */
  readonly is_directory_snapshot?: boolean | undefined
  /** Tables glob path. */
  readonly directory_glob_pattern?: string | undefined
  /** Collection name. */
  readonly single_table_name?: string | undefined
  /** File format. Default: "csv". */
  readonly single_table_file_format?: "csv" | "json" | "parquet" | undefined
  /** File formats. */
  readonly single_table_file_formats?: ReadonlyArray<"csv" | "json" | "parquet"> | undefined
  /** Skip first lines. Default: 0. */
  readonly skip_lines?: number | undefined
}

/**
 * Connection type `tigris`: Tigris.
 *
 * @category types
 */
export const tigris: ConnectionType<"tigris", Tigris> = /*#__PURE__*/ connectionType(
  "tigris",
  "aws_access_key_id! aws_secret_access_key!* bucket_name! csv_has_headers? is_single_table? is_directory_snapshot? directory_glob_pattern single_table_name single_table_file_format=csv|json|parquet single_table_file_formats[] skip_lines#"
)

/**
 * Configuration of a TikTok Ads connection.
 *
 * @category configurations
 */
export interface TiktokAds {
  /** Advertisers. */
  readonly advertisers?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Custom reports. */
  readonly custom_reports?: string | undefined
}

/**
 * Connection type `tiktok_ads`: TikTok Ads.
 *
 * @category types
 */
export const tiktok_ads: ConnectionType<"tiktok_ads", TiktokAds> = /*#__PURE__*/ connectionType(
  "tiktok_ads",
  "connected_user- advertisers[] client_id* client_secret* custom_reports"
)

/**
 * Configuration of a Tixr connection.
 *
 * @category configurations
 */
export interface Tixr {
  /** Client Private Key. A secret. */
  readonly client_private_key: Secret
  /** Client Secret. A secret. */
  readonly client_secret: Secret
}

/**
 * Connection type `tixr`: Tixr.
 *
 * @category types
 */
export const tixr: ConnectionType<"tixr", Tixr> = /*#__PURE__*/ connectionType(
  "tixr",
  "client_private_key!* client_secret!*"
)

/**
 * Configuration of a Towbook connection.
 *
 * @category configurations
 */
export interface Towbook {
  /** API Token. A secret. */
  readonly api_token: Secret
}

/**
 * Connection type `towbook`: Towbook.
 *
 * @category types
 */
export const towbook: ConnectionType<"towbook", Towbook> = /*#__PURE__*/ connectionType("towbook", "api_token!*")

/**
 * Configuration of a Twilio Sendgrid connection.
 *
 * @category configurations
 */
export interface TwilioSendgrid {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `twilio_sendgrid`: Twilio Sendgrid.
 *
 * @category types
 */
export const twilio_sendgrid: ConnectionType<"twilio_sendgrid", TwilioSendgrid> = /*#__PURE__*/ connectionType(
  "twilio_sendgrid",
  "api_key!*"
)

/**
 * Configuration of a Typeform connection.
 *
 * @category configurations
 */
export interface Typeform {
  /** A secret. */
  readonly application_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
}

/**
 * Connection type `typeform`: Typeform.
 *
 * @category types
 */
export const typeform: ConnectionType<"typeform", Typeform> = /*#__PURE__*/ connectionType(
  "typeform",
  "application_id* client_secret* oauth_refresh_token* oauth_token_expiry"
)

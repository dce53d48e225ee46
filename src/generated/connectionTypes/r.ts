/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Ramp connection.
 *
 * @category configurations
 */
export interface Ramp {
  /** Is Sandbox. */
  readonly is_sandbox?: boolean | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `ramp`: Ramp.
 *
 * @category types
 */
export const ramp: ConnectionType<"ramp", Ramp> = /*#__PURE__*/ connectionType(
  "ramp",
  "is_sandbox? oauth_refresh_token* oauth_token_expiry client_id* client_secret*"
)

/**
 * Configuration of a Recharge connection.
 *
 * @category configurations
 */
export interface Recharge {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `recharge`: Recharge.
 *
 * @category types
 */
export const recharge: ConnectionType<"recharge", Recharge> = /*#__PURE__*/ connectionType("recharge", "api_key!*")

/**
 * Configuration of a Reddit Ads connection.
 *
 * @category configurations
 */
export interface Redditads {
  /** A secret. */
  readonly application_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Accounts. */
  readonly accounts?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
  /** Conversion Pixel ID. */
  readonly pixel_id?: string | undefined
}

/**
 * Connection type `redditads`: Reddit Ads.
 *
 * @category types
 */
export const redditads: ConnectionType<"redditads", Redditads> = /*#__PURE__*/ connectionType(
  "redditads",
  "application_id* client_secret* oauth_refresh_token* oauth_token_expiry connected_user- accounts[] pixel_id"
)

/**
 * Configuration of a Redshift connection.
 *
 * @category configurations
 */
export interface Redshift {
  /** Hostname. */
  readonly hostname: string
  /** Username. */
  readonly username: string
  /** Password. A secret. */
  readonly password: Secret
  /** Database. */
  readonly database: string
  /** Port. Default: 5439, sent if left out. */
  readonly port?: number | undefined
  /** Connect over SSH tunnel. */
  readonly ssh?: boolean | undefined
  /** SSH user. Default: "root". */
  readonly ssh_user?: string | undefined
  /** SSH host. */
  readonly ssh_host?: string | undefined
  /** SSH port. Default: 22. */
  readonly ssh_port?: number | undefined
  /** Private key. A secret. */
  readonly ssh_private_key?: Secret | undefined
  /** Authentication Method. Default: "access_key_and_secret", sent if left out. */
  readonly auth_mode?: "access_key_and_secret" | "iam_role" | undefined
  /** AWS Access Key ID (destinations only). */
  readonly aws_access_key_id?: string | undefined
  /** AWS Secret Access Key (destinations only). A secret. */
  readonly aws_secret_access_key?: Secret | undefined
  /** IAM Role ARN. */
  readonly iam_role_arn?: string | undefined
  /** S3 Bucket Name (destinations only). */
  readonly s3_bucket_name?: string | undefined
  /** S3 Bucket Region (destinations only). */
  readonly s3_bucket_region?: string | undefined
  /** Use custom bulk sync staging schema. Default: false. */
  readonly use_bulk_sync_staging_schema?: boolean | undefined
  /** Staging schema name. */
  readonly bulk_sync_staging_schema?: string | undefined
}

/**
 * Connection type `redshift`: Redshift.
 *
 * @category types
 */
export const redshift: ConnectionType<"redshift", Redshift> = /*#__PURE__*/ connectionType(
  "redshift",
  "hostname! username! password!* database! port!#:5439 ssh? ssh_user ssh_host ssh_port# ssh_private_key* auth_mode!:access_key_and_secret=access_key_and_secret|iam_role aws_access_key_id aws_secret_access_key* aws_user- iam_role_arn external_id- s3_bucket_name s3_bucket_region use_bulk_sync_staging_schema? bulk_sync_staging_schema"
)

/**
 * Configuration of a Redshift Serverless connection.
 *
 * @category configurations
 */
export interface Redshiftserverless {
  /** Database. */
  readonly database: string
  /** Workgroup. */
  readonly workgroup: string
  /** Region. */
  readonly region?: string | undefined
  /** Connection method. */
  readonly connection_method: "data_api" | "endpoint"
  /** Override Redshift Data API endpoint. */
  readonly override_endpoint?: boolean | undefined
  /** Redshift Data API endpoint. */
  readonly data_api_endpoint?: string | undefined
  /** Redshift Serverless endpoint. */
  readonly endpoint?: string | undefined
  /** IAM Role ARN. */
  readonly iam_role_arn: string
  /** S3 bucket name (destination/unload support only). */
  readonly s3_bucket_name?: string | undefined
  /** S3 bucket region (destination/unload support only). */
  readonly s3_bucket_region?: string | undefined
  /** Read data using Unload. */
  readonly use_unload?: boolean | undefined
  /** Use custom bulk sync staging schema. Default: false. */
  readonly use_bulk_sync_staging_schema?: boolean | undefined
  /** Staging schema name. */
  readonly bulk_sync_staging_schema?: string | undefined
}

/**
 * Connection type `redshiftserverless`: Redshift Serverless.
 *
 * @category types
 */
export const redshiftserverless: ConnectionType<"redshiftserverless", Redshiftserverless> =
  /*#__PURE__*/ connectionType(
    "redshiftserverless",
    "database! workgroup! region connection_method!=data_api|endpoint override_endpoint? data_api_endpoint endpoint iam_role_arn! external_id- s3_bucket_name s3_bucket_region use_unload? use_bulk_sync_staging_schema? bulk_sync_staging_schema"
  )

/**
 * Configuration of a Reo.dev connection.
 *
 * @category configurations
 */
export interface ReoDev {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `reo_dev`: Reo.dev.
 *
 * @category types
 */
export const reo_dev: ConnectionType<"reo_dev", ReoDev> = /*#__PURE__*/ connectionType("reo_dev", "api_key!*")

/**
 * Configuration of a Reply connection.
 *
 * @category configurations
 */
export interface Replyio {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `replyio`: Reply.
 *
 * @category types
 */
export const replyio: ConnectionType<"replyio", Replyio> = /*#__PURE__*/ connectionType("replyio", "api_key!*")

/**
 * Configuration of a Rewardful connection.
 *
 * @category configurations
 */
export interface Rewardful {
  /** API Key. A secret. */
  readonly api_key?: Secret | undefined
}

/**
 * Connection type `rewardful`: Rewardful.
 *
 * @category types
 */
export const rewardful: ConnectionType<"rewardful", Rewardful> = /*#__PURE__*/ connectionType("rewardful", "api_key*")

/**
 * Configuration of a Rillet connection.
 *
 * @category configurations
 */
export interface Rillet {
  /** Environment. Default: "production", sent if left out. */
  readonly environment?: "production" | "test" | undefined
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `rillet`: Rillet.
 *
 * @category types
 */
export const rillet: ConnectionType<"rillet", Rillet> = /*#__PURE__*/ connectionType(
  "rillet",
  "environment!:production=production|test api_key!*"
)

/**
 * Configuration of a Rippling connection.
 *
 * @category configurations
 */
export interface Rippling {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `rippling`: Rippling.
 *
 * @category types
 */
export const rippling: ConnectionType<"rippling", Rippling> = /*#__PURE__*/ connectionType("rippling", "api_key!*")

/**
 * Configuration of a Rocketlane connection.
 *
 * @category configurations
 */
export interface Rocketlane {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `rocketlane`: Rocketlane.
 *
 * @category types
 */
export const rocketlane: ConnectionType<"rocketlane", Rocketlane> = /*#__PURE__*/ connectionType(
  "rocketlane",
  "api_key!*"
)

/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Databricks connection.
 *
 * @category configurations
 */
export interface Databricks {
  /** Authentication Method. Default: "access_token", sent if left out. */
  readonly databricks_auth_mode?: "access_token" | "oauth_service_principal" | undefined
  /** Access Token. A secret. */
  readonly access_token?: Secret | undefined
  /** Service Principal ID. */
  readonly service_principal_id?: string | undefined
  /** Service Principal Secret. A secret. */
  readonly service_principal_secret?: Secret | undefined
  /** Server Hostname. */
  readonly server_hostname: string
  /** Port. Default: 443, sent if left out. */
  readonly port?: number | undefined
  /** HTTP Path. Default: "/sql", sent if left out. */
  readonly http_path?: string | undefined
  /** Cloud Provider (destination support only). */
  readonly cloud_provider?: "aws" | "azure" | undefined
  /** AWS Authentication Method. Default: "access_key_and_secret". */
  readonly auth_mode?: "access_key_and_secret" | "iam_role" | undefined
  /** IAM Role ARN. */
  readonly iam_role_arn?: string | undefined
  /** Storage credential name. */
  readonly storage_credential_name?: string | undefined
  /** AWS Access Key ID (destinations only). */
  readonly aws_access_key_id?: string | undefined
  /** AWS Secret Access Key (destinations only). A secret. */
  readonly aws_secret_access_key?: Secret | undefined
  /** S3 Bucket Name (destinations only). */
  readonly s3_bucket_name?: string | undefined
  /** S3 Bucket Region (destinations only). */
  readonly s3_bucket_region?: string | undefined
  /** Storage Account Name (destination support only). */
  readonly azure_account_name?: string | undefined
  /** Storage Account Access Key (destination support only). A secret. */
  readonly azure_access_key?: Secret | undefined
  /** Storage Container Name (destination support only). */
  readonly container_name?: string | undefined
  /** Unity Catalog enabled. Default: true. */
  readonly unity_catalog_enabled?: boolean | undefined
  /** Enable Delta UniForm tables. Default: false. */
  readonly enable_delta_uniform?: boolean | undefined
  /** Limit concurrent queries. Default: false. */
  readonly enforce_query_limit?: boolean | undefined
  /** Concurrent query limit. */
  readonly concurrent_queries?: number | undefined
  /** Configure data retention for tables. */
  readonly set_retention_properties?: boolean | undefined
  /** Log retention. */
  readonly log_file_retention_days?: number | undefined
  /** Deleted file retention. */
  readonly deleted_file_retention_days?: number | undefined
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
  /** Use SSH for cloud storage bucket. Default: false. */
  readonly ssh_blob_storage?: boolean | undefined
  /** Use custom bulk sync staging schema. Default: false. */
  readonly use_bulk_sync_staging_schema?: boolean | undefined
  /** Staging schema name. */
  readonly bulk_sync_staging_schema?: string | undefined
}

/**
 * Connection type `databricks`: Databricks.
 *
 * @category types
 */
export const databricks: ConnectionType<"databricks", Databricks> = /*#__PURE__*/ connectionType(
  "databricks",
  "databricks_auth_mode!:access_token=access_token|oauth_service_principal access_token* service_principal_id service_principal_secret* server_hostname! port!#:443 http_path!:/sql cloud_provider=aws|azure auth_mode=access_key_and_secret|iam_role iam_role_arn storage_credential_name external_id- aws_access_key_id aws_secret_access_key* aws_user- s3_bucket_name s3_bucket_region azure_account_name azure_access_key* container_name unity_catalog_enabled? enable_delta_uniform? enforce_query_limit? concurrent_queries# set_retention_properties? log_file_retention_days# deleted_file_retention_days# ssh? ssh_user ssh_host ssh_port# ssh_private_key* ssh_blob_storage? use_bulk_sync_staging_schema? bulk_sync_staging_schema"
)

/**
 * Configuration of a Datadog connection.
 *
 * @category configurations
 */
export interface Datadog {
  /** API key. A secret. */
  readonly api_key: Secret
  /** Site. Default: "US1", sent if left out. */
  readonly region?: "US1" | "US3" | "US5" | "EU1" | "US1-FED" | "AP1" | "AP2" | undefined
}

/**
 * Connection type `datadog`: Datadog.
 *
 * @category types
 */
export const datadog: ConnectionType<"datadog", Datadog> = /*#__PURE__*/ connectionType(
  "datadog",
  "api_key!* region!:US1=US1|US3|US5|EU1|US1-FED|AP1|AP2"
)

/**
 * Configuration of a Dayforce connection.
 *
 * @category configurations
 */
export interface Dayforce {
  /** Company ID. */
  readonly company_id: string
  /** Client Name. */
  readonly client_name: string
  /** Username. */
  readonly username: string
  /** Password. A secret. */
  readonly password: Secret
}

/**
 * Connection type `dayforce`: Dayforce.
 *
 * @category types
 */
export const dayforce: ConnectionType<"dayforce", Dayforce> = /*#__PURE__*/ connectionType(
  "dayforce",
  "company_id! client_name! username! password!*"
)

/**
 * Configuration of a dbt Cloud connection.
 *
 * @category configurations
 */
export interface Dbtcloud {
  /** URL. */
  readonly url: string
  /** Service Account Token. A secret. */
  readonly token: Secret
}

/**
 * Connection type `dbtcloud`: dbt Cloud.
 *
 * @category types
 */
export const dbtcloud: ConnectionType<"dbtcloud", Dbtcloud> = /*#__PURE__*/ connectionType("dbtcloud", "url! token!*")

/**
 * Configuration of a dbt Project Repository connection.
 *
 * @category configurations
 */
export interface Dbtprojectrepository {
  /** A secret. */
  readonly oauth_access_token: Secret
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** dbt project repository. */
  readonly repository: string
  /** Commit exposures file. */
  readonly commit_exposures: boolean
  /** Exposures branch. */
  readonly branch?: string | undefined
  /** Most recent exposures commit. */
  readonly latest_commit?: { readonly href?: string | undefined; readonly text?: string | undefined } | undefined
}

/**
 * Connection type `dbtprojectrepository`: dbt Project Repository.
 *
 * @category types
 */
export const dbtprojectrepository: ConnectionType<"dbtprojectrepository", Dbtprojectrepository> =
  /*#__PURE__*/ connectionType(
    "dbtprojectrepository",
    "connected_user- oauth_access_token!* oauth_refresh_token* oauth_token_expiry repository! commit_exposures!? branch latest_commit{}"
  )

/**
 * Configuration of a DealCloud connection.
 *
 * @category configurations
 */
export interface Dealcloud {
  /** Authentication method. Default: "api_key", sent if left out. */
  readonly auth_method?: "api_key" | "client_credentials" | undefined
  /** Host. */
  readonly host: string
  /** API Key. A secret. */
  readonly api_key?: Secret | undefined
  /** Client ID. */
  readonly client_id?: string | undefined
  /** Client Secret. A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `dealcloud`: DealCloud.
 *
 * @category types
 */
export const dealcloud: ConnectionType<"dealcloud", Dealcloud> = /*#__PURE__*/ connectionType(
  "dealcloud",
  "auth_method!:api_key=api_key|client_credentials host! api_key* client_id client_secret*"
)

/**
 * Configuration of a Delighted connection.
 *
 * @category configurations
 */
export interface Delighted {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `delighted`: Delighted.
 *
 * @category types
 */
export const delighted: ConnectionType<"delighted", Delighted> = /*#__PURE__*/ connectionType("delighted", "api_key!*")

/**
 * Configuration of a Dialpad connection.
 *
 * @category configurations
 */
export interface Dialpad {
  /** Authentication method. Default: "api_key", sent if left out. */
  readonly auth_method?: "api_key" | "oauth" | undefined
  /** A secret. */
  readonly application_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** API Key. A secret. */
  readonly api_key?: Secret | undefined
}

/**
 * Connection type `dialpad`: Dialpad.
 *
 * @category types
 */
export const dialpad: ConnectionType<"dialpad", Dialpad> = /*#__PURE__*/ connectionType(
  "dialpad",
  "auth_method!:api_key=api_key|oauth application_id* client_secret* oauth_refresh_token* oauth_token_expiry api_key*"
)

/**
 * Configuration of a Dittofeed connection.
 *
 * @category configurations
 */
export interface Dittofeed {
  /** Dittofeed URL. */
  readonly url: string
  /** Write Key. A secret. */
  readonly write_key: Secret
}

/**
 * Connection type `dittofeed`: Dittofeed.
 *
 * @category types
 */
export const dittofeed: ConnectionType<"dittofeed", Dittofeed> = /*#__PURE__*/ connectionType(
  "dittofeed",
  "url! write_key!*"
)

/**
 * Configuration of a Docker Hub connection.
 *
 * @category configurations
 */
export interface DockerHub {
  /** Namespace. */
  readonly namespace: string
}

/**
 * Connection type `docker_hub`: Docker Hub.
 *
 * @category types
 */
export const docker_hub: ConnectionType<"docker_hub", DockerHub> = /*#__PURE__*/ connectionType(
  "docker_hub",
  "namespace!"
)

/**
 * Configuration of a Dropbox connection.
 *
 * @category configurations
 */
export interface Dropbox {
  /** A secret. */
  readonly app_key?: Secret | undefined
  /** A secret. */
  readonly app_secret?: Secret | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Folder. */
  readonly bucket: string
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
 * Connection type `dropbox`: Dropbox.
 *
 * @category types
 */
export const dropbox: ConnectionType<"dropbox", Dropbox> = /*#__PURE__*/ connectionType(
  "dropbox",
  "app_key* app_secret* oauth_refresh_token* oauth_token_expiry bucket! csv_has_headers? is_single_table? is_directory_snapshot? directory_glob_pattern single_table_name single_table_file_format=csv|json|parquet single_table_file_formats[] skip_lines#"
)

/**
 * Configuration of a Dub connection.
 *
 * @category configurations
 */
export interface Dub {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `dub`: Dub.
 *
 * @category types
 */
export const dub: ConnectionType<"dub", Dub> = /*#__PURE__*/ connectionType("dub", "api_key!*")

/**
 * Configuration of a DynamoDB connection.
 *
 * @category configurations
 */
export interface Dynamodb {
  /** Authentication Method. Default: "access_key_and_secret", sent if left out. */
  readonly auth_mode?: "access_key_and_secret" | "iam_role" | undefined
  /** AWS Access ID. A secret. */
  readonly access_id?: Secret | undefined
  /** AWS Secret Access Key. A secret. */
  readonly secret_access_key?: Secret | undefined
  /** IAM Role ARN. */
  readonly iam_role_arn?: string | undefined
  /** AWS region. */
  readonly region: string
  /** Use DynamoDB Streams for bulk syncs. Default: false. */
  readonly change_detection?: boolean | undefined
  /** Let Polytomic manage DynamoDB Stream settings. */
  readonly managed_streams?: boolean | undefined
}

/**
 * Connection type `dynamodb`: DynamoDB.
 *
 * @category types
 */
export const dynamodb: ConnectionType<"dynamodb", Dynamodb> = /*#__PURE__*/ connectionType(
  "dynamodb",
  "auth_mode!:access_key_and_secret=access_key_and_secret|iam_role access_id* secret_access_key* aws_user- iam_role_arn external_id- region! change_detection? managed_streams?"
)

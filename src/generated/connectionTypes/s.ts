/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a S3 connection.
 *
 * @category configurations
 */
export interface S3 {
  /** Authentication Method. Default: "access_key_and_secret", sent if left out. */
  readonly auth_mode?: "access_key_and_secret" | "iam_role" | undefined
  /** AWS Access Key ID. */
  readonly aws_access_key_id?: string | undefined
  /** AWS Secret Access Key. A secret. */
  readonly aws_secret_access_key?: Secret | undefined
  /** IAM Role ARN. */
  readonly iam_role_arn?: string | undefined
  /** S3 Bucket Region. */
  readonly s3_bucket_region: string
  /** S3 Bucket Name. */
  readonly s3_bucket_name: string
  /** Enable event notifications. */
  readonly enable_event_notifications?: boolean | undefined
  /** Event Queue ARN. */
  readonly event_queue_arn?: string | undefined
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
 * Connection type `s3`: S3.
 *
 * @category types
 */
export const s3: ConnectionType<"s3", S3> = /*#__PURE__*/ connectionType(
  "s3",
  "auth_mode!:access_key_and_secret=access_key_and_secret|iam_role aws_access_key_id aws_secret_access_key* aws_user- iam_role_arn external_id- s3_bucket_region! s3_bucket_name! enable_event_notifications? event_queue_arn csv_has_headers? is_single_table? is_directory_snapshot? directory_glob_pattern single_table_name single_table_file_format=csv|json|parquet single_table_file_formats[] skip_lines#"
)

/**
 * Configuration of a Sage Intacct connection.
 *
 * @category configurations
 */
export interface Sageintacct {
  /** A secret. */
  readonly application_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
}

/**
 * Connection type `sageintacct`: Sage Intacct.
 *
 * @category types
 */
export const sageintacct: ConnectionType<"sageintacct", Sageintacct> = /*#__PURE__*/ connectionType(
  "sageintacct",
  "application_id* client_secret* oauth_refresh_token* oauth_token_expiry"
)

/**
 * Configuration of a Salesbricks connection.
 *
 * @category configurations
 */
export interface Salesbricks {
  /** API Key. A secret. */
  readonly api_key?: Secret | undefined
}

/**
 * Connection type `salesbricks`: Salesbricks.
 *
 * @category types
 */
export const salesbricks: ConnectionType<"salesbricks", Salesbricks> = /*#__PURE__*/ connectionType(
  "salesbricks",
  "api_key*"
)

/**
 * Configuration of a Salesforce connection.
 *
 * @category configurations
 */
export interface Salesforce {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  /** Default: "browser". */
  readonly connect_mode?: "browser" | "clientcredentials" | "code" | "api" | undefined
  /** Client ID. A secret. */
  readonly client_id: Secret
  /** Client Secret. A secret. */
  readonly client_secret: Secret
  /** Domain. */
  readonly domain: string
  /** Enforce API limits. */
  readonly enforce_api_limits?: boolean | undefined
  /** Daily call limit. */
  readonly daily_api_calls?: number | undefined
  /** Enable support for Tooling API. */
  readonly enable_tooling?: boolean | undefined
  /** Enable multicurrency source field support. */
  readonly enable_multicurrency_lookup?: boolean | undefined
}

/**
 * Connection type `salesforce`: Salesforce.
 *
 * @category types
 */
export const salesforce: ConnectionType<"salesforce", Salesforce> = /*#__PURE__*/ connectionType(
  "salesforce",
  "oauth_refresh_token* connect_mode=browser|clientcredentials|code|api client_id!* client_secret!* domain! instance_url_override- username- enforce_api_limits? daily_api_calls# enable_tooling? enable_multicurrency_lookup?"
)

/**
 * Configuration of a Salesloft connection.
 *
 * @category configurations
 */
export interface Salesloft {
  /** Authentication method. Default: "oauth", sent if left out. */
  readonly auth_method?: "oauth" | "api_key" | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly application_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** API Key. A secret. */
  readonly api_key?: Secret | undefined
}

/**
 * Connection type `salesloft`: Salesloft.
 *
 * @category types
 */
export const salesloft: ConnectionType<"salesloft", Salesloft> = /*#__PURE__*/ connectionType(
  "salesloft",
  "auth_method!:oauth=oauth|api_key oauth_refresh_token* oauth_token_expiry connected_user- application_id* client_secret* api_key*"
)

/**
 * Configuration of a Scamalytics connection.
 *
 * @category configurations
 */
export interface Scamalytics {
  /** Enrichment Endpoint. */
  readonly endpoint: string
  /** API Key. A secret. */
  readonly apikey: Secret
}

/**
 * Connection type `scamalytics`: Scamalytics.
 *
 * @category types
 */
export const scamalytics: ConnectionType<"scamalytics", Scamalytics> = /*#__PURE__*/ connectionType(
  "scamalytics",
  "endpoint! apikey!*"
)

/**
 * Configuration of a ScyllaDB connection.
 *
 * @category configurations
 */
export interface Scylladb {
  /** Hostname(s). */
  readonly hosts: string
  /** Username. */
  readonly username?: string | undefined
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** Use TLS/SSL. Default: false. */
  readonly tls?: boolean | undefined
  /** Skip certificate verification. Default: false. */
  readonly skip_verify?: boolean | undefined
  /** CA certificate. */
  readonly ca_cert?: string | undefined
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
  /** Use client certificates. Default: false. */
  readonly client_certs?: boolean | undefined
  /** Client certificate. A secret. */
  readonly client_certificate?: Secret | undefined
  /** Client key. A secret. */
  readonly client_key?: Secret | undefined
}

/**
 * Connection type `scylladb`: ScyllaDB.
 *
 * @category types
 */
export const scylladb: ConnectionType<"scylladb", Scylladb> = /*#__PURE__*/ connectionType(
  "scylladb",
  "hosts! username password* tls? skip_verify? ca_cert ssh? ssh_user ssh_host ssh_port# ssh_private_key* client_certs? client_certificate* client_key*"
)

/**
 * Configuration of a Seal Subscriptions connection.
 *
 * @category configurations
 */
export interface SealSubscriptions {
  /** Seal Token. A secret. */
  readonly seal_token: Secret
}

/**
 * Connection type `seal_subscriptions`: Seal Subscriptions.
 *
 * @category types
 */
export const seal_subscriptions: ConnectionType<"seal_subscriptions", SealSubscriptions> = /*#__PURE__*/ connectionType(
  "seal_subscriptions",
  "seal_token!*"
)

/**
 * Configuration of a Seam AI connection.
 *
 * @category configurations
 */
export interface Seamai {
  /** API Key ID. A secret. */
  readonly apikey_id: Secret
  /** API Key Secret. A secret. */
  readonly apikey_secret: Secret
  /** Alternative base URL. */
  readonly base_url?: string | undefined
}

/**
 * Connection type `seamai`: Seam AI.
 *
 * @category types
 */
export const seamai: ConnectionType<"seamai", Seamai> = /*#__PURE__*/ connectionType(
  "seamai",
  "apikey_id!* apikey_secret!* base_url"
)

/**
 * Configuration of a Segment connection.
 *
 * @category configurations
 */
export interface Segment {
  /** Write Key. A secret. */
  readonly write_key: Secret
}

/**
 * Connection type `segment`: Segment.
 *
 * @category types
 */
export const segment: ConnectionType<"segment", Segment> = /*#__PURE__*/ connectionType("segment", "write_key!*")

/**
 * Configuration of a Seismic connection.
 *
 * @category configurations
 */
export interface Seismic {
  /** Tenant ID. */
  readonly tenant_id: string
  /** Client ID. A secret. */
  readonly client_id: Secret
  /** Client Secret. A secret. */
  readonly client_secret: Secret
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
}

/**
 * Connection type `seismic`: Seismic.
 *
 * @category types
 */
export const seismic: ConnectionType<"seismic", Seismic> = /*#__PURE__*/ connectionType(
  "seismic",
  "tenant_id! client_id!* client_secret!* oauth_refresh_token*"
)

/**
 * Configuration of a SFTP connection.
 *
 * @category configurations
 */
export interface Sftp {
  /** User. */
  readonly ssh_user?: string | undefined
  /** Host. */
  readonly ssh_host?: string | undefined
  /** Port. Default: 22. */
  readonly ssh_port?: number | undefined
  /** Authentication Method. Default: "private_key", sent if left out. */
  readonly auth_mode?: "private_key" | "password" | undefined
  /** Private key. A secret. */
  readonly ssh_private_key?: Secret | undefined
  /** Password. A secret. */
  readonly ssh_password?: Secret | undefined
  /** Path. */
  readonly path?: string | undefined
  /** Skip first lines. Default: 0. */
  readonly skip_lines?: number | undefined
  /** Files are time-based snapshots. */
  readonly is_single_table?: boolean | undefined
  /** Collection name. */
  readonly single_table_name?: string | undefined
}

/**
 * Connection type `sftp`: SFTP.
 *
 * @category types
 */
export const sftp: ConnectionType<"sftp", Sftp> = /*#__PURE__*/ connectionType(
  "sftp",
  "ssh_user ssh_host ssh_port# auth_mode!:private_key=private_key|password ssh_private_key* ssh_password* path skip_lines# is_single_table? single_table_name"
)

/**
 * Configuration of a Microsoft SharePoint Excel connection.
 *
 * @category configurations
 */
export interface SharepointExcel {
  /** A secret. */
  readonly oauth_access_token?: Secret | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `sharepoint_excel`: Microsoft SharePoint Excel.
 *
 * @category types
 */
export const sharepoint_excel: ConnectionType<"sharepoint_excel", SharepointExcel> = /*#__PURE__*/ connectionType(
  "sharepoint_excel",
  "oauth_access_token* oauth_refresh_token* oauth_token_expiry client_id* client_secret*"
)

/**
 * Configuration of a ShipBob connection.
 *
 * @category configurations
 */
export interface Shipbob {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `shipbob`: ShipBob.
 *
 * @category types
 */
export const shipbob: ConnectionType<"shipbob", Shipbob> = /*#__PURE__*/ connectionType(
  "shipbob",
  "oauth_refresh_token* client_id* client_secret*"
)

/**
 * Configuration of a Shippo connection.
 *
 * @category configurations
 */
export interface Shippo {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `shippo`: Shippo.
 *
 * @category types
 */
export const shippo: ConnectionType<"shippo", Shippo> = /*#__PURE__*/ connectionType("shippo", "api_key!*")

/**
 * Configuration of a Shopify connection.
 *
 * @category configurations
 */
export interface Shopify {
  /** Store Slug. */
  readonly store: string
  /** Admin API token. A secret. */
  readonly admin_api_token: Secret
}

/**
 * Connection type `shopify`: Shopify.
 *
 * @category types
 */
export const shopify: ConnectionType<"shopify", Shopify> = /*#__PURE__*/ connectionType(
  "shopify",
  "store! admin_api_token!*"
)

/**
 * Configuration of a Short.io connection.
 *
 * @category configurations
 */
export interface Shortio {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `shortio`: Short.io.
 *
 * @category types
 */
export const shortio: ConnectionType<"shortio", Shortio> = /*#__PURE__*/ connectionType("shortio", "api_key!*")

/**
 * Configuration of a Showpad connection.
 *
 * @category configurations
 */
export interface Showpad {
  /** Subdomain. */
  readonly subdomain: string
  /** API Token. A secret. */
  readonly api_token: Secret
}

/**
 * Connection type `showpad`: Showpad.
 *
 * @category types
 */
export const showpad: ConnectionType<"showpad", Showpad> = /*#__PURE__*/ connectionType(
  "showpad",
  "subdomain! api_token!*"
)

/**
 * Configuration of a Slack connection.
 *
 * @category configurations
 */
export interface Slack {
  /** Bot API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `slack`: Slack.
 *
 * @category types
 */
export const slack: ConnectionType<"slack", Slack> = /*#__PURE__*/ connectionType("slack", "api_key!* event_url-")

/**
 * Configuration of a Smartlead.ai connection.
 *
 * @category configurations
 */
export interface Smartlead {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `smartlead`: Smartlead.ai.
 *
 * @category types
 */
export const smartlead: ConnectionType<"smartlead", Smartlead> = /*#__PURE__*/ connectionType("smartlead", "api_key!*")

/**
 * Configuration of a Smartsheet connection.
 *
 * @category configurations
 */
export interface Smartsheet {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `smartsheet`: Smartsheet.
 *
 * @category types
 */
export const smartsheet: ConnectionType<"smartsheet", Smartsheet> = /*#__PURE__*/ connectionType(
  "smartsheet",
  "oauth_refresh_token* client_id* client_secret*"
)

/**
 * Configuration of a Snowflake connection.
 *
 * @category configurations
 */
export interface Snowflake {
  /** Account identifier. */
  readonly account: string
  /** Username. */
  readonly username: string
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** Database. */
  readonly dbname: string
  /** Compute warehouse. */
  readonly warehouse?: string | undefined
  /** Additional parameters. */
  readonly params?: string | undefined
  /** Use key pair authentication. Default: false. */
  readonly key_pair_auth?: boolean | undefined
  /** Private key. A secret. */
  readonly private_key?: Secret | undefined
  /** Private key passphrase (optional). A secret. */
  readonly private_key_passphrase?: Secret | undefined
  /** Use custom bulk sync staging schema. Default: false. */
  readonly use_bulk_sync_staging_schema?: boolean | undefined
  /** Staging schema name. */
  readonly bulk_sync_staging_schema?: string | undefined
}

/**
 * Connection type `snowflake`: Snowflake.
 *
 * @category types
 */
export const snowflake: ConnectionType<"snowflake", Snowflake> = /*#__PURE__*/ connectionType(
  "snowflake",
  "account! username! password* dbname! warehouse params key_pair_auth? private_key* private_key_passphrase* use_bulk_sync_staging_schema? bulk_sync_staging_schema"
)

/**
 * Configuration of a Sprig connection.
 *
 * @category configurations
 */
export interface Sprig {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `sprig`: Sprig.
 *
 * @category types
 */
export const sprig: ConnectionType<"sprig", Sprig> = /*#__PURE__*/ connectionType("sprig", "api_key!*")

/**
 * Configuration of a Sprout Social connection.
 *
 * @category configurations
 */
export interface Sproutsocial {
  /** Client ID. */
  readonly client_id?: string | undefined
  /** Client Secret. A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `sproutsocial`: Sprout Social.
 *
 * @category types
 */
export const sproutsocial: ConnectionType<"sproutsocial", Sproutsocial> = /*#__PURE__*/ connectionType(
  "sproutsocial",
  "client_id client_secret*"
)

/**
 * Configuration of a Standard Metrics connection.
 *
 * @category configurations
 */
export interface StandardMetrics {
  /** Client ID. */
  readonly client_id: string
  /** Client Secret. A secret. */
  readonly client_secret: Secret
}

/**
 * Connection type `standard_metrics`: Standard Metrics.
 *
 * @category types
 */
export const standard_metrics: ConnectionType<"standard_metrics", StandardMetrics> = /*#__PURE__*/ connectionType(
  "standard_metrics",
  "client_id! client_secret!*"
)

/**
 * Configuration of a Statsig connection.
 *
 * @category configurations
 */
export interface Statsig {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `statsig`: Statsig.
 *
 * @category types
 */
export const statsig: ConnectionType<"statsig", Statsig> = /*#__PURE__*/ connectionType("statsig", "api_key!*")

/**
 * Configuration of a Stord connection.
 *
 * @category configurations
 */
export interface Stord {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Network ID. */
  readonly network_id: string
  /** Organization ID. */
  readonly organization_id: string
}

/**
 * Connection type `stord`: Stord.
 *
 * @category types
 */
export const stord: ConnectionType<"stord", Stord> = /*#__PURE__*/ connectionType(
  "stord",
  "api_key!* network_id! organization_id!"
)

/**
 * Configuration of a Strackr connection.
 *
 * @category configurations
 */
export interface Strackr {
  /** API ID. A secret. */
  readonly api_id: number | Secret<number>
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Currency Type. Default: "USD", sent if left out. */
  readonly currency_type?: "EUR" | "USD" | "CAD" | "GBP" | "RUB" | "SEK" | "AUD" | "INR" | "NOK" | "DKK" | undefined
  /** Linkbuilder Customs Text. */
  readonly linkbuilder_customs_text?: string | undefined
}

/**
 * Connection type `strackr`: Strackr.
 *
 * @category types
 */
export const strackr: ConnectionType<"strackr", Strackr> = /*#__PURE__*/ connectionType(
  "strackr",
  "api_id!*# api_key!* currency_type!:USD=EUR|USD|CAD|GBP|RUB|SEK|AUD|INR|NOK|DKK linkbuilder_customs_text"
)

/**
 * Configuration of a Stripe connection.
 *
 * @category configurations
 */
export interface Stripe {
  /** Secret API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `stripe`: Stripe.
 *
 * @category types
 */
export const stripe: ConnectionType<"stripe", Stripe> = /*#__PURE__*/ connectionType("stripe", "api_key!*")

/**
 * Configuration of a SurveyMonkey connection.
 *
 * @category configurations
 */
export interface Surveymonkey {
  /** A secret. */
  readonly application_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `surveymonkey`: SurveyMonkey.
 *
 * @category types
 */
export const surveymonkey: ConnectionType<"surveymonkey", Surveymonkey> = /*#__PURE__*/ connectionType(
  "surveymonkey",
  "application_id* client_secret*"
)

/**
 * Configuration of a Survicate connection.
 *
 * @category configurations
 */
export interface Survicate {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `survicate`: Survicate.
 *
 * @category types
 */
export const survicate: ConnectionType<"survicate", Survicate> = /*#__PURE__*/ connectionType("survicate", "api_key!*")

/**
 * Configuration of an Azure Synapse connection.
 *
 * @category configurations
 */
export interface Synapse {
  /** Server. */
  readonly hostname: string
  /** Username. */
  readonly username: string
  /** Password. A secret. */
  readonly password: Secret
  /** Database. */
  readonly database: string
  /** Port. Default: 1433, sent if left out. */
  readonly port?: number | undefined
}

/**
 * Connection type `synapse`: Azure Synapse.
 *
 * @category types
 */
export const synapse: ConnectionType<"synapse", Synapse> = /*#__PURE__*/ connectionType(
  "synapse",
  "hostname! username! password!* database! port!#:1433"
)

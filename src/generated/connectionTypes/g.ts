/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a G2 connection.
 *
 * @category configurations
 */
export interface G2 {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `g2`: G2.
 *
 * @category types
 */
export const g2: ConnectionType<"g2", G2> = /*#__PURE__*/ connectionType("g2", "api_key!*")

/**
 * Configuration of a Gainsight CS connection.
 *
 * @category configurations
 */
export interface GainsightCs {
  /** Access Key. A secret. */
  readonly access_key: Secret
  /** Domain. */
  readonly domain: string
}

/**
 * Connection type `gainsight_cs`: Gainsight CS.
 *
 * @category types
 */
export const gainsight_cs: ConnectionType<"gainsight_cs", GainsightCs> = /*#__PURE__*/ connectionType(
  "gainsight_cs",
  "access_key!* domain!"
)

/**
 * Configuration of a Gatsby connection.
 *
 * @category configurations
 */
export interface Gatsby {
  /** Email. */
  readonly email: string
  /** Password. A secret. */
  readonly password: Secret
  /** Organizations. */
  readonly organizations?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
}

/**
 * Connection type `gatsby`: Gatsby.
 *
 * @category types
 */
export const gatsby: ConnectionType<"gatsby", Gatsby> = /*#__PURE__*/ connectionType(
  "gatsby",
  "email! password!* organizations[]"
)

/**
 * Configuration of a Google Cloud Storage connection.
 *
 * @category configurations
 */
export interface Gcs {
  /** Service account key. A secret. */
  readonly service_account: Secret
  /** Bucket. */
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
 * Connection type `gcs`: Google Cloud Storage.
 *
 * @category types
 */
export const gcs: ConnectionType<"gcs", Gcs> = /*#__PURE__*/ connectionType(
  "gcs",
  "project_id- client_email- service_account!* bucket! csv_has_headers? is_single_table? is_directory_snapshot? directory_glob_pattern single_table_name single_table_file_format=csv|json|parquet single_table_file_formats[] skip_lines#"
)

/**
 * Configuration of a GitHub connection.
 *
 * @category configurations
 */
export interface Github {
  /** A secret. */
  readonly oauth_access_token: Secret
  readonly authenticated?: boolean | undefined
  /** Repositories. */
  readonly repositories?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `github`: GitHub.
 *
 * @category types
 */
export const github: ConnectionType<"github", Github> = /*#__PURE__*/ connectionType(
  "github",
  "oauth_access_token!* authenticated? repositories[] client_id* client_secret*"
)

/**
 * Configuration of a Gladly connection.
 *
 * @category configurations
 */
export interface Gladly {
  /** Gladly domain. */
  readonly domain: string
  /** Gladly user email. */
  readonly email: string
  /** API token. A secret. */
  readonly api_token: Secret
}

/**
 * Connection type `gladly`: Gladly.
 *
 * @category types
 */
export const gladly: ConnectionType<"gladly", Gladly> = /*#__PURE__*/ connectionType(
  "gladly",
  "domain! email! api_token!*"
)

/**
 * Configuration of a Glean connection.
 *
 * @category configurations
 */
export interface Glean {
  /** Domain. */
  readonly domain: string
  /** API token. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `glean`: Glean.
 *
 * @category types
 */
export const glean: ConnectionType<"glean", Glean> = /*#__PURE__*/ connectionType("glean", "domain! api_key!*")

/**
 * Configuration of a Gmail connection.
 *
 * @category configurations
 */
export interface Gmail {
  /** Connected user's email. */
  readonly user_email?: string | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `gmail`: Gmail.
 *
 * @category types
 */
export const gmail: ConnectionType<"gmail", Gmail> = /*#__PURE__*/ connectionType(
  "gmail",
  "user_email oauth_refresh_token* oauth_token_expiry client_id* client_secret*"
)

/**
 * Configuration of a Gong connection.
 *
 * @category configurations
 */
export interface Gong {
  /** Authentication method. Default: "token", sent if left out. */
  readonly auth_method?: "token" | "oauth" | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Access key. */
  readonly access_key?: string | undefined
  /** Access secret. A secret. */
  readonly access_secret?: Secret | undefined
  /** Subdomain. */
  readonly subdomain?: string | undefined
}

/**
 * Connection type `gong`: Gong.
 *
 * @category types
 */
export const gong: ConnectionType<"gong", Gong> = /*#__PURE__*/ connectionType(
  "gong",
  "auth_method!:token=token|oauth oauth_refresh_token* oauth_token_expiry client_id* client_secret* access_key access_secret* subdomain"
)

/**
 * Configuration of a Google Search Ads 360 connection.
 *
 * @category configurations
 */
export interface GoogleSearchAds360 {
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
 * Connection type `google_search_ads_360`: Google Search Ads 360.
 *
 * @category types
 */
export const google_search_ads_360: ConnectionType<"google_search_ads_360", GoogleSearchAds360> =
  /*#__PURE__*/ connectionType(
    "google_search_ads_360",
    "oauth_refresh_token* oauth_token_expiry connected_user- accounts[] client_id* client_secret*"
  )

/**
 * Configuration of a Google Ads connection.
 *
 * @category configurations
 */
export interface Googleads {
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
  /** Use Data Manager APIs. */
  readonly use_data_manager_apis?: boolean | undefined
  /** All transmitted users consented to ad personalization and information sharing with Google Ads. */
  readonly blanket_user_consent?: boolean | undefined
  /** Custom reports. */
  readonly custom_reports?: string | undefined
}

/**
 * Connection type `googleads`: Google Ads.
 *
 * @category types
 */
export const googleads: ConnectionType<"googleads", Googleads> = /*#__PURE__*/ connectionType(
  "googleads",
  "oauth_refresh_token* oauth_token_expiry connected_user- accounts[] client_id* client_secret* use_data_manager_apis? blanket_user_consent? custom_reports"
)

/**
 * Configuration of a Google Analytics connection.
 *
 * @category configurations
 */
export interface Googleanalytics {
  /** Authentication method. Default: "oauth", sent if left out. */
  readonly auth_method?: "oauth" | "jwt" | undefined
  /** Connected user's email. */
  readonly user_email?: string | undefined
  /** Service account key. A secret. */
  readonly service_account?: Secret | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Properties. */
  readonly properties?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
  /** Custom reports. */
  readonly custom_reports?: string | undefined
}

/**
 * Connection type `googleanalytics`: Google Analytics.
 *
 * @category types
 */
export const googleanalytics: ConnectionType<"googleanalytics", Googleanalytics> = /*#__PURE__*/ connectionType(
  "googleanalytics",
  "auth_method!:oauth=oauth|jwt user_email service_account* oauth_refresh_token* oauth_token_expiry client_id* client_secret* properties[] custom_reports"
)

/**
 * Configuration of a Google Cloud MySQL connection.
 *
 * @category configurations
 */
export interface Googlecloudmysql {
  /** Cloud SQL connection name. */
  readonly connection_name: string
  /** Database. */
  readonly database: string
  /** Username. */
  readonly username?: string | undefined
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** Service account key. A secret. */
  readonly credentials: Secret
  /** Use replication for bulk syncs. Default: false. */
  readonly change_detection?: boolean | undefined
}

/**
 * Connection type `googlecloudmysql`: Google Cloud MySQL.
 *
 * @category types
 */
export const googlecloudmysql: ConnectionType<"googlecloudmysql", Googlecloudmysql> = /*#__PURE__*/ connectionType(
  "googlecloudmysql",
  "connection_name! database! username password* credentials!* change_detection?"
)

/**
 * Configuration of a Google Cloud PostgreSQL connection.
 *
 * @category configurations
 */
export interface Googlecloudsql {
  /** Cloud SQL connection name. */
  readonly connection_name: string
  /** Database. */
  readonly database: string
  /** Username. */
  readonly username?: string | undefined
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** Service account key. A secret. */
  readonly credentials: Secret
  /** Use logical replication for bulk syncs. Default: false. */
  readonly change_detection?: boolean | undefined
  /** Publication. */
  readonly publication?: string | undefined
}

/**
 * Connection type `googlecloudsql`: Google Cloud PostgreSQL.
 *
 * @category types
 */
export const googlecloudsql: ConnectionType<"googlecloudsql", Googlecloudsql> = /*#__PURE__*/ connectionType(
  "googlecloudsql",
  "connection_name! database! username password* credentials!* change_detection? publication"
)

/**
 * Configuration of a Google Search Console connection.
 *
 * @category configurations
 */
export interface Googlesearchconsole {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Sites. */
  readonly sites?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `googlesearchconsole`: Google Search Console.
 *
 * @category types
 */
export const googlesearchconsole: ConnectionType<"googlesearchconsole", Googlesearchconsole> =
  /*#__PURE__*/ connectionType(
    "googlesearchconsole",
    "oauth_refresh_token* oauth_token_expiry sites[] client_id* client_secret*"
  )

/**
 * Configuration of a Google Slides connection.
 *
 * @category configurations
 */
export interface Googleslides {
  /** Connected user's email. */
  readonly user_email?: string | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Service account key. A secret. */
  readonly service_account?: Secret | undefined
  /** Folder. */
  readonly folder_id: { readonly value?: string | undefined; readonly label?: string | undefined }
  /** Default: "browser". */
  readonly connect_mode?: "browser" | "jwt" | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Include Subdirectories. Default: false. */
  readonly include_subdirectories?: boolean | undefined
}

/**
 * Connection type `googleslides`: Google Slides.
 *
 * @category types
 */
export const googleslides: ConnectionType<"googleslides", Googleslides> = /*#__PURE__*/ connectionType(
  "googleslides",
  "user_email oauth_refresh_token* oauth_token_expiry service_account* folder_id!{} connect_mode=browser|jwt client_id* client_secret* include_subdirectories?"
)

/**
 * Configuration of a Google Workspace connection.
 *
 * @category configurations
 */
export interface Googleworkspace {
  readonly auth_method?: "oauth" | "service_account" | undefined
  /** Connected Account. */
  readonly client_email?: string | undefined
  /** Customer ID. */
  readonly customer_id?: string | undefined
  /** Service account key. A secret. */
  readonly service_account?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `googleworkspace`: Google Workspace.
 *
 * @category types
 */
export const googleworkspace: ConnectionType<"googleworkspace", Googleworkspace> = /*#__PURE__*/ connectionType(
  "googleworkspace",
  "auth_method=oauth|service_account client_email customer_id service_account* oauth_token_expiry client_id* client_secret*"
)

/**
 * Configuration of a Gorgias connection.
 *
 * @category configurations
 */
export interface Gorgias {
  /** Domain. */
  readonly domain: string
  /** Email. */
  readonly email: string
  /** API Key. A secret. */
  readonly apikey: Secret
}

/**
 * Connection type `gorgias`: Gorgias.
 *
 * @category types
 */
export const gorgias: ConnectionType<"gorgias", Gorgias> = /*#__PURE__*/ connectionType(
  "gorgias",
  "domain! email! apikey!*"
)

/**
 * Configuration of a Greenhouse connection.
 *
 * @category configurations
 */
export interface Greenhouse {
  /** Authentication method. Default: "oauth", sent if left out. */
  readonly auth_method?: "oauth" | "clientcredentials" | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  /** Client ID. A secret. */
  readonly client_id?: Secret | undefined
  /** Client Secret. A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `greenhouse`: Greenhouse.
 *
 * @category types
 */
export const greenhouse: ConnectionType<"greenhouse", Greenhouse> = /*#__PURE__*/ connectionType(
  "greenhouse",
  "auth_method!:oauth=oauth|clientcredentials oauth_refresh_token* client_id* client_secret*"
)

/**
 * Configuration of a Google Sheets connection.
 *
 * @category configurations
 */
export interface Gsheets {
  /** Connected user's email. */
  readonly user_email?: string | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Service account key. A secret. */
  readonly service_account?: Secret | undefined
  /** Spreadsheet. */
  readonly spreadsheet_id: { readonly value?: string | undefined; readonly label?: string | undefined }
  /** Default: "browser". */
  readonly connect_mode?: "browser" | "jwt" | undefined
  /** Columns have headers. */
  readonly has_headers?: boolean | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `gsheets`: Google Sheets.
 *
 * @category types
 */
export const gsheets: ConnectionType<"gsheets", Gsheets> = /*#__PURE__*/ connectionType(
  "gsheets",
  "user_email oauth_refresh_token* oauth_token_expiry service_account* spreadsheet_id!{} connect_mode=browser|jwt has_headers? client_id* client_secret*"
)

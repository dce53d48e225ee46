/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a m3ter connection.
 *
 * @category configurations
 */
export interface M3ter {
  /** Organization ID. */
  readonly orgId: string
  /** Access key ID. A secret. */
  readonly client_id: Secret
  /** API secret. A secret. */
  readonly client_secret: Secret
}

/**
 * Connection type `m3ter`: m3ter.
 *
 * @category types
 */
export const m3ter: ConnectionType<"m3ter", M3ter> = /*#__PURE__*/ connectionType(
  "m3ter",
  "orgId! client_id!* client_secret!*"
)

/**
 * Configuration of a MailerCheck connection.
 *
 * @category configurations
 */
export interface Mailercheck {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `mailercheck`: MailerCheck.
 *
 * @category types
 */
export const mailercheck: ConnectionType<"mailercheck", Mailercheck> = /*#__PURE__*/ connectionType(
  "mailercheck",
  "api_key!*"
)

/**
 * Configuration of a Marketo connection.
 *
 * @category configurations
 */
export interface Marketo {
  readonly oauth_token_expiry?: string | undefined
  /** Client ID. */
  readonly client_id: string
  /** Client Secret. A secret. */
  readonly client_secret: Secret
  /** REST Endpoint. */
  readonly rest_endpoint: string
  /** Enforce API limits. */
  readonly enforce_api_limits?: boolean | undefined
  /** Daily call limit. Default: 37500. */
  readonly daily_api_calls?: number | undefined
  /** Concurrent import jobs. Default: 5. */
  readonly concurrent_imports?: number | undefined
  /** Include static list support. Default: true. */
  readonly include_static_lists?: boolean | undefined
}

/**
 * Connection type `marketo`: Marketo.
 *
 * @category types
 */
export const marketo: ConnectionType<"marketo", Marketo> = /*#__PURE__*/ connectionType(
  "marketo",
  "oauth_token_expiry client_id! client_secret!* rest_endpoint! enforce_api_limits? daily_api_calls# concurrent_imports# include_static_lists?"
)

/**
 * Configuration of a Mixpanel connection.
 *
 * @category configurations
 */
export interface Mixpanel {
  /** Server. */
  readonly region: "mixpanel.com" | "eu.mixpanel.com"
  /** Service account username. */
  readonly service_account_username: string
  /** Service account secret. A secret. */
  readonly service_account_secret: Secret
  /** Project ID. */
  readonly project_id: number
}

/**
 * Connection type `mixpanel`: Mixpanel.
 *
 * @category types
 */
export const mixpanel: ConnectionType<"mixpanel", Mixpanel> = /*#__PURE__*/ connectionType(
  "mixpanel",
  "region!=mixpanel.com|eu.mixpanel.com service_account_username! service_account_secret!* project_id!#"
)

/**
 * Configuration of a monday.com connection.
 *
 * @category configurations
 */
export interface Monday {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `monday`: monday.com.
 *
 * @category types
 */
export const monday: ConnectionType<"monday", Monday> = /*#__PURE__*/ connectionType("monday", "api_key!*")

/**
 * Configuration of a MongoDB connection.
 *
 * @category configurations
 */
export interface Mongodb {
  /** Hostname(s). */
  readonly hosts: string
  /** Username. */
  readonly username?: string | undefined
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** Auth Database. */
  readonly database?: string | undefined
  /** Use TLS/SSL. Default: true. */
  readonly ssl?: boolean | undefined
  /** Connect using SRV record? */
  readonly srv?: boolean | undefined
  /** Additional Parameters. */
  readonly params?: string | undefined
  /** Use change stream for bulk syncs. Default: false. */
  readonly change_detection?: boolean | undefined
}

/**
 * Connection type `mongodb`: MongoDB.
 *
 * @category types
 */
export const mongodb: ConnectionType<"mongodb", Mongodb> = /*#__PURE__*/ connectionType(
  "mongodb",
  "hosts! username password* database ssl? srv? params change_detection?"
)

/**
 * Configuration of a MotherDuck connection.
 *
 * @category configurations
 */
export interface Motherduck {
  /** Database. */
  readonly database: string
  /** Access Token. A secret. */
  readonly access_token: Secret
  /** AWS Access Key ID (destinations only). */
  readonly aws_access_key_id?: string | undefined
  /** AWS Secret Access Key (destinations only). A secret. */
  readonly aws_secret_access_key?: Secret | undefined
  /** S3 Bucket Name (destinations only). */
  readonly s3_bucket_name?: string | undefined
  /** S3 Bucket Region (destinations only). */
  readonly s3_bucket_region?: string | undefined
}

/**
 * Connection type `motherduck`: MotherDuck.
 *
 * @category types
 */
export const motherduck: ConnectionType<"motherduck", Motherduck> = /*#__PURE__*/ connectionType(
  "motherduck",
  "database! access_token!* aws_access_key_id aws_secret_access_key* aws_user- s3_bucket_name s3_bucket_region"
)

/**
 * Configuration of a Microsoft Ads connection.
 *
 * @category configurations
 */
export interface Msads {
  /** Authentication method. Default: "microsoft". */
  readonly auth_method?: "microsoft" | "google" | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Connected user. */
  readonly username?: string | undefined
  /** Accounts. */
  readonly accounts?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /**
   * Agree to Microsoft's [Customer Match Terms](https://help.ads.microsoft.com/#apex/ads/en/56921/1) when syncing
   * audiences.
   */
  readonly agree_customer_match_terms?: boolean | undefined
}

/**
 * Connection type `msads`: Microsoft Ads.
 *
 * @category types
 */
export const msads: ConnectionType<"msads", Msads> = /*#__PURE__*/ connectionType(
  "msads",
  "auth_method=microsoft|google oauth_refresh_token* oauth_token_expiry username accounts[] client_id* client_secret* agree_customer_match_terms?"
)

/**
 * Configuration of a Microsoft Dynamics 365 connection.
 *
 * @category configurations
 */
export interface Msdynamics {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Dynamics URL. */
  readonly dynamics_url: string
}

/**
 * Connection type `msdynamics`: Microsoft Dynamics 365.
 *
 * @category types
 */
export const msdynamics: ConnectionType<"msdynamics", Msdynamics> = /*#__PURE__*/ connectionType(
  "msdynamics",
  "oauth_refresh_token* oauth_token_expiry client_id* client_secret* dynamics_url!"
)

/**
 * Configuration of a Microsoft SQL Server connection.
 *
 * @category configurations
 */
export interface Mssql {
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
  /** Use SSL. Default: true. */
  readonly ssl?: boolean | undefined
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
  /** Use change data capture for bulk syncs. Default: false. */
  readonly change_detection?: boolean | undefined
}

/**
 * Connection type `mssql`: Microsoft SQL Server.
 *
 * @category types
 */
export const mssql: ConnectionType<"mssql", Mssql> = /*#__PURE__*/ connectionType(
  "mssql",
  "hostname! username! password!* database! port!#:1433 ssl? ssh? ssh_user ssh_host ssh_port# ssh_private_key* change_detection?"
)

/**
 * Configuration of a MySQL connection.
 *
 * @category configurations
 */
export interface Mysql {
  /** Hostname. */
  readonly hostname: string
  /** Username. */
  readonly account: string
  /** Password. A secret. */
  readonly passwd: Secret
  /** Database (optional). */
  readonly dbname?: string | undefined
  /** Port. Default: 3306, sent if left out. */
  readonly port?: number | undefined
  /** Use SSL. Default: true. */
  readonly ssl?: boolean | undefined
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
  /** Use replication for bulk syncs. Default: false. */
  readonly change_detection?: boolean | undefined
}

/**
 * Connection type `mysql`: MySQL.
 *
 * @category types
 */
export const mysql: ConnectionType<"mysql", Mysql> = /*#__PURE__*/ connectionType(
  "mysql",
  "hostname! account! passwd!* dbname port!#:3306 ssl? ssh? ssh_user ssh_host ssh_port# ssh_private_key* change_detection?"
)

/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Calendly connection.
 *
 * @category configurations
 */
export interface Calendly {
  /** Personal Access Token. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `calendly`: Calendly.
 *
 * @category types
 */
export const calendly: ConnectionType<"calendly", Calendly> = /*#__PURE__*/ connectionType("calendly", "api_key!*")

/**
 * Configuration of a CallRail connection.
 *
 * @category configurations
 */
export interface Callrail {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `callrail`: CallRail.
 *
 * @category types
 */
export const callrail: ConnectionType<"callrail", Callrail> = /*#__PURE__*/ connectionType("callrail", "api_key!*")

/**
 * Configuration of a Campfire connection.
 *
 * @category configurations
 */
export interface Campfire {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `campfire`: Campfire.
 *
 * @category types
 */
export const campfire: ConnectionType<"campfire", Campfire> = /*#__PURE__*/ connectionType("campfire", "api_key!*")

/**
 * Configuration of a Chameleon connection.
 *
 * @category configurations
 */
export interface Chameleon {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `chameleon`: Chameleon.
 *
 * @category types
 */
export const chameleon: ConnectionType<"chameleon", Chameleon> = /*#__PURE__*/ connectionType("chameleon", "api_key!*")

/**
 * Configuration of a Chargebee connection.
 *
 * @category configurations
 */
export interface Chargebee {
  /** Chargebee site. */
  readonly site: string
  /** Product Catalog version. */
  readonly product_catalog: "1.0" | "2.0"
  /** API key. A secret. */
  readonly api_key: Secret
  /** Maximum Requests Per Minute. */
  readonly ratelimit_rpm?: number | undefined
}

/**
 * Connection type `chargebee`: Chargebee.
 *
 * @category types
 */
export const chargebee: ConnectionType<"chargebee", Chargebee> = /*#__PURE__*/ connectionType(
  "chargebee",
  "site! product_catalog!=1.0|2.0 api_key!* ratelimit_rpm#"
)

/**
 * Configuration of a Chili Piper connection.
 *
 * @category configurations
 */
export interface ChiliPiper {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `chili_piper`: Chili Piper.
 *
 * @category types
 */
export const chili_piper: ConnectionType<"chili_piper", ChiliPiper> = /*#__PURE__*/ connectionType(
  "chili_piper",
  "api_key!*"
)

/**
 * Configuration of a Chorus connection.
 *
 * @category configurations
 */
export interface Chorus {
  /** Authentication method. Default: "basic", sent if left out. */
  readonly auth_method?: "basic" | "api_key" | undefined
  /** Username. */
  readonly username?: string | undefined
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** API Key. A secret. */
  readonly api_key?: Secret | undefined
}

/**
 * Connection type `chorus`: Chorus.
 *
 * @category types
 */
export const chorus: ConnectionType<"chorus", Chorus> = /*#__PURE__*/ connectionType(
  "chorus",
  "auth_method!:basic=basic|api_key username password* api_key*"
)

/**
 * Configuration of a Circle connection.
 *
 * @category configurations
 */
export interface Circle {
  /** API Key. A secret. */
  readonly api_key?: Secret | undefined
}

/**
 * Connection type `circle`: Circle.
 *
 * @category types
 */
export const circle: ConnectionType<"circle", Circle> = /*#__PURE__*/ connectionType("circle", "api_key*")

/**
 * Configuration of a Clari Copilot connection.
 *
 * @category configurations
 */
export interface Clari {
  /** API key. A secret. */
  readonly api_key: Secret
  /** API password. A secret. */
  readonly api_password: Secret
}

/**
 * Connection type `clari`: Clari Copilot.
 *
 * @category types
 */
export const clari: ConnectionType<"clari", Clari> = /*#__PURE__*/ connectionType("clari", "api_key!* api_password!*")

/**
 * Configuration of a Clazar connection.
 *
 * @category configurations
 */
export interface Clazar {
  /** Client ID. */
  readonly client_id: string
  /** Client Secret. A secret. */
  readonly client_secret: Secret
}

/**
 * Connection type `clazar`: Clazar.
 *
 * @category types
 */
export const clazar: ConnectionType<"clazar", Clazar> = /*#__PURE__*/ connectionType(
  "clazar",
  "client_id! client_secret!*"
)

/**
 * Configuration of a Clerk connection.
 *
 * @category configurations
 */
export interface Clerk {
  /** Secret Key. A secret. */
  readonly secret_key: Secret
}

/**
 * Connection type `clerk`: Clerk.
 *
 * @category types
 */
export const clerk: ConnectionType<"clerk", Clerk> = /*#__PURE__*/ connectionType("clerk", "secret_key!*")

/**
 * Configuration of a ClickHouse connection.
 *
 * @category configurations
 */
export interface Clickhouse {
  /** Hostname. */
  readonly hostname: string
  /** Port. Default: 9440, sent if left out. */
  readonly port?: number | undefined
  /** Username. */
  readonly username: string
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** Database (optional). */
  readonly database?: string | undefined
  /** Cloud Provider (destination support only). */
  readonly cloud_provider?: "aws" | "azure" | undefined
  /** AWS Authentication Method. Default: "access_key_and_secret". */
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
  /** Storage Account Name (destinations only). */
  readonly azure_account_name?: string | undefined
  /** Storage Account Access Key (destinations only). A secret. */
  readonly azure_access_key?: Secret | undefined
  /** Storage Container Name (destinations only). */
  readonly container_name?: string | undefined
  /** Use SSL. Default: true. */
  readonly ssl?: boolean | undefined
  /** Skip certificate verification. Default: true. */
  readonly skip_verify?: boolean | undefined
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
}

/**
 * Connection type `clickhouse`: ClickHouse.
 *
 * @category types
 */
export const clickhouse: ConnectionType<"clickhouse", Clickhouse> = /*#__PURE__*/ connectionType(
  "clickhouse",
  "hostname! port!#:9440 username! password* database cloud_provider=aws|azure auth_mode=access_key_and_secret|iam_role aws_access_key_id aws_secret_access_key* aws_user- iam_role_arn external_id- s3_bucket_name s3_bucket_region azure_account_name azure_access_key* container_name ssl? skip_verify? ssh? ssh_user ssh_host ssh_port# ssh_private_key*"
)

/**
 * Configuration of a Cloudflare Logs connection.
 *
 * @category configurations
 */
export interface CloudflareLogs {
  /** Account ID. */
  readonly account_id: string
  /** Access Key ID. */
  readonly aws_access_key_id: string
  /** Secret Access Key. A secret. */
  readonly aws_secret_access_key: Secret
  /** Bucket Name. */
  readonly bucket_name: string
}

/**
 * Connection type `cloudflare_logs`: Cloudflare Logs.
 *
 * @category types
 */
export const cloudflare_logs: ConnectionType<"cloudflare_logs", CloudflareLogs> = /*#__PURE__*/ connectionType(
  "cloudflare_logs",
  "account_id! aws_access_key_id! aws_secret_access_key!* bucket_name!"
)

/**
 * Configuration of a Cloudflare R2 connection.
 *
 * @category configurations
 */
export interface CloudflareR2 {
  /** Account ID. */
  readonly account_id: string
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
 * Connection type `cloudflare_r2`: Cloudflare R2.
 *
 * @category types
 */
export const cloudflare_r2: ConnectionType<"cloudflare_r2", CloudflareR2> = /*#__PURE__*/ connectionType(
  "cloudflare_r2",
  "account_id! aws_access_key_id! aws_secret_access_key!* bucket_name! csv_has_headers? is_single_table? is_directory_snapshot? directory_glob_pattern single_table_name single_table_file_format=csv|json|parquet single_table_file_formats[] skip_lines#"
)

/**
 * Configuration of a CloudTalk connection.
 *
 * @category configurations
 */
export interface Cloudtalk {
  /** Access Key ID. */
  readonly access_key_id: string
  /** Access Key Secret. A secret. */
  readonly access_key_secret: Secret
}

/**
 * Connection type `cloudtalk`: CloudTalk.
 *
 * @category types
 */
export const cloudtalk: ConnectionType<"cloudtalk", Cloudtalk> = /*#__PURE__*/ connectionType(
  "cloudtalk",
  "access_key_id! access_key_secret!*"
)

/**
 * Configuration of a Construct Connect connection.
 *
 * @category configurations
 */
export interface ConstructConnect {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `construct_connect`: Construct Connect.
 *
 * @category types
 */
export const construct_connect: ConnectionType<"construct_connect", ConstructConnect> = /*#__PURE__*/ connectionType(
  "construct_connect",
  "api_key!*"
)

/**
 * Configuration of a ConstructionWire connection.
 *
 * @category configurations
 */
export interface Constructionwire {
  /** Email. */
  readonly email: string
  /** Password. A secret. */
  readonly password: Secret
}

/**
 * Connection type `constructionwire`: ConstructionWire.
 *
 * @category types
 */
export const constructionwire: ConnectionType<"constructionwire", Constructionwire> = /*#__PURE__*/ connectionType(
  "constructionwire",
  "email! password!*"
)

/**
 * Configuration of an Azure Cosmos DB connection.
 *
 * @category configurations
 */
export interface Cosmosdb {
  /** URI. */
  readonly uri: string
  /** Key. A secret. */
  readonly key: Secret
}

/**
 * Connection type `cosmosdb`: Azure Cosmos DB.
 *
 * @category types
 */
export const cosmosdb: ConnectionType<"cosmosdb", Cosmosdb> = /*#__PURE__*/ connectionType("cosmosdb", "uri! key!*")

/**
 * Configuration of a CSV URL connection.
 *
 * @category configurations
 */
export interface Csv {
  /** Base URL. */
  readonly url: string
  /** Headers. */
  readonly headers?:
    | ReadonlyArray<{
        /** Name. */ readonly name?: string | undefined /** Value. */
        readonly value?: Secret | undefined
      }>
    | undefined
  /** Query string parameters. */
  readonly parameters?:
    | ReadonlyArray<{
        /** Name. */ readonly name?: string | undefined /** Value. */
        readonly value?: Secret | undefined
      }>
    | undefined
  /** Authentication method. */
  readonly auth?:
    | {
        /** Basic authentication. */
        readonly basic?:
          | {
              /** Username. */ readonly username?: string | undefined /** Password. */
              readonly password?: Secret | undefined
            }
          | undefined /** Header key. */
        readonly header?:
          | {
              /** Name. */ readonly name?: string | undefined /** Value. */
              readonly value?: Secret | undefined
            }
          | undefined /** Query string authentication parameters. */
        readonly query?:
          | ReadonlyArray<{
              /** Name. */ readonly name?: string | undefined /** Value. */
              readonly value?: Secret | undefined
            }>
          | undefined /** OAuth. */
        readonly oauth?:
          | {
              /** Client ID. */ readonly client_id?: string | undefined /** Client secret. */
              readonly client_secret?: Secret | undefined /** Token endpoint. */
              readonly token_endpoint?: string | undefined /** Extra form data. */
              readonly extra_form_data?:
                | ReadonlyArray<{
                    /** Name. */ readonly name?: string | undefined /** Value. */
                    readonly value?: Secret | undefined
                  }>
                | undefined /** Scopes. */
              readonly scopes?: ReadonlyArray<string> | undefined /** Auth style. */
              readonly auth_style?: number | undefined
            }
          | undefined
      }
    | undefined
}

/**
 * Connection type `csv`: CSV URL.
 *
 * @category types
 */
export const csv: ConnectionType<"csv", Csv> = /*#__PURE__*/ connectionType("csv", "url! headers[] parameters[] auth{}")

/**
 * Configuration of a Customer.io connection.
 *
 * @category configurations
 */
export interface Customerio {
  /** Site ID. */
  readonly site_id: string
  /** Tracking API Key. A secret. */
  readonly tracking_api_key: Secret
  /** App API Key. A secret. */
  readonly app_api_key: Secret
}

/**
 * Connection type `customerio`: Customer.io.
 *
 * @category types
 */
export const customerio: ConnectionType<"customerio", Customerio> = /*#__PURE__*/ connectionType(
  "customerio",
  "site_id! tracking_api_key!* app_api_key!* region-"
)

/**
 * Configuration of a Customer.io Warehouse Exports connection.
 *
 * @category configurations
 */
export interface Customeriowarehouseexports {
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
}

/**
 * Connection type `customeriowarehouseexports`: Customer.io Warehouse Exports.
 *
 * @category types
 */
export const customeriowarehouseexports: ConnectionType<"customeriowarehouseexports", Customeriowarehouseexports> =
  /*#__PURE__*/ connectionType(
    "customeriowarehouseexports",
    "auth_mode!:access_key_and_secret=access_key_and_secret|iam_role aws_access_key_id aws_secret_access_key* aws_user- iam_role_arn external_id- s3_bucket_region! s3_bucket_name!"
  )

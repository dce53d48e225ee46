/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of an Affinity connection.
 *
 * @category configurations
 */
export interface Affinity {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Enable Affinity webhook updates for bulk syncs. */
  readonly enable_webhooks?: boolean | undefined
}

/**
 * Connection type `affinity`: Affinity.
 *
 * @category types
 */
export const affinity: ConnectionType<"affinity", Affinity> = /*#__PURE__*/ connectionType(
  "affinity",
  "api_key!* user- enable_webhooks?"
)

/**
 * Configuration of an Airtable connection.
 *
 * @category configurations
 */
export interface Airtable {
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
 * Connection type `airtable`: Airtable.
 *
 * @category types
 */
export const airtable: ConnectionType<"airtable", Airtable> = /*#__PURE__*/ connectionType(
  "airtable",
  "api_key*- connected_user- oauth_access_token* oauth_refresh_token* oauth_token_expiry client_id* client_secret*"
)

/**
 * Configuration of an Amazon Keyspaces connection.
 *
 * @category configurations
 */
export interface AmazonKeyspaces {
  /** AWS Region. */
  readonly region: string
  /** Authentication Method. Default: "access_key_and_secret", sent if left out. */
  readonly auth_method?: "access_key_and_secret" | "iam_role" | "service_credentials" | undefined
  /** Username. */
  readonly username?: string | undefined
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** AWS Access Key ID. */
  readonly access_key_id?: string | undefined
  /** AWS Secret Access Key. A secret. */
  readonly secret_access_key?: Secret | undefined
  /** IAM Role ARN. */
  readonly iam_role_arn?: string | undefined
  /** Use Amazon Keyspaces CDC streams for bulk syncs. Default: false. */
  readonly change_detection?: boolean | undefined
  /** Let Polytomic manage Amazon Keyspaces CDC stream settings. */
  readonly managed_streams?: boolean | undefined
}

/**
 * Connection type `amazon_keyspaces`: Amazon Keyspaces.
 *
 * @category types
 */
export const amazon_keyspaces: ConnectionType<"amazon_keyspaces", AmazonKeyspaces> = /*#__PURE__*/ connectionType(
  "amazon_keyspaces",
  "region! auth_method!:access_key_and_secret=access_key_and_secret|iam_role|service_credentials username password* access_key_id secret_access_key* iam_role_arn external_id- change_detection? managed_streams?"
)

/**
 * Configuration of an Amazon Selling Partner connection.
 *
 * @category configurations
 */
export interface AmazonSellingPartner {
  /** Region. */
  readonly region: "na" | "eu" | "fe"
  /** Merchant Token. A secret. */
  readonly merchant_token: Secret
  /** Client ID. */
  readonly client_id: string
  /** Client Secret. A secret. */
  readonly client_secret: Secret
  /** Refresh Token. A secret. */
  readonly refresh_token: Secret
}

/**
 * Connection type `amazon_selling_partner`: Amazon Selling Partner.
 *
 * @category types
 */
export const amazon_selling_partner: ConnectionType<"amazon_selling_partner", AmazonSellingPartner> =
  /*#__PURE__*/ connectionType(
    "amazon_selling_partner",
    "region!=na|eu|fe merchant_token!* client_id! client_secret!* refresh_token!*"
  )

/**
 * Configuration of an Amplemarket connection.
 *
 * @category configurations
 */
export interface Amplemarket {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Reveal email address for person enrichment. Default: true. */
  readonly reveal_email_for_person?: boolean | undefined
  /** Reveal phone number for person enrichment. Default: true. */
  readonly reveal_phone_number_for_person?: boolean | undefined
}

/**
 * Connection type `amplemarket`: Amplemarket.
 *
 * @category types
 */
export const amplemarket: ConnectionType<"amplemarket", Amplemarket> = /*#__PURE__*/ connectionType(
  "amplemarket",
  "api_key!* reveal_email_for_person? reveal_phone_number_for_person?"
)

/**
 * Configuration of an Amplitude connection.
 *
 * @category configurations
 */
export interface Amplitude {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Secret Key. A secret. */
  readonly secret_key: Secret
}

/**
 * Connection type `amplitude`: Amplitude.
 *
 * @category types
 */
export const amplitude: ConnectionType<"amplitude", Amplitude> = /*#__PURE__*/ connectionType(
  "amplitude",
  "api_key!* secret_key!*"
)

/**
 * Configuration of a HTTP API connection.
 *
 * @category configurations
 */
export interface Api {
  /** Base URL. */
  readonly url: string
  /** Headers. */
  readonly headers?:
    | ReadonlyArray<{
        /** Name. */ readonly name?: string | undefined /** Value. */
        readonly value?: Secret | undefined
      }>
    | undefined
  /** JSON payload. */
  readonly body?: string | undefined
  /** Query string parameters. */
  readonly parameters?:
    | ReadonlyArray<{
        /** Name. */ readonly name?: string | undefined /** Value. */
        readonly value?: Secret | undefined
      }>
    | undefined
  /** Health check endpoint. */
  readonly healthcheck?: string | undefined
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
 * Connection type `api`: HTTP API.
 *
 * @category types
 */
export const api: ConnectionType<"api", Api> = /*#__PURE__*/ connectionType(
  "api",
  "url! headers[] body parameters[] healthcheck auth{}"
)

/**
 * Configuration of an Apollo.io connection.
 *
 * @category configurations
 */
export interface Apollo {
  /** Apollo API Key. A secret. */
  readonly apikey: Secret
}

/**
 * Connection type `apollo`: Apollo.io.
 *
 * @category types
 */
export const apollo: ConnectionType<"apollo", Apollo> = /*#__PURE__*/ connectionType("apollo", "apikey!*")

/**
 * Configuration of an Appcues connection.
 *
 * @category configurations
 */
export interface Appcues {
  /** Account ID. */
  readonly account_id: string
  /** API Key. A secret. */
  readonly api_key: Secret
  /** API Secret. A secret. */
  readonly api_secret: Secret
}

/**
 * Connection type `appcues`: Appcues.
 *
 * @category types
 */
export const appcues: ConnectionType<"appcues", Appcues> = /*#__PURE__*/ connectionType(
  "appcues",
  "account_id! api_key!* api_secret!*"
)

/**
 * Configuration of an Apple Ads connection.
 *
 * @category configurations
 */
export interface AppleAds {
  /** Client ID. */
  readonly client_id: string
  /** Team ID. */
  readonly team_id: string
  /** Key ID. */
  readonly key_id: string
  /** Public key. */
  readonly public_key?: string | undefined
}

/**
 * Connection type `apple_ads`: Apple Ads.
 *
 * @category types
 */
export const apple_ads: ConnectionType<"apple_ads", AppleAds> = /*#__PURE__*/ connectionType(
  "apple_ads",
  "client_id! team_id! key_id! public_key"
)

/**
 * Configuration of an AppsFlyer connection.
 *
 * @category configurations
 */
export interface Appsflyer {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** App ID. */
  readonly app_id: string
}

/**
 * Connection type `appsflyer`: AppsFlyer.
 *
 * @category types
 */
export const appsflyer: ConnectionType<"appsflyer", Appsflyer> = /*#__PURE__*/ connectionType(
  "appsflyer",
  "api_key!* app_id!"
)

/**
 * Configuration of an App Store Connect connection.
 *
 * @category configurations
 */
export interface Appstoreconnect {
  /** Private key. A secret. */
  readonly private_key: Secret
  /** Private key ID. */
  readonly private_key_id: string
  /** Issuer ID. */
  readonly issuer_id: string
  /** Vendor number. */
  readonly vendor_number: string
}

/**
 * Connection type `appstoreconnect`: App Store Connect.
 *
 * @category types
 */
export const appstoreconnect: ConnectionType<"appstoreconnect", Appstoreconnect> = /*#__PURE__*/ connectionType(
  "appstoreconnect",
  "private_key!* private_key_id! issuer_id! vendor_number!"
)

/**
 * Configuration of an Asana connection.
 *
 * @category configurations
 */
export interface Asana {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  readonly authenticated?: boolean | undefined
  /** Projects. */
  readonly projects?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
}

/**
 * Connection type `asana`: Asana.
 *
 * @category types
 */
export const asana: ConnectionType<"asana", Asana> = /*#__PURE__*/ connectionType(
  "asana",
  "oauth_refresh_token* client_id* client_secret* authenticated? projects[]"
)

/**
 * Configuration of an Ascend connection.
 *
 * @category configurations
 */
export interface Ascend {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `ascend`: Ascend.
 *
 * @category types
 */
export const ascend: ConnectionType<"ascend", Ascend> = /*#__PURE__*/ connectionType("ascend", "api_key!*")

/**
 * Configuration of an Ashby connection.
 *
 * @category configurations
 */
export interface Ashby {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `ashby`: Ashby.
 *
 * @category types
 */
export const ashby: ConnectionType<"ashby", Ashby> = /*#__PURE__*/ connectionType("ashby", "api_key!*")

/**
 * Configuration of an Attio connection.
 *
 * @category configurations
 */
export interface Attio {
  /** Enable Attio webhook updates for bulk syncs. */
  readonly enable_webhooks?: boolean | undefined
  /** Skip parent fields when pulling lists. */
  readonly disable_list_entry_projection?: boolean | undefined
}

/**
 * Connection type `attio`: Attio.
 *
 * @category types
 */
export const attio: ConnectionType<"attio", Attio> = /*#__PURE__*/ connectionType(
  "attio",
  "workspace_name- enable_webhooks? disable_list_entry_projection?"
)

/**
 * Configuration of an Auth0 connection.
 *
 * @category configurations
 */
export interface Auth0 {
  /** Domain. */
  readonly domain: string
  /** App Client ID. */
  readonly client_id: string
  /** App Client Secret. A secret. */
  readonly client_secret: Secret
}

/**
 * Connection type `auth0`: Auth0.
 *
 * @category types
 */
export const auth0: ConnectionType<"auth0", Auth0> = /*#__PURE__*/ connectionType(
  "auth0",
  "domain! client_id! client_secret!*"
)

/**
 * Configuration of an Autumn connection.
 *
 * @category configurations
 */
export interface Autumn {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `autumn`: Autumn.
 *
 * @category types
 */
export const autumn: ConnectionType<"autumn", Autumn> = /*#__PURE__*/ connectionType("autumn", "api_key!*")

/**
 * Configuration of an Autura connection.
 *
 * @category configurations
 */
export interface Autura {
  /** Authentication Key. A secret. */
  readonly authentication_key: Secret
  /** Org Keys. */
  readonly org_keys: string
}

/**
 * Connection type `autura`: Autura.
 *
 * @category types
 */
export const autura: ConnectionType<"autura", Autura> = /*#__PURE__*/ connectionType(
  "autura",
  "authentication_key!* org_keys!"
)

/**
 * Configuration of an AWS Athena connection.
 *
 * @category configurations
 */
export interface Awsathena {
  /** Authentication Method. Default: "access_key_and_secret", sent if left out. */
  readonly auth_mode?: "access_key_and_secret" | "iam_role" | undefined
  /** AWS Access ID. */
  readonly access_id?: string | undefined
  /** AWS Secret Access Key. A secret. */
  readonly secret_access_key?: Secret | undefined
  /** IAM Role ARN. */
  readonly iam_role_arn?: string | undefined
  /** External ID. */
  readonly external_id?: string | undefined
  /** Tags. */
  readonly tags?: { readonly [name: string]: unknown } | undefined
  /** AWS region. */
  readonly region: string
  /** AWS S3 output bucket. */
  readonly outputbucket: string
}

/**
 * Connection type `awsathena`: AWS Athena.
 *
 * @category types
 */
export const awsathena: ConnectionType<"awsathena", Awsathena> = /*#__PURE__*/ connectionType(
  "awsathena",
  "auth_mode!:access_key_and_secret=access_key_and_secret|iam_role access_id secret_access_key* aws_user- iam_role_arn external_id tags{} region! outputbucket!"
)

/**
 * Configuration of an AWS OpenSearch connection.
 *
 * @category configurations
 */
export interface Awsopensearch {
  /** Endpoint(s). */
  readonly endpoint: string
  /** AWS Access Key ID. */
  readonly aws_access_key_id: string
  /** AWS Secret Access Key. A secret. */
  readonly aws_secret_access_key: Secret
  /** Region. */
  readonly region: string
}

/**
 * Connection type `awsopensearch`: AWS OpenSearch.
 *
 * @category types
 */
export const awsopensearch: ConnectionType<"awsopensearch", Awsopensearch> = /*#__PURE__*/ connectionType(
  "awsopensearch",
  "endpoint! aws_access_key_id! aws_secret_access_key!* aws_user- region!"
)

/**
 * Configuration of an Azure Blob Storage connection.
 *
 * @category configurations
 */
export interface Azureblob {
  /** Authentication method. Default: "access_key", sent if left out. */
  readonly auth_method?: "access_key" | "client_credentials" | "oauth" | undefined
  /** Access Key. A secret. */
  readonly access_key?: Secret | undefined
  /** Tenant ID. */
  readonly tenant_id?: string | undefined
  /** Client ID. */
  readonly client_id?: string | undefined
  /** Client Secret. A secret. */
  readonly client_secret?: Secret | undefined
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  /** Container Name. */
  readonly container_name: string
  /** Account Name. */
  readonly account_name: string
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
 * Connection type `azureblob`: Azure Blob Storage.
 *
 * @category types
 */
export const azureblob: ConnectionType<"azureblob", Azureblob> = /*#__PURE__*/ connectionType(
  "azureblob",
  "auth_method!:access_key=access_key|client_credentials|oauth access_key* tenant_id client_id client_secret* oauth_refresh_token* container_name! account_name! csv_has_headers? is_single_table? is_directory_snapshot? directory_glob_pattern single_table_name single_table_file_format=csv|json|parquet single_table_file_formats[] skip_lines#"
)

/**
 * Configuration of an Azure SQL connection.
 *
 * @category configurations
 */
export interface Azuresql {
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
  /** Use Azure blob storage for faster bulk loading (destination only). */
  readonly blobStore?: boolean | undefined
  /** Storage account access key (destination only). A secret. */
  readonly access_key?: Secret | undefined
  /** Storage account name (destination only). */
  readonly account_name?: string | undefined
  /** Storage container name (destination only). */
  readonly container_name?: string | undefined
}

/**
 * Connection type `azuresql`: Azure SQL.
 *
 * @category types
 */
export const azuresql: ConnectionType<"azuresql", Azuresql> = /*#__PURE__*/ connectionType(
  "azuresql",
  "hostname! username! password!* database! port!#:1433 ssl? ssh? ssh_user ssh_host ssh_port# ssh_private_key* blobStore? access_key* account_name container_name"
)

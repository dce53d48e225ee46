/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a n8n connection.
 *
 * @category configurations
 */
export interface N8n {
  /** n8n URL. */
  readonly url: string
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `n8n`: n8n.
 *
 * @category types
 */
export const n8n: ConnectionType<"n8n", N8n> = /*#__PURE__*/ connectionType("n8n", "url! api_key!*")

/**
 * Configuration of a NetSuite connection.
 *
 * @category configurations
 */
export interface Netsuite {
  /** Account ID. */
  readonly account_id: string
  /** Consumer Key. A secret. */
  readonly consumer_key: Secret
  /** Consumer Secret. A secret. */
  readonly consumer_secret: Secret
  /** Token ID. A secret. */
  readonly token: Secret
  /** Token Secret. A secret. */
  readonly token_secret: Secret
}

/**
 * Connection type `netsuite`: NetSuite.
 *
 * @category types
 */
export const netsuite: ConnectionType<"netsuite", Netsuite> = /*#__PURE__*/ connectionType(
  "netsuite",
  "account_id! consumer_key!* consumer_secret!* token!* token_secret!*"
)

/**
 * Configuration of a NetSuite OpenAir connection.
 *
 * @category configurations
 */
export interface Netsuiteopenair {
  /** Company ID. */
  readonly company_id: string
  /** Client ID. A secret. */
  readonly client_id: Secret
  /** Client Secret. A secret. */
  readonly client_secret: Secret
  /** API Namespace. */
  readonly api_namespace: string
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Per Day Rate Limit. */
  readonly per_day_rate_limit: number
  /** Per Minute Rate Limit. */
  readonly per_minute_rate_limit: number
}

/**
 * Connection type `netsuiteopenair`: NetSuite OpenAir.
 *
 * @category types
 */
export const netsuiteopenair: ConnectionType<"netsuiteopenair", Netsuiteopenair> = /*#__PURE__*/ connectionType(
  "netsuiteopenair",
  "company_id! client_id!* client_secret!* api_namespace! api_key!* per_day_rate_limit!# per_minute_rate_limit!#"
)

/**
 * Configuration of a NetSuite SuiteAnalytics connection.
 *
 * @category configurations
 */
export interface Netsuitesaconnect {
  /** Account ID. */
  readonly account_id: string
  /** Role ID. */
  readonly role_id: string
  /** Client ID. */
  readonly client_id: string
  /** Certificate ID. */
  readonly certificate_id: string
  /** Private key. A secret. */
  readonly private_key: Secret
}

/**
 * Connection type `netsuitesaconnect`: NetSuite SuiteAnalytics.
 *
 * @category types
 */
export const netsuitesaconnect: ConnectionType<"netsuitesaconnect", Netsuitesaconnect> = /*#__PURE__*/ connectionType(
  "netsuitesaconnect",
  "account_id! role_id! client_id! certificate_id! private_key!*"
)

/**
 * Configuration of a Northbeam connection.
 *
 * @category configurations
 */
export interface Northbeam {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Data Client ID. */
  readonly data_client_id: string
  /** Instance. Default: "prod", sent if left out. */
  readonly instance?: "prod" | "test" | undefined
}

/**
 * Connection type `northbeam`: Northbeam.
 *
 * @category types
 */
export const northbeam: ConnectionType<"northbeam", Northbeam> = /*#__PURE__*/ connectionType(
  "northbeam",
  "api_key!* data_client_id! instance!:prod=prod|test"
)

/**
 * Configuration of a Notion connection.
 *
 * @category configurations
 */
export type Notion = { readonly [name: string]: never }

/**
 * Connection type `notion`: Notion.
 *
 * @category types
 */
export const notion: ConnectionType<"notion", Notion> = /*#__PURE__*/ connectionType("notion", "workspace_name-")

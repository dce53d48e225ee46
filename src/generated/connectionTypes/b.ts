/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Barbour ABI connection.
 *
 * @category configurations
 */
export interface Barbourabi {
  /** Username. */
  readonly username?: string | undefined
  /** Password. A secret. */
  readonly password?: Secret | undefined
  /** API Key. A secret. */
  readonly api_key?: Secret | undefined
}

/**
 * Connection type `barbourabi`: Barbour ABI.
 *
 * @category types
 */
export const barbourabi: ConnectionType<"barbourabi", Barbourabi> = /*#__PURE__*/ connectionType(
  "barbourabi",
  "username password* api_key*"
)

/**
 * Configuration of a Baseten connection.
 *
 * @category configurations
 */
export interface Baseten {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `baseten`: Baseten.
 *
 * @category types
 */
export const baseten: ConnectionType<"baseten", Baseten> = /*#__PURE__*/ connectionType("baseten", "api_key!*")

/**
 * Configuration of a Google BigQuery connection.
 *
 * @category configurations
 */
export interface Bigquery {
  /** Authentication method. Default: "service_account_key", sent if left out. */
  readonly auth_method?:
    | "service_account_key"
    | "workload_identity_federation"
    | "application_default_credentials"
    | undefined
  /** Service account key. A secret. */
  readonly service_account?: Secret | undefined
  /** Override project ID (optional). */
  readonly override_project_id?: string | undefined
  /** Google Cloud project ID. */
  readonly wif_project_id?: string | undefined
  /** Credential configuration. A secret. */
  readonly credential_config?: Secret | undefined
  /** Location (optional). */
  readonly location?: string | undefined
  /** Write object and array values as JSON. Default: false. */
  readonly structured_values_as_json?: boolean | undefined
  /** Use Extract for bulk sync from BigQuery. */
  readonly use_extract?: boolean | undefined
  /** Google Cloud Storage bucket. */
  readonly bucket?: string | undefined
}

/**
 * Connection type `bigquery`: Google BigQuery.
 *
 * @category types
 */
export const bigquery: ConnectionType<"bigquery", Bigquery> = /*#__PURE__*/ connectionType(
  "bigquery",
  "auth_method!:service_account_key=service_account_key|workload_identity_federation|application_default_credentials project_id- client_email- service_account* override_project_id wif_project_id credential_config* location structured_values_as_json? use_extract? bucket"
)

/**
 * Configuration of a Botpress connection.
 *
 * @category configurations
 */
export interface Botpress {
  /** Bot ID. */
  readonly bot_id: string
  /** Personal Access Token. A secret. */
  readonly personal_access_token: Secret
}

/**
 * Connection type `botpress`: Botpress.
 *
 * @category types
 */
export const botpress: ConnectionType<"botpress", Botpress> = /*#__PURE__*/ connectionType(
  "botpress",
  "bot_id! personal_access_token!*"
)

/**
 * Configuration of a Brevo connection.
 *
 * @category configurations
 */
export interface Brevo {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `brevo`: Brevo.
 *
 * @category types
 */
export const brevo: ConnectionType<"brevo", Brevo> = /*#__PURE__*/ connectionType("brevo", "api_key!*")

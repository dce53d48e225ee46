/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Pardot connection.
 *
 * @category configurations
 */
export interface Pardot {
  /** Business Unit ID. */
  readonly business_unit_id?: string | undefined
  /** Account type. */
  readonly account_type?: "Production" | "Sandbox" | "Demo" | undefined
  /** Enforce API limits. */
  readonly enforce_api_limits?: boolean | undefined
  /** Daily call limit. */
  readonly daily_api_calls?: number | undefined
}

/**
 * Connection type `pardot`: Pardot.
 *
 * @category types
 */
export const pardot: ConnectionType<"pardot", Pardot> = /*#__PURE__*/ connectionType(
  "pardot",
  "business_unit_id account_type=Production|Sandbox|Demo username- enforce_api_limits? daily_api_calls#"
)

/**
 * Configuration of a PartnerPage connection.
 *
 * @category configurations
 */
export interface Partnerpage {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `partnerpage`: PartnerPage.
 *
 * @category types
 */
export const partnerpage: ConnectionType<"partnerpage", Partnerpage> = /*#__PURE__*/ connectionType(
  "partnerpage",
  "api_key!*"
)

/**
 * Configuration of a Paycor connection.
 *
 * @category configurations
 */
export interface Paycor {
  /** Client ID. A secret. */
  readonly client_id?: Secret | undefined
  /** Client Secret. A secret. */
  readonly client_secret?: Secret | undefined
  /** APIm Subscription Key. A secret. */
  readonly subscription_key?: Secret | undefined
  /** Scope Name. */
  readonly scopes?: string | undefined
  /** Use Sandbox. */
  readonly use_sandbox?: boolean | undefined
}

/**
 * Connection type `paycor`: Paycor.
 *
 * @category types
 */
export const paycor: ConnectionType<"paycor", Paycor> = /*#__PURE__*/ connectionType(
  "paycor",
  "client_id* client_secret* subscription_key* scopes use_sandbox?"
)

/**
 * Configuration of a Pinterest Ads connection.
 *
 * @category configurations
 */
export interface PinterestAds {
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Ad Accounts. */
  readonly accounts?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
}

/**
 * Connection type `pinterest_ads`: Pinterest Ads.
 *
 * @category types
 */
export const pinterest_ads: ConnectionType<"pinterest_ads", PinterestAds> = /*#__PURE__*/ connectionType(
  "pinterest_ads",
  "client_id* client_secret* connected_user- accounts[]"
)

/**
 * Configuration of a Pipedrive connection.
 *
 * @category configurations
 */
export interface Pipedrive {
  /** Domain. */
  readonly domain: string
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `pipedrive`: Pipedrive.
 *
 * @category types
 */
export const pipedrive: ConnectionType<"pipedrive", Pipedrive> = /*#__PURE__*/ connectionType(
  "pipedrive",
  "domain! api_key!*"
)

/**
 * Configuration of a Pitchbook connection.
 *
 * @category configurations
 */
export interface Pitchbook {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `pitchbook`: Pitchbook.
 *
 * @category types
 */
export const pitchbook: ConnectionType<"pitchbook", Pitchbook> = /*#__PURE__*/ connectionType("pitchbook", "api_key!*")

/**
 * Configuration of a Plain connection.
 *
 * @category configurations
 */
export interface Plain {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `plain`: Plain.
 *
 * @category types
 */
export const plain: ConnectionType<"plain", Plain> = /*#__PURE__*/ connectionType(
  "plain",
  "api_key!* workspace_public_name-"
)

/**
 * Configuration of a PlusVibe connection.
 *
 * @category configurations
 */
export interface Plusvibe {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Workspaces. */
  readonly workspaces: ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
}

/**
 * Connection type `plusvibe`: PlusVibe.
 *
 * @category types
 */
export const plusvibe: ConnectionType<"plusvibe", Plusvibe> = /*#__PURE__*/ connectionType(
  "plusvibe",
  "api_key!* workspaces![]"
)

/**
 * Configuration of a Polytomic Metadata connection.
 *
 * @category configurations
 */
export interface PolytomicMetadata {
  /** Authentication Method. Default: "personal_api_key", sent if left out. */
  readonly auth_mode?: "personal_api_key" | "partner_api_key" | undefined
  /** Personal API Key. A secret. */
  readonly personal_api_key?: Secret | undefined
  /** Partner API Key. A secret. */
  readonly partner_api_key?: Secret | undefined
  /** Deployment API Key. A secret. */
  readonly deployment_api_key?: Secret | undefined
}

/**
 * Connection type `polytomic_metadata`: Polytomic Metadata.
 *
 * @category types
 */
export const polytomic_metadata: ConnectionType<"polytomic_metadata", PolytomicMetadata> = /*#__PURE__*/ connectionType(
  "polytomic_metadata",
  "auth_mode!:personal_api_key=personal_api_key|partner_api_key personal_api_key* connected_user- connected_org- partner_api_key* deployment_api_key*"
)

/**
 * Configuration of a PostgreSQL connection.
 *
 * @category configurations
 */
export interface Postgresql {
  /** Hostname. */
  readonly hostname: string
  /** Username. */
  readonly username: string
  /** Password. A secret. */
  readonly password: Secret
  /** Database. */
  readonly database: string
  /** Port. Default: 5432, sent if left out. */
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
  /** Use client certificates. Default: false. */
  readonly client_certs?: boolean | undefined
  /** Client certificate. A secret. */
  readonly client_certificate?: Secret | undefined
  /** Client key. A secret. */
  readonly client_key?: Secret | undefined
  /** CA certificate. A secret. */
  readonly ca_cert?: Secret | undefined
  /** Use logical replication for bulk syncs. Default: false. */
  readonly change_detection?: boolean | undefined
  /** Publication. */
  readonly publication?: string | undefined
}

/**
 * Connection type `postgresql`: PostgreSQL.
 *
 * @category types
 */
export const postgresql: ConnectionType<"postgresql", Postgresql> = /*#__PURE__*/ connectionType(
  "postgresql",
  "hostname! username! password!* database! port!#:5432 ssl? ssh? ssh_user ssh_host ssh_port# ssh_private_key* client_certs? client_certificate* client_key* ca_cert* change_detection? publication"
)

/**
 * Configuration of a PostHog connection.
 *
 * @category configurations
 */
export interface Posthog {
  /** Personal API key. A secret. */
  readonly api_key: Secret
  /** Location. Default: "us", sent if left out. */
  readonly location?: "us" | "eu" | undefined
  /** Project. */
  readonly project: string
}

/**
 * Connection type `posthog`: PostHog.
 *
 * @category types
 */
export const posthog: ConnectionType<"posthog", Posthog> = /*#__PURE__*/ connectionType(
  "posthog",
  "api_key!* location!:us=us|eu authenticated_as- project!"
)

/**
 * Configuration of a PredictLeads connection.
 *
 * @category configurations
 */
export interface Predictleads {
  /** API Token. A secret. */
  readonly api_token: Secret
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `predictleads`: PredictLeads.
 *
 * @category types
 */
export const predictleads: ConnectionType<"predictleads", Predictleads> = /*#__PURE__*/ connectionType(
  "predictleads",
  "api_token!* api_key!*"
)

/**
 * Configuration of a Productboard connection.
 *
 * @category configurations
 */
export interface Productboard {
  /** Access token. A secret. */
  readonly access_key?: Secret | undefined
}

/**
 * Connection type `productboard`: Productboard.
 *
 * @category types
 */
export const productboard: ConnectionType<"productboard", Productboard> = /*#__PURE__*/ connectionType(
  "productboard",
  "access_key*"
)

/**
 * Configuration of a Profound connection.
 *
 * @category configurations
 */
export interface Profound {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `profound`: Profound.
 *
 * @category types
 */
export const profound: ConnectionType<"profound", Profound> = /*#__PURE__*/ connectionType("profound", "api_key!*")

/**
 * Configuration of a Pylon connection.
 *
 * @category configurations
 */
export interface Pylon {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `pylon`: Pylon.
 *
 * @category types
 */
export const pylon: ConnectionType<"pylon", Pylon> = /*#__PURE__*/ connectionType("pylon", "api_key!*")

/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Zendesk Chat connection.
 *
 * @category configurations
 */
export interface ZendeskChat {
  /** Zendesk Support Subdomain. */
  readonly domain: string
  /** Enforce custom API limits. */
  readonly custom_api_limits?: boolean | undefined
  /** Maximum requests per minute. */
  readonly ratelimit_rpm?: number | undefined
}

/**
 * Connection type `zendesk_chat`: Zendesk Chat.
 *
 * @category types
 */
export const zendesk_chat: ConnectionType<"zendesk_chat", ZendeskChat> = /*#__PURE__*/ connectionType(
  "zendesk_chat",
  "domain! custom_api_limits? ratelimit_rpm#"
)

/**
 * Configuration of a Zendesk Support connection.
 *
 * @category configurations
 */
export interface ZendeskSupport {
  /** Zendesk Subdomain. */
  readonly domain: string
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** Enforce custom API limits. */
  readonly custom_api_limits?: boolean | undefined
  /** Maximum requests per minute. */
  readonly ratelimit_rpm?: number | undefined
  /** Authentication method. Default: "oauth", sent if left out. */
  readonly auth_method?: "apitoken" | "clientcredentials" | "oauth" | undefined
  /** API token. A secret. */
  readonly api_token?: Secret | undefined
  /** Email. */
  readonly email?: string | undefined
  /** Client ID. A secret. */
  readonly client_id?: Secret | undefined
  /** Client secret. A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `zendesk_support`: Zendesk Support.
 *
 * @category types
 */
export const zendesk_support: ConnectionType<"zendesk_support", ZendeskSupport> = /*#__PURE__*/ connectionType(
  "zendesk_support",
  "domain! oauth_refresh_token* oauth_token_expiry custom_api_limits? ratelimit_rpm# auth_method!:oauth=apitoken|clientcredentials|oauth api_token* email client_id* client_secret*"
)

/**
 * Configuration of a Zoho CRM connection.
 *
 * @category configurations
 */
export interface ZohoCrm {
  /** Data center region. Default: "usa", sent if left out. */
  readonly region?: "usa" | "europe" | "australia" | "canada" | "china" | "japan" | "saudi_arabia" | undefined
  /** Client ID. A secret. */
  readonly client_id?: Secret | undefined
  /** Client secret. A secret. */
  readonly client_secret?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
}

/**
 * Connection type `zoho_crm`: Zoho CRM.
 *
 * @category types
 */
export const zoho_crm: ConnectionType<"zoho_crm", ZohoCrm> = /*#__PURE__*/ connectionType(
  "zoho_crm",
  "region!:usa=usa|europe|australia|canada|china|japan|saudi_arabia client_id* client_secret* oauth_token_expiry"
)

/**
 * Configuration of a Zoho Desk connection.
 *
 * @category configurations
 */
export interface ZohoDesk {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Organizations. */
  readonly organizations?:
    | ReadonlyArray<{ readonly value?: string | undefined; readonly label?: string | undefined }>
    | undefined
}

/**
 * Connection type `zoho_desk`: Zoho Desk.
 *
 * @category types
 */
export const zoho_desk: ConnectionType<"zoho_desk", ZohoDesk> = /*#__PURE__*/ connectionType(
  "zoho_desk",
  "oauth_refresh_token* client_id* client_secret* organizations[]"
)

/**
 * Configuration of a ZoomInfo connection.
 *
 * @category configurations
 */
export interface Zoominfo {
  /** Username. */
  readonly username: string
  /** Client ID. */
  readonly client_id: string
  /** Private API key. A secret. */
  readonly private_key: Secret
}

/**
 * Connection type `zoominfo`: ZoomInfo.
 *
 * @category types
 */
export const zoominfo: ConnectionType<"zoominfo", Zoominfo> = /*#__PURE__*/ connectionType(
  "zoominfo",
  "username! client_id! private_key!*"
)

/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Walmart Marketplace connection.
 *
 * @category configurations
 */
export interface WalmartMarketplace {
  /** Client ID. A secret. */
  readonly client_id: Secret
  /** Client Secret. A secret. */
  readonly client_secret: Secret
}

/**
 * Connection type `walmart_marketplace`: Walmart Marketplace.
 *
 * @category types
 */
export const walmart_marketplace: ConnectionType<"walmart_marketplace", WalmartMarketplace> =
  /*#__PURE__*/ connectionType("walmart_marketplace", "client_id!* client_secret!*")

/**
 * Configuration of a Ware2Go connection.
 *
 * @category configurations
 */
export interface Ware2go {
  /** API User Name. A secret. */
  readonly client_id: Secret
  /** API Secret. A secret. */
  readonly client_secret: Secret
  /** Merchant ID. */
  readonly merchant_id: string
  /** Use Staging Environment. */
  readonly staging?: boolean | undefined
}

/**
 * Connection type `ware2go`: Ware2Go.
 *
 * @category types
 */
export const ware2go: ConnectionType<"ware2go", Ware2go> = /*#__PURE__*/ connectionType(
  "ware2go",
  "client_id!* client_secret!* merchant_id! staging?"
)

/**
 * Configuration of a Wavelength connection.
 *
 * @category configurations
 */
export interface Wavelength {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `wavelength`: Wavelength.
 *
 * @category types
 */
export const wavelength: ConnectionType<"wavelength", Wavelength> = /*#__PURE__*/ connectionType(
  "wavelength",
  "api_key!*"
)

/**
 * Configuration of a Webhook connection.
 *
 * @category configurations
 */
export interface Webhook {
  /** Webhook URL. */
  readonly url: string
  /** Authentication method. Default: "polytomic_secret", sent if left out. */
  readonly auth_method?: "polytomic_secret" | "basic" | "header" | "query" | "oauth_client_credentials" | undefined
  /** Secret. A secret. */
  readonly secret?: Secret | undefined
  /** Basic authentication. */
  readonly basic?:
    | {
        /** Username. */ readonly username?: string | undefined /** Password. */
        readonly password?: Secret | undefined
      }
    | undefined
  /** Header. */
  readonly header?:
    | {
        /** Name. */ readonly name?: string | undefined /** Value. */
        readonly value?: Secret | undefined
      }
    | undefined
  /** Query string authentication parameters. */
  readonly query?:
    | ReadonlyArray<{
        /** Name. */ readonly name?: string | undefined /** Value. */
        readonly value?: Secret | undefined
      }>
    | undefined
  /** OAuth client credentials. */
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
  /** Additional headers. */
  readonly headers?:
    | ReadonlyArray<{
        /** Name. */ readonly name?: string | undefined /** Value. */
        readonly value?: Secret | undefined
      }>
    | undefined
}

/**
 * Connection type `webhook`: Webhook.
 *
 * @category types
 */
export const webhook: ConnectionType<"webhook", Webhook> = /*#__PURE__*/ connectionType(
  "webhook",
  "url! auth_method!:polytomic_secret=polytomic_secret|basic|header|query|oauth_client_credentials secret* basic{} header{} query[] oauth{} headers[]"
)

/**
 * Configuration of a WorkOS connection.
 *
 * @category configurations
 */
export interface WorkOs {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `work_os`: WorkOS.
 *
 * @category types
 */
export const work_os: ConnectionType<"work_os", WorkOs> = /*#__PURE__*/ connectionType("work_os", "api_key!*")

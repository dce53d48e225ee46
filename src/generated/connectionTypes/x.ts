/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Xero connection.
 *
 * @category configurations
 */
export interface Xero {
  /** Default: "browser". */
  readonly connect_mode?: "browser" | "clientcredentials" | undefined
  /** Client ID. A secret. */
  readonly client_id?: Secret | undefined
  /** Client Secret. A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `xero`: Xero.
 *
 * @category types
 */
export const xero: ConnectionType<"xero", Xero> = /*#__PURE__*/ connectionType(
  "xero",
  "connect_mode=browser|clientcredentials client_id* client_secret* tenant_name- tenant_type-"
)

/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a QtaniumConnect connection.
 *
 * @category configurations
 */
export interface QtaniumConnect {
  /** Username. */
  readonly username: string
  /** Password. A secret. */
  readonly password: Secret
}

/**
 * Connection type `qtanium_connect`: QtaniumConnect.
 *
 * @category types
 */
export const qtanium_connect: ConnectionType<"qtanium_connect", QtaniumConnect> = /*#__PURE__*/ connectionType(
  "qtanium_connect",
  "username! password!*"
)

/**
 * Configuration of a Qualtrics connection.
 *
 * @category configurations
 */
export interface Qualtrics {
  /** API Token. A secret. */
  readonly api_key: Secret
  /** Data Center. Default: "portland", sent if left out. */
  readonly data_center?:
    | "portland"
    | "washington_dc"
    | "arizona"
    | "us_government"
    | "canada"
    | "eu"
    | "london"
    | "singapore"
    | "sydney"
    | "tokyo"
    | undefined
}

/**
 * Connection type `qualtrics`: Qualtrics.
 *
 * @category types
 */
export const qualtrics: ConnectionType<"qualtrics", Qualtrics> = /*#__PURE__*/ connectionType(
  "qualtrics",
  "api_key!* data_center!:portland=portland|washington_dc|arizona|us_government|canada|eu|london|singapore|sydney|tokyo"
)

/**
 * Configuration of a QuickBooks connection.
 *
 * @category configurations
 */
export interface Quickbooks {
  /** Company ID. */
  readonly realm_id: string
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  readonly oauth_token_expiry?: string | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
}

/**
 * Connection type `quickbooks`: QuickBooks.
 *
 * @category types
 */
export const quickbooks: ConnectionType<"quickbooks", Quickbooks> = /*#__PURE__*/ connectionType(
  "quickbooks",
  "realm_id! oauth_refresh_token* oauth_token_expiry client_id* client_secret*"
)

/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Vanilla Forums connection.
 *
 * @category configurations
 */
export interface Vanilla {
  /** Domain. */
  readonly domain: string
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `vanilla`: Vanilla Forums.
 *
 * @category types
 */
export const vanilla: ConnectionType<"vanilla", Vanilla> = /*#__PURE__*/ connectionType("vanilla", "domain! api_key!*")

/** Connection types of one initial, and their configurations. Generated from spec/; do not edit. */
import { connectionType, type ConnectionType, type Secret } from "../../internal/connections/connectionType.ts"

/**
 * Configuration of a Harmonic connection.
 *
 * @category configurations
 */
export interface Harmonic {
  /** Harmonic API key. A secret. */
  readonly api_key: Secret
  /** Enable Harmonic Deal Data API. */
  readonly deals_data?: boolean | undefined
}

/**
 * Connection type `harmonic`: Harmonic.
 *
 * @category types
 */
export const harmonic: ConnectionType<"harmonic", Harmonic> = /*#__PURE__*/ connectionType(
  "harmonic",
  "api_key!* deals_data?"
)

/**
 * Configuration of a Heap connection.
 *
 * @category configurations
 */
export interface Heap {
  /** Application ID. */
  readonly application_id: string
}

/**
 * Connection type `heap`: Heap.
 *
 * @category types
 */
export const heap: ConnectionType<"heap", Heap> = /*#__PURE__*/ connectionType("heap", "application_id!")

/**
 * Configuration of a Heron Data connection.
 *
 * @category configurations
 */
export interface Herondata {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `herondata`: Heron Data.
 *
 * @category types
 */
export const herondata: ConnectionType<"herondata", Herondata> = /*#__PURE__*/ connectionType("herondata", "api_key!*")

/**
 * Configuration of a HeyReach connection.
 *
 * @category configurations
 */
export interface Heyreach {
  /** API key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `heyreach`: HeyReach.
 *
 * @category types
 */
export const heyreach: ConnectionType<"heyreach", Heyreach> = /*#__PURE__*/ connectionType("heyreach", "api_key!*")

/**
 * Configuration of a HighLevel connection.
 *
 * @category configurations
 */
export interface Highlevel {
  /** Private integration token. A secret. */
  readonly private_integration_token?: Secret | undefined
}

/**
 * Connection type `highlevel`: HighLevel.
 *
 * @category types
 */
export const highlevel: ConnectionType<"highlevel", Highlevel> = /*#__PURE__*/ connectionType(
  "highlevel",
  "private_integration_token*"
)

/**
 * Configuration of a Highspot connection.
 *
 * @category configurations
 */
export interface Highspot {
  /** API Key. A secret. */
  readonly api_key: Secret
  /** Secret. A secret. */
  readonly secret: Secret
}

/**
 * Connection type `highspot`: Highspot.
 *
 * @category types
 */
export const highspot: ConnectionType<"highspot", Highspot> = /*#__PURE__*/ connectionType(
  "highspot",
  "api_key!* secret!*"
)

/**
 * Configuration of a Honeycomb connection.
 *
 * @category configurations
 */
export interface Honeycomb {
  /** API key. A secret. */
  readonly api_key: Secret
  /** Dataset. */
  readonly dataset: string
}

/**
 * Connection type `honeycomb`: Honeycomb.
 *
 * @category types
 */
export const honeycomb: ConnectionType<"honeycomb", Honeycomb> = /*#__PURE__*/ connectionType(
  "honeycomb",
  "api_key!* dataset!"
)

/**
 * Configuration of a HTTP Enrichment connection.
 *
 * @category configurations
 */
export interface Httpenrichment {
  /** Base URL. */
  readonly url: string
  /** HTTP Method. */
  readonly method: "GET" | "POST"
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
  /** JSON payload. */
  readonly body?: string | undefined
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
  /** Input mappings. */
  readonly inputMappings?:
    | ReadonlyArray<{
        /** Name. */ readonly name?: string | undefined /** Type. */
        readonly type?: string | undefined /** Required. */
        readonly required?: boolean | undefined
      }>
    | undefined
  /** Fields. */
  readonly fields?:
    | ReadonlyArray<{
        /** Name. */ readonly name?: string | undefined /** Path. */
        readonly path?: string | undefined /** Type. */
        readonly type?: string | undefined
      }>
    | undefined
  /** Example inputs. */
  readonly example_inputs?: { readonly [name: string]: unknown } | undefined
  /** Example body. */
  readonly example_body?: string | undefined
}

/**
 * Connection type `httpenrichment`: HTTP Enrichment.
 *
 * @category types
 */
export const httpenrichment: ConnectionType<"httpenrichment", Httpenrichment> = /*#__PURE__*/ connectionType(
  "httpenrichment",
  "url! method!=GET|POST headers[] parameters[] body healthcheck auth{} inputMappings[] fields[] example_inputs{} example_body"
)

/**
 * Configuration of a HubSpot connection.
 *
 * @category configurations
 */
export interface Hubspot {
  /** A secret. */
  readonly oauth_refresh_token?: Secret | undefined
  /** A secret. */
  readonly client_id?: Secret | undefined
  /** A secret. */
  readonly client_secret?: Secret | undefined
  /** Include static list support. */
  readonly include_static_list_support?: boolean | undefined
  /** Use HubSpot incremental API for bulk syncs. Default: true. */
  readonly use_search_api?: boolean | undefined
}

/**
 * Connection type `hubspot`: HubSpot.
 *
 * @category types
 */
export const hubspot: ConnectionType<"hubspot", Hubspot> = /*#__PURE__*/ connectionType(
  "hubspot",
  "oauth_refresh_token* hub_user- hub_domain- client_id* client_secret* include_static_list_support? use_search_api?"
)

/**
 * Configuration of a Hyperline connection.
 *
 * @category configurations
 */
export interface Hyperline {
  /** API Key. A secret. */
  readonly api_key: Secret
}

/**
 * Connection type `hyperline`: Hyperline.
 *
 * @category types
 */
export const hyperline: ConnectionType<"hyperline", Hyperline> = /*#__PURE__*/ connectionType("hyperline", "api_key!*")

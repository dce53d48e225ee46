/**
 * The types of `Connections.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import type * as Timestamp from "../../Timestamp.ts"
import { type Actor, ActorShape } from "./Shared.ts"

/** Address to send the end user to. */
export interface ConnectResponse {
  /** URL of the session, to open in the end user's browser. A secret. */
  readonly redirect_url?: string
  /** Token of the session; it works once. A secret. */
  readonly token?: string
}

/** Shape of {@link ConnectResponse}. */
export const ConnectResponseShape: Shape.Shape<ConnectResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ redirect_url: Shape.optionalKey(Shape.String), token: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link ConnectResponse}. */
export const ConnectResponse: Schema.Codec<ConnectResponse, unknown> = /*#__PURE__*/ toSchema(ConnectResponseShape)

/** A connection to a system that data is read from or written to. */
export interface Connection {
  /** Number of calls to the system behind the connection in the last 24 hours; null when unknown. */
  readonly api_calls_last_24_hours?: number | null
  /** Settings of the connection, by the type's JSON Schema; secrets are masked. A secret. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Time of creation; RFC 3339. */
  readonly created_at?: Timestamp.Timestamp
  /** Creator. */
  readonly created_by?: Actor
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Name of the connection, unique in its organization. */
  readonly name?: string
  /** Id of the organization. A UUID. */
  readonly organization_id?: string
  /** Id of the connection that this one shares; absent when it is no shared one. A UUID. */
  readonly parent_connection_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** True if the connection has been saved. */
  readonly saved?: boolean
  /** Health of the connection, such as `healthy`. */
  readonly status?: string
  /** Reason why the connection is not healthy. */
  readonly status_error?: string
  /** Type of the connection. */
  readonly type?: ConnectionTypeSummary
  /** Time of the last change; RFC 3339. */
  readonly updated_at?: Timestamp.Timestamp
  /** Last editor. */
  readonly updated_by?: Actor
}

/** Shape of {@link Connection}. */
export const ConnectionShape: Shape.Shape<Connection> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    api_calls_last_24_hours: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    created_at: Shape.optionalKey(Shape.Timestamp),
    created_by: Shape.optionalKey(ActorShape),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    parent_connection_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    saved: Shape.optionalKey(Shape.Boolean),
    status: Shape.optionalKey(Shape.String),
    status_error: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(ConnectionTypeSummaryShape),
    updated_at: Shape.optionalKey(Shape.Timestamp),
    updated_by: Shape.optionalKey(ActorShape)
  })
)

/** Schema of {@link Connection}. */
export const Connection: Schema.Codec<Connection, unknown> = /*#__PURE__*/ toSchema(ConnectionShape)

/** Capabilities of connections of a type. */
export interface ConnectionCapabilities {
  /** True if the connection can be a destination. */
  readonly destination: boolean
  /** True if the connection can enrich models. */
  readonly enrichment: boolean
  /** True if the connection can start syncs. */
  readonly orchestration: boolean
  /** True if the connection can be a source. */
  readonly source: boolean
}

/** Shape of {@link ConnectionCapabilities}. */
export const ConnectionCapabilitiesShape: Shape.Shape<ConnectionCapabilities> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    destination: Shape.Boolean,
    enrichment: Shape.Boolean,
    orchestration: Shape.Boolean,
    source: Shape.Boolean
  })
)

/** Schema of {@link ConnectionCapabilities}. */
export const ConnectionCapabilities: Schema.Codec<ConnectionCapabilities, unknown> =
  /*#__PURE__*/ toSchema(ConnectionCapabilitiesShape)

/** A form for the configuration of a connection. */
export interface ConnectionForm {
  /** JSON Schema of the form's data. */
  readonly jsonschema?: unknown
  /** Layout of the form. */
  readonly uischema?: unknown
}

/** Shape of {@link ConnectionForm}. */
export const ConnectionFormShape: Shape.Shape<ConnectionForm> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ jsonschema: Shape.optionalKey(Shape.Unknown), uischema: Shape.optionalKey(Shape.Unknown) })
)

/** Schema of {@link ConnectionForm}. */
export const ConnectionForm: Schema.Codec<ConnectionForm, unknown> = /*#__PURE__*/ toSchema(ConnectionFormShape)

/** An HTTP request to send to the system behind a connection. */
export interface ConnectionProxyCall {
  /** Body of the request; any JSON value. */
  readonly body?: unknown
  /** Headers by name. */
  readonly headers?: { readonly [name: string]: string } | undefined
  /** HTTP method: GET, POST, PUT, PATCH or DELETE. */
  readonly method: string
  /** Path below the connection's base URL, beginning with `/`. */
  readonly path: string
  /** Query parameters by name; not together with `rawQuery`. */
  readonly query?: { readonly [name: string]: unknown } | undefined
  /** Query string as it is; not together with `query`. */
  readonly rawQuery?: string | undefined
}

/** Shape of {@link ConnectionProxyCall}. */
export const ConnectionProxyCallShape: Shape.Shape<ConnectionProxyCall> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    body: Shape.optional(Shape.Unknown),
    headers: Shape.optional(Shape.Record(Shape.String)),
    method: Shape.String,
    path: Shape.String,
    query: Shape.optional(Shape.Record(Shape.Unknown)),
    rawQuery: Shape.optional(Shape.String)
  })
)

/** Schema of {@link ConnectionProxyCall}. */
export const ConnectionProxyCall: Schema.Codec<ConnectionProxyCall, unknown> =
  /*#__PURE__*/ toSchema(ConnectionProxyCallShape)

/** Permitted requests of the proxy, and its limits. */
export interface ConnectionProxyContract {
  /** HTTP methods that the proxy lets through. */
  readonly allowedMethods?: ReadonlyArray<string> | null
  /** Request headers that the proxy drops. */
  readonly blockedRequestHeaders?: ReadonlyArray<string> | null
  /** Response headers that the proxy drops. */
  readonly blockedResponseHeaders?: ReadonlyArray<string> | null
  /** Kinds of request bodies that the proxy lets through. */
  readonly bodyTypes?: ReadonlyArray<string> | null
  /** Largest request body, in bytes. */
  readonly maxRequestBodyBytes?: number
  /** Largest response that is passed on whole, in bytes. */
  readonly maxResponseBodyBytes?: number
  /** Description of the permitted paths. */
  readonly pathRule?: string
  /** Ways to give query parameters. */
  readonly queryModes?: ReadonlyArray<string> | null
  /** Types that query parameters may have. */
  readonly queryValueTypes?: ReadonlyArray<string> | null
  /** Proxy calls allowed per minute. */
  readonly rateLimitPerMinute?: number
  /** Description of the permitted raw query strings. */
  readonly rawQueryRule?: string
  /** Timeout of the proxy, in milliseconds. */
  readonly timeoutMs?: number
}

/** Shape of {@link ConnectionProxyContract}. */
export const ConnectionProxyContractShape: Shape.Shape<ConnectionProxyContract> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    allowedMethods: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    blockedRequestHeaders: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    blockedResponseHeaders: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    bodyTypes: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    maxRequestBodyBytes: Shape.optionalKey(Shape.Int),
    maxResponseBodyBytes: Shape.optionalKey(Shape.Int),
    pathRule: Shape.optionalKey(Shape.String),
    queryModes: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    queryValueTypes: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String))),
    rateLimitPerMinute: Shape.optionalKey(Shape.Int),
    rawQueryRule: Shape.optionalKey(Shape.String),
    timeoutMs: Shape.optionalKey(Shape.Int)
  })
)

/** Schema of {@link ConnectionProxyContract}. */
export const ConnectionProxyContract: Schema.Codec<ConnectionProxyContract, unknown> =
  /*#__PURE__*/ toSchema(ConnectionProxyContractShape)

/** Settings of the proxy of a connection, and its recent use. */
export interface ConnectionProxyInfo {
  /** Type of the connection. */
  readonly backendType?: string
  /** Id of the connection. A UUID. */
  readonly connectionId?: string
  /** Additions of the proxy to every request. */
  readonly inheritedBase?: ConnectionProxyInheritedBase
  /** Merging of a request with the settings of the connection. */
  readonly mergeRules?: ConnectionProxyMergeRules
  /** Permitted requests of the proxy, and its limits. */
  readonly requestContract?: ConnectionProxyContract
  /** Recent use. */
  readonly stats?: ConnectionProxyStats
}

/** Shape of {@link ConnectionProxyInfo}. */
export const ConnectionProxyInfoShape: Shape.Shape<ConnectionProxyInfo> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    backendType: Shape.optionalKey(Shape.String),
    connectionId: Shape.optionalKey(Shape.String),
    inheritedBase: Shape.optionalKey(ConnectionProxyInheritedBaseShape),
    mergeRules: Shape.optionalKey(ConnectionProxyMergeRulesShape),
    requestContract: Shape.optionalKey(ConnectionProxyContractShape),
    stats: Shape.optionalKey(ConnectionProxyStatsShape)
  })
)

/** Schema of {@link ConnectionProxyInfo}. */
export const ConnectionProxyInfo: Schema.Codec<ConnectionProxyInfo, unknown> =
  /*#__PURE__*/ toSchema(ConnectionProxyInfoShape)

/** Additions of the proxy to every request. */
export interface ConnectionProxyInheritedBase {
  /** URL that the path of every request is appended to. */
  readonly baseUrl?: string
  /** Headers that the proxy sets; null if empty. */
  readonly lockedHeaders?: ReadonlyArray<ConnectionProxyLockedHeader> | null
  /** Query parameters that the proxy sets; null if empty. */
  readonly lockedQuery?: { readonly [name: string]: unknown } | null
}

/** Shape of {@link ConnectionProxyInheritedBase}. */
export const ConnectionProxyInheritedBaseShape: Shape.Shape<ConnectionProxyInheritedBase> = /*#__PURE__*/ Shape.suspend(
  () =>
    Shape.Struct({
      baseUrl: Shape.optionalKey(Shape.String),
      lockedHeaders: Shape.optionalKey(Shape.NullOr(Shape.Array(ConnectionProxyLockedHeaderShape))),
      lockedQuery: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown)))
    })
)

/** Schema of {@link ConnectionProxyInheritedBase}. */
export const ConnectionProxyInheritedBase: Schema.Codec<ConnectionProxyInheritedBase, unknown> = /*#__PURE__*/ toSchema(
  ConnectionProxyInheritedBaseShape
)

/** A header that the proxy sets and a request can't change. */
export interface ConnectionProxyLockedHeader {
  /** Name of the header. */
  readonly name?: string
  /** True if the value is hidden. */
  readonly redacted?: boolean
  /** Value of the header; absent or masked when it is redacted. */
  readonly value?: string
}

/** Shape of {@link ConnectionProxyLockedHeader}. */
export const ConnectionProxyLockedHeaderShape: Shape.Shape<ConnectionProxyLockedHeader> = /*#__PURE__*/ Shape.suspend(
  () =>
    Shape.Struct({
      name: Shape.optionalKey(Shape.String),
      redacted: Shape.optionalKey(Shape.Boolean),
      value: Shape.optionalKey(Shape.String)
    })
)

/** Schema of {@link ConnectionProxyLockedHeader}. */
export const ConnectionProxyLockedHeader: Schema.Codec<ConnectionProxyLockedHeader, unknown> = /*#__PURE__*/ toSchema(
  ConnectionProxyLockedHeaderShape
)

/** Merging of a request with the settings of the connection. */
export interface ConnectionProxyMergeRules {
  /** Description of the merging of headers. */
  readonly headers?: string
  /** Description of the merging of query parameters. */
  readonly query?: string
}

/** Shape of {@link ConnectionProxyMergeRules}. */
export const ConnectionProxyMergeRulesShape: Shape.Shape<ConnectionProxyMergeRules> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ headers: Shape.optionalKey(Shape.String), query: Shape.optionalKey(Shape.String) })
)

/** Schema of {@link ConnectionProxyMergeRules}. */
export const ConnectionProxyMergeRules: Schema.Codec<ConnectionProxyMergeRules, unknown> =
  /*#__PURE__*/ toSchema(ConnectionProxyMergeRulesShape)

/** Response of the system behind a connection. */
export interface ConnectionProxyResponse {
  /** Response body as text, cut at the limit. */
  readonly body?: string
  /** Content type of the response. */
  readonly contentType?: string
  /** Headers by name. */
  readonly headers?: { readonly [name: string]: string } | null
  /** Duration of the request to the system behind the connection, in milliseconds. */
  readonly latencyMs?: number
  /** Id of this proxy call, for support. A UUID. */
  readonly proxyCallId?: string
  /** HTTP status of the response. */
  readonly status?: number
  /** True if the body was cut at the limit. */
  readonly truncated?: boolean
}

/** Shape of {@link ConnectionProxyResponse}. */
export const ConnectionProxyResponseShape: Shape.Shape<ConnectionProxyResponse> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    body: Shape.optionalKey(Shape.String),
    contentType: Shape.optionalKey(Shape.String),
    headers: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.String))),
    latencyMs: Shape.optionalKey(Shape.Int),
    proxyCallId: Shape.optionalKey(Shape.String),
    status: Shape.optionalKey(Shape.Int),
    truncated: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link ConnectionProxyResponse}. */
export const ConnectionProxyResponse: Schema.Codec<ConnectionProxyResponse, unknown> =
  /*#__PURE__*/ toSchema(ConnectionProxyResponseShape)

/** Usage of a connection in the last 24 hours. */
export interface ConnectionProxyStats {
  /** Calls of any kind in the last 24 hours. */
  readonly callsLast24h?: number
  /** Last use of the proxy; RFC 3339, null when never. */
  readonly lastProxyCallAt?: Timestamp.Timestamp | null
  /** Proxy calls of the last 24 hours that got a 2xx status. */
  readonly proxy2xxLast24h?: number
  /** Proxy calls of the last 24 hours that got a 4xx status. */
  readonly proxy4xxLast24h?: number
  /** Proxy calls of the last 24 hours that got a 5xx status. */
  readonly proxy5xxLast24h?: number
  /** Proxy calls in the last 24 hours. */
  readonly proxyCallsLast24h?: number
}

/** Shape of {@link ConnectionProxyStats}. */
export const ConnectionProxyStatsShape: Shape.Shape<ConnectionProxyStats> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    callsLast24h: Shape.optionalKey(Shape.Int),
    lastProxyCallAt: Shape.optionalKey(Shape.NullOr(Shape.Timestamp)),
    proxy2xxLast24h: Shape.optionalKey(Shape.Int),
    proxy4xxLast24h: Shape.optionalKey(Shape.Int),
    proxy5xxLast24h: Shape.optionalKey(Shape.Int),
    proxyCallsLast24h: Shape.optionalKey(Shape.Int)
  })
)

/** Schema of {@link ConnectionProxyStats}. */
export const ConnectionProxyStats: Schema.Codec<ConnectionProxyStats, unknown> =
  /*#__PURE__*/ toSchema(ConnectionProxyStatsShape)

/** A type of connections that can be made. */
export interface ConnectionType {
  /** Capabilities of connections of this type. */
  readonly capabilities: ConnectionCapabilities
  /** Form for the configuration of such a connection. */
  readonly configurationForm?: ConnectionForm
  /** Settings that come from the deployment's environment. */
  readonly envConfig?: { readonly [name: string]: unknown }
  /** Id of the type, such as `postgresql`. */
  readonly id: string
  /** Settings that a new connection starts with. */
  readonly initialConfiguration?: { readonly [name: string]: unknown }
  /** URL of the type's logo. */
  readonly logo_url?: string
  /** Name of the type, to show to people. */
  readonly name?: string
  /** A choice to make before such a connection is authorized. */
  readonly oauth_prompt?: OAuthPrompt
  /** True if such connections are authorized with OAuth. */
  readonly use_oauth?: boolean
}

/** Shape of {@link ConnectionType}. */
export const ConnectionTypeShape: Shape.Shape<ConnectionType> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    capabilities: ConnectionCapabilitiesShape,
    configurationForm: Shape.optionalKey(ConnectionFormShape),
    envConfig: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    id: Shape.String,
    initialConfiguration: Shape.optionalKey(Shape.Record(Shape.Unknown)),
    logo_url: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    oauth_prompt: Shape.optionalKey(OAuthPromptShape),
    use_oauth: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link ConnectionType}. */
export const ConnectionType: Schema.Codec<ConnectionType, unknown> = /*#__PURE__*/ toSchema(ConnectionTypeShape)

/** The type of a connection. */
export interface ConnectionTypeSummary {
  /** Id of the type, such as `postgresql`. */
  readonly id: string
  /** URL of the type's logo. */
  readonly logo_url?: string
  /** Name of the type, to show to people. */
  readonly name?: string
  /** Capabilities of the connection; null when unknown. */
  readonly operations?: ReadonlyArray<string> | null
}

/** Shape of {@link ConnectionTypeSummary}. */
export const ConnectionTypeSummaryShape: Shape.Shape<ConnectionTypeSummary> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    id: Shape.String,
    logo_url: Shape.optionalKey(Shape.String),
    name: Shape.optionalKey(Shape.String),
    operations: Shape.optionalKey(Shape.NullOr(Shape.Array(Shape.String)))
  })
)

/** Schema of {@link ConnectionTypeSummary}. */
export const ConnectionTypeSummary: Schema.Codec<ConnectionTypeSummary, unknown> =
  /*#__PURE__*/ toSchema(ConnectionTypeSummaryShape)

/** A connection that was just created or updated, with the URL to authorize it. */
export interface CreatedConnection {
  /** Code to authorize the connection with, when the connect mode is `code`. A secret. */
  readonly auth_code?: string
  /** URL to open in a browser to authorize the connection; only for connections that need OAuth. A secret. */
  readonly auth_url?: string
  /** Settings of the connection, by the type's JSON Schema; secrets are masked. A secret. */
  readonly configuration?: { readonly [name: string]: unknown } | null
  /** Interval of the health checks of the connection. */
  readonly healthcheck_interval?: string
  /** Id of the connection. A UUID. */
  readonly id: string
  /** Name of the connection, unique in its organization. */
  readonly name?: string
  /** Id of the organization; only for partner and system callers, all others have their own. A UUID. */
  readonly organization_id?: string
  /** Ids of the permissions policies. UUIDs. */
  readonly policies?: ReadonlyArray<string>
  /** True if the connection has been saved. */
  readonly saved?: boolean
  /** Health of the connection, such as `healthy`. */
  readonly status?: string
  /** Reason why the connection is not healthy. */
  readonly status_error?: string
  /** Type of the connection. */
  readonly type?: ConnectionTypeSummary
}

/** Shape of {@link CreatedConnection}. */
export const CreatedConnectionShape: Shape.Shape<CreatedConnection> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    auth_code: Shape.optionalKey(Shape.String),
    auth_url: Shape.optionalKey(Shape.String),
    configuration: Shape.optionalKey(Shape.NullOr(Shape.Record(Shape.Unknown))),
    healthcheck_interval: Shape.optionalKey(Shape.String),
    id: Shape.String,
    name: Shape.optionalKey(Shape.String),
    organization_id: Shape.optionalKey(Shape.String),
    policies: Shape.optionalKey(Shape.Array(Shape.String)),
    saved: Shape.optionalKey(Shape.Boolean),
    status: Shape.optionalKey(Shape.String),
    status_error: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(ConnectionTypeSummaryShape)
  })
)

/** Schema of {@link CreatedConnection}. */
export const CreatedConnection: Schema.Codec<CreatedConnection, unknown> =
  /*#__PURE__*/ toSchema(CreatedConnectionShape)

/** A JSON Schema, which describes the configuration of a connection type. */
export interface JsonSchema {
  /** Name of a place in the schema. */
  readonly $anchor?: string
  /** Remark for maintainers. */
  readonly $comment?: string
  /** Schemas to refer to. */
  readonly $defs?: JsonSchemaDefinitions
  /** Reference that is resolved at run time. */
  readonly $dynamicRef?: string
  /** URI of the schema. */
  readonly $id?: string
  /** Reference to another schema. */
  readonly $ref?: string
  /** URI of the dialect. */
  readonly $schema?: string
  /** Schema of properties that are not named. */
  readonly additionalProperties?: JsonSchema
  /** Schemas that must all match. */
  readonly allOf?: ReadonlyArray<JsonSchema>
  /** Schemas of which one must match. */
  readonly anyOf?: ReadonlyArray<JsonSchema>
  /** The only value allowed. */
  readonly const?: unknown
  /** Schema that some item must match. */
  readonly contains?: JsonSchema
  /** Encoding of the text. */
  readonly contentEncoding?: string
  /** Media type of the text. */
  readonly contentMediaType?: string
  /** Schema of the decoded text. */
  readonly contentSchema?: JsonSchema
  /** Value that represents an absent one. */
  readonly default?: unknown
  /** Properties that another one requires. */
  readonly dependentRequired?: { readonly [name: string]: ReadonlyArray<string> }
  /** Schemas that apply when a property is there. */
  readonly dependentSchemas?: { readonly [name: string]: JsonSchema }
  /** True if it should no longer be used. */
  readonly deprecated?: boolean
  /** Description. */
  readonly description?: string
  /** Schema that applies when `if` does not match. */
  readonly else?: JsonSchema
  /** The values allowed; entries may be objects with `value` and `label`. */
  readonly enum?: ReadonlyArray<unknown>
  /** Examples. */
  readonly examples?: ReadonlyArray<unknown>
  /** Bound that the number must be below. */
  readonly exclusiveMaximum?: string
  /** Bound that the number must be above. */
  readonly exclusiveMinimum?: string
  /** Format of the text. */
  readonly format?: string
  /** Schema that decides between `then` and `else`. */
  readonly if?: JsonSchema
  /** Schema of the items. */
  readonly items?: JsonSchema
  /** Most items that may match `contains`. */
  readonly maxContains?: number | null
  /** Most items. */
  readonly maxItems?: number | null
  /** Most characters. */
  readonly maxLength?: number | null
  /** Most properties. */
  readonly maxProperties?: number | null
  /** Largest number allowed. */
  readonly maximum?: string
  /** Fewest items that must match `contains`. */
  readonly minContains?: number | null
  /** Fewest items. */
  readonly minItems?: number | null
  /** Fewest characters. */
  readonly minLength?: number | null
  /** Fewest properties. */
  readonly minProperties?: number | null
  /** Smallest number allowed. */
  readonly minimum?: string
  /** Number that the value must be a multiple of. */
  readonly multipleOf?: string
  /** Schema that must not match. */
  readonly not?: JsonSchema
  /** Schemas of which exactly one must match. */
  readonly oneOf?: ReadonlyArray<JsonSchema>
  /** Regular expression that the text must match. */
  readonly pattern?: string
  /** Schemas of properties, by regular expression. */
  readonly patternProperties?: { readonly [name: string]: JsonSchema }
  /** Schemas of the first items. */
  readonly prefixItems?: ReadonlyArray<JsonSchema>
  /** Schemas of properties, by name. */
  readonly properties?: JsonSchemaProperties
  /** Schema that the names must match. */
  readonly propertyNames?: JsonSchema
  /** True if the value only comes from the server. */
  readonly readOnly?: boolean
  /** Names of the properties that must be there. */
  readonly required?: ReadonlyArray<string>
  /** Schema that applies when `if` matches. */
  readonly then?: JsonSchema
  /** Name to show to people. */
  readonly title?: string
  /** Type of the value. */
  readonly type?: string
  /** True if no two items may be equal. */
  readonly uniqueItems?: boolean
  /** True if the value is never returned. */
  readonly writeOnly?: boolean
}

/** Shape of {@link JsonSchema}. */
export const JsonSchemaShape: Shape.Shape<JsonSchema> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    $anchor: Shape.optionalKey(Shape.String),
    $comment: Shape.optionalKey(Shape.String),
    $defs: Shape.optionalKey(JsonSchemaDefinitionsShape),
    $dynamicRef: Shape.optionalKey(Shape.String),
    $id: Shape.optionalKey(Shape.String),
    $ref: Shape.optionalKey(Shape.String),
    $schema: Shape.optionalKey(Shape.String),
    additionalProperties: Shape.optionalKey(JsonSchemaShape),
    allOf: Shape.optionalKey(Shape.Array(JsonSchemaShape)),
    anyOf: Shape.optionalKey(Shape.Array(JsonSchemaShape)),
    const: Shape.optionalKey(Shape.Unknown),
    contains: Shape.optionalKey(JsonSchemaShape),
    contentEncoding: Shape.optionalKey(Shape.String),
    contentMediaType: Shape.optionalKey(Shape.String),
    contentSchema: Shape.optionalKey(JsonSchemaShape),
    default: Shape.optionalKey(Shape.Unknown),
    dependentRequired: Shape.optionalKey(Shape.Record(Shape.Array(Shape.String))),
    dependentSchemas: Shape.optionalKey(Shape.Record(JsonSchemaShape)),
    deprecated: Shape.optionalKey(Shape.Boolean),
    description: Shape.optionalKey(Shape.String),
    else: Shape.optionalKey(JsonSchemaShape),
    enum: Shape.optionalKey(Shape.Array(Shape.Unknown)),
    examples: Shape.optionalKey(Shape.Array(Shape.Unknown)),
    exclusiveMaximum: Shape.optionalKey(Shape.String),
    exclusiveMinimum: Shape.optionalKey(Shape.String),
    format: Shape.optionalKey(Shape.String),
    if: Shape.optionalKey(JsonSchemaShape),
    items: Shape.optionalKey(JsonSchemaShape),
    maxContains: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    maxItems: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    maxLength: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    maxProperties: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    maximum: Shape.optionalKey(Shape.String),
    minContains: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    minItems: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    minLength: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    minProperties: Shape.optionalKey(Shape.NullOr(Shape.Int)),
    minimum: Shape.optionalKey(Shape.String),
    multipleOf: Shape.optionalKey(Shape.String),
    not: Shape.optionalKey(JsonSchemaShape),
    oneOf: Shape.optionalKey(Shape.Array(JsonSchemaShape)),
    pattern: Shape.optionalKey(Shape.String),
    patternProperties: Shape.optionalKey(Shape.Record(JsonSchemaShape)),
    prefixItems: Shape.optionalKey(Shape.Array(JsonSchemaShape)),
    properties: Shape.optionalKey(JsonSchemaPropertiesShape),
    propertyNames: Shape.optionalKey(JsonSchemaShape),
    readOnly: Shape.optionalKey(Shape.Boolean),
    required: Shape.optionalKey(Shape.Array(Shape.String)),
    // biome-ignore lint/suspicious/noThenProperty: a field of that name; nobody awaits a struct's fields
    then: Shape.optionalKey(JsonSchemaShape),
    title: Shape.optionalKey(Shape.String),
    type: Shape.optionalKey(Shape.String),
    uniqueItems: Shape.optionalKey(Shape.Boolean),
    writeOnly: Shape.optionalKey(Shape.Boolean)
  })
)

/** Schema of {@link JsonSchema}. */
export const JsonSchema: Schema.Codec<JsonSchema, unknown> = /*#__PURE__*/ toSchema(JsonSchemaShape)

/** JSON Schemas by name. */
export type JsonSchemaDefinitions = { readonly [name: string]: JsonSchema }

/** Shape of {@link JsonSchemaDefinitions}. */
export const JsonSchemaDefinitionsShape: Shape.Shape<JsonSchemaDefinitions> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Record(JsonSchemaShape)
)

/** Schema of {@link JsonSchemaDefinitions}. */
export const JsonSchemaDefinitions: Schema.Codec<JsonSchemaDefinitions, unknown> =
  /*#__PURE__*/ toSchema(JsonSchemaDefinitionsShape)

/** The properties of a JSON Schema, as free data. */
export type JsonSchemaProperties = { readonly [name: string]: unknown }

/** Shape of {@link JsonSchemaProperties}. */
export const JsonSchemaPropertiesShape: Shape.Shape<JsonSchemaProperties> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Record(Shape.Unknown)
)

/** Schema of {@link JsonSchemaProperties}. */
export const JsonSchemaProperties: Schema.Codec<JsonSchemaProperties, unknown> =
  /*#__PURE__*/ toSchema(JsonSchemaPropertiesShape)

/** A choice to make before a connection is authorized. */
export interface OAuthPrompt {
  /** Name of the setting that decides; null when none does. */
  readonly key?: string | null
  /** Value of that setting; null when none decides. */
  readonly value?: string | null
  /** Times at which users are asked. */
  readonly when?: string
}

/** Shape of {@link OAuthPrompt}. */
export const OAuthPromptShape: Shape.Shape<OAuthPrompt> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    key: Shape.optionalKey(Shape.NullOr(Shape.String)),
    value: Shape.optionalKey(Shape.NullOr(Shape.String)),
    when: Shape.optionalKey(Shape.String)
  })
)

/** Schema of {@link OAuthPrompt}. */
export const OAuthPrompt: Schema.Codec<OAuthPrompt, unknown> = /*#__PURE__*/ toSchema(OAuthPromptShape)

/** A value that a configuration field can take, with its label. */
export interface ParameterValue {
  /** Name to show to people. */
  readonly label?: string | null
  /** The value itself. */
  readonly value?: unknown
}

/** Shape of {@link ParameterValue}. */
export const ParameterValueShape: Shape.Shape<ParameterValue> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ label: Shape.optionalKey(Shape.NullOr(Shape.String)), value: Shape.optionalKey(Shape.Unknown) })
)

/** Schema of {@link ParameterValue}. */
export const ParameterValue: Schema.Codec<ParameterValue, unknown> = /*#__PURE__*/ toSchema(ParameterValueShape)

/** The values that a configuration field can take. */
export interface ParameterValues {
  /** True if an unlisted value may be used; it is then created. */
  readonly allows_creation?: boolean
  /** Allowed values; null if empty. */
  readonly values?: ReadonlyArray<ParameterValue> | null
}

/** Shape of {@link ParameterValues}. */
export const ParameterValuesShape: Shape.Shape<ParameterValues> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({
    allows_creation: Shape.optionalKey(Shape.Boolean),
    values: Shape.optionalKey(Shape.NullOr(Shape.Array(ParameterValueShape)))
  })
)

/** Schema of {@link ParameterValues}. */
export const ParameterValues: Schema.Codec<ParameterValues, unknown> = /*#__PURE__*/ toSchema(ParameterValuesShape)

/** The connection that was made in the child organization. */
export interface SharedConnection {
  /** Id of the connection in the child organization. A UUID. */
  readonly id: string
}

/** Shape of {@link SharedConnection}. */
export const SharedConnectionShape: Shape.Shape<SharedConnection> = /*#__PURE__*/ Shape.suspend(() =>
  Shape.Struct({ id: Shape.String })
)

/** Schema of {@link SharedConnection}. */
export const SharedConnection: Schema.Codec<SharedConnection, unknown> = /*#__PURE__*/ toSchema(SharedConnectionShape)

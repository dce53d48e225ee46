/**
 * The types of `Connections.ts`.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Schema from "effect/Schema"
import * as Timestamp from "../../Timestamp.ts"
import { Actor } from "./Shared.ts"

/** Address to send the end user to. */
export interface ConnectResponse {
  /** URL of the session, to open in the end user's browser. A secret. */
  readonly redirect_url?: string
  /** Token of the session; it works once. A secret. */
  readonly token?: string
}

/** Schema of {@link ConnectResponse}. */
export const ConnectResponse: Schema.Codec<ConnectResponse, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ redirect_url: Schema.optionalKey(Schema.String), token: Schema.optionalKey(Schema.String) })
)

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

/** Schema of {@link Connection}. */
export const Connection: Schema.Codec<Connection, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    api_calls_last_24_hours: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    created_by: Schema.optionalKey(Actor),
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    parent_connection_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    saved: Schema.optionalKey(Schema.Boolean),
    status: Schema.optionalKey(Schema.String),
    status_error: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(ConnectionTypeSummary),
    updated_at: Schema.optionalKey(Timestamp.Timestamp),
    updated_by: Schema.optionalKey(Actor)
  })
)

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

/** Schema of {@link ConnectionCapabilities}. */
export const ConnectionCapabilities: Schema.Codec<ConnectionCapabilities, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    destination: Schema.Boolean,
    enrichment: Schema.Boolean,
    orchestration: Schema.Boolean,
    source: Schema.Boolean
  })
)

/** A form for the configuration of a connection. */
export interface ConnectionForm {
  /** JSON Schema of the form's data. */
  readonly jsonschema?: unknown
  /** Layout of the form. */
  readonly uischema?: unknown
}

/** Schema of {@link ConnectionForm}. */
export const ConnectionForm: Schema.Codec<ConnectionForm, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ jsonschema: Schema.optionalKey(Schema.Unknown), uischema: Schema.optionalKey(Schema.Unknown) })
)

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

/** Schema of {@link ConnectionProxyCall}. */
export const ConnectionProxyCall: Schema.Codec<ConnectionProxyCall, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    body: Schema.optional(Schema.Unknown),
    headers: Schema.optional(Schema.Record(Schema.String, Schema.String)),
    method: Schema.String,
    path: Schema.String,
    query: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
    rawQuery: Schema.optional(Schema.String)
  })
)

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
  /** Largest answer that is passed on whole, in bytes. */
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

/** Schema of {@link ConnectionProxyContract}. */
export const ConnectionProxyContract: Schema.Codec<ConnectionProxyContract, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      allowedMethods: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      blockedRequestHeaders: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      blockedResponseHeaders: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      bodyTypes: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      maxRequestBodyBytes: Schema.optionalKey(Schema.Int),
      maxResponseBodyBytes: Schema.optionalKey(Schema.Int),
      pathRule: Schema.optionalKey(Schema.String),
      queryModes: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      queryValueTypes: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
      rateLimitPerMinute: Schema.optionalKey(Schema.Int),
      rawQueryRule: Schema.optionalKey(Schema.String),
      timeoutMs: Schema.optionalKey(Schema.Int)
    })
)

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

/** Schema of {@link ConnectionProxyInfo}. */
export const ConnectionProxyInfo: Schema.Codec<ConnectionProxyInfo, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    backendType: Schema.optionalKey(Schema.String),
    connectionId: Schema.optionalKey(Schema.String),
    inheritedBase: Schema.optionalKey(ConnectionProxyInheritedBase),
    mergeRules: Schema.optionalKey(ConnectionProxyMergeRules),
    requestContract: Schema.optionalKey(ConnectionProxyContract),
    stats: Schema.optionalKey(ConnectionProxyStats)
  })
)

/** Additions of the proxy to every request. */
export interface ConnectionProxyInheritedBase {
  /** URL that the path of every request is appended to. */
  readonly baseUrl?: string
  /** Headers that the proxy sets; null when there are none. */
  readonly lockedHeaders?: ReadonlyArray<ConnectionProxyLockedHeader> | null
  /** Query parameters that the proxy sets; null when there are none. */
  readonly lockedQuery?: { readonly [name: string]: unknown } | null
}

/** Schema of {@link ConnectionProxyInheritedBase}. */
export const ConnectionProxyInheritedBase: Schema.Codec<ConnectionProxyInheritedBase, unknown> =
  /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      baseUrl: Schema.optionalKey(Schema.String),
      lockedHeaders: Schema.optionalKey(Schema.NullOr(Schema.Array(ConnectionProxyLockedHeader))),
      lockedQuery: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
    })
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

/** Schema of {@link ConnectionProxyLockedHeader}. */
export const ConnectionProxyLockedHeader: Schema.Codec<ConnectionProxyLockedHeader, unknown> =
  /*#__PURE__*/ Schema.suspend(() =>
    Schema.Struct({
      name: Schema.optionalKey(Schema.String),
      redacted: Schema.optionalKey(Schema.Boolean),
      value: Schema.optionalKey(Schema.String)
    })
  )

/** Merging of a request with the settings of the connection. */
export interface ConnectionProxyMergeRules {
  /** Description of the merging of headers. */
  readonly headers?: string
  /** Description of the merging of query parameters. */
  readonly query?: string
}

/** Schema of {@link ConnectionProxyMergeRules}. */
export const ConnectionProxyMergeRules: Schema.Codec<ConnectionProxyMergeRules, unknown> = /*#__PURE__*/ Schema.suspend(
  () => Schema.Struct({ headers: Schema.optionalKey(Schema.String), query: Schema.optionalKey(Schema.String) })
)

/** Response of the system behind a connection. */
export interface ConnectionProxyResponse {
  /** Body of the answer as text, cut at the limit. */
  readonly body?: string
  /** Content type of the answer. */
  readonly contentType?: string
  /** Headers by name. */
  readonly headers?: { readonly [name: string]: string } | null
  /** Duration of the request to the system behind the connection, in milliseconds. */
  readonly latencyMs?: number
  /** Id of this proxy call, to tell support. A UUID. */
  readonly proxyCallId?: string
  /** HTTP status of the answer. */
  readonly status?: number
  /** True if the body was cut at the limit. */
  readonly truncated?: boolean
}

/** Schema of {@link ConnectionProxyResponse}. */
export const ConnectionProxyResponse: Schema.Codec<ConnectionProxyResponse, unknown> = /*#__PURE__*/ Schema.suspend(
  () =>
    Schema.Struct({
      body: Schema.optionalKey(Schema.String),
      contentType: Schema.optionalKey(Schema.String),
      headers: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.String))),
      latencyMs: Schema.optionalKey(Schema.Int),
      proxyCallId: Schema.optionalKey(Schema.String),
      status: Schema.optionalKey(Schema.Int),
      truncated: Schema.optionalKey(Schema.Boolean)
    })
)

/** Usage of a connection in the last 24 hours. */
export interface ConnectionProxyStats {
  /** Calls of any kind in the last 24 hours. */
  readonly callsLast24h?: number
  /** Last use of the proxy; RFC 3339, null when never. */
  readonly lastProxyCallAt?: Timestamp.Timestamp | null
  /** Proxy calls of the last 24 hours that were answered with a 2xx status. */
  readonly proxy2xxLast24h?: number
  /** Proxy calls of the last 24 hours that were answered with a 4xx status. */
  readonly proxy4xxLast24h?: number
  /** Proxy calls of the last 24 hours that were answered with a 5xx status. */
  readonly proxy5xxLast24h?: number
  /** Proxy calls in the last 24 hours. */
  readonly proxyCallsLast24h?: number
}

/** Schema of {@link ConnectionProxyStats}. */
export const ConnectionProxyStats: Schema.Codec<ConnectionProxyStats, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    callsLast24h: Schema.optionalKey(Schema.Int),
    lastProxyCallAt: Schema.optionalKey(Schema.NullOr(Timestamp.Timestamp)),
    proxy2xxLast24h: Schema.optionalKey(Schema.Int),
    proxy4xxLast24h: Schema.optionalKey(Schema.Int),
    proxy5xxLast24h: Schema.optionalKey(Schema.Int),
    proxyCallsLast24h: Schema.optionalKey(Schema.Int)
  })
)

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

/** Schema of {@link ConnectionType}. */
export const ConnectionType: Schema.Codec<ConnectionType, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    capabilities: ConnectionCapabilities,
    configurationForm: Schema.optionalKey(ConnectionForm),
    envConfig: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    id: Schema.String,
    initialConfiguration: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    logo_url: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    oauth_prompt: Schema.optionalKey(OAuthPrompt),
    use_oauth: Schema.optionalKey(Schema.Boolean)
  })
)

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

/** Schema of {@link ConnectionTypeSummary}. */
export const ConnectionTypeSummary: Schema.Codec<ConnectionTypeSummary, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    id: Schema.String,
    logo_url: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String),
    operations: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

/** A connection that was just created or updated, with what is needed to authorize it. */
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

/** Schema of {@link CreatedConnection}. */
export const CreatedConnection: Schema.Codec<CreatedConnection, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    auth_code: Schema.optionalKey(Schema.String),
    auth_url: Schema.optionalKey(Schema.String),
    configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    healthcheck_interval: Schema.optionalKey(Schema.String),
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    organization_id: Schema.optionalKey(Schema.String),
    policies: Schema.optionalKey(Schema.Array(Schema.String)),
    saved: Schema.optionalKey(Schema.Boolean),
    status: Schema.optionalKey(Schema.String),
    status_error: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(ConnectionTypeSummary)
  })
)

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
  /** Value that stands for an absent one. */
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

/** Schema of {@link JsonSchema}. */
export const JsonSchema: Schema.Codec<JsonSchema, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    $anchor: Schema.optionalKey(Schema.String),
    $comment: Schema.optionalKey(Schema.String),
    $defs: Schema.optionalKey(JsonSchemaDefinitions),
    $dynamicRef: Schema.optionalKey(Schema.String),
    $id: Schema.optionalKey(Schema.String),
    $ref: Schema.optionalKey(Schema.String),
    $schema: Schema.optionalKey(Schema.String),
    additionalProperties: Schema.optionalKey(JsonSchema),
    allOf: Schema.optionalKey(Schema.Array(JsonSchema)),
    anyOf: Schema.optionalKey(Schema.Array(JsonSchema)),
    const: Schema.optionalKey(Schema.Unknown),
    contains: Schema.optionalKey(JsonSchema),
    contentEncoding: Schema.optionalKey(Schema.String),
    contentMediaType: Schema.optionalKey(Schema.String),
    contentSchema: Schema.optionalKey(JsonSchema),
    default: Schema.optionalKey(Schema.Unknown),
    dependentRequired: Schema.optionalKey(Schema.Record(Schema.String, Schema.Array(Schema.String))),
    dependentSchemas: Schema.optionalKey(Schema.Record(Schema.String, JsonSchema)),
    deprecated: Schema.optionalKey(Schema.Boolean),
    description: Schema.optionalKey(Schema.String),
    else: Schema.optionalKey(JsonSchema),
    enum: Schema.optionalKey(Schema.Array(Schema.Unknown)),
    examples: Schema.optionalKey(Schema.Array(Schema.Unknown)),
    exclusiveMaximum: Schema.optionalKey(Schema.String),
    exclusiveMinimum: Schema.optionalKey(Schema.String),
    format: Schema.optionalKey(Schema.String),
    if: Schema.optionalKey(JsonSchema),
    items: Schema.optionalKey(JsonSchema),
    maxContains: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    maxItems: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    maxLength: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    maxProperties: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    maximum: Schema.optionalKey(Schema.String),
    minContains: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    minItems: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    minLength: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    minProperties: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    minimum: Schema.optionalKey(Schema.String),
    multipleOf: Schema.optionalKey(Schema.String),
    not: Schema.optionalKey(JsonSchema),
    oneOf: Schema.optionalKey(Schema.Array(JsonSchema)),
    pattern: Schema.optionalKey(Schema.String),
    patternProperties: Schema.optionalKey(Schema.Record(Schema.String, JsonSchema)),
    prefixItems: Schema.optionalKey(Schema.Array(JsonSchema)),
    properties: Schema.optionalKey(JsonSchemaProperties),
    propertyNames: Schema.optionalKey(JsonSchema),
    readOnly: Schema.optionalKey(Schema.Boolean),
    required: Schema.optionalKey(Schema.Array(Schema.String)),
    // biome-ignore lint/suspicious/noThenProperty: a field of that name; nobody awaits a struct's fields
    then: Schema.optionalKey(JsonSchema),
    title: Schema.optionalKey(Schema.String),
    type: Schema.optionalKey(Schema.String),
    uniqueItems: Schema.optionalKey(Schema.Boolean),
    writeOnly: Schema.optionalKey(Schema.Boolean)
  })
)

/** JSON Schemas by name. */
export type JsonSchemaDefinitions = { readonly [name: string]: JsonSchema }

/** Schema of {@link JsonSchemaDefinitions}. */
export const JsonSchemaDefinitions: Schema.Codec<JsonSchemaDefinitions, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Record(Schema.String, JsonSchema)
)

/** The properties of a JSON Schema, as free data. */
export type JsonSchemaProperties = { readonly [name: string]: unknown }

/** Schema of {@link JsonSchemaProperties}. */
export const JsonSchemaProperties: Schema.Codec<JsonSchemaProperties, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Record(Schema.String, Schema.Unknown)
)

/** A choice to make before a connection is authorized. */
export interface OAuthPrompt {
  /** Name of the setting that decides; null when none does. */
  readonly key?: string | null
  /** Value of that setting; null when none decides. */
  readonly value?: string | null
  /** Times at which people are asked. */
  readonly when?: string
}

/** Schema of {@link OAuthPrompt}. */
export const OAuthPrompt: Schema.Codec<OAuthPrompt, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    key: Schema.optionalKey(Schema.NullOr(Schema.String)),
    value: Schema.optionalKey(Schema.NullOr(Schema.String)),
    when: Schema.optionalKey(Schema.String)
  })
)

/** A value that a configuration field can take, with its label. */
export interface ParameterValue {
  /** Name to show to people. */
  readonly label?: string | null
  /** The value itself. */
  readonly value?: unknown
}

/** Schema of {@link ParameterValue}. */
export const ParameterValue: Schema.Codec<ParameterValue, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ label: Schema.optionalKey(Schema.NullOr(Schema.String)), value: Schema.optionalKey(Schema.Unknown) })
)

/** The values that a configuration field can take. */
export interface ParameterValues {
  /** True if a value that is not listed may be used, which is then created. */
  readonly allows_creation?: boolean
  /** Values that can be chosen; null when there are none. */
  readonly values?: ReadonlyArray<ParameterValue> | null
}

/** Schema of {@link ParameterValues}. */
export const ParameterValues: Schema.Codec<ParameterValues, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    allows_creation: Schema.optionalKey(Schema.Boolean),
    values: Schema.optionalKey(Schema.NullOr(Schema.Array(ParameterValue)))
  })
)

/** The connection that was made in the child organization. */
export interface SharedConnection {
  /** Id of the connection in the child organization. A UUID. */
  readonly id: string
}

/** Schema of {@link SharedConnection}. */
export const SharedConnection: Schema.Codec<SharedConnection, unknown> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({ id: Schema.String })
)

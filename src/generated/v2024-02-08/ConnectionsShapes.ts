/**
 * The types of `Connections.ts`.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Schema from "effect/Schema"
import * as Shape from "../../internal/schema/shape.ts"
import { toSchema } from "../../internal/schema/toSchema.ts"
import {
  type ConnectionCapabilities,
  ConnectionCapabilitiesShape,
  type ConnectionForm,
  ConnectionFormShape,
  type OAuthPrompt,
  OAuthPromptShape
} from "../v2025-09-18/ConnectionsShapes.ts"

/** A type of connections that can be made. */
export interface ConnectionType {
  /** Capabilities of connections of this type. */
  readonly capabilities?: ConnectionCapabilities
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
    capabilities: Shape.optionalKey(ConnectionCapabilitiesShape),
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

/** Routes of the control API: an endpoint of `effect/http-api`, and the handler behind it. */
import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { formatIssues } from "../../internal/schema/issue.ts"
import { fromSchemaIssue } from "../../internal/schema/schemaIssue.ts"
import { toPointer } from "../internal/jsonPointer.ts"
import type { Instance } from "./instance.ts"
import type { Instances } from "./instances.ts"

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

interface Fields {
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 415 | 500 | 503
  readonly key: string
  readonly message: string
  /** Next step. */
  readonly hint: string
  /** JSON pointer to the invalid value of the body. */
  readonly pointer?: string | undefined
}

const Base: new (fields: Fields) => Cause.YieldableError & Fields & { readonly _tag: "ControlError" } =
  /*#__PURE__*/ Data.TaggedError("ControlError")<Fields>

/** Error response of the control API. */
export class ControlError extends Base {}

/** Error of a value in the body or the query. */
export const invalid = (message: string, hint: string, pointer?: string): ControlError =>
  new ControlError({ status: 400, key: "invalid_input", message, hint, pointer })

/** Error of an id that does not exist. */
export const unknown = (kind: string, id: string): ControlError =>
  new ControlError({
    status: 404,
    key: "not_found",
    message: `There is no ${kind} ${id.slice(0, 100)}.`,
    hint: "List what exists with a GET of the collection."
  })

/** Body of an error response. */
export const errorBody = ({ hint, key, message, pointer }: Fields): Record<string, unknown> => ({
  error: { key, message, hint, ...(pointer === undefined ? {} : { pointer }) }
})

const ErrorSchema = /*#__PURE__*/ (() =>
  Schema.Struct({
    error: Schema.Struct({
      key: Schema.String,
      message: Schema.String,
      hint: Schema.String,
      pointer: Schema.optionalKey(Schema.String)
    })
  }).annotate({ identifier: "Error", description: "An error, and the next step." }))()

// -----------------------------------------------------------------------------
// Routes
// -----------------------------------------------------------------------------

/** Context of a handler, without its input. */
export interface Context {
  readonly instance: Instance
  readonly instances: Instances
  /** Scheme and host of the request. */
  readonly origin: string
}

/** Response other than the success of an endpoint. */
export class ControlResponse {
  readonly status: number
  readonly body: unknown
  constructor(status: number, body: unknown) {
    this.status = status
    this.body = body
  }
}

/** Parts of a request before they are decoded. */
export interface Sent {
  readonly params: { readonly [name: string]: string }
  readonly query: URLSearchParams
  /** Parsed JSON body; absent without one. */
  readonly body: unknown
}

/** An endpoint and its handler. */
export interface Route {
  readonly group: string
  readonly endpoint: HttpApiEndpoint.Top
  readonly segments: ReadonlyArray<string>
  readonly status: number
  /** The endpoint belongs to the server as a whole, not to an instance. */
  readonly global: boolean
  readonly run: (sent: Sent, context: Context) => Effect.Effect<unknown, ControlError>
}

type Values<Fields extends Schema.Struct.Fields | undefined> = Fields extends Schema.Struct.Fields
  ? Schema.Struct.Type<Fields>
  : Record<never, never>

interface Definition<
  Params extends ReadonlyArray<string>,
  Query extends Schema.Struct.Fields | undefined,
  Payload extends Schema.Struct.Fields | undefined
> {
  readonly id: string
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly payload?: Payload
  readonly success?: Schema.Top
  /** Default: 200 with a success, else 204. */
  readonly status?: 200 | 201 | 204
  readonly errors?: ReadonlyArray<Fields["status"]>
  readonly global?: boolean
}

type Input<
  Params extends ReadonlyArray<string>,
  Query extends Schema.Struct.Fields | undefined,
  Payload extends Schema.Struct.Fields | undefined
> = {
  readonly params: { readonly [Name in Params[number]]: string }
  readonly query: Values<Query>
  readonly payload: Values<Payload>
}

const options = { onExcessProperty: "error", errors: "all" } as const

const decoder = (
  fields: Schema.Struct.Fields | undefined,
  where: "query" | "body"
): ((value: unknown) => Effect.Effect<unknown, ControlError>) => {
  const schema = Schema.Struct(fields ?? {})
  // Bodies are JSON; values of a query are strings.
  const codec = where === "body" ? Schema.toCodecJson(schema) : Schema.toCodecStringTree(schema)
  const decode = Schema.decodeUnknownEffect(codec as unknown as Schema.Codec<unknown, unknown>, options) // no field needs a service
  return (value) =>
    Effect.mapError(decode(value), ({ issue }) => {
      const issues = fromSchemaIssue(issue)
      return invalid(
        `The ${where} is invalid: ${formatIssues(issues)}.`,
        "Compare it with GET /_emulator/openapi.json.",
        where === "body" ? toPointer(issues[0]?.path ?? []) : undefined
      )
    })
}

/** Methods of a group of routes. */
export const route =
  (group: string, method: "GET" | "POST" | "PUT" | "DELETE", path: `/${string}`) =>
  <
    const Params extends ReadonlyArray<string> = readonly [],
    Query extends Schema.Struct.Fields | undefined = undefined,
    Payload extends Schema.Struct.Fields | undefined = undefined
  >(
    definition: Definition<Params, Query, Payload>,
    handler: (input: Input<Params, Query, Payload>, context: Context) => Effect.Effect<unknown, ControlError>
  ): Route => {
    const { errors = [], payload, query, success } = definition
    const status = definition.status ?? (success === undefined ? 204 : 200)
    const endpoint = HttpApiEndpoint.make(method)(definition.id, `/_emulator${path}`, {
      params: Object.fromEntries((definition.params ?? []).map((name) => [name, Schema.String])),
      query: query ?? {},
      ...(payload === undefined ? {} : { payload: Schema.Struct(payload) }),
      // The status is a parameter of the schema's type; the handlers' types do not depend on it.
      success:
        success === undefined ? HttpApiSchema.NoContent : success.pipe(HttpApiSchema.status(status as 200 | 201)),
      error: [...new Set([400, 403, ...errors] as const)].map((code) => ErrorSchema.pipe(HttpApiSchema.status(code)))
    }).annotateMerge(OpenApi.annotations({ summary: definition.summary }))
    const readQuery = decoder(query, "query")
    const readBody = decoder(payload, "body")
    return {
      group,
      endpoint: endpoint as unknown as HttpApiEndpoint.Top, // only the handler here uses its types
      segments: path.split("/").slice(1),
      status,
      global: definition.global ?? false,
      run: (sent, context) =>
        Effect.gen(function* () {
          const input = {
            params: sent.params,
            query: yield* readQuery(Object.fromEntries(sent.query)),
            payload: yield* readBody(payload === undefined ? {} : (sent.body ?? {}))
          }
          return yield* handler(input as Input<Params, Query, Payload>, context) // decoded with the schemas of these types
        })
    }
  }

/**
 * Client that runs operations: encodes the input, sends it with credentials, decodes the response, and retries within the retry
 * policy and the deadlines.
 *
 * The services of the resources use it. Use it directly to run an operation as a value, to read the response of a call ({@link
 * withResponse}), or to set the idempotency key of a write ({@link withIdempotencyKey}).
 *
 * Credentials, retry policy, deadlines and drift are read from the calling fiber first, then from the context in which the client
 * was built: a layer sets them for a program, and `Effect.provideService` for one call.
 *
 * @module
 */

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { ApiVersion } from "./ApiVersion.ts"
import { type Credentials, Credentials as CredentialsTag } from "./Credentials.ts"
import * as Deadline from "./Deadline.ts"
import { latest } from "./generated/versions.ts"
import { refuse } from "./internal/client/execute.ts"
import { makeClient } from "./internal/client/makeClient.ts"
import { type Options, PolytomicClient } from "./internal/client/PolytomicClient.ts"
import { pages as allPages } from "./internal/client/paginate.ts"
import {
  KeyHolder,
  OptionIssues,
  RequestSettings as Requests,
  type Response,
  ResponseSink
} from "./internal/client/references.ts"
import { requestKinds } from "./internal/client/requestKinds.ts"
import { warnIfUnencrypted } from "./internal/client/unencrypted.ts"
import * as Transport from "./internal/http/httpClientTransport.ts"
import { allStatuses } from "./internal/operations/statuses.ts"
import { kindOf } from "./internal/schema/issue.ts"
import { anything, assertOptions, type Kind, type Kinds, optionIssues } from "./internal/schema/options.ts"
import { useSchema } from "./internal/schema/useSchema.ts"
import type * as Operation from "./Operation.ts"
import type { PolytomicError } from "./PolytomicError.ts"
import * as RetryPolicy from "./RetryPolicy.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

export type { ConfigOptions, Options as FetchOptions } from "./internal/client/layers.ts"
export type { Handlers } from "./internal/client/layerTest.ts"
export type { Options } from "./internal/client/PolytomicClient.ts"
export type { Response } from "./internal/client/references.ts"
export {
  defaultMaxBodySize,
  MaxBodySize,
  ObjectQueryStyle,
  RequestSettings,
  type SentRequest,
  TracerPropagationEnabled
} from "./internal/client/references.ts"
export type { ObjectStyle } from "./internal/http/encodeRequest.ts"
export { MaskGuard } from "./internal/http/rejectMasks.ts"
export type { Fetch } from "./internal/http/transport.ts"

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

export { PolytomicClient } from "./internal/client/PolytomicClient.ts"

/**
 * Creates a client from the `HttpClient` and the `Credentials` of the context.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as FetchHttpClient from "effect/http/FetchHttpClient"
 * import { Credentials, PolytomicClient } from "effect-polytomic"
 * import { getTypesOperation } from "effect-polytomic/Connections"
 *
 * const program = Effect.gen(function* () {
 *   const client = yield* PolytomicClient.make({ baseUrl: "https://polytomic.example.com" })
 *   return (yield* client.execute(getTypesOperation, {})).length > 0
 * }).pipe(Effect.provide(FetchHttpClient.layer), Effect.provide(Credentials.layer(Credentials.apiKey("test-key"))))
 *
 * Effect.runPromise(program) // => true
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (options?: Options): Effect.Effect<PolytomicClient, never, HttpClient.HttpClient | Credentials> =>
  Effect.map(
    Effect.tap(Effect.context<HttpClient.HttpClient | Credentials>(), () => warnIfUnencrypted(options?.baseUrl)),
    (context) =>
      makeClient(
        Transport.make(Context.get(context, HttpClient.HttpClient)),
        Context.add(context, OptionIssues, optionIssues("PolytomicClient.layer", options, { baseUrl: anything })),
        options
      )
  )

// -----------------------------------------------------------------------------
// Layers
// -----------------------------------------------------------------------------

export { layerFetch, layerFetchConfig } from "./internal/client/layers.ts"

/**
 * Provides a client over an `HttpClient`, for middleware, other transports or a mock. The ready-made layers, such as {@link
 * layerFetch}, call `fetch` themselves.
 *
 * @example
 * ```ts
 * import * as FetchHttpClient from "effect/http/FetchHttpClient"
 * import * as Layer from "effect/Layer"
 * import { Connections, Credentials, PolytomicClient } from "effect-polytomic"
 *
 * const layer = Connections.layer.pipe(
 *   Layer.provide(PolytomicClient.layer({ baseUrl: "https://polytomic.example.com/behind/a/prefix" })),
 *   Layer.provide(Layer.merge(FetchHttpClient.layer, Credentials.layerConfig()))
 * )
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (options?: Options): Layer.Layer<PolytomicClient, never, HttpClient.HttpClient | Credentials> =>
  Layer.effect(PolytomicClient, make(options))

// -----------------------------------------------------------------------------
// Combinators
// -----------------------------------------------------------------------------

/**
 * Runs an operation on the client of the context.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Polytomic, PolytomicClient } from "effect-polytomic"
 * import { listOperation } from "effect-polytomic/Connections"
 *
 * const names = PolytomicClient.execute(listOperation, {}).pipe(Effect.map((all) => all.map(({ name }) => name)))
 *
 * names.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["Example database"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const execute = <Input, Output, Failure>(
  operation: Operation.Operation<Input, Output, Failure>,
  input: NoInfer<Input>
): Effect.Effect<Output, Failure, PolytomicClient> =>
  Effect.flatMap(PolytomicClient, (client) => client.execute(operation, input))

/**
 * Returns the value together with its response: status, headers, request id, attempts and idempotency key.
 *
 * It belongs to the last call of the effect; an effect without a call dies. If the first response of a deletion is lost and its
 * retry succeeds with a 404, the response is that 404.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic, PolytomicClient } from "effect-polytomic"
 *
 * const program = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   const { response, value } = yield* connections.list().pipe(PolytomicClient.withResponse)
 *   return [value.length, response.status, response.attempts]
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => [1, 200, 1]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const withResponse = <A, E, R>(
  self: Effect.Effect<A, E, R>
): Effect.Effect<{ readonly value: A; readonly response: Response }, E, R> =>
  Effect.suspend(() => {
    const sink: { response: Response | undefined } = { response: undefined }
    return Effect.flatMap(Effect.provideService(self, ResponseSink, sink), (value) =>
      sink.response === undefined
        ? Effect.die(new Error("PolytomicClient.withResponse: the effect made no call"))
        : Effect.succeed({ value, response: sink.response })
    )
  })

/**
 * Sends the write of an effect with this idempotency key, so that the effect can be repeated, even by another process, without
 * applying the write twice.
 *
 * A key is 8 to 255 letters, digits, `-` and `_`, and is valid for at least 24 hours. It identifies one request: a second,
 * different write under the same key fails with `PolytomicInvalidInput`, as does an operation without idempotency keys.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic, PolytomicClient } from "effect-polytomic"
 *
 * const create = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   return yield* connections
 *     .create({ name: "Marketing", type: "hubspot", configuration: {} })
 *     .pipe(PolytomicClient.withIdempotencyKey("order-4711-connection"))
 * })
 *
 * // The second one, perhaps after a crash, gets the replayed response.
 * const twice = Effect.all([create, create]).pipe(Effect.map(([a, b]) => a.id === b.id))
 * twice.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => true
 * ```
 *
 * @see https://apidocs.polytomic.com/guides/idempotent-requests
 *
 * @category functions
 * @since 1.0.0
 */
export const withIdempotencyKey: {
  (key: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, key: string): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(
  2,
  <A, E, R>(self: Effect.Effect<A, E, R>, key: string): Effect.Effect<A, E, R> =>
    Effect.suspend(() => Effect.provideService(self, KeyHolder, { key, usedFor: undefined }))
)

/**
 * Streams all items of a paginated operation on the client of the context.
 *
 * @example
 * ```ts
 * import * as Stream from "effect/Stream"
 * import { PolytomicClient } from "effect-polytomic"
 * import { listOperation } from "effect-polytomic/BulkSync"
 *
 * const names = PolytomicClient.items(listOperation, {}).pipe(Stream.map(({ name }) => name))
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const items = <Input, Output, Failure, Item>(
  operation: Operation.Paginated<Input, Output, Failure, Item>,
  input: NoInfer<Input>
): Stream.Stream<Item, Failure, PolytomicClient> =>
  Stream.unwrap(Effect.map(PolytomicClient, (client) => client.items(operation, input)))

/**
 * Streams all pages of a paginated operation on the client of the context: the whole body of each, with its fields beside the
 * items.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import { Polytomic, PolytomicClient } from "effect-polytomic"
 * import { listOperation } from "effect-polytomic/BulkSync"
 *
 * const program = PolytomicClient.pages(listOperation, {}).pipe(Stream.runCount)
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => 1
 * ```
 *
 * @since 1.0.0
 * @category functions
 */
export const pages = <Input, Output, Failure, Item>(
  operation: Operation.Paginated<Input, Output, Failure, Item>,
  input: NoInfer<Input>
): Stream.Stream<Output, Failure, PolytomicClient> =>
  Stream.unwrap(
    Effect.map(
      PolytomicClient,
      // The types of an operation are what `execute` derives from its schemas and statuses.
      ({ execute }) => allPages(execute as never, operation as never, input) as Stream.Stream<Output, Failure>
    )
  )

/**
 * Sets the deadlines of the calls of an effect: of one attempt, and of a whole call.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, PolytomicClient } from "effect-polytomic"
 *
 * const soon = Effect.flatMap(Connections, (connections) => connections.list()).pipe(
 *   PolytomicClient.withTimeout({ total: "5 seconds" })
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const withTimeout: {
  (options: Deadline.Options): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, options: Deadline.Options): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(
  2,
  <A, E, R>(self: Effect.Effect<A, E, R>, options: Deadline.Options): Effect.Effect<A, E, R> =>
    Effect.provideService(self, Deadline.Deadline, Deadline.make(options))
)

/**
 * Adds settings to the requests of an effect's calls: headers, the name of the program in `user-agent`, and a function called
 * before each attempt. Omitted settings keep their surrounding values.
 *
 * For a whole program, provide {@link RequestSettings} with `Layer.succeed`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Polytomic, PolytomicClient } from "effect-polytomic"
 *
 * const urls: Array<string> = []
 * const program = Effect.flatMap(Connections, (connections) => connections.list()).pipe(
 *   PolytomicClient.withRequestSettings({
 *     headers: { "x-team": "data" },
 *     appInfo: "acme-etl/2.1",
 *     onRequest: ({ method, url }) => Effect.sync(() => urls.push(`${method} ${url}`))
 *   }),
 *   Effect.map(() => urls)
 * )
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => ["GET https://app.polytomic.com/api/connections"]
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const withRequestSettings: {
  (settings: Requests): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, settings: Requests): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(2, <A, E, R>(self: Effect.Effect<A, E, R>, settings: Requests): Effect.Effect<A, E, R> => {
  assertOptions("PolytomicClient.withRequestSettings", settings, requestKinds)
  return Effect.flatMap(Requests, (around) =>
    Effect.provideService(self, Requests, {
      ...around,
      ...settings,
      headers: { ...around.headers, ...settings.headers }
    })
  )
})

/**
 * Sets the retry policy of the calls of an effect.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, PolytomicClient, RetryPolicy } from "effect-polytomic"
 *
 * const once = Effect.flatMap(Connections, (connections) => connections.list()).pipe(
 *   PolytomicClient.withRetryPolicy(RetryPolicy.none)
 * )
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const withRetryPolicy: {
  (policy: Partial<RetryPolicy.RetryPolicy>): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, policy: Partial<RetryPolicy.RetryPolicy>): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(
  2,
  <A, E, R>(self: Effect.Effect<A, E, R>, policy: Partial<RetryPolicy.RetryPolicy>): Effect.Effect<A, E, R> =>
    Effect.provideService(self, RetryPolicy.RetryPolicy, RetryPolicy.make(policy))
)

/**
 * Sets the credentials of the calls of an effect.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Credentials, Polytomic, PolytomicClient } from "effect-polytomic"
 *
 * const theirs = Effect.flatMap(Connections, (connections) => connections.list()).pipe(
 *   PolytomicClient.withCredentials(Credentials.apiKey("test-child-key"))
 * )
 *
 * theirs.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => []
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const withCredentials: {
  (credentials: Credentials): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, Exclude<R, Credentials>>
  <A, E, R>(self: Effect.Effect<A, E, R>, credentials: Credentials): Effect.Effect<A, E, Exclude<R, Credentials>>
} = /*#__PURE__*/ dual(
  2,
  <A, E, R>(self: Effect.Effect<A, E, R>, credentials: Credentials): Effect.Effect<A, E, Exclude<R, Credentials>> =>
    Effect.provideService(self, CredentialsTag, credentials)
)

/**
 * Settings of {@link request}.
 *
 * @category models
 * @since 1.0.0
 */
export interface RequestOptions<A> {
  /** Schema of the whole body of a success. */
  readonly schema: Schema.Codec<A, unknown>
  /** Fields of the JSON body. Default: no body. */
  readonly body?: { readonly [name: string]: unknown } | undefined
  /** Parameters of the query string. */
  readonly query?: { readonly [name: string]: unknown } | undefined
  /** API version. API version. Default: the newest. */
  readonly version?: ApiVersion | undefined
}

/**
 * Calls an endpoint that this package lacks, by method and path, with the credentials, retries and errors of every call.
 *
 * A POST or PATCH is sent with an idempotency key. Percent-encode values in the path. A field name is either in `body` or in
 * `query`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import { Polytomic, PolytomicClient } from "effect-polytomic"
 *
 * const program = PolytomicClient.request("GET", "/api/me", {
 *   schema: Schema.Struct({ data: Schema.Struct({ email: Schema.String }) })
 * }).pipe(Effect.map(({ data }) => data.email.includes("@")))
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => true
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const request = <A>(
  method: Operation.Method,
  path: `/${string}`,
  options: RequestOptions<A>
): Effect.Effect<A, PolytomicError, PolytomicClient> => {
  const issues = [
    ...optionIssues("PolytomicClient.request", options, optionKinds),
    ...(method === "GET" && options?.body !== undefined
      ? [{ path: ["body"], message: "can't be sent with a GET; pass `query`" }]
      : []),
    ...(options?.schema === undefined ? [{ path: ["schema"], message: "is missing; pass a Schema of the body" }] : [])
  ]
  const { body, query = {}, schema, version = latest } = options ?? {} // from JavaScript it can be missing
  const operation: Operation.Operation<{ readonly [name: string]: unknown }, A, PolytomicError> = {
    id: `${method} ${path}`,
    version,
    method,
    path: String(path).replaceAll("{", "%7B"), // the path has no field names
    query: Object.keys(query),
    body: body === undefined ? undefined : Object.keys(body),
    input: anyInput,
    success: { type: "body", status: 200, schema },
    errors: allStatuses(),
    acceptsIdempotencyKey: method === "POST" || method === "PATCH",
    credentials: "user",
    pagination: undefined,
    deprecated: undefined
  }
  useSchema(schema)
  return issues.length > 0 ? refuse(operation, issues) : execute(operation, { ...query, ...body })
}

const fields: Kind = (value) =>
  Predicate.isObject(value) ? undefined : `is ${kindOf(value)}; pass an object with the fields`

const optionKinds: Kinds<RequestOptions<unknown>> = {
  schema: (value) => (Predicate.hasProperty(value, "ast") ? undefined : `is ${kindOf(value)}; pass a Schema`),
  body: fields,
  query: fields,
  version: anything
}

const anyInput = /*#__PURE__*/ Schema.suspend(() => Schema.Record(Schema.String, Schema.Unknown))

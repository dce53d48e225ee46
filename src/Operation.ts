/**
 * Description of an endpoint as a plain value. Services, the emulator, the OpenAPI documents and the reference are derived from it.
 *
 * Operations are generated from `spec/` into `src/generated/<version>/`. Run one with `PolytomicClient.execute`, list all from
 * `effect-polytomic/operations`, or spread one to send an undocumented field.
 *
 * @module
 */
import type * as Schema from "effect/Schema"
import type { ApiVersion } from "./ApiVersion.ts"
import type { Method } from "./internal/errors/model.ts"
import { assertOperation } from "./internal/operations/check.ts"
import * as Define from "./internal/operations/define.ts"
import type { ErrorStatus } from "./internal/operations/statuses.ts"
import type * as Shapes from "./internal/schema/shape.ts"
import { toSchema as schemaOf } from "./internal/schema/toSchema.ts"
import { useSchema } from "./internal/schema/useSchema.ts"
import type * as PolytomicError from "./PolytomicError.ts"

export type { Method } from "./internal/errors/model.ts"
export type { ErrorStatus } from "./internal/operations/statuses.ts"

/**
 * Credentials that the API accepts for an operation.
 *
 * - `"user"`: an API key, or an organization-scoped (Basic) key.
 * - `"partner"`: a partner key only.
 * - `"optional"`: documented without credentials; a key is sent anyway, as some of these operations need one.
 *
 * @category models
 * @since 1.0.0
 */
export type CredentialsKind = "user" | "partner" | "optional"

/**
 * Description of the values that an operation takes or returns: an Effect schema, or the compact form that generated operations
 * have, so that a program bundles no schemas for them.
 *
 * @see {@link toSchema} for its schema
 *
 * @category models
 * @since 1.0.0
 */
export type Shape<A> = Shapes.Shape<A>

/**
 * Form of a success body, and the part of it that a call returns.
 *
 * - `data`: the body is `{ "data": … }`; the call returns `data`.
 * - `list`: like `data`, for an array; a missing or `null` array is empty.
 * - `body`: the call returns the whole body, which has no envelope, or one with more than `data`.
 * - `empty`: the call returns nothing and ignores the body; only an HTML page, which a proxy sent, is an error.
 *
 * @category models
 * @since 1.0.0
 */
export interface Success<out Output> {
  readonly type: "data" | "list" | "body" | "empty"
  /** The documented status. Any 2xx is a success. */
  readonly status: 200 | 202
  /** Schema of the result; absent for `empty`. */
  readonly schema: Shape<Output> | undefined
}

/**
 * Pagination of a list: the input field of the cursor, and the paths of the next cursor and the items in a page.
 *
 * @category models
 * @since 1.0.0
 */
export interface Pagination {
  /** The input field of the cursor. */
  readonly cursor: string
  /** Path of the next cursor in the body; on the last page it is absent, `null` or `""`. */
  readonly next: ReadonlyArray<string>
  /** Path of the items in the body. */
  readonly items: ReadonlyArray<string>
  /** `next` is a URL with the cursor in its query, instead of the cursor itself. */
  readonly link?: boolean
}

/**
 * One endpoint of one API version.
 *
 * `Input` is one flat object, as names of path, query and body do not collide in any operation. `Output` is the result of a call,
 * `Failure` its errors.
 *
 * @category models
 * @since 1.0.0
 */
export interface Operation<out Input, out Output, out Failure> {
  /** Official SDK's name of the call, such as `"connections.getSource"`. */
  readonly id: string
  readonly version: ApiVersion
  readonly method: Method
  /** Path template; its `{names}` are input fields. */
  readonly path: string
  /** The input fields of the query string. */
  readonly query: ReadonlyArray<string>
  /** The input fields of the JSON body; absent without a body. */
  readonly body: ReadonlyArray<string> | undefined
  /** Schema of the whole input. */
  readonly input: Shape<Input>
  readonly success: Success<Output>
  /** The documented failures. */
  readonly errors: ReadonlyArray<ErrorStatus>
  /** The operation accepts an `Idempotency-Key`. */
  readonly acceptsIdempotencyKey: boolean
  readonly credentials: CredentialsKind
  readonly pagination: Pagination | undefined
  /** Replacement, when the operation is deprecated. */
  readonly deprecated: string | undefined
  /** Type-level only: errors of a call. */
  readonly "~Failure"?: Failure
}

/**
 * A paginated operation.
 *
 * @category models
 * @since 1.0.0
 */
export interface Paginated<out Input, out Output, out Failure, out Item> extends Operation<Input, Output, Failure> {
  readonly pagination: Pagination
  /** Type-level only: item of a page. */
  readonly "~Item"?: Item
}

/**
 * An operation of unknown types, as in a table of operations.
 *
 * @category models
 * @since 1.0.0
 */
export interface Any extends Operation<unknown, unknown, unknown> {}

/**
 * Input of a call.
 *
 * @example
 * ```ts
 * import type { Operation } from "effect-polytomic"
 * import type { getOperation } from "effect-polytomic/Connections"
 *
 * const input: Operation.Input<typeof getOperation> = { id: "248df4b7-aa70-47b8-a036-33ac447e668d" }
 * ```
 *
 * @category models
 * @since 1.0.0
 */
export type Input<Op> = Op extends Operation<infer I, infer _O, infer _E> ? I : never

/**
 * Output of a call.
 *
 * @example
 * ```ts
 * import type { Operation } from "effect-polytomic"
 * import type { getOperation } from "effect-polytomic/Connections"
 *
 * const connection: Operation.Output<typeof getOperation> = {
 *   id: "248df4b7-aa70-47b8-a036-33ac447e668d",
 *   name: "Warehouse",
 *   status: "healthy"
 * }
 * ```
 *
 * @category models
 * @since 1.0.0
 */
export type Output<Op> = Op extends Operation<infer _I, infer O, infer _E> ? O : never

/**
 * Errors of a call.
 *
 * @example
 * ```ts
 * import type { Operation } from "effect-polytomic"
 * import type { getOperation } from "effect-polytomic/Connections"
 *
 * const isFinal = (e: Operation.Failure<typeof getOperation>): boolean => e._tag === "PolytomicNotFound"
 * ```
 *
 * @category models
 * @since 1.0.0
 */
export type Failure<Op> = Op extends Operation<infer _I, infer _O, infer E> ? E : never

/**
 * Item of a paginated operation.
 *
 * @category models
 * @since 1.0.0
 */
export type Item<Op> = Op extends { readonly "~Item"?: infer I } ? Exclude<I, undefined> : never

/**
 * Item at a path of field names in a page, as {@link makePaginated} infers it.
 *
 * @category models
 * @since 1.0.0
 */
export type ItemAt<Page, Path extends ReadonlyArray<string>> = Path extends readonly [
  infer Name,
  ...infer Rest extends ReadonlyArray<string>
]
  ? Name extends keyof NonNullable<Page>
    ? ItemAt<NonNullable<Page>[Name], Rest>
    : unknown
  : NonNullable<Page> extends ReadonlyArray<infer Item>
    ? Item
    : unknown

/**
 * Names of the path parameters of a route.
 *
 * @category models
 * @since 1.0.0
 */
export type Params<Route extends string> = Route extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Params<Rest>
  : never

/**
 * Input with a field for each path parameter of a route.
 *
 * @category models
 * @since 1.0.0
 */
export type InputOf<Route extends string> = { readonly [Name in Params<Route>]: unknown }

/**
 * Checks whether an operation is paginated.
 *
 * @example
 * ```ts
 * import { Operation } from "effect-polytomic"
 * import { listOperation } from "effect-polytomic/Connections"
 *
 * Operation.isPaginated(listOperation) // => false
 * ```
 *
 * @category guards
 * @since 1.0.0
 */
export const isPaginated = <Input, Output, Failure>(
  operation: Operation<Input, Output, Failure>
): operation is Paginated<Input, Output, Failure, unknown> => operation.pagination !== undefined

/**
 * The optional parts of an operation; see {@link make}.
 *
 * @category models
 * @since 1.0.0
 */
export interface Options<Input, Output, Statuses extends ReadonlyArray<ErrorStatus> = ReadonlyArray<ErrorStatus>> {
  readonly version: ApiVersion
  readonly input: Shape<Input>
  readonly success: Success<Output>
  readonly errors: Statuses
  readonly query?: ReadonlyArray<string>
  readonly body?: ReadonlyArray<string>
  readonly acceptsIdempotencyKey?: boolean
  readonly credentials?: CredentialsKind
  readonly pagination?: Pagination
  readonly deprecated?: string
}

/**
 * Creates an operation from its id, its route (`"GET /api/connections/{id}"`) and its options.
 *
 * Throws a `TypeError` for an invalid route, option or field name. A schema with transformations, such as a class or a
 * `DateFromString`, decodes responses and encodes inputs; it tolerates no drift.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import { Operation, Polytomic, PolytomicClient } from "effect-polytomic"
 *
 * // An endpoint that this package lacks. `errors` determines its errors, and its input has the fields of the path.
 * const count = Operation.make("things.count", "GET /api/things/{type}/count", {
 *   version: "2025-09-18",
 *   input: Schema.Struct({ type: Schema.String }),
 *   success: Operation.data(Schema.Int),
 *   errors: [401, 404]
 * })
 *
 * const program = PolytomicClient.execute(count, { type: "blue" }).pipe(
 *   Effect.catchTag("PolytomicNotFound", () => Effect.succeed(0))
 * )
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => 0
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = <
  Input extends InputOf<Route>,
  Output,
  const Statuses extends ReadonlyArray<ErrorStatus>,
  const Route extends `${Method} /${string}`
>(
  id: string,
  route: Route,
  options: Options<Input, Output, Statuses>
): Operation<Input, Output, PolytomicError.Of<Statuses[number]>> => {
  assertOperation("Operation.make", id, route, options)
  useSchema(options.input)
  useSchema(options.success.schema)
  return Define.make(id, route, options)
}

/**
 * Creates a paginated operation; see {@link make}.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { Operation, type PolytomicError } from "effect-polytomic"
 *
 * interface Page {
 *   readonly data?: ReadonlyArray<string>
 *   readonly pagination?: { readonly next_page_token?: string }
 * }
 *
 * const list: Operation.Paginated<{ readonly page_token?: string }, Page, PolytomicError.Of<401>, string> =
 *   Operation.makePaginated("things.list", "GET /api/things", {
 *     version: "2025-09-18",
 *     input: Schema.Struct({ page_token: Schema.optionalKey(Schema.String) }),
 *     query: ["page_token"],
 *     success: Operation.body(
 *       Schema.Struct({
 *         data: Schema.optionalKey(Schema.Array(Schema.String)),
 *         pagination: Schema.optionalKey(Schema.Struct({ next_page_token: Schema.optionalKey(Schema.String) }))
 *       })
 *     ),
 *     errors: [401],
 *     pagination: { cursor: "page_token", next: ["pagination", "next_page_token"], items: ["data"] }
 *   })
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const makePaginated = <
  Input extends InputOf<Route>,
  Output,
  const Statuses extends ReadonlyArray<ErrorStatus>,
  const Route extends `${Method} /${string}`,
  const Page extends Pagination,
  Item = ItemAt<Output, Page["items"]>
>(
  id: string,
  route: Route,
  options: Options<Input, Output, Statuses> & { readonly pagination: Page }
): Paginated<Input, Output, PolytomicError.Of<Statuses[number]>, Item> => ({
  ...make(id, route, options),
  pagination: options.pagination
})

/**
 * Success with a body `{ "data": … }`: a call returns `data`.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { Operation } from "effect-polytomic"
 *
 * Operation.data(Schema.String).type // => "data"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const data = <Output>(schema: Shape<Output>, status: 200 | 202 = 200): Success<Output> => {
  useSchema(schema)
  return Define.data(schema, status)
}

/**
 * Success with a body `{ "data": [ … ] }`: a call returns the array, empty if it is missing or `null`.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { Operation } from "effect-polytomic"
 *
 * Operation.list(Schema.Array(Schema.String)).type // => "list"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const list = <Output extends ReadonlyArray<unknown>>(schema: Shape<Output>): Success<Output> => {
  useSchema(schema)
  return Define.list(schema)
}

/**
 * Success with a body that a call returns as a whole.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { Operation } from "effect-polytomic"
 *
 * Operation.body(Schema.Struct({ id: Schema.String }), 202).status // => 202
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const body = <Output>(schema: Shape<Output>, status: 200 | 202 = 200): Success<Output> => {
  useSchema(schema)
  return Define.body(schema, status)
}

/**
 * Success without content.
 *
 * @example
 * ```ts
 * import { Operation } from "effect-polytomic"
 *
 * Operation.empty().schema // => undefined
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const empty = (status: 200 | 202 = 200): Success<void> => Define.empty(status)

/**
 * Builds the Effect schema of a shape, for example to decode a value or to generate a JSON Schema. A schema is returned
 * unchanged.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { Operation } from "effect-polytomic"
 * import { getOperation } from "effect-polytomic/Connections"
 *
 * const input = Operation.toSchema(getOperation.input)
 * Schema.is(input)({ id: "248df4b7-aa70-47b8-a036-33ac447e668d" }) // => true
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const toSchema = <A>(shape: Shape<A>): Schema.Codec<A, unknown> => schemaOf(shape)

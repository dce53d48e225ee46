/** Creates operations from generated values with compact shapes, so that no schema parser is bundled. */
import type { ApiVersion } from "../../ApiVersion.ts"
import type { Shape } from "../schema/shape.ts"

/** The parts of an operation. */
export interface Options {
  readonly version: ApiVersion
  readonly input: Shape<unknown>
  readonly success: Success<"data" | "list" | "body" | "empty", Shape<unknown> | undefined>
  readonly errors: ReadonlyArray<number>
  readonly query?: ReadonlyArray<string>
  readonly body?: ReadonlyArray<string>
  readonly acceptsIdempotencyKey?: boolean
  readonly credentials?: "user" | "partner" | "optional"
  readonly pagination?: {
    readonly cursor: string
    readonly next: ReadonlyArray<string>
    readonly items: ReadonlyArray<string>
    readonly link?: boolean
  }
  readonly deprecated?: string
}

interface Success<Type, Schema> {
  readonly type: Type
  readonly status: 200 | 202
  readonly schema: Schema
}

/** Creates an operation from its id, its route and its options, typed by the caller. */
export const make = <Operation>(id: string, route: string, options: Options): Operation => {
  const space = route.indexOf(" ")
  const operation = {
    id,
    version: options.version,
    method: route.slice(0, space),
    path: route.slice(space + 1),
    query: options.query ?? [],
    body: options.body,
    input: options.input,
    success: options.success,
    errors: options.errors,
    acceptsIdempotencyKey: options.acceptsIdempotencyKey ?? false,
    credentials: options.credentials ?? "user",
    pagination: options.pagination,
    deprecated: options.deprecated
  }
  return operation as Operation // its route begins with a method
}

/** Success with a body whose `data` a call returns. */
export const data = <Output>(schema: Shape<Output>, status: 200 | 202 = 200): Success<"data", Shape<Output>> => ({
  type: "data",
  status,
  schema
})

/** Success with a body whose `data`, an array, a call returns. */
export const list = <Output>(schema: Shape<Output>): Success<"list", Shape<Output>> => ({
  type: "list",
  status: 200,
  schema
})

/** Success with a body that a call returns as a whole. */
export const body = <Output>(schema: Shape<Output>, status: 200 | 202 = 200): Success<"body", Shape<Output>> => ({
  type: "body",
  status,
  schema
})

/** Success without content. */
export const empty = (status: 200 | 202 = 200): Success<"empty", undefined> => ({
  type: "empty",
  status,
  schema: undefined
})

/** A fictional resource: operations of every kind, written by hand so that tests of the core need no generated code. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import * as Service from "../../src/internal/client/service.ts"
import { allStatuses } from "../../src/internal/operations/statuses.ts"
import * as Operation from "../../src/Operation.ts"
import type * as PolytomicClient from "../../src/PolytomicClient.ts"
import type * as PolytomicError from "../../src/PolytomicError.ts"
import * as Timestamp from "../../src/Timestamp.ts"

// -----------------------------------------------------------------------------
// Shapes
// -----------------------------------------------------------------------------

/** A thing, with a field of every kind that responses have. */
export interface Thing {
  readonly id: string
  readonly name?: string
  readonly state?: "active" | "paused" | (string & {})
  readonly note?: string | null
  readonly count?: number
  readonly created_at?: Timestamp.Timestamp
  readonly tags?: ReadonlyArray<string>
  readonly configuration?: { readonly [name: string]: unknown } | null
  readonly parent?: Thing
}

export const Thing: Schema.Codec<Thing, unknown> = Schema.suspend(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    state: Schema.optionalKey(Schema.Literals(["active", "paused"])),
    note: Schema.optionalKey(Schema.NullOr(Schema.String)),
    count: Schema.optionalKey(Schema.Int),
    created_at: Schema.optionalKey(Timestamp.Timestamp),
    tags: Schema.optionalKey(Schema.Array(Schema.String)),
    configuration: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown))),
    parent: Schema.optionalKey(Thing)
  })
)

export interface ThingPage {
  readonly data?: ReadonlyArray<Thing> | null
  readonly pagination?: { readonly next_page_token?: string | null }
}

export const ThingPage: Schema.Codec<ThingPage, unknown> = Schema.suspend(() =>
  Schema.Struct({
    data: Schema.optionalKey(Schema.NullOr(Schema.Array(Thing))),
    pagination: Schema.optionalKey(Schema.Struct({ next_page_token: Schema.optionalKey(Schema.NullOr(Schema.String)) }))
  })
)

export interface LinkedPage {
  readonly data?: ReadonlyArray<Thing> | null
  readonly links?: { readonly next?: string | null }
}

export const LinkedPage: Schema.Codec<LinkedPage, unknown> = Schema.suspend(() =>
  Schema.Struct({
    data: Schema.optionalKey(Schema.NullOr(Schema.Array(Thing))),
    links: Schema.optionalKey(Schema.Struct({ next: Schema.optionalKey(Schema.NullOr(Schema.String)) }))
  })
)

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

const version = "2025-09-18"

/** Every status that an operation can document. */
export const statuses: ReadonlyArray<Operation.ErrorStatus> = allStatuses()

export type AnyStatus = PolytomicError.Of<Operation.ErrorStatus>

export interface ById {
  readonly id: string
}

const byId: Schema.Codec<ById, unknown> = Schema.suspend(() => Schema.Struct({ id: Schema.String }))

export const get: Operation.Operation<ById, Thing, AnyStatus> = Operation.make("things.get", "GET /api/things/{id}", {
  version,
  input: byId,
  success: Operation.data(Thing),
  errors: statuses
})

/** Like {@link get}, but documents 401 and 404 only. */
export const peek: Operation.Operation<ById, Thing, PolytomicError.Of<401 | 404>> = Operation.make(
  "things.peek",
  "GET /api/things/{id}",
  { version, input: byId, success: Operation.data(Thing), errors: [401, 404] }
)

export const list: Operation.Operation<{}, ReadonlyArray<Thing>, AnyStatus> = Operation.make(
  "things.list",
  "GET /api/things",
  {
    version,
    input: Schema.suspend(() => Schema.Struct({})),
    success: Operation.list(Schema.Array(Thing)),
    errors: statuses
  }
)

export interface SearchInput {
  readonly query?: string | undefined
  readonly limit?: number | undefined
  readonly deep?: boolean | undefined
  readonly tags?: ReadonlyArray<string> | undefined
  readonly params?: { readonly [name: string]: unknown } | null | undefined
}

export const search: Operation.Operation<SearchInput, ReadonlyArray<Thing>, AnyStatus> = Operation.make(
  "things.search",
  "GET /api/things/search",
  {
    version,
    input: Schema.suspend(() =>
      Schema.Struct({
        query: Schema.optional(Schema.String),
        limit: Schema.optional(Schema.Int),
        deep: Schema.optional(Schema.Boolean),
        tags: Schema.optional(Schema.Array(Schema.String)),
        params: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
      })
    ),
    query: ["query", "limit", "deep", "tags", "params"],
    success: Operation.list(Schema.Array(Thing)),
    errors: statuses
  }
)

export interface WriteInput {
  readonly name: string
  readonly state?: "active" | "paused" | undefined
  readonly note?: string | null | undefined
  readonly tags?: ReadonlyArray<string> | undefined
  readonly configuration?: { readonly [name: string]: unknown } | undefined
}

const writeFields = {
  name: Schema.String,
  state: Schema.optional(Schema.Literals(["active", "paused"])),
  note: Schema.optional(Schema.NullOr(Schema.String)),
  tags: Schema.optional(Schema.Array(Schema.String)),
  configuration: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
}

const writeInput: Schema.Codec<WriteInput, unknown> = Schema.suspend(() => Schema.Struct(writeFields))

const bodyNames = ["name", "state", "note", "tags", "configuration"]

export const create: Operation.Operation<WriteInput, Thing, AnyStatus> = Operation.make(
  "things.create",
  "POST /api/things",
  {
    version,
    input: writeInput,
    body: bodyNames,
    success: Operation.data(Thing),
    errors: statuses,
    acceptsIdempotencyKey: true
  }
)

/** A POST of an older version, which accepts no key. */
export const createOld: Operation.Operation<WriteInput, Thing, AnyStatus> = Operation.make(
  "things.createOld",
  "POST /api/things",
  { version: "2023-04-25", input: writeInput, body: bodyNames, success: Operation.data(Thing), errors: statuses }
)

export interface ChangeInput extends WriteInput {
  readonly id: string
  readonly force?: boolean | undefined
}

const changeInput: Schema.Codec<ChangeInput, unknown> = Schema.suspend(() =>
  Schema.Struct({ ...writeFields, id: Schema.String, force: Schema.optional(Schema.Boolean) })
)

export const replace: Operation.Operation<ChangeInput, Thing, AnyStatus> = Operation.make(
  "things.replace",
  "PUT /api/things/{id}",
  {
    version,
    input: changeInput,
    query: ["force"],
    body: bodyNames,
    success: Operation.data(Thing),
    errors: statuses,
    acceptsIdempotencyKey: true
  }
)

export const update: Operation.Operation<ChangeInput, Thing, AnyStatus> = Operation.make(
  "things.update",
  "PATCH /api/things/{id}",
  {
    version,
    input: changeInput,
    query: ["force"],
    body: bodyNames,
    success: Operation.data(Thing),
    errors: statuses,
    acceptsIdempotencyKey: true
  }
)

export const remove: Operation.Operation<ById, void, AnyStatus> = Operation.make(
  "things.remove",
  "DELETE /api/things/{id}",
  { version, input: byId, success: Operation.empty(), errors: statuses, acceptsIdempotencyKey: true }
)

export interface PageInput {
  readonly page_token?: string | undefined
  readonly limit?: number | undefined
}

const pageInput: Schema.Codec<PageInput, unknown> = Schema.suspend(() =>
  Schema.Struct({ page_token: Schema.optional(Schema.String), limit: Schema.optional(Schema.Int) })
)

export const pages: Operation.Paginated<PageInput, ThingPage, AnyStatus, Thing> = Operation.makePaginated(
  "things.pages",
  "GET /api/pages",
  {
    version,
    input: pageInput,
    query: ["page_token", "limit"],
    success: Operation.body(ThingPage),
    errors: statuses,
    pagination: { cursor: "page_token", next: ["pagination", "next_page_token"], items: ["data"] }
  }
)

/** Paginated by links. */
export const linked: Operation.Paginated<PageInput, LinkedPage, AnyStatus, Thing> = Operation.makePaginated(
  "things.linked",
  "GET /api/linked",
  {
    version,
    input: pageInput,
    query: ["page_token", "limit"],
    success: Operation.body(LinkedPage),
    errors: statuses,
    pagination: { cursor: "page_token", next: ["links", "next"], items: ["data"], link: true }
  }
)

/** A success body of strings under names that the server chooses. */
export const stringsOfStrings: Operation.Success<{ readonly [name: string]: string }> = Operation.data(
  Schema.Record(Schema.String, Schema.String)
)

/** A success body of enum values under names that the server chooses. */
export const switches: Operation.Success<{ readonly [name: string]: string }> = Operation.data(
  Schema.Record(Schema.String, Schema.Literals(["on", "off"]))
)

// -----------------------------------------------------------------------------
// Service
// -----------------------------------------------------------------------------

export interface ThingsService {
  readonly get: (input: ById) => Effect.Effect<Thing, AnyStatus>
  readonly peek: (input: ById) => Effect.Effect<Thing, PolytomicError.Of<401 | 404>>
  readonly list: (input?: {}) => Effect.Effect<ReadonlyArray<Thing>, AnyStatus>
  readonly create: (input: WriteInput) => Effect.Effect<Thing, AnyStatus>
  readonly remove: (input: ById) => Effect.Effect<void, AnyStatus>
  readonly pages: (input?: PageInput) => Stream.Stream<Thing, AnyStatus>
  readonly pagesPage: (input?: PageInput) => Effect.Effect<ThingPage, AnyStatus>
}

const Base: Context.ServiceClass<Things, "test/Things", ThingsService> = Context.Service<Things, ThingsService>()(
  "test/Things"
)

/** The service of the resource. */
export class Things extends Base {
  static readonly layer: Layer.Layer<Things, never, PolytomicClient.PolytomicClient> = Service.layer(Things, () => ({
    get,
    peek,
    list,
    create,
    remove,
    pages
  }))
}

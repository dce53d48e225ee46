/**
 * Types of Promise clients: written out for editors, and compared here with the types derived from the services. Nothing here is
 * run; `npm run check` compiles it.
 */
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type * as v2022 from "../../src/generated/v2022-12-12/index.ts"
import type * as promise2022 from "../../src/generated/v2022-12-12/promise.ts"
import type * as v2023 from "../../src/generated/v2023-04-25/index.ts"
import type * as promise2023 from "../../src/generated/v2023-04-25/promise.ts"
import type * as v2024 from "../../src/generated/v2024-02-08/index.ts"
import type * as promise2024 from "../../src/generated/v2024-02-08/promise.ts"
import type * as Connections from "../../src/generated/v2025-09-18/Connections.ts"
import type * as Events from "../../src/generated/v2025-09-18/Events.ts"
import type * as v2025 from "../../src/generated/v2025-09-18/index.ts"
import type * as promise2025 from "../../src/generated/v2025-09-18/promise.ts"
import {
  bulkSync,
  bulkSyncExecutions,
  type Call,
  type Client,
  connections,
  createClient,
  createClientWith,
  type FailureOf,
  type InputOf,
  type ListCall,
  type NoInput,
  type Optional,
  type OutputOf,
  type Polytomic,
  permissionsRoles,
  type resources
} from "../../src/promise.ts"
import { type Equal, holds } from "./equal.ts"

// -----------------------------------------------------------------------------
// What follows from the services
// -----------------------------------------------------------------------------

type InputFrom<Args> = Args extends []
  ? NoInput
  : Args extends [infer Input]
    ? Input
    : Args extends [(infer Input)?]
      ? Optional<Exclude<Input, undefined>>
      : never

type OutputFrom<Method> = Method extends (...args: infer _) => Effect.Effect<infer Output, infer _E> ? Output : never

type CallFrom<Service, Name extends keyof Service> = Service[Name] extends (...args: infer Args) => infer Made
  ? Made extends Effect.Effect<infer Output, infer Failure>
    ? Call<InputFrom<Args>, Output, Failure>
    : Made extends Stream.Stream<infer Item, infer Failure>
      ? ListCall<InputFrom<Args>, Item, OutputFrom<Service[`${Name & string}Page` & keyof Service]>, Failure>
      : never
  : never

type CallsFrom<Service> = {
  readonly [Name in keyof Service as Name extends `${infer List}Page`
    ? List extends keyof Service
      ? never
      : Name
    : Name]: CallFrom<Service, Name>
}

/** The services of an entry point, by the names of their classes. */
type ServicesOf<Entry> = {
  readonly [Name in keyof Entry as Entry[Name] extends { new (_: never): { readonly Service: unknown } }
    ? Name
    : never]: Entry[Name] extends {
    new (_: never): { readonly Service: infer Service }
  }
    ? CallsFrom<Service>
    : never
}

type Words<Name extends string> = Name extends `${infer Head}.${infer Rest}`
  ? `${Capitalize<Head>}${Words<Rest>}`
  : Capitalize<Name>

type CallsOf<R> = R extends { readonly "~Calls"?: infer Calls } ? Exclude<Calls, undefined> : never

/** The calls of a table of resources, by the names of the services' classes. */
type CallsIn<Table> = {
  readonly [Name in keyof Table as Words<Name & string>]: { [M in keyof CallsOf<Table[Name]>]: CallsOf<Table[Name]>[M] }
}

holds<Equal<CallsIn<typeof promise2025.resources>, ServicesOf<typeof v2025>>>()
holds<Equal<CallsIn<typeof promise2024.resources>, ServicesOf<typeof v2024>>>()
holds<Equal<CallsIn<typeof promise2023.resources>, ServicesOf<typeof v2023>>>()
holds<Equal<CallsIn<typeof promise2022.resources>, ServicesOf<typeof v2022>>>()

// -----------------------------------------------------------------------------
// Clients
// -----------------------------------------------------------------------------

// A client of everything equals that of the whole table.
type Flat<T> = {
  [K in keyof T]: T[K] extends (...args: never) => unknown ? T[K] : T[K] extends object ? Flat<T[K]> : T[K]
}

holds<Equal<Flat<Polytomic>, Flat<Client<typeof resources>>>>()

export const polytomic: Polytomic = createClient({ apiKey: "test-key" })

export const some = createClientWith(
  {
    connections,
    bulkSync,
    "bulkSync.executions": bulkSyncExecutions,
    "permissions.roles": permissionsRoles,
    "a.b.c": connections
  },
  { credentials: { partnerKey: "test-partner-key" }, timeout: 1_000, retry: { times: 1 } }
)

holds<Equal<typeof some.connections.get, Polytomic["connections"]["get"]>>()
holds<Equal<typeof some.bulkSync.get, Polytomic["bulkSync"]["get"]>>()
holds<Equal<typeof some.bulkSync.executions, Polytomic["bulkSync"]["executions"]>>()
holds<Equal<typeof some.permissions.roles, Polytomic["permissions"]["roles"]>>()
holds<Equal<typeof some.a.b.c, Polytomic["connections"]>>()
holds<Equal<typeof some.close, () => Promise<void>>>()

// @ts-expect-error a resource that was not passed
some.models

// The key of the environment, or one that may be missing there.
createClient()
createClient({ apiKey: undefined as string | undefined })

// @ts-expect-error one key too many
createClient({ apiKey: "a", credentials: { apiKey: "b" } })

// -----------------------------------------------------------------------------
// Calls
// -----------------------------------------------------------------------------

type Get = Polytomic["connections"]["get"]
type List = Polytomic["events"]["list"]

holds<Equal<InputOf<Get>, Connections.GetInput>>()
holds<Equal<OutputOf<Get>, Connections.Connection>>()
holds<Equal<FailureOf<Get>, Connections.GetError>>()
holds<Equal<InputOf<List>, Events.ListInput>>()
holds<Equal<OutputOf<List>, Events.PolytomicEvent>>()
holds<Equal<OutputOf<List["page"]>, Events.EventPage>>()
holds<Equal<FailureOf<List>, Events.ListError>>()

export const calls = () => [
  polytomic.connections.list(),
  polytomic.connections.list(undefined, { timeout: 1 }),
  polytomic.connections.list({}, { timeout: 1 }),
  polytomic.connections.list.withResponse(),
  polytomic.events.list(),
  polytomic.events.list({ type: "bulk_sync.completed" }, { signal: AbortSignal.timeout(1) }),
  polytomic.events.list.page(),
  polytomic.connections.create({ name: "a", type: "b", configuration: {} }, { idempotencyKey: "order-4711" })
]

// @ts-expect-error input is missing
polytomic.connections.get()

// @ts-expect-error options instead of the input
polytomic.connections.list({ timeout: 1 })

// @ts-expect-error a field that is not known
polytomic.connections.get({ id: "1", ids: [] })

// @ts-expect-error a list accepts no idempotency key
polytomic.events.list({}, { idempotencyKey: "order-4711" })

// @ts-expect-error an option that is not known
polytomic.connections.get({ id: "1" }, { timeuot: 1 })

/** The programs whose bundles are weighed: Workers that read one connection, unless their name says something else. */

/** A program, and what it is compared with. */
export interface Program {
  readonly name: string
  readonly text: string
  /** The program without this package whose size is taken off to see the package's own share. */
  readonly floor: "Effect and Schema" | "Effect, HttpClient and Schema" | undefined
  /** Target of the own share, in kB after gzip. */
  readonly target?: number
  readonly note?: string
}

const id = "248df4b7-aa70-47b8-a036-33ac447e668d"

const effectAlone = `
import * as Effect from "effect/Effect"
export default { fetch: () => Effect.succeed("ok").pipe(Effect.map((text) => new Response(text)), Effect.runPromise) }
`

const effectSchema = `
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
const Event = Schema.Struct({ type: Schema.String, event: Schema.Struct({ sync_name: Schema.String }) })
const answer = (request) => Effect.tryPromise(() => request.json()).pipe(
  Effect.flatMap(Schema.decodeUnknownEffect(Event)),
  Effect.flatMap((event) => Effect.log(event.type)),
  Effect.as(new Response())
)
export default { fetch: (request) => Effect.runPromise(answer(request)) }
`

const effectClient = `
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
const Body = Schema.Struct({ data: Schema.Struct({ name: Schema.String }) })
const program = Effect.gen(function*() {
  const client = yield* HttpClient.HttpClient
  const response = yield* HttpClient.filterStatusOk(client).get("https://app.polytomic.com/api/connections/1")
  return (yield* HttpClientResponse.schemaBodyJson(Body)(response)).data.name
})
export default { fetch: () => program.pipe(Effect.provide(FetchHttpClient.layer), Effect.map((name) => new Response(name)), Effect.runPromise) }
`

/** Serves what an effect on top of a layer yields. */
const worker = (imports: string, program: string, layer: string): string => `
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
${imports}
const program = ${program}
const layer = (apiKey) => ${layer}
export default { fetch: (_, env) => program.pipe(Effect.provide(layer(env.POLYTOMIC_API_KEY)), Effect.map((text) => new Response(text)), Effect.runPromise) }
`

const readConnection = `Effect.gen(function*() {
  const connections = yield* Connections
  return (yield* connections.get({ id: "${id}" })).name
})`

const client = `import * as PolytomicClient from "effect-polytomic/PolytomicClient"`

const oneService = `import { Connections } from "effect-polytomic/Connections"\n${client}`

/** As the README advises for Workers. */
export const oneResource: string = worker(
  oneService,
  readConnection,
  "Layer.provide(Connections.layer, PolytomicClient.layerFetch({ apiKey }))"
)

const five = ["Connections", "Identity", "Organization", "Schemas", "Webhooks"]

/** Serves what a Promise client yields; the arguments are those of the client. */
const promiseWorker = (imports: string, client: string): string => `
${imports}
export default { fetch: async (_, env) => new Response((await ${client}.connections.get({ id: "${id}" })).name) }
`

const promised = (name: string, entry: string, note?: string): ReadonlyArray<Program> => [
  {
    name: `${name}, one resource`,
    text: promiseWorker(
      `import { connections, createClientWith } from "${entry}"`,
      "createClientWith({ connections }, { apiKey: env.POLYTOMIC_API_KEY })"
    ),
    floor: "Effect, HttpClient and Schema",
    ...(note === undefined ? {} : { note })
  },
  {
    name: `${name}, every resource`,
    text: promiseWorker(`import { createClient } from "${entry}"`, "createClient({ apiKey: env.POLYTOMIC_API_KEY })"),
    floor: "Effect, HttpClient and Schema",
    ...(note === undefined ? {} : { note })
  }
]

/** Smallest first, floors before what stands on them. */
export const programs: ReadonlyArray<Program> = [
  { name: "Effect alone", text: effectAlone, floor: undefined, note: "reads nothing" },
  { name: "Effect and Schema", text: effectSchema, floor: undefined, note: "floor of webhooks" },
  { name: "Effect, HttpClient and Schema", text: effectClient, floor: undefined, note: "floor of the others" },
  {
    name: "webhooks only",
    text: `
import * as Effect from "effect/Effect"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"
let answer
const make = (secrets) => WebhookReceiver.toWebHandler(WebhookReceiver.handler((event) => Effect.log(event.type), { secrets }))
export default { fetch: (request, env) => (answer ??= make(env.POLYTOMIC_WEBHOOK_SECRET))(request) }
`,
    floor: "Effect and Schema",
    note: "answers webhooks, calls nothing"
  },
  {
    name: "one operation",
    text: worker(
      `import { getOperation } from "effect-polytomic/Connections"
${client}`,
      `Effect.map(PolytomicClient.execute(getOperation, { id: "${id}" }), (connection) => connection.name)`,
      "PolytomicClient.layerFetch({ apiKey })"
    ),
    floor: "Effect, HttpClient and Schema",
    note: "PolytomicClient.execute"
  },
  {
    name: "one resource",
    text: oneResource,
    floor: "Effect, HttpClient and Schema",
    target: 6.5,
    note: "its own subpath and layer"
  },
  {
    name: "one resource and a connection type",
    text: worker(
      `${oneService}\nimport { postgresql } from "effect-polytomic/ConnectionTypes"`,
      `Effect.gen(function*() {
  const connections = yield* Connections
  const { configuration, type } = postgresql.configure({ hostname: "db", database: "app", username: "u", password: "p" })
  return (yield* connections.create({ name: "db", type, configuration })).name
})`,
      "Layer.provide(Connections.layer, PolytomicClient.layerFetch({ apiKey }))"
    ),
    floor: "Effect, HttpClient and Schema",
    note: "one of 226, from effect-polytomic/ConnectionTypes"
  },
  {
    name: "one resource, retries off",
    text: worker(
      `${oneService}\nimport * as RetryPolicy from "effect-polytomic/RetryPolicy"`,
      readConnection,
      "Layer.provideMerge(Layer.provide(Connections.layer, PolytomicClient.layerFetch({ apiKey })), RetryPolicy.layer(RetryPolicy.none))"
    ),
    floor: "Effect, HttpClient and Schema",
    note: "RetryPolicy.none"
  },
  {
    name: "five resources",
    text: worker(
      [...five.map((name) => `import { ${name} } from "effect-polytomic/${name}"`), client].join("\n"),
      `Effect.gen(function*() {
  const connection = yield* (yield* Connections).get({ id: "${id}" })
  const me = yield* (yield* Identity).get()
  const own = yield* (yield* Organization).get({ id: "${id}" })
  const schema = yield* (yield* Schemas).get({ id: "${id}", schema_id: "public.users" })
  const hook = yield* (yield* Webhooks).get({ id: "${id}" })
  return [connection.name, me.email, own.name, schema.name, hook.id].join()
})`,
      `Layer.provide(Layer.mergeAll(${five.map((name) => `${name}.layer`).join(", ")}), PolytomicClient.layerFetch({ apiKey }))`
    ),
    floor: "Effect, HttpClient and Schema"
  },
  {
    name: "all services",
    text: worker(
      `import { Connections } from "effect-polytomic/Connections"\nimport * as Polytomic from "effect-polytomic/Polytomic"`,
      readConnection,
      "Polytomic.layer({ apiKey })"
    ),
    floor: "Effect, HttpClient and Schema",
    target: 45,
    note: "Polytomic.layer, by subpath"
  },
  {
    name: "all services, from the root",
    text: worker(
      `import { Connections, Polytomic } from "effect-polytomic"`,
      readConnection,
      "Polytomic.layer({ apiKey })"
    ),
    floor: "Effect, HttpClient and Schema",
    // esbuild keeps a namespace whole that it finds behind a re-export.
    note: "the shortest import"
  },
  {
    name: "layerConfig, from the root",
    text: worker(
      `import { Connections, Polytomic } from "effect-polytomic"`,
      readConnection,
      "Polytomic.layerConfig()"
    ),
    floor: "Effect, HttpClient and Schema",
    target: 15,
    note: "the first program of the README"
  },
  {
    name: "whole version",
    text: `export * from "effect-polytomic/v2025-09-18"`,
    floor: "Effect, HttpClient and Schema",
    target: 45,
    note: "all 128 operations and the core, without whole jobs"
  },
  {
    name: "everything",
    text: `export * from "effect-polytomic"`,
    floor: "Effect, HttpClient and Schema",
    note: "whole jobs too"
  },
  {
    name: "durable run on Cloudflare",
    text: worker(
      `import * as Durable from "effect-polytomic/Durable"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
${client}`,
      `Durable.bulkSync({ id: "${id}" }).pipe(Effect.provideServiceEffect(Durable.Steps, DurableCloudflare.steps(globalThis.step, { deployment: "a", workflow: "b", instanceId: "c" })), Effect.map(({ id }) => id))`,
      "PolytomicClient.layerFetch({ apiKey })"
    ),
    floor: "Effect, HttpClient and Schema",
    note: "bulkSync alone"
  },
  {
    name: "durable run on effect/workflow",
    text: worker(
      `import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
${client}`,
      `Durable.bulkSync({ id: "${id}" }).pipe(Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "a" })), Effect.map(({ id }) => id))`,
      "PolytomicClient.layerFetch({ apiKey })"
    ),
    floor: "Effect, HttpClient and Schema",
    note: "with effect's workflow modules, without an engine"
  },
  ...promised("promise", "effect-polytomic/promise"),
  ...promised("standalone", "effect-polytomic/standalone", "Effect within, of the package's build")
]

/** The official SDK, reading a connection; it needs modules of Node, so it is bundled for Node. */
export const official = `
import { PolytomicClient } from "polytomic"
export default { fetch: async (_, env) => new Response((await new PolytomicClient({ token: env.POLYTOMIC_API_KEY }).connections.get("1")).data.name) }
`

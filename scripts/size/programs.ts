/** The programs whose bundles are weighed: Workers that read one connection, unless their name says something else. */

/** A program, and what it is compared with. */
export interface Program {
  readonly name: string
  readonly text: string
  /** The program without this package whose size is taken off to see the package's own share. */
  readonly floor?: string
  readonly note?: string | undefined
  /** Goal of the own share, in kB after gzip. */
  readonly target?: number | undefined
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

const webhooks = `
import * as Effect from "effect/Effect"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"
let answer
const make = (secrets) => WebhookReceiver.toWebHandler(WebhookReceiver.handler((event) => Effect.log(event.type), { secrets }))
export default { fetch: (request, env) => (answer ??= make(env.POLYTOMIC_WEBHOOK_SECRET))(request) }
`

/** The official SDK, reading a connection; it needs modules of Node, so it is bundled for Node. */
export const official = `
import { PolytomicClient } from "polytomic"
export default { fetch: async (_, env) => new Response((await new PolytomicClient({ token: env.POLYTOMIC_API_KEY }).connections.get("1")).data.name) }
`

/** A program of this package, over Effect with its HTTP client. */
const ours = (name: string, text: string, note?: string, target?: number): Program => ({
  name,
  text,
  floor: "Effect, HttpClient and Schema",
  note,
  target
})

/** Serves what an effect on top of a layer yields; the layer is one of `apiKey`. */
const worker = (imports: ReadonlyArray<string>, program: string, layer: string): string => `
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
${imports.join("\n")}
const program = ${program}
const layer = (apiKey) => ${layer}
export default { fetch: (_, env) => program.pipe(Effect.provide(layer(env.POLYTOMIC_API_KEY)), Effect.map((text) => new Response(text)), Effect.runPromise) }
`

const namespace = (name: string): string => `import * as ${name} from "effect-polytomic/${name}"`
const service = (name: string): string => `import { ${name} } from "effect-polytomic/${name}"`
const version = `export * from "effect-polytomic/v2025-09-18"`
const fromRoot = `import { Connections, Polytomic } from "effect-polytomic"`

const client = "PolytomicClient.layerFetch({ apiKey })"
const all = "Polytomic.layer({ apiKey })"
const connections = `Layer.provide(Connections.layer, ${client})`

const readConnection = `Effect.gen(function*() {
  const connections = yield* Connections
  return (yield* connections.get({ id: "${id}" })).name
})`

const configure = `Effect.gen(function*() {
  const connections = yield* Connections
  const { configuration, type } = postgresql.configure({ hostname: "db", database: "app", username: "u", password: "p" })
  return (yield* connections.create({ name: "db", type, configuration })).name
})`

const five = ["Connections", "Identity", "Organization", "Schemas", "Webhooks"]

const readFive = `Effect.gen(function*() {
  const connection = yield* (yield* Connections).get({ id: "${id}" })
  const me = yield* (yield* Identity).get()
  const own = yield* (yield* Organization).get({ id: "${id}" })
  const schema = yield* (yield* Schemas).get({ id: "${id}", schema_id: "public.users" })
  const hook = yield* (yield* Webhooks).get({ id: "${id}" })
  return [connection.name, me.email, own.name, schema.name, hook.id].join()
})`

const reading = (imports: ReadonlyArray<string>, layer: string): string => worker(imports, readConnection, layer)

/** As the README advises for Workers. */
const resource = [service("Connections"), namespace("PolytomicClient")]
export const oneResource: string = reading(resource, connections)

const durable = (module: string, steps: string): string =>
  worker(
    [namespace("Durable"), namespace(module), namespace("PolytomicClient")],
    `Durable.bulkSync({ id: "${id}" }).pipe(Effect.provideServiceEffect(Durable.Steps, ${module}.steps(${steps})), Effect.map(({ id }) => id))`,
    client
  )

/** Workers that serve what a Promise client yields. */
const promised = (entry: string, note?: string): ReadonlyArray<Program> => {
  const options = "{ apiKey: env.POLYTOMIC_API_KEY }"
  const program = (name: string, imported: string, client: string): Program =>
    ours(
      `${entry}, ${name}`,
      `
import { ${imported} } from "effect-polytomic/${entry}"
export default { fetch: async (_, env) => new Response((await ${client}.connections.get({ id: "${id}" })).name) }
`,
      note
    )
  return [
    program("one resource", "connections, createClientWith", `createClientWith({ connections }, ${options})`),
    program("every resource", "createClient", `createClient(${options})`)
  ]
}

/** Smallest first, floors before what stands on them. */
export const programs: ReadonlyArray<Program> = [
  { name: "Effect alone", text: effectAlone, note: "reads nothing" },
  { name: "Effect and Schema", text: effectSchema, note: "floor of webhooks" },
  { name: "Effect, HttpClient and Schema", text: effectClient, note: "floor of the others" },
  { name: "webhooks only", text: webhooks, floor: "Effect and Schema", note: "answers webhooks, calls nothing" },
  ours(
    "one operation",
    worker(
      [`import { getOperation } from "effect-polytomic/Connections"`, namespace("PolytomicClient")],
      `Effect.map(PolytomicClient.execute(getOperation, { id: "${id}" }), (connection) => connection.name)`,
      client
    ),
    "PolytomicClient.execute"
  ),
  ours("one resource", oneResource, "its own subpath and layer", 6.5),
  ours(
    "one resource and a connection type",
    worker([...resource, `import { postgresql } from "effect-polytomic/ConnectionTypes"`], configure, connections),
    "one of 226, from effect-polytomic/ConnectionTypes"
  ),
  ours(
    "one resource, retries off",
    reading(
      [...resource, namespace("RetryPolicy")],
      `Layer.provideMerge(${connections}, RetryPolicy.layer(RetryPolicy.none))`
    ),
    "RetryPolicy.none"
  ),
  ours(
    "five resources",
    worker(
      [...five.map(service), namespace("PolytomicClient")],
      readFive,
      `Layer.provide(Layer.mergeAll(${five.map((name) => `${name}.layer`).join(", ")}), ${client})`
    )
  ),
  ours(
    "all services",
    reading([service("Connections"), namespace("Polytomic")], all),
    "Polytomic.layer, by subpath",
    45
  ),
  // esbuild keeps a namespace whole that it finds behind a re-export.
  ours("all services, from the root", reading([fromRoot], all), "the shortest import"),
  ours(
    "layerConfig, from the root",
    reading([fromRoot], "Polytomic.layerConfig()"),
    "the first program of the README",
    15
  ),
  ours("whole version", version, "all 128 operations and the core, without whole jobs", 45),
  ours("everything", `export * from "effect-polytomic"`, "whole jobs too"),
  ours(
    "durable run on Cloudflare",
    durable("DurableCloudflare", `globalThis.step, { deployment: "a", workflow: "b", instanceId: "c" }`),
    "bulkSync alone"
  ),
  ours(
    "durable run on effect/workflow",
    durable("DurableWorkflow", `{ deployment: "a" }`),
    "with effect's workflow modules, without an engine"
  ),
  ...promised("promise"),
  ...promised("standalone", "Effect within, of the package's build")
]

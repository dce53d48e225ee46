/** Texts of the programs that are weighed, type-checked and started: they read one connection, unless their name says otherwise. */

/** A program whose bundle is weighed, and the one that it is compared with. */
export interface Program {
  readonly name: string
  readonly text: string
  /** Program without this package whose size is subtracted to get the package's own share. */
  readonly floor?: string
  readonly note?: string | undefined
  /** Goal of the own share, in kB after gzip. */
  readonly target?: number | undefined
}

/** Id of the connection in the API's examples. */
export const id = "248df4b7-aa70-47b8-a036-33ac447e668d"

/** Imports of modules as namespaces: `effect/http/HttpClient` as `HttpClient`. */
export const namespaces = (...modules: ReadonlyArray<string>): string =>
  modules.map((module) => `import * as ${module.split("/").at(-1)} from "${module}"\n`).join("")

const modules = (...names: ReadonlyArray<string>): string =>
  namespaces(...names.map((name) => `effect-polytomic/${name}`))

const services = (...names: ReadonlyArray<string>): string =>
  names.map((name) => `import { ${name} } from "effect-polytomic/${name}"\n`).join("")

/** Reads the name of a connection with Effect's HTTP client and a schema; `request` has the arguments of `get`. */
export const plainEffect = (parameters: string, request: string): string =>
  `${namespaces("effect/Effect", "effect/Schema")}${namespaces(
    ...["FetchHttpClient", "HttpClient", "HttpClientResponse"].map((name) => `effect/http/${name}`)
  )}
const Body = Schema.Struct({ data: Schema.Struct({ name: Schema.String }) })
const read = (${parameters}) => Effect.gen(function*() {
  const client = yield* HttpClient.HttpClient
  const response = yield* HttpClient.filterStatusOk(client).get(${request})
  return (yield* HttpClientResponse.schemaBodyJson(Body)(response)).data.name
}).pipe(Effect.provide(FetchHttpClient.layer))
`

const readConnection = `Effect.gen(function*() {
  const connections = yield* Connections
  return (yield* connections.get({ id: "${id}" })).name
})`

/** Reads with an effect of this package, on top of a layer that is made of the client's `options`. */
const onLayer = (imports: string, layer: string, effect = readConnection): string => `
${namespaces("effect/Effect", "effect/Layer")}${imports}
const program = ${effect}
const layer = (options) => ${layer}
const read = (options) => Effect.provide(program, layer(options))
`

/** A Worker that responds with the text that `read` returns. */
const worker = (text: string, options = "{ apiKey: env.POLYTOMIC_API_KEY }"): string => `${text}
export default { fetch: (_, env) => read(${options}).pipe(Effect.map((text) => new Response(text)), Effect.runPromise) }
`

const reading = (...parts: Parameters<typeof onLayer>): string => worker(onLayer(...parts))

const webhookSchemas = `${namespaces("effect/Effect", "effect/Schema")}
const Event = Schema.Struct({ type: Schema.String, event: Schema.Struct({ sync_name: Schema.String }) })
const answer = (request) => Effect.tryPromise(() => request.json()).pipe(
  Effect.flatMap(Schema.decodeUnknownEffect(Event)),
  Effect.flatMap((event) => Effect.log(event.type)),
  Effect.as(new Response())
)
export default { fetch: (request) => Effect.runPromise(answer(request)) }
`

const webhooks = `${namespaces("effect/Effect")}${modules("WebhookReceiver")}
let answer
const make = (secrets) => WebhookReceiver.toWebHandler(WebhookReceiver.handler((event) => Effect.log(event.type), { secrets }))
export default { fetch: (request, env) => (answer ??= make(env.POLYTOMIC_WEBHOOK_SECRET))(request) }
`

/** The official SDK, reading a connection; it needs modules of Node, so it is bundled for Node. */
export const official = `
import { PolytomicClient } from "polytomic"
export default { fetch: async (_, env) => new Response((await new PolytomicClient({ token: env.POLYTOMIC_API_KEY }).connections.get("1")).data.name) }
`

/** A call of each service, by the name of the service; the first five are those of the figures. */
export const calls: Readonly<Record<string, string>> = {
  Connections: "get({ id })",
  Identity: "get()",
  Organization: "get({ id })",
  Schemas: 'get({ id, schema_id: "public.users" })',
  Webhooks: "get({ id })",
  BulkSync: "get({ id })",
  BulkSyncExecutions: "get({ id, exec_id: id })",
  BulkSyncSchedules: "list({ sync_id: id })",
  BulkSyncSchemas: "list({ id })",
  Entities: "get({ id })",
  Events: "listPage()",
  Jobs: 'get({ id, type: "createmodel" })',
  ModelSync: "get({ id })",
  ModelSyncExecutions: "listPage({ sync_id: id })",
  ModelSyncTargets: "list({ id })",
  Models: "get({ id })",
  Notifications: "getGlobalErrorSubscribers()",
  PermissionsPolicies: "get({ id })",
  PermissionsRoles: "get({ id })",
  QueryRunner: 'runQuery({ connection_id: id, query: "SELECT 1" })',
  Users: "list({ org_id: id })"
}

/** The services of the programs that use five. */
export const five: ReadonlyArray<string> = Object.keys(calls).slice(0, 5)

/** An effect that calls each service, and makes something of the array of their results. */
export const callEach = (names: ReadonlyArray<string>, more = ""): string => `Effect.gen(function* () {
  const id = "${id}"
  return [
${names.map((name) => `    yield* (yield* ${name}).${calls[name]}`).join(",\n")}
  ]${more}
})`

const client = "PolytomicClient.layerFetch(options)"
const connections = `Layer.provide(Connections.layer, ${client})`
const everyLayer = "Polytomic.layer(options)"

const resource = `${services("Connections")}${modules("PolytomicClient")}`
const fromRoot = 'import { Connections, Polytomic } from "effect-polytomic"\n'

const createConnection = `Effect.gen(function*() {
  const connections = yield* Connections
  const { configuration, type } = postgresql.configure({ hostname: "db", database: "app", username: "u", password: "p" })
  return (yield* connections.create({ name: "db", type, configuration })).name
})`

/** Reads a connection with the layer of one resource, as the README advises for Workers. */
export const readWithOne: string = onLayer(resource, connections)

/** Reads a connection with the layer of all services, which is the shortest import. */
export const readWithAll: string = onLayer(fromRoot, everyLayer)

export const oneResource: string = worker(readWithOne)

const durable = (module: string, steps: string): string =>
  reading(
    modules("Durable", module, "PolytomicClient"),
    client,
    `Durable.bulkSync({ id: "${id}" }).pipe(Effect.provideServiceEffect(Durable.Steps, ${module}.steps(${steps})), Effect.map(({ id }) => id))`
  )

/** A program of this package, over Effect with its HTTP client. */
const ours = (name: string, text: string, note?: string, target?: number): Program => {
  return { name, text, floor: "Effect, HttpClient and Schema", note, target }
}

/** Workers that respond with what a Promise client reads. */
const promised = (entry: string, note?: string): ReadonlyArray<Program> => {
  const options = "{ apiKey: env.POLYTOMIC_API_KEY }"
  const text = (imported: string, client: string): string => `
import { ${imported} } from "effect-polytomic/${entry}"
export default { fetch: async (_, env) => new Response((await ${client}.connections.get({ id: "${id}" })).name) }
`
  const one = text("connections, createClientWith", `createClientWith({ connections }, ${options})`)
  return [
    ours(`${entry}, one resource`, one, note),
    ours(`${entry}, every resource`, text("createClient", `createClient(${options})`), note)
  ]
}

const effectAlone = `${namespaces("effect/Effect")}const read = () => Effect.succeed("ok")`
const httpClient = plainEffect("", '"https://app.polytomic.com/api/connections/1"')

/** Smallest first, floors before what stands on them. */
export const programs: ReadonlyArray<Program> = [
  { name: "Effect alone", text: worker(effectAlone, ""), note: "reads nothing" },
  { name: "Effect and Schema", text: webhookSchemas, note: "floor of webhooks" },
  { name: "Effect, HttpClient and Schema", text: worker(httpClient, ""), note: "floor of the others" },
  { name: "webhooks only", text: webhooks, floor: "Effect and Schema", note: "answers webhooks, calls nothing" },
  ours(
    "one operation",
    reading(
      `import { getOperation } from "effect-polytomic/Connections"\n${modules("PolytomicClient")}`,
      client,
      `Effect.map(PolytomicClient.execute(getOperation, { id: "${id}" }), (connection) => connection.name)`
    ),
    "PolytomicClient.execute"
  ),
  ours("one resource", oneResource, "its own subpath and layer", 6.5),
  ours(
    "one resource and a connection type",
    reading(`${resource}import { postgresql } from "effect-polytomic/ConnectionTypes"`, connections, createConnection),
    "one of 226, from effect-polytomic/ConnectionTypes"
  ),
  ours(
    "one resource, retries off",
    reading(
      `${resource}${modules("RetryPolicy")}`,
      `Layer.provideMerge(${connections}, RetryPolicy.layer(RetryPolicy.none))`
    ),
    "RetryPolicy.none"
  ),
  ours(
    "five resources",
    reading(
      `${services(...five)}${modules("PolytomicClient")}`,
      `Layer.provide(Layer.mergeAll(${five.map((name) => `${name}.layer`).join(", ")}), ${client})`,
      callEach(five, ".map(({ id }) => id).join()")
    )
  ),
  ours(
    "all services",
    reading(`${services("Connections")}${modules("Polytomic")}`, everyLayer),
    "Polytomic.layer, by subpath",
    45
  ),
  // esbuild keeps a namespace whole that it finds behind a re-export.
  ours("all services, from the root", worker(readWithAll), "the shortest import"),
  ours(
    "layerConfig, from the root",
    reading(fromRoot, "Polytomic.layerConfig()"),
    "the first program of the README",
    15
  ),
  ours(
    "whole version",
    'export * from "effect-polytomic/v2025-09-18"',
    "all 128 operations and the core, without whole jobs",
    45
  ),
  ours("everything", 'export * from "effect-polytomic"', "whole jobs too"),
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

/** Texts of the programs that are weighed, type-checked and started: they read one connection, unless their name says otherwise. */
import { id } from "../bench/responses.ts"

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

/** Imports of modules as namespaces, of Effect by their path, and of this package by their name; its services are imported themselves. */
export const imports = (...modules: ReadonlyArray<string>): string =>
  modules
    .map((module) => {
      const names = module in calls ? `{ ${module} }` : `* as ${module.split("/").at(-1)}`
      return `import ${names} from "${module.includes("/") ? module : `effect-polytomic/${module}`}"\n`
    })
    .join("")

/** The services of the programs that use five. */
export const five: ReadonlyArray<string> = Object.keys(calls).slice(0, 5)

/** An effect that calls each service, and makes something of the array of the results. */
export const callEach = (names: ReadonlyArray<string>, more = ""): string => `Effect.gen(function* () {
  const id = "${id}"
  return [
${names.map((name) => `    yield* (yield* ${name}).${calls[name]}`).join(",\n")}
  ]${more}
})`

const http = ["FetchHttpClient", "HttpClient", "HttpClientResponse"]

/** Reads the name of a connection with Effect's HTTP client and a schema; `request` has the arguments of `get`. */
export const plainEffect = (parameters: string, request: string): string =>
  `${imports("effect/Effect", "effect/Schema", ...http.map((name) => `effect/http/${name}`))}
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
const onLayer = (imported: string, layer: string, effect = readConnection): string => `
${imports("effect/Effect", "effect/Layer")}${imported}
const program = ${effect}
const layer = (options) => ${layer}
const read = (options) => Effect.provide(program, layer(options))
`

/** A Worker that responds with the text that `read` returns. */
const worker = (text: string, options = "{ apiKey: env.POLYTOMIC_API_KEY }"): string => `${text}
export default { fetch: (_, env) => read(${options}).pipe(Effect.map((text) => new Response(text)), Effect.runPromise) }
`

const reading = (...parts: Parameters<typeof onLayer>): string => worker(onLayer(...parts))

const webhookSchemas = `${imports("effect/Effect", "effect/Schema")}
const Event = Schema.Struct({ type: Schema.String, event: Schema.Struct({ sync_name: Schema.String }) })
const answer = (request) => Effect.tryPromise(() => request.json()).pipe(
  Effect.flatMap(Schema.decodeUnknownEffect(Event)),
  Effect.flatMap((event) => Effect.log(event.type)),
  Effect.as(new Response())
)
export default { fetch: (request) => Effect.runPromise(answer(request)) }
`

const webhooks = `${imports("effect/Effect", "WebhookReceiver")}
let answer
const make = (secrets) => WebhookReceiver.toWebHandler(WebhookReceiver.handler((event) => Effect.log(event.type), { secrets }))
export default { fetch: (request, env) => (answer ??= make(env.POLYTOMIC_WEBHOOK_SECRET))(request) }
`

/** Reads a connection with the official SDK, which needs modules of Node. */
export const official = (module: string, options: string): string => `
import { PolytomicClient } from "${module}"
export const first = async (baseUrl) => (await new PolytomicClient(${options}).connections.get("${id}")).data.name
`

const client = "PolytomicClient.layerFetch(options)"
const connections = `Layer.provide(Connections.layer, ${client})`
const everyLayer = "Polytomic.layer(options)"
const fiveLayers = `Layer.provide(Layer.mergeAll(${five.map((name) => `${name}.layer`).join(", ")}), ${client})`
const retriesOff = `Layer.provideMerge(${connections}, RetryPolicy.layer(RetryPolicy.none))`

const fromRoot = 'import { Connections, Polytomic } from "effect-polytomic"\n'
const resource = ["Connections", "PolytomicClient"]

/** Reads a connection with the layer of one resource, as the README advises for Workers. */
export const readWithOne: string = onLayer(imports(...resource), connections)

/** Reads a connection with the layer of all services, which is the shortest import. */
export const readWithAll: string = onLayer(fromRoot, everyLayer)

const oneOperation = `PolytomicClient.execute(Connections.getOperation, { id: "${id}" }).pipe(Effect.map(({ name }) => name))`

const createConnection = `Effect.gen(function*() {
  const connections = yield* Connections
  const { configuration, type } = ConnectionTypes.postgresql.configure({ hostname: "db", database: "app", username: "u", password: "p" })
  return (yield* connections.create({ name: "db", type, configuration })).name
})`

const durable = (module: string, steps: string): string => {
  const provided = `Effect.provideServiceEffect(Durable.Steps, ${module}.steps(${steps}))`
  const program = `Durable.bulkSync({ id: "${id}" }).pipe(${provided}, Effect.map(({ id }) => id))`
  return reading(imports("Durable", module, "PolytomicClient"), client, program)
}

/** A Worker that responds with what a Promise client reads. */
const promised = (entry: string, imported: string, client: string): string => `
import { ${imported} } from "effect-polytomic/${entry}"
const make = (options) => ${client}
export default { fetch: async (_, env) => new Response((await make({ apiKey: env.POLYTOMIC_API_KEY }).connections.get({ id: "${id}" })).name) }
`

const promisedOne = (entry: string): string =>
  promised(entry, "connections, createClientWith", "createClientWith({ connections }, options)")

const promisedAll = (entry: string): string => promised(entry, "createClient", "createClient(options)")

/** Programs whose bundles are weighed: smallest first, floors before what stands on them. */
export const programs = {
  "Effect alone": worker(`${imports("effect/Effect")}const read = () => Effect.succeed("ok")`, ""),
  "Effect and Schema": webhookSchemas,
  "Effect, HttpClient and Schema": worker(plainEffect("", '"https://app.polytomic.com/api/connections/1"'), ""),
  "webhooks only": webhooks,
  "one operation": reading(imports("effect-polytomic/Connections", "PolytomicClient"), client, oneOperation),
  "one resource": worker(readWithOne),
  "one resource and a connection type": reading(imports(...resource, "ConnectionTypes"), connections, createConnection),
  "one resource, retries off": reading(imports(...resource, "RetryPolicy"), retriesOff),
  "five resources": reading(
    imports(...five, "PolytomicClient"),
    fiveLayers,
    callEach(five, ".map(({ id }) => id).join()")
  ),
  "all services": reading(imports("Connections", "Polytomic"), everyLayer),
  // esbuild keeps a namespace whole that it finds behind a re-export.
  "all services, from the root": worker(readWithAll),
  // The first program of the README.
  "layerConfig, from the root": reading(fromRoot, "Polytomic.layerConfig()"),
  // All operations and the core, without whole jobs.
  "whole version": 'export * from "effect-polytomic/v2025-09-18"',
  everything: 'export * from "effect-polytomic"',
  "durable run on Cloudflare": durable(
    "DurableCloudflare",
    'globalThis.step, { deployment: "a", workflow: "b", instanceId: "c" }'
  ),
  // With effect's workflow modules, without an engine.
  "durable run on effect/workflow": durable("DurableWorkflow", '{ deployment: "a" }'),
  "promise, one resource": promisedOne("promise"),
  "promise, every resource": promisedAll("promise"),
  "standalone, one resource": promisedOne("standalone"),
  "standalone, every resource": promisedAll("standalone")
}

export type Name = keyof typeof programs

/** Program without this package whose size is subtracted to get the package's own share. */
export const floorOf = (name: Name): Name | undefined => {
  if (!programs[name].includes("effect-polytomic")) return undefined
  return name === "webhooks only" ? "Effect and Schema" : "Effect, HttpClient and Schema"
}

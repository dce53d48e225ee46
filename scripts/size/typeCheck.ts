/** Cost of type-checking a program that uses the package, beside one that uses Effect alone. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { alternate, mapValues, median } from "../bench/measurement.ts"
import { run } from "../internal/shell.ts"

/** Cost of a run of the compiler; types and instantiations are the same on every machine. */
export interface Cost {
  readonly types: number
  readonly instantiations: number
  /** Memory at its end, in MB. */
  readonly memory: number
  /** Milliseconds of the whole run, and of it without reading and binding. */
  readonly total: number
  readonly check: number
}

const plain = `
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Schema from "effect/Schema"
const Body = Schema.Struct({ data: Schema.Array(Schema.Struct({ name: Schema.String })) })
const names = (path: string) =>
  Effect.gen(function* () {
    const client = yield* HttpClient.HttpClient
    const response = yield* HttpClient.filterStatusOk(client).get("https://app.polytomic.com" + path)
    return (yield* HttpClientResponse.schemaBodyJson(Body)(response)).data.map((item) => item.name)
  })
export const program: Effect.Effect<Array<ReadonlyArray<string>>, unknown> = Effect.all([
  names("/api/connections"), names("/api/models"), names("/api/syncs"), names("/api/users"), names("/api/webhooks")
]).pipe(Effect.provide(FetchHttpClient.layer))
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

const five = Object.keys(calls).slice(0, 5)

/** A program that makes a call of each service. */
const effects = (services: ReadonlyArray<string>): string => `
import * as Effect from "effect/Effect"
import { ${services.join(", ")}, Polytomic } from "effect-polytomic"
export const program = Effect.gen(function* () {
  const id = "248df4b7-aa70-47b8-a036-33ac447e668d"
  return [
${services.map((name) => `    yield* (yield* ${name}).${calls[name]}`).join(",\n")}
  ]
}).pipe(
  Effect.catchTag("PolytomicNotFound", (error) => Effect.succeed([error.operation])),
  Effect.provide(Polytomic.layer({ apiKey: "test-key" }))
)
`

const promises = `
import { createClient, PolytomicError } from "effect-polytomic/promise"
const polytomic = createClient({ apiKey: "test-key" })
export const program = async () => {
  const id = "248df4b7-aa70-47b8-a036-33ac447e668d"
  try {
    const connection = await polytomic.connections.get({ id })
    const me = await polytomic.identity.get()
    const own = await polytomic.organization.get({ id })
    const schema = await polytomic.schemas.get({ id, schema_id: "public.users" })
    const hook = await polytomic.webhooks.get({ id })
    return [connection.name, me, own.name, schema, hook.id]
  } catch (error) {
    if (error instanceof PolytomicError.NotFound) return [error.operation]
    throw error
  }
}
`

const connectionTypes = `
import * as Effect from "effect/Effect"
import { Connections, Polytomic } from "effect-polytomic"
import * as ConnectionTypes from "effect-polytomic/ConnectionTypes"
export const program = Effect.gen(function* () {
  const connections = yield* Connections
  const password = "p"
  const one = ConnectionTypes.postgresql.configure({ hostname: "db", database: "app", username: "u", password })
  const two = ConnectionTypes.configure("snowflake", { account: "a", dbname: "d", username: "u", password, warehouse: "w" })
  return [yield* connections.create({ name: "one", ...one }), yield* connections.create({ name: "two", ...two })]
}).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))
`

/** The program that those with services are compared with. */
export const floor = "Effect's HttpClient alone"

/** Programs that are type-checked. */
const programs: Readonly<Record<string, string>> = {
  [floor]: plain,
  "one service": effects(five.slice(0, 1)),
  "five services": effects(five),
  "all services": effects(Object.keys(calls)),
  "one service and connection types": connectionTypes,
  "five resources of a Promise client": promises
}

const compilerOptions = {
  ...{ target: "ES2022", lib: ["ES2023", "DOM", "DOM.Iterable"], module: "NodeNext", types: [] },
  ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: true }
}

/** Reads the output of the compiler with `--extendedDiagnostics`. */
export const parse = (output: string): Cost => {
  const number = (label: string): number => {
    const [, found] = new RegExp(`^${label}:\\s*([\\d.]+)`, "m").exec(output) ?? []
    if (found === undefined) throw new Error(`The compiler did not print "${label}":\n${output}`)
    return Number(found)
  }
  const [types, instantiations] = [number("Types"), number("Instantiations")]
  const [total, check] = [number("Total time") * 1000, number("Check time") * 1000]
  return { types, instantiations, memory: number("Memory used") / 1000, total, check }
}

/** Compilers of the programs, each with a configuration of its own, where the package is installed. */
const compilers = (folder: string, flags: ReadonlyArray<string>) =>
  mapValues(programs, (text, name) => {
    const file = name.replaceAll(/\W+/g, "-")
    writeFileSync(join(folder, `${file}.ts`), text)
    writeFileSync(join(folder, `tsconfig.${file}.json`), JSON.stringify({ compilerOptions, files: [`${file}.ts`] }))
    const args = ["-p", `tsconfig.${file}.json`, "--extendedDiagnostics", ...flags]
    return async () => parse(await run("tsc", args, { cwd: folder }))
  })

/** Types and instantiations of each program. On one thread: several make some types twice. */
export const counts = async (folder: string): Promise<ReadonlyMap<string, Cost>> => {
  const found = new Map<string, Cost>()
  for (const [name, compile] of Object.entries(compilers(folder, ["--singleThreaded"])))
    found.set(name, await compile())
  return found
}

/** Costs of each program, as users compile it, in rounds of one run each. */
export const costs = async (folder: string, rounds: number): Promise<ReadonlyMap<string, ReadonlyArray<Cost>>> =>
  new Map(Object.entries(await alternate(compilers(folder, []), { rounds, warmup: 0 })))

/** The middle of each figure that differs from run to run. */
export const middle = (runs: ReadonlyArray<Cost>): Pick<Cost, "memory" | "total" | "check"> => {
  const of = (key: keyof Cost): number => median(runs.map((cost) => cost[key]))
  return { memory: of("memory"), total: of("total"), check: of("check") }
}

/** Ratio of a program's time to the floor: the median of the rounds' ratios, because load changes between rounds. */
export const ratio = (runs: ReadonlyArray<Cost>, below: ReadonlyArray<Cost>): number =>
  median(runs.map(({ total }, round) => total / (below[round]?.total ?? Number.NaN)))

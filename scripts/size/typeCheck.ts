/** Cost of type-checking a program that uses the package, beside one that uses Effect alone. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { median } from "../internal/figures.ts"
import { run } from "../internal/shell.ts"

/** Instantiations of a program; the same on every machine. */
export interface Counts {
  readonly types: number
  readonly instantiations: number
}

/** Cost of a run of the compiler. */
export interface Cost {
  /** Memory at its end, in MB. */
  readonly memory: number
  /** The whole run, in ms. */
  readonly total: number
  /** Time of it without reading and binding, in ms. */
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
  names("/api/connections"),
  names("/api/models"),
  names("/api/syncs"),
  names("/api/users"),
  names("/api/webhooks")
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

/** Programs that are type-checked; the first is the floor of the others. */
const programs: Readonly<Record<string, string>> = {
  "Effect's HttpClient alone": plain,
  "one service": effects(five.slice(0, 1)),
  "five services": effects(five),
  "all services": effects(Object.keys(calls)),
  "one service and connection types": connectionTypes,
  "five resources of a Promise client": promises
}

/** The program that those with services are compared with. */
export const floor = "Effect's HttpClient alone"

const options = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  types: []
}

const fileOf = (name: string): string => name.replaceAll(/\W+/g, "-")

/** Writes the programs, each with a configuration of its own, where the package is installed. */
const write = (folder: string): void => {
  for (const [name, text] of Object.entries(programs)) {
    const file = `${fileOf(name)}.ts`
    writeFileSync(join(folder, file), text)
    writeFileSync(
      join(folder, `tsconfig.${fileOf(name)}.json`),
      JSON.stringify({ compilerOptions: options, files: [file] })
    )
  }
}

const number = (output: string, what: string): number => {
  const found = new RegExp(`^${what}:\\s*([\\d.]+)`, "m").exec(output)?.[1]
  if (found === undefined) throw new Error(`the compiler did not say "${what}":\n${output}`)
  return Number(found)
}

/** Output of the compiler with `--extendedDiagnostics`. */
export const parse = (output: string): Counts & Cost => ({
  types: number(output, "Types"),
  instantiations: number(output, "Instantiations"),
  memory: number(output, "Memory used") / 1000,
  total: number(output, "Total time") * 1000,
  check: number(output, "Check time") * 1000
})

const compile = async (folder: string, name: string, ...more: ReadonlyArray<string>): Promise<Counts & Cost> =>
  parse(await run("tsc", ["-p", `tsconfig.${fileOf(name)}.json`, "--extendedDiagnostics", ...more], { cwd: folder }))

/** Instantiations of each program. */
export const counts = async (folder: string): Promise<ReadonlyMap<string, Counts>> => {
  write(folder)
  const found = new Map<string, Counts>()
  for (const name of Object.keys(programs)) {
    // On one thread: several make some types twice.
    const { instantiations, types } = await compile(folder, name, "--singleThreaded")
    found.set(name, { instantiations, types })
  }
  return found
}

/** Cost of each program, as users compile it, in rounds of one run each. */
export const costs = async (folder: string, rounds: number): Promise<ReadonlyMap<string, ReadonlyArray<Cost>>> => {
  write(folder)
  const names = Object.keys(programs)
  const runs = new Map<string, Array<Cost>>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { check, memory, total } = await compile(folder, name)
      runs.get(name)?.push({ check, memory, total })
    }
  }
  return runs
}

/** The middle of each figure. */
export const middle = (runs: ReadonlyArray<Cost>): Cost => {
  const of = (key: keyof Cost): number => median(runs.map((cost) => cost[key]))
  return { memory: of("memory"), total: of("total"), check: of("check") }
}

/**
 * Ratio of a program's time to the floor: the median of the rounds' ratios, because load changes between rounds.
 */
export const ratio = (runs: ReadonlyArray<Cost>, below: ReadonlyArray<Cost>): number =>
  median(runs.map(({ total }, round) => total / (below[round]?.total ?? Number.NaN)))

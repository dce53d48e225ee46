/** How long the compiler takes over a program that uses the package, and over one that uses Effect alone. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { median } from "./figures.ts"
import { run } from "./shell.ts"

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

const fiveServices = `
import * as Effect from "effect/Effect"
import { Connections, Identity, Organization, Polytomic, Schemas, Webhooks } from "effect-polytomic"
export const program = Effect.gen(function* () {
  const connections = yield* Connections
  const identity = yield* Identity
  const organization = yield* Organization
  const schemas = yield* Schemas
  const webhooks = yield* Webhooks
  const id = "248df4b7-aa70-47b8-a036-33ac447e668d"
  const connection = yield* connections.get({ id })
  const me = yield* identity.get()
  const own = yield* organization.get({ id })
  const schema = yield* schemas.get({ id, schema_id: "public.users" })
  const hook = yield* webhooks.get({ id })
  return [connection.name, me, own.name, schema, hook.id]
}).pipe(
  Effect.catchTag("PolytomicNotFound", (error) => Effect.succeed([error.operation])),
  Effect.provide(Polytomic.layer({ apiKey: "test-key" }))
)
`

const promise = `
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

const total = async (folder: string, name: string): Promise<number> => {
  const output = await run("tsc", ["-p", `tsconfig.${name}.json`, "--extendedDiagnostics"], { cwd: folder })
  const seconds = /^Total time:\s*([\d.]+)s/m.exec(output)?.[1]
  if (seconds === undefined) throw new Error(`the compiler did not say how long it took:\n${output}`)
  return Number(seconds) * 1000
}

/** Whole runs of the compiler, turn by turn, in milliseconds: medians. */
export const checkTimes = async (
  folder: string
): Promise<{ readonly plain: number; readonly fiveServices: number; readonly promise: number }> => {
  const programs = { plain, fiveServices, promise }
  const samples = { plain: [] as number[], fiveServices: [] as number[], promise: [] as number[] }
  const names = ["plain", "fiveServices", "promise"] as const
  for (const name of names) {
    writeFileSync(join(folder, `${name}.ts`), programs[name])
    writeFileSync(
      join(folder, `tsconfig.${name}.json`),
      JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] })
    )
  }
  for (let round = 0; round < 7; round++) {
    for (const name of names) samples[name].push(await total(folder, name))
  }
  return {
    plain: median(samples.plain),
    fiveServices: median(samples.fiveServices),
    promise: median(samples.promise)
  }
}

/** Cost of type-checking a program that uses the package, beside one that uses Effect alone. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { map } from "effect/Record"
import { alternate } from "../bench/measurement.ts"
import { id } from "../bench/responses.ts"
import { run } from "../internal/shell.ts"
import { callEach, calls, five, imports, plainEffect } from "./programs.ts"

/** A program that calls services by effects. */
const effects = (services: ReadonlyArray<string>): string => `${imports("effect/Effect")}
import { ${services.join(", ")}, Polytomic } from "effect-polytomic"
export const program = ${callEach(services)}.pipe(
  Effect.catchTag("PolytomicNotFound", (error) => Effect.succeed([error.operation])),
  Effect.provide(Polytomic.layer({ apiKey: "test-key" }))
)
`

const promises = `
import { createClient, PolytomicError } from "effect-polytomic/promise"
const polytomic = createClient({ apiKey: "test-key" })
export const program = async () => {
  const id = "${id}"
  try {
    return [${five.map((name) => `await polytomic.${name.toLowerCase()}.${calls[name]}`).join(", ")}]
  } catch (error) {
    if (error instanceof PolytomicError.NotFound) return [error.operation]
    throw error
  }
}
`

const connectionTypes = `${imports("effect/Effect", "ConnectionTypes")}
import { Connections, Polytomic } from "effect-polytomic"
export const program = Effect.gen(function* () {
  const connections = yield* Connections
  const password = "p"
  const one = ConnectionTypes.postgresql.configure({ hostname: "db", database: "app", username: "u", password })
  const two = ConnectionTypes.configure("snowflake", { account: "a", dbname: "d", username: "u", password, warehouse: "w" })
  return [yield* connections.create({ name: "one", ...one }), yield* connections.create({ name: "two", ...two })]
}).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })))
`

const plain = `${plainEffect("path: string", '"https://app.polytomic.com" + path')}
export const program: Effect.Effect<Array<string>, unknown> = Effect.all([
  read("/api/connections/1"), read("/api/models/1"), read("/api/syncs/1"), read("/api/users/1"), read("/api/webhooks/1")
])
`

/** Programs that are type-checked; the first one is the baseline for programs with services. */
const programs = {
  "Effect's HttpClient alone": plain,
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

/** Labels that the compiler prints: a count that is the same on every machine, kilobytes at its end, and seconds. */
const labels = { instantiations: "Instantiations", memory: "Memory used", total: "Total time", check: "Check time" }

/** Cost of a run of the compiler; `check` is without reading and binding. */
export type Cost = Readonly<Record<keyof typeof labels, number>>

/** Reads the output of the compiler with `--extendedDiagnostics`. */
export const parse = (output: string): Cost =>
  map(labels, (label) => {
    const [, found] = new RegExp(`^${label}:\\s*([\\d.]+)`, "m").exec(output) ?? []
    if (found === undefined) throw new Error(`The compiler did not print "${label}":\n${output}`)
    return Number(found)
  })

/** Costs of each program where the package is installed, in rounds of one run each; `flags` are the compiler's. */
export const costs = (folder: string, rounds: number, ...flags: ReadonlyArray<string>) => {
  const compilers = map(programs, (text, name) => {
    const file = name.replaceAll(/\W+/g, "-")
    writeFileSync(join(folder, `${file}.ts`), text)
    writeFileSync(join(folder, `tsconfig.${file}.json`), JSON.stringify({ compilerOptions, files: [`${file}.ts`] }))
    const args = ["-p", `tsconfig.${file}.json`, "--extendedDiagnostics", ...flags]
    return async () => parse(await run("tsc", args, { cwd: folder }))
  })
  return alternate(compilers, { rounds, warmup: 0 })
}

/** Instantiations of each program that has services. On one thread, as several instantiate some types twice. */
export const instantiations = async (folder: string): Promise<Readonly<Record<string, number>>> => {
  const { "Effect's HttpClient alone": _, ...ours } = await costs(folder, 1, "--singleThreaded")
  return map(ours, ([cost]) => cost?.instantiations ?? Number.NaN)
}

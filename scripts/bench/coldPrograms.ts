/** Programs whose start is timed: each imports what it needs and has `first`, a call that reads one connection's name. */
import { id } from "./answers.ts"

/** A program, and where it can run. */
export interface ColdProgram {
  readonly client: string
  readonly text: string
  readonly nodeOnly?: boolean
  /** True if a bundler drops it, because it uses none of its imports. */
  readonly unbundled?: boolean
}

const headers = `{ authorization: "Bearer test-key", "x-polytomic-version": "2025-09-18", accept: "application/json" }`

/** The name that the server's answer has. */
export const name = "Warehouse 1"

/** Does nothing: what a runtime takes by itself. */
export const nothing: ColdProgram = {
  client: "nothing",
  text: `const first = async () => ${JSON.stringify(name)}`
}

/** Effect alone, as much of it as this package imports; it makes no call. */
const effectAlone = (subpaths: ReadonlyArray<string>): ColdProgram => ({
  client: "Effect alone",
  unbundled: true,
  text: `${subpaths.map((subpath) => `import ${JSON.stringify(subpath)}`).join("\n")}\n${nothing.text}`
})

/** The official SDK, whose main module is at a URL. */
const official = (sdk: string): ColdProgram => ({
  client: "official SDK",
  nodeOnly: true,
  text: `
import { PolytomicClient } from ${JSON.stringify(sdk)}
const first = async (baseUrl) => {
  const polytomic = new PolytomicClient({ token: "test-key", environment: baseUrl, version: "2025-09-18" })
  return (await polytomic.connections.get("${id}")).data.name
}`
})

const rawFetch: ColdProgram = {
  client: "raw fetch",
  text: `
const first = async (baseUrl) => {
  const response = await fetch(baseUrl + "/api/connections/${id}", { headers: ${headers} })
  return JSON.parse(await response.text()).data.name
}`
}

const plainEffect: ColdProgram = {
  client: "plain Effect",
  text: `
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Schema from "effect/Schema"
const Body = Schema.Struct({ data: Schema.Struct({ id: Schema.String, name: Schema.String }) })
const first = (baseUrl) => Effect.gen(function*() {
  const client = HttpClient.filterStatusOk(yield* HttpClient.HttpClient)
  const request = HttpClientRequest.setHeaders(HttpClientRequest.get(baseUrl + "/api/connections/${id}"), ${headers})
  return (yield* HttpClientResponse.schemaBodyJson(Body)(yield* client.execute(request))).data.name
}).pipe(Effect.provide(FetchHttpClient.layer), Effect.runPromise)`
}

const get = `Effect.map(Effect.flatMap(Connections, (connections) => connections.get({ id: "${id}" })), ({ name }) => name)`

const oneResource: ColdProgram = {
  client: "effect-polytomic, one resource",
  text: `
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Connections } from "effect-polytomic/Connections"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
const first = (baseUrl) => ${get}.pipe(
  Effect.provide(Layer.provide(Connections.layer, PolytomicClient.layerFetch({ apiKey: "test-key", baseUrl }))),
  Effect.runPromise
)`
}

const everything: ColdProgram = {
  client: "effect-polytomic",
  text: `
import * as Effect from "effect/Effect"
import { Connections, Polytomic } from "effect-polytomic"
const first = (baseUrl) => ${get}.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl })), Effect.runPromise)`
}

/** All of them, for an official SDK whose main module is at a URL. */
export const coldPrograms = (sdk: string, subpaths: ReadonlyArray<string>): ReadonlyArray<ColdProgram> => [
  nothing,
  rawFetch,
  official(sdk),
  effectAlone(subpaths),
  plainEffect,
  oneResource,
  everything
]

/**
 * A program for a command line, with the base URL as its argument: it prints a line when everything is imported and another
 * when the call is answered, each with the CPU time in microseconds that the process had taken by then.
 */
export const commandOf = ({ text }: ColdProgram): string => `${text}
import process from "node:process"
const cpu = () => { const { system, user } = process.cpuUsage(); return system + user }
console.log(JSON.stringify({ cpu: cpu() }))
const answer = await first(globalThis.Deno?.args[0] ?? process.argv[2])
console.log(JSON.stringify({ cpu: cpu(), answer }))
;(globalThis.Deno ?? process).exit()
`

/** A Worker that answers with the name; \`?baseUrl=\` says who knows it. */
export const workerOf = ({ text }: ColdProgram): string => `${text}
export default {
  fetch: async (request) => new Response(await first(new URL(request.url).searchParams.get("baseUrl")))
}
`

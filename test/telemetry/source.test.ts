/** Every place in the sources that tells something is in the contract, and everything in the contract has its place. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { contract } from "../../src/Telemetry.ts"

const folder = new URL("../../src/", import.meta.url).pathname

/** The sources that tell something: the emulator plays the server, and is nobody's client. */
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/^(generated|emulator|bin)\//.test(file) && file !== "Telemetry.ts")
  .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8").replace(/^\s*(\*|\/\/|\/\*\*).*$/gm, "") }))

const found = (pattern: RegExp): ReadonlyArray<string> =>
  [...new Set(sources.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? "")))].sort()

/** The public module that a source belongs to. */
const rooms: { readonly [room: string]: string } = {
  client: "PolytomicClient",
  durable: "Durable",
  "jobs/idempotencyKey": "SyncRun",
  jobs: "Query",
  limits: "RateLimit",
  webhook: "WebhookReceiver"
}
const moduleOf = (file: string): string =>
  rooms[/^internal\/(.*)\.ts$/.exec(file)?.[1] ?? ""] ??
  rooms[/^internal\/(\w+)\//.exec(file)?.[1] ?? ""] ??
  file.replace(/\.ts$/, "")

describe("the sources", () => {
  it("name no attribute and no metric that is not in the contract, and all that are", () => {
    const spans = contract.spans.filter(({ name }) => name.startsWith("polytomic."))
    const declared = [...contract.attributes, ...contract.metrics, ...spans].map(({ name }) => name)
    const names = found(/"((?:http|url|server|network|client|error|polytomic)\.[a-z0-9_.]+)"/g)
    expect(names).toEqual([...new Set(declared)].filter((name) => name !== "unit").sort())
  })

  it("make the spans of the contract, and no others", () => {
    const named = contract.spans.filter(({ kind }) => kind === "internal").map(({ name }) => name)
    expect(found(/withSpan\(\s*(?:[^)"]*,\s*)?"([^"]+)"/g)).toEqual([...named].sort())
    const places = sources.flatMap(({ text }) => [...text.matchAll(/\b(withSpan|useSpan|makeSpan\w*|Effect\.fn)\(/g)])
    expect(places.length).toBe(contract.spans.length)
  })

  it("write the log events of the contract, and no others", () => {
    const level: { readonly [name: string]: string } = { Warning: "Warn" }
    const places = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:Effect|Console|Log)\.(log\w*|error|warn)\(\s*(?:"([^"]+)"|`((?:[^`\\]|\\.)+)`)?/g)].map(
        ([, name = "", plain, template]) => {
          const said = name.replace(/^log/, "")
          const message = plain ?? template?.replace(/\$\{[^}]*\}/g, "{}").replaceAll("\\`", "`") ?? "{}"
          return `${moduleOf(file)} ${level[said] ?? said}: ${message}`
        }
      )
    )
    const declared = contract.logs.map(({ from, level, message }) => `${from} ${level}: ${message}`)
    expect([...places].sort()).toEqual([...declared].sort())
  })

  it("export nothing by themselves", () => {
    expect(sources.filter(({ text }) => /effect\/observability|opentelemetry/i.test(text))).toEqual([])
  })
})

describe("the contract", () => {
  const known = new Set(contract.attributes.map(({ name }) => name))

  it("explains each attribute once, and uses each", () => {
    const users = [...contract.spans, ...contract.metrics]
    expect(known.size).toBe(contract.attributes.length)
    expect(new Set(users.flatMap(({ always, sometimes }) => [...always, ...sometimes]))).toEqual(known)
  })

  it("names each span and metric once", () => {
    for (const all of [contract.spans, contract.metrics]) {
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    }
  })
})

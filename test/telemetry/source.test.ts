/** Every place in the sources that emits telemetry is in the contract, and every entry of the contract has its place. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import * as Messages from "../../src/internal/telemetry/messages.ts"
import * as Names from "../../src/internal/telemetry/names.ts"
import { contract } from "../../src/Telemetry.ts"

const folder = new URL("../../src/", import.meta.url).pathname

/** The sources that emit telemetry; the emulator is a server, and not part of a client. */
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/^(generated|emulator|bin)\//.test(file) && file !== "Telemetry.ts")
  .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8").replace(/^\s*(\*|\/\/|\/\*\*).*$/gm, "") }))

/** The public module that a source belongs to. */
const folders: { readonly [folder: string]: string } = {
  client: "PolytomicClient",
  durable: "Durable",
  "jobs/keyAge": "SyncRun",
  jobs: "Query",
  limits: "RateLimit",
  webhook: "WebhookReceiver"
}
const moduleOf = (file: string): string =>
  folders[/^internal\/(.*)\.ts$/.exec(file)?.[1] ?? ""] ??
  folders[/^internal\/(\w+)\//.exec(file)?.[1] ?? ""] ??
  file.replace(/\.ts$/, "")

/** Name or text by its identifier in the sources; variable parts are `{}`. */
const textOf = (value: unknown): string =>
  typeof value === "function" ? String(value(...Array.from({ length: value.length }, () => "{}"))) : String(value)

const names: { readonly [identifier: string]: string } = { ...Names }

describe("the sources", () => {
  const others = sources.filter(({ file }) => !file.startsWith("internal/telemetry/"))

  it("use exactly the names of attributes, metrics and spans in the table", () => {
    const literals = others.flatMap(({ file, text }) =>
      [
        ...text.matchAll(/["'`]((?:http|url|server|network|client|error|polytomic)\.[a-z0-9_.]+)["'`]/g),
        ...text.matchAll(
          /\b(?:withSpan|useSpan|makeSpan\w*|Effect\.fn)\((?!\s*(?:Names\.|Telemetry\.spanName\())([^\n]*)/g
        )
      ].map(([, what]) => `${file}: ${what}`)
    )
    expect(literals).toEqual([])
    const used = new Set(others.flatMap(({ text }) => [...text.matchAll(/\bNames\.(\w+)/g)].map(([, name]) => name)))
    expect([...used].sort()).toEqual(Object.keys(names).sort())
  })

  it("create each span of the contract in one place", () => {
    const made = others.flatMap(({ text }) =>
      [...text.matchAll(/withSpan\(\s*Names\.(\w+)/g)].map(([, name = ""]) => name)
    )
    const named = contract.spans.filter(({ kind }) => kind === "internal").map(({ name }) => name)
    expect(made.map((name) => names[name]).sort()).toEqual([...named].sort())
  })

  it("write exactly the log events of the contract", () => {
    const level: { readonly [name: string]: string } = { Warning: "Warn" }
    const messages: { readonly [identifier: string]: unknown } = { ...Messages }
    const places = others.flatMap(({ file, text }) =>
      [
        ...text.matchAll(
          /\b(?:Effect|Console|Log)\.(log\w*|error|warn)\(\s*(?:printable\()?(?:Messages\.(\w+)|(["'`]))?/g
        )
      ].map(([, name = "", message, quote]) => {
        const levelName = name.replace(/^log/, "")
        const text =
          message === undefined
            ? quote === undefined
              ? "{}"
              : "a text that is not in the table"
            : textOf(messages[message])
        return `${moduleOf(file)} ${level[levelName] ?? levelName}: ${text}`
      })
    )
    const declared = contract.logs.map(({ from, level, message }) => `${from} ${level}: ${message}`)
    expect([...places].sort()).toEqual([...declared].sort())
    const listed = contract.logs.map(({ message }) => message)
    expect(
      Object.values(messages)
        .map(textOf)
        .filter((message) => !listed.includes(message))
    ).toEqual([])
  })

  it("export no telemetry by themselves", () => {
    expect(sources.filter(({ text }) => /effect\/observability|opentelemetry/i.test(text))).toEqual([])
  })
})

describe("the contract", () => {
  it("lists exactly the names of the table", () => {
    const listed = [...contract.attributes, ...contract.metrics, ...contract.spans].map(({ name }) => name)
    expect([...new Set(listed)].filter((name) => !name.startsWith("{")).sort()).toEqual(Object.values(names).sort())
  })

  const known = new Set(contract.attributes.map(({ name }) => name))

  it("explains each attribute once and uses each", () => {
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

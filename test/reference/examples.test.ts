/** Every example of the reference compiles; those of the newest version run against the emulator. */
import { globSync } from "node:fs"
import { it as effectIt } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as TestClock from "effect/testing/TestClock"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import { ids } from "../../scripts/reference/ids.ts"
import { compile, type Example, load, readExamples } from "./programs.ts"

const pages = globSync("docs/reference/*.md", { cwd: root }).sort()
const examples = readExamples(pages)
const newest = examples.filter(({ version }) => version === "2025-09-18")

const data: Seed.Seed = {
  ...Seed.standard(),
  connections: [
    Seed.exampleConnection,
    { id: ids.warehouse, name: "Warehouse of all", type: "snowflake" },
    { id: ids.application, name: "Marketing", type: "hubspot" },
    { id: ids.enricher, name: "Company data", type: "amplemarket" }
  ]
}

const at = (value: unknown, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    // An object by narrowing, so that any field of it can be read.
    (found, key) => (typeof found === "object" && found !== null ? (found as Record<string, unknown>)[key] : undefined),
    value
  )

const under =
  (...path: ReadonlyArray<string>) =>
  (value: unknown): unknown =>
    at(value, path)

/** The name of the file that a URL points to. */
const fileOf = (url: unknown): string | undefined => new URL(String(url)).pathname.split("/").at(-1)

/**
 * Examples that create objects of others, in the order of execution: the placeholder in the others, and its location in
 * the response.
 */
const makers: ReadonlyArray<readonly [example: string, name?: string, find?: (value: unknown) => unknown]> = [
  ["permissions.roles.create", ids.role],
  ["permissions.policies.create", ids.policy],
  ["users.create", ids.user],
  ["users.createCurrentOrgUser", ids.colleague],
  ["webhooks.create", ids.webhook],
  ["models.create", ids.model, under("data", "id")],
  ["queryRunner.runQuery", ids.query],
  ["schemas.upsertField"],
  ["modelSync.create", ids.sync],
  ["modelSync.activate"],
  ["modelSync.start", ids.execution],
  ["modelSync.executions.getLogUrls", "records_1.json", (value) => fileOf(at(value, ["urls", "0"]))],
  ["bulkSync.create", ids.bulkSync],
  ["bulkSync.update"],
  ["bulkSync.schedules.create"],
  ["bulkSync.get", ids.schedule, under("additional_schedules", "0", "id")],
  ["bulkSync.start", ids.bulkExecution],
  ["bulkSync.executions.exportLogs", ids.job, under("job", "job_id")]
]

/** The example that stops an execution: it needs one in progress, and leaves none. */
const stopping = "modelSync.executions.cancel"

const order = ({ id }: Example): number => {
  const creator = makers.findIndex(([example]) => example === id)
  if (creator >= 0) return creator - makers.length
  if (id === stopping) return 0.5
  // Deletions come last: dependent objects first, connections at the end.
  const last = ["permissions.roles", "bulkSync", "models", "organization", "connections"]
  return id.includes(".delete") ? 1 + last.indexOf(id.slice(0, id.lastIndexOf("."))) + 1 : 0
}

/** All examples in an order in which each finds its objects. A sync is started again for the example that stops it. */
const script: ReadonlyArray<Example> = newest
  .toSorted((a, b) => order(a) - order(b))
  .flatMap((example) =>
    example.id === stopping ? [...newest.filter(({ id }) => id === "modelSync.start"), example] : [example]
  )

describe("examples of the reference", () => {
  it("exist for every call on a page", () => {
    expect(examples).toHaveLength(146)
    expect(newest).toHaveLength(128)
    expect(new Set(examples.map(({ id }) => id)).size).toBe(146)
  })

  it("compile in one run", async () => {
    const texts = new Map(examples.map(({ code, id }) => [id, code]))
    expect(await compile("reference", texts)).toBe("")
  }, 60_000)

  it("are seen by the compiler", async () => {
    const [example] = newest
    const wrong = new Map([["wrong", (example?.code ?? "").replace(/\{ active: true \}/, '{ active: "yes" }')]])
    expect(await compile("reference-wrong", wrong)).toMatch(/wrong\.ts.*error TS/)
  }, 60_000)

  effectIt.effect(
    "run against the emulator, each where those before it left off",
    () =>
      Effect.gen(function* () {
        const known = new Map<string, string>()
        const done: Array<string> = []
        const failed: Array<string> = []
        for (const example of script) {
          // Time passes, so that started executions have ended.
          if (example.id !== stopping) yield* TestClock.adjust("20 seconds")
          const program = yield* Effect.promise(() => load(example, known))
          const exit = yield* Effect.exit(program)
          if (Exit.isSuccess(exit)) {
            done.push(example.id)
            const [, name, find = under("id")] = makers.find(([creator]) => creator === example.id) ?? []
            const found = find(exit.value)
            if (name !== undefined && typeof found === "string") known.set(name, found)
          } else {
            failed.push(`${example.id}: ${exit.cause.reasons.map((reason) => String(reason))}`)
          }
        }
        expect(failed).toEqual([])
        expect(new Set(done).size).toBe(128)
      }).pipe(Effect.provide(PolytomicEmulator.layer({ data }))),
    60_000
  )
})

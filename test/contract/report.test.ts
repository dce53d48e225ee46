/** The contract report: no false finding, and every deliberate break. */
import { spawnSync } from "node:child_process"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { lineOf } from "../../scripts/contract/compare.ts"
import { countsOf, type Examination, examine, reportText } from "../../scripts/contract/report.ts"
import { all } from "../../src/generated/v2025-09-18/operations.ts"
import type * as Operation from "../../src/Operation.ts"
import { at, componentOf, documentOf, type JsonObject, operationOf, root, specOf } from "./published.ts"

const versions = [
  ["2025-09-18", 128],
  ["2024-02-08", 114],
  ["2023-04-25", 93],
  ["2022-12-12", 80]
] as const

const examineVersion = async (version: string): Promise<Examination> => {
  // Generated modules of this name all export `all`.
  const module = (await import(`../../src/generated/v${version}/operations.ts`)) as {
    readonly all: ReadonlyArray<Operation.Any>
  }
  return examine(specOf(version), module.all)
}

describe.each(versions)("version %s", { timeout: 60_000 }, (version, operations) => {
  it("has no difference", async () => {
    const { differences, facts, inCode } = await examineVersion(version)
    expect(differences.map(lineOf)).toEqual([])
    expect([facts.operations.length, inCode.operations.length]).toEqual([operations, operations])
    const counts = countsOf(facts)
    expect(countsOf(inCode)).toEqual(counts)
    expect(counts.inputs).toBeGreaterThan(operations)
    expect(counts.statuses).toBeGreaterThan(operations * 4)
  })
})

describe("a changed document", () => {
  const found = (change: (document: JsonObject) => unknown): ReadonlyArray<string> => {
    const document = documentOf("2025-09-18")
    change(document)
    return examine({ ...specOf("2025-09-18"), json: document }, all).differences.map(lineOf)
  }

  it("is detected by a field that the code lacks", () => {
    const lines = found((document) => {
      at(componentOf(document, "ConnectionResponseSchema"), "properties").colour = { type: "string" }
    })
    expect(lines).toEqual([
      expect.stringMatching(/^- response field ConnectionResponseSchema\.colour: optional string \(connections\./)
    ])
  })

  it("is detected by a type, by null, by an enum value and by a required field", () => {
    const lines = found((document) => {
      const job = componentOf(document, "JobResponse")
      job.required = ["status"]
      at(job, "properties").type = { type: "integer" }
      at(job, "properties").result = { type: "object", properties: { a: { type: "string" } } }
      at(job, "properties").error = { type: "string" }
      componentOf(document, "WorkTaskStatus").enum = ["created", "running", "done"]
    }).map((line) => line.replace(/ \(.*/, ""))
    expect(lines.toSorted()).toEqual([
      '+ response field WorkTaskStatus: enum value "failed"',
      "~ response field JobResponse.error: may be null now",
      "~ response field JobResponse.result: object { a? } → anything",
      "~ response field JobResponse.status: no longer required",
      "~ response field JobResponse.type: integer → string"
    ])
  })

  it("is detected by an operation, a status, a parameter", () => {
    const lines = found((document) => {
      delete at(document, "paths", "/api/me").get
      const list = operationOf(document, "GET", "/api/bulk/syncs")
      at(list, "responses")["409"] = { $ref: "#/components/responses/Conflict" }
      list.parameters = [{ $ref: "#/components/parameters/ApiVersion" }]
      at(document, "paths", "/api/me").get = {
        ...operationOf(documentOf("2025-09-18"), "GET", "/api/me"),
        operationId: "identity.whoami"
      }
    })
    expect(lines.toSorted()).toEqual([
      "+ parameter bulkSync.list(active): optional boolean in query",
      "- status bulkSync.list: 409",
      "~ operation id GET /api/me: identity.whoami → identity.get"
    ])
  })
})

describe("changed code", () => {
  const found = (
    id: string,
    change: (operation: Operation.Any) => ReadonlyArray<Operation.Any>
  ): ReadonlyArray<string> =>
    examine(
      specOf("2025-09-18"),
      all.flatMap((operation) => (operation.id === id ? change(operation) : [operation]))
    ).differences.map(lineOf)

  it("is detected by a missing operation and an extra one", () => {
    expect(found("jobs.get", () => [])).toEqual(["- operation GET /api/jobs/{type}/{id}: jobs.get"])
    expect(found("jobs.get", (one) => [one, { ...one, id: "jobs.peek", path: "/api/jobs" }])).toEqual([
      "+ operation GET /api/jobs: jobs.peek"
    ])
  })

  it("is detected by the traits of an operation", () => {
    const lines = found("jobs.get", (one) => [
      {
        ...one,
        version: "2024-02-08",
        errors: [400, 401, 403, 404, 409, 429],
        acceptsIdempotencyKey: true,
        credentials: "partner",
        deprecated: "Use something else.",
        success: { ...one.success, status: 202 }
      }
    ])
    expect(lines.toSorted()).toEqual([
      "+ status jobs.get: 202",
      "+ status jobs.get: 409",
      "- status jobs.get: 200",
      "- status jobs.get: 500",
      "~ operation id GET /api/jobs/{type}/{id}: jobs.get → jobs.get of version 2024-02-08",
      "~ trait jobs.get: credentials: user → partner",
      "~ trait jobs.get: deprecated: false → true",
      "~ trait jobs.get: takes an Idempotency-Key: false → true"
    ])
  })

  it("is detected by inputs without a destination, without a schema, or with another", () => {
    const input = Schema.Struct({
      type: Schema.optional(Schema.Int),
      id: Schema.NullOr(Schema.String),
      more: Schema.String
    })
    const lines = found("jobs.get", (one) => [{ ...one, input, query: ["missing"] }])
    expect(lines.toSorted()).toEqual([
      "+ parameter jobs.get(missing): required a name without a schema in query",
      "+ request field jobs.get(more): required string in nowhere",
      "~ parameter jobs.get(id): may be null now",
      "~ parameter jobs.get(type): no longer required",
      "~ parameter jobs.get(type): string → integer"
    ])
  })

  it("is detected by a body that is dropped, left in its envelope, or decoded in another way", () => {
    expect(
      found("jobs.get", (one) => [{ ...one, success: { type: "empty", status: 200, schema: undefined } }])
    ).toEqual([
      expect.stringMatching(/^~ response field jobs\.get → 200: object \{.*\} → no body$/),
      "~ trait jobs.get: returns: data → empty"
    ])
    expect(found("jobs.get", (one) => [{ ...one, success: { ...one.success, type: "body" } }])).toEqual([
      "~ trait jobs.get: returns: data → body"
    ])
    expect(found("jobs.get", (one) => [{ ...one, success: { ...one.success, type: "list" } }])).toEqual([
      "~ trait jobs.get: returns: data → list"
    ])
    const schema = Schema.Struct({
      error: Schema.optionalKey(Schema.NullOr(Schema.String)),
      job_id: Schema.String.check(Schema.isMinLength(3)),
      result: Schema.optionalKey(Schema.Unknown.check(Schema.makeFilter(() => true))),
      status: Schema.optionalKey(Schema.Literals(["created", "running", "done", "failed", "lost"])),
      type: Schema.optionalKey(Schema.FiniteFromString)
    })
    const changed = found("jobs.get", (one) => [{ ...one, success: { ...one.success, schema } }])
    expect(changed.toSorted()).toEqual([
      '+ response field WorkTaskStatus: enum value "lost" (jobs.get)',
      "~ response field JobResponse.job_id: string → String checked by effect/schema/isMinLength (jobs.get)",
      "~ response field JobResponse.result: anything → Unknown checked by Filter (jobs.get)",
      "~ response field JobResponse.type: string → a schema that transforms (jobs.get)"
    ])
  })
})

describe("the report", () => {
  it("lists and counts a difference", async () => {
    const examination = await examineVersion("2025-09-18")
    expect(reportText([examination])).toContain("There are no differences.")
    const broken = examine(
      specOf("2025-09-18"),
      all.filter(({ id }) => id !== "jobs.get")
    )
    const text = reportText([broken])
    expect(text).toMatch(/\| 2025-09-18 \|.*\| 1 \|\n/)
    expect(text).toContain("- `- operation GET /api/jobs/{type}/{id}: jobs.get`")
  })

  it("counts the actions of each decision", async () => {
    const text = reportText([await examineVersion("2025-09-18"), await examineVersion("2024-02-08")])
    const { actions } = at(specOf("2025-09-18").overlay)
    const rows = [...(text.split("## Decisions")[1] ?? "").matchAll(/^\| (.*) \| (\d*) \| (\d*) \|$/gm)]
    const total = rows.reduce((sum, [, , count]) => sum + Number(count), 0)
    expect(total).toBe(Array.isArray(actions) ? actions.length : 0)
    expect(rows.map(([, reason]) => reason)).toContainEqual(expect.stringMatching(/^Only 15 operations document 401/))
  })

  it("rejects an unknown option", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/contract/main.ts", "--chekc"], {
      cwd: root,
      encoding: "utf8"
    })
    expect([status, stderr]).toEqual([2, expect.stringContaining("There is no option --chekc")])
  })
})

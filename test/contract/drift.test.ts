/** The drift command reports each change of a published document, and nothing else. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { SpecError } from "../../codegen/cursor.ts"
import { lineOf } from "../../scripts/contract/compare.ts"
import { driftText, findDrift, hasDrifted, parsePublished } from "../../scripts/contract/published.ts"
import {
  at,
  componentOf,
  documentOf,
  driftOf,
  type JsonObject,
  operationOf,
  restyled,
  root,
  specOf
} from "./published.ts"

const versions = ["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"]

/** The lines of a drift, without their operations. */
const linesOf = (change: (document: JsonObject) => unknown): ReadonlyArray<string> =>
  driftOf("2025-09-18", change)
    .differences.map(lineOf)
    .map((line) => line.replace(/ \([\w.]+(?: and \d+ more)?\)$/, ""))

/** A JSON file in its own folder. */
const fileOf = (content: string, name = "published.json"): string => {
  const file = join(mkdtempSync(join(tmpdir(), "drift-")), name)
  writeFileSync(file, content)
  return file
}

const drift = (...args: ReadonlyArray<string>) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ["scripts/contract/drift.ts", ...args], {
    cwd: root,
    encoding: "utf8"
  })
  return { status, stderr, stdout }
}

describe("no drift", () => {
  it.each(versions)("is reported from %s to itself", (version) => {
    const found = driftOf(version, () => undefined)
    expect(found.differences.map(lineOf)).toEqual([])
    expect(hasDrifted(found)).toBe(false)
  })

  it.each(versions)("is reported from %s to an equivalent document: 3.0, YAML, other names, inlined", (version) => {
    const found = findDrift(parsePublished("published.yaml", restyled(documentOf(version))), specOf(version))
    expect(found.differences.map(lineOf)).toEqual([])
    expect(found.theirs.notes).toEqual([])
    expect(found.theirs.operations.length).toBe(found.ours.operations.length)
    // Ids are compared in one form: their `get-types` is our `connections.getTypes`.
    expect(found.theirs.operations.every(({ id }) => id !== undefined)).toBe(true)
  })

  it("is reported if a base path moved to the server", () => {
    const found = driftOf("2025-09-18", (document) => {
      document.servers = [{ url: "https://app.polytomic.com/api/" }]
      const paths = Object.entries(at(document, "paths"))
      document.paths = Object.fromEntries(paths.map(([path, item]) => [path.replace(/^\/api/, ""), item]))
    })
    expect(found.differences.map(lineOf)).toEqual([])
  })

  it("is reported if a decision of the overlay is published now", () => {
    const found = driftOf("2025-09-18", (document) => {
      at(operationOf(document, "GET", "/api/connections"), "responses")["401"] = { description: "Unauthorized" }
    })
    expect(hasDrifted(found)).toBe(false)
    expect(found.confirmed.map(lineOf)).toEqual(["+ status connections.list: 401"])
    expect(driftText(found)).toContain(
      "No drift: decided in spec/overlays/2025-09-18.json before, and published now (1)"
    )
  })
})

describe("operations", () => {
  it("are reported as added and removed", () => {
    const lines = linesOf((document) => {
      const paths = at(document, "paths")
      const { get, ...rest } = at(paths, "/api/jobs/{type}/{id}")
      paths["/api/jobs/{type}/{id}"] = { ...rest }
      paths["/api/connections/{id}/clone"] = {
        post: { ...at(get), operationId: "connections.clone", tags: ["connections"] }
      }
    })
    expect(lines).toEqual([
      "- operation GET /api/jobs/{type}/{id}: jobs.get",
      "+ operation POST /api/connections/{id}/clone: connections.clone"
    ])
  })

  it("are reported as moved and renamed", () => {
    const lines = linesOf((document) => {
      const paths = at(document, "paths")
      paths["/api/whoami"] = at(paths, "/api/me")
      delete paths["/api/me"]
      operationOf(document, "GET", "/api/events").operationId = "events.listAll"
    })
    expect(lines).toEqual([
      "~ operation id GET /api/events: events.list → events.listAll",
      "~ route identity.get: GET /api/me → GET /api/whoami"
    ])
  })

  it("are reported as moved in a document whose ids have no resource", () => {
    const document = documentOf("2025-09-18")
    const paths = at(document, "paths")
    paths["/api/bulk/syncs/{id}/start"] = { post: at(paths, "/api/bulk/syncs/{id}/executions", "post") }
    delete at(paths, "/api/bulk/syncs/{id}/executions").post
    const found = findDrift(parsePublished("published.yaml", restyled(document)), specOf("2025-09-18"))
    expect(found.differences.map(lineOf)).toEqual([
      "~ route bulkSync.start: POST /api/bulk/syncs/{id}/executions → POST /api/bulk/syncs/{id}/start"
    ])
  })

  it("are not reported for an operation without an id", () => {
    const lines = linesOf((document) => {
      const list = operationOf(document, "GET", "/api/connections")
      for (const name of ["operationId", "tags", "summary"]) delete list[name]
    })
    expect(lines).toEqual([])
  })

  it("are reported for added and removed statuses, deprecation, and removed keys and bodies", () => {
    const lines = linesOf((document) => {
      const get = operationOf(document, "GET", "/api/jobs/{type}/{id}")
      at(get, "responses")["422"] = { description: "Unprocessable" }
      delete at(get, "responses")["400"]
      get.deprecated = true
      const test = operationOf(document, "POST", "/api/connections/test")
      delete test.requestBody
      test.parameters = [{ $ref: "#/components/parameters/ApiVersion" }]
    })
    expect(lines.toSorted()).toEqual([
      "+ status jobs.get: 422",
      "- request field connections.testConnection(configuration): required object in body",
      "- request field connections.testConnection(connection_id): optional string in body",
      "- request field connections.testConnection(type): required string in body",
      "- status jobs.get: 400",
      "~ trait connections.testConnection: takes a body: true → false",
      "~ trait connections.testConnection: takes an Idempotency-Key: true → false",
      "~ trait jobs.get: deprecated: false → true"
    ])
  })

  it("are reported for another successful response", () => {
    const lines = linesOf((document) => {
      const responses = at(operationOf(document, "GET", "/api/jobs/{type}/{id}"), "responses")
      responses["201"] = responses["200"] ?? null
      delete responses["200"]
    })
    expect(lines).toEqual(["- status jobs.get: 200", "+ status jobs.get: 201"])
  })
})

describe("fields", () => {
  it("of responses are reported when added, removed, retyped, made nullable or required, and for new enum values", () => {
    const found = driftOf("2025-09-18", (document) => {
      const job = componentOf(document, "JobResponse")
      const properties = at(job, "properties")
      job.required = ["status"]
      delete properties.job_id
      properties.type = { type: "integer" }
      properties.error = { type: "string" }
      properties.queue = { type: ["string", "null"] }
      const status = componentOf(document, "WorkTaskStatus")
      status.enum = ["created", "running", "done", "paused"]
    })
    const lines = found.differences.map(lineOf)
    expect(lines.map((line) => line.replace(/ \(.*/, "")).toSorted()).toEqual(
      [
        '+ response field WorkTaskStatus: enum value "paused"',
        "+ response field JobResponse.queue: optional string | null",
        '- response field WorkTaskStatus: enum value "failed"',
        "- response field JobResponse.job_id: optional string",
        "~ response field JobResponse.error: may no longer be null",
        "~ response field JobResponse.status: required now",
        "~ response field JobResponse.type: string → integer"
      ].toSorted()
    )
    // One line, regardless of the number of operations.
    expect(lines.find((line) => line.includes("JobResponse.queue"))).toMatch(/ \(bulkSync\.[\w.]+ and 6 more\)$/)
  })

  it("covered by the overlay may be missing, of another type, or as decided", () => {
    const found = driftOf("2025-09-18", (document) => {
      const schedule = at(componentOf(document, "BulkBulkSyncSchedule"), "properties")
      schedule.dayOfMonth = { type: "integer" }
      schedule.hour = { type: ["string", "null"] }
      delete schedule.minute
    })
    const lines = (differences: typeof found.differences) => differences.map((one) => lineOf(one).replace(/ \(.*/, ""))
    expect(lines(found.differences).toSorted()).toEqual([
      "- response field BulkBulkSyncSchedule.minute: optional string",
      "~ response field BulkBulkSyncSchedule.dayOfMonth: string → integer"
    ])
    expect(lines(found.confirmed)).toEqual(["~ response field BulkBulkSyncSchedule.hour: may be null now"])
  })

  it("of requests and parameters are reported likewise", () => {
    const lines = linesOf((document) => {
      const request = componentOf(document, "CreateConnectionRequestSchema")
      const properties = at(request, "properties")
      request.required = ["name", "type"]
      properties.validate = { type: ["boolean", "null"] }
      properties.labels = { type: "array", items: { type: "string" } }
      delete properties.redirect_url
      const list = operationOf(document, "GET", "/api/bulk/syncs")
      list.parameters = [
        { name: "active", in: "query", required: true, schema: { type: "string", enum: ["yes", "no"] } },
        { name: "owner", in: "query", schema: { type: "string", format: "uuid" } },
        { $ref: "#/components/parameters/ApiVersion" }
      ]
    })
    expect(lines.toSorted()).toEqual([
      "+ parameter bulkSync.list(owner): optional string in query",
      "+ request field connections.create(labels): optional array of string in body",
      "- request field connections.create(redirect_url): optional string in body",
      '~ parameter bulkSync.list(active): boolean → "yes" | "no"',
      "~ parameter bulkSync.list(active): required now",
      "~ request field connections.create(configuration): no longer required",
      "~ request field connections.create(validate): may be null now"
    ])
  })

  it("that are nested or recursive are reported once", () => {
    const lines = linesOf((document) => {
      const schema = componentOf(document, "JsonschemaSchema")
      at(schema, "properties").flavour = { $ref: "#/components/schemas/JsonschemaSchema" }
    })
    expect(lines).toEqual([expect.stringMatching(/^\+ response field JsonschemaSchema\.flavour: optional object/)])
  })

  it("may change their alternatives", () => {
    const lines = linesOf((document) => {
      const item = componentOf(document, "CreateBulkSyncRequest.Schemas.Item")
      item.oneOf = [{ $ref: "#/components/schemas/SchemaConfiguration" }, { type: "integer" }, { type: "boolean" }]
    })
    expect(lines).toEqual([
      "~ request field CreateBulkSyncRequest.Schemas.Item|1: string → integer",
      "+ request field CreateBulkSyncRequest.Schemas.Item: alternative boolean"
    ])
  })
})

describe("an unsupported feature of OpenAPI", () => {
  it("is drift, with its path", () => {
    const found = driftOf("2025-09-18", (document) => {
      at(componentOf(document, "JobResponse"), "properties").type = { type: "string", not: { const: "x" } }
      const get = operationOf(document, "GET", "/api/events")
      get.parameters = [
        ...(Array.isArray(get.parameters) ? get.parameters : []),
        { name: "session", in: "cookie", schema: { type: "string" } }
      ]
    })
    expect(found.differences.map(lineOf)).toEqual([])
    expect(hasDrifted(found)).toBe(true)
    expect(found.theirs.notes.map(({ path, what }) => `${path}: ${what}`).toSorted()).toEqual([
      "$['components']['schemas']['JobResponse']['properties']['type']['not']: \"not\" is not understood",
      expect.stringMatching(
        /^\$\['paths'\]\['\/api\/events'\]\['get'\]\['parameters'\]\[\d+\]: the cookie parameter "session" is not understood$/
      )
    ])
  })
})

describe("an unreadable document", () => {
  const refusal = (content: string): string => {
    try {
      findDrift(parsePublished("x.yaml", content), specOf("2025-09-18"))
      return "nothing"
    } catch (error) {
      if (error instanceof SpecError) return `${error.path}: ${error.problem}`
      throw error
    }
  }

  it.each([
    ["{", /^\$: is neither JSON nor YAML/],
    ["a: [", /^\$: is neither JSON nor YAML/],
    ["a: &a\n  b: *a", /^\$: is neither JSON nor YAML/],
    ["just words", /^\$: expected an object, found "just words"/],
    ['{"swagger": "2.0"}', /^\$: expected OpenAPI 3\.x, found 2\.0/],
    ["{}", /^\$: expected OpenAPI 3\.x, found no version/],
    ['{"openapi": "4.0.0", "paths": {}}', /^\$: expected OpenAPI 3\.x, found 4\.0\.0/],
    ['{"openapi": "3.1.0"}', /^\$: "paths" is missing/],
    ['{"openapi": "3.1.0", "paths": []}', /^\$\['paths'\]: expected an object, found an array/],
    [
      '{"openapi": "3.1.0", "paths": {"/a": {"get": 7}}}',
      /^\$\['paths'\]\['\/a'\]\['get'\]: expected an object, found 7/
    ],
    [
      '{"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"200": {"$ref": "#/components/responses/Gone"}}}}}}',
      /^\$\['paths'\]\['\/a'\]\['get'\]\['responses'\]\['200'\]\['\$ref'\]: "#\/components\/responses\/Gone" leads nowhere/
    ],
    [
      '{"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"A": {"$ref": "other.json#/B"}}}}',
      /^\$\['components'\]\['schemas'\]\['A'\]\['\$ref'\]: "other\.json#\/B" leads out of the document/
    ],
    [
      '{"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"A": {"$ref": "#/components/schemas/B"}}}}',
      /^\$\['components'\]\['schemas'\]\['A'\]\['\$ref'\]: "#\/components\/schemas\/B" leads nowhere/
    ]
  ])("%s", (content, expected) => {
    expect(refusal(content)).toMatch(expected)
  })
})

describe("the command", () => {
  it("exits with 0 without drift", () => {
    const { status, stdout } = drift("spec/2024-02-08.json")
    expect(stdout).toMatch(/against spec\/2024-02-08\.json\n[\s\S]*No drift\.\n$/)
    expect(status).toBe(0)
  })

  it("exits with 1 on drift and lists it", () => {
    const document = documentOf("2025-09-18")
    at(componentOf(document, "JobResponse"), "properties").queue = { type: "string" }
    delete at(document, "paths", "/api/me").get
    const file = fileOf(JSON.stringify(document))
    const { status, stdout } = drift(file, "--against", "2025-09-18")
    expect(status).toBe(1)
    expect(stdout).toBe(`${file} (OpenAPI 3.1.0, version 2025-09-18) against spec/2025-09-18.json

Differences
  - operation GET /api/me: identity.get
  + response field JobResponse.queue: optional string (bulkSync.executions.exportLogs and 6 more)

Drift: 1 added, 1 removed, 0 changed, 0 not understood.
`)
  })

  it("exits with 2 for wrong usage and an unreadable document", () => {
    expect(drift()).toMatchObject({ status: 2, stderr: expect.stringContaining("Expected one document.") })
    expect(drift("a.json", "--nonsense").status).toBe(2)
    expect(drift("spec/2024-02-08.json", "--against", "1999-01-01")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("There is no version 1999-01-01; there are 2025-09-18, ")
    })
    expect(drift("spec/2024-02-08.json", "--write", "spec/2024-02-08.json")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("exists already")
    })
    expect(drift("spec/2024-02-08.json", "--write", "next.json").status).toBe(2)
    expect(drift("no-such-file.json")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("ENOENT: no such file")
    })
    const { status, stderr } = drift(fileOf('{"openapi": "3.1.0", "paths": {"/a": 1}}'))
    expect([status, stderr]).toEqual([2, expect.stringContaining("at:   $['paths']['/a']\n  what: expected an object")])
  })
})

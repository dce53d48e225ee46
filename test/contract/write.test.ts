/** The document that the drift command writes: the published facts, our descriptions, and valid input for the generator. */
import { describe, expect, it } from "vitest"
import { generate } from "../../codegen/generate.ts"
import { applyOverlay } from "../../codegen/overlay.ts"
import { readDocument } from "../../codegen/read.ts"
import { overlaid, readSpecs } from "../../codegen/specs.ts"
import { lineOf } from "../../scripts/contract/compare.ts"
import { findDrift, type Published, parsePublished } from "../../scripts/contract/published.ts"
import { writeDocument } from "../../scripts/contract/write.ts"
import { toWrite } from "../../scripts/contract/writeSchemas.ts"
import { at, componentOf, documentOf, type JsonObject, operationOf, restyled, root, specOf } from "./published.ts"

const version = "2026-04-01"
const file = `spec/${version}.json`

const published = (change: (document: JsonObject) => unknown): Published => {
  const document = documentOf("2025-09-18")
  change(document)
  return parsePublished("published.yaml", restyled(document))
}

const written = (upstream: Published) => writeDocument(findDrift(upstream, specOf("2025-09-18")), version, file)

/** A little of everything. */
const change = (document: JsonObject): void => {
  const paths = at(document, "paths")
  paths["/api/connections/{id}/clone"] = {
    post: {
      operationId: "connections.clone",
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "string" } },
        { name: "options", in: "query", schema: { type: "object", additionalProperties: { type: "string" } } }
      ],
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { name: { type: "string" }, mode: { type: "string", enum: ["deep", "flat"] } },
              required: ["name"]
            }
          }
        }
      },
      responses: {
        "200": {
          description: "OK",
          content: { "application/json": { schema: { $ref: "#/components/schemas/ConnectionResponseEnvelope" } } }
        },
        "409": { description: "Conflict" }
      }
    }
  }
  delete paths["/api/me"]
  paths["/api/bulk/syncs/{id}/start"] = { post: at(paths, "/api/bulk/syncs/{id}/executions", "post") }
  delete at(paths, "/api/bulk/syncs/{id}/executions").post
  const job = componentOf(document, "JobResponse")
  const properties = at(job, "properties")
  job.required = ["status"]
  properties.tree = { $ref: "#/components/schemas/Node" }
  properties.error = { type: "integer" }
  delete properties.job_id
  at(document, "components", "schemas").Node = {
    type: "object",
    properties: {
      children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
      who: { $ref: "#/components/schemas/OutputActor" }
    }
  }
  componentOf(document, "WorkTaskStatus").enum = ["created", "running", "done", "failed", "paused"]
  at(operationOf(document, "GET", "/api/jobs/{type}/{id}"), "responses")["429"] = { description: "Too many" }
}

describe("an equivalent document", () => {
  it("is written as the current one, except for the version", () => {
    const { json, overlay, refusal } = written(published(() => undefined))
    expect(refusal).toBeUndefined()
    const text = JSON.stringify(json).replaceAll(`"${version}"`, '"2025-09-18"').replace(version, "2025-09-18")
    expect(text).toBe(JSON.stringify(documentOf("2025-09-18")))
    expect(at(overlay).actions).toEqual(at(specOf("2025-09-18").overlay).actions)
  })
})

describe("a changed document", () => {
  const upstream = published(change)
  const { chores, json, overlay, refusal } = written(upstream)
  const spec = { version, file, json, overlayFile: `spec/overlays/${version}.json`, overlay }

  it("is written without drift from it", () => {
    const again = findDrift(upstream, spec)
    expect(again.differences.map(lineOf)).toEqual([])
    expect(again.theirs.notes).toEqual([])
  })

  it("is accepted by the generator beside all other versions", () => {
    expect(refusal).toBeUndefined()
    const documents = readSpecs(root).map((one) => readDocument(one.file, overlaid(one)))
    const files = generate([...documents, readDocument(file, overlaid(spec))], "all")
    const connections = files.get(`v${version}/Connections.ts`) ?? ""
    expect(connections).toContain('"connections.clone"')
    expect(connections).toContain('"POST /api/connections/{id}/clone"')
    const bulkSync = files.get(`v${version}/BulkSync.ts`) ?? ""
    expect(bulkSync).toContain('"POST /api/bulk/syncs/{id}/start"')
    expect(files.has(`v${version}/Identity.ts`)).toBe(false)
    const listed = files.get(`v${version}/operations.ts`)?.match(/\b\w+\.\w+Operation\b/g)
    expect(new Set(listed).size).toBe(128)
  })

  it("keeps the names and descriptions of the spec", () => {
    const before = documentOf("2025-09-18")
    const { responses: _, ...get } = operationOf(json, "GET", "/api/jobs/{type}/{id}")
    const { responses: __, ...was } = operationOf(before, "GET", "/api/jobs/{type}/{id}")
    expect(get).toEqual(was)
    const start = operationOf(json, "POST", "/api/bulk/syncs/{id}/start")
    expect(start).toEqual(operationOf(before, "POST", "/api/bulk/syncs/{id}/executions"))
    const job = componentOf(json, "JobResponse")
    expect(job["x-polytomic-name"]).toBe(componentOf(before, "JobResponse")["x-polytomic-name"])
    expect(at(job, "properties", "status")).toEqual(at(componentOf(before, "JobResponse"), "properties", "status"))
    expect(at(job, "properties", "error").description).toBe(
      at(componentOf(before, "JobResponse"), "properties", "error").description
    )
    expect(JSON.stringify(json)).not.toContain("Somebody else")
    expect(componentOf(json, "ConnectionResponseSchema")).toEqual(componentOf(before, "ConnectionResponseSchema"))
  })

  it("marks new parts and lists what is left to do", () => {
    const clone = operationOf(json, "POST", "/api/connections/{id}/clone")
    expect(clone).toMatchObject({
      operationId: "connections.clone",
      tags: ["connections"],
      summary: toWrite,
      "x-polytomic-evidence": [{ kind: "inference", note: expect.stringContaining("is new in this version") }]
    })
    expect(at(json, "components", "schemas", "JobResponse", "properties", "tree")).toMatchObject({
      description: toWrite,
      "x-polytomic-evidence": [{ kind: "inference" }]
    })
    expect(JSON.stringify(json).split(`"${toWrite}"`).length - 1).toBeGreaterThan(8)
    expect(chores).toContain(
      'Set "x-polytomic-replaced-by" on identity.get (GET /api/me), which is gone, in spec/2025-09-18.json'
    )
    expect(chores).toContainEqual(expect.stringContaining(`the sentences marked "${toWrite}"`))
  })

  it("keeps the decisions that still apply and lists the others", () => {
    const actions = at(overlay).actions
    expect(Array.isArray(actions) ? actions.length : 0).toBeGreaterThan(100)
    expect(() => applyOverlay(json, spec.overlayFile, overlay)).not.toThrow()
    expect(chores.filter((chore) => chore.includes("an action of the overlay"))).toEqual([
      // One for its 401, one for its 404.
      expect.stringContaining("$.paths['/api/bulk/syncs/{id}/executions'].post: "),
      expect.stringContaining("$.paths['/api/bulk/syncs/{id}/executions'].post: "),
      expect.stringContaining('$.components.schemas.JobResponse: "job_id" is required but not among the properties')
    ])
  })
})

describe("a document that the generator does not support", () => {
  it("is written, too, with the path that the generator rejects", () => {
    const upstream = published((document) => {
      at(operationOf(document, "GET", "/api/events"), "responses")["418"] = { description: "A teapot" }
    })
    const { chores, json, refusal } = written(upstream)
    expect(refusal?.path).toBe("$['paths']['/api/events']['get']['responses']['418']")
    expect(refusal?.problem).toMatch(/status 418/)
    expect(chores[0]).toBe(`The generator refuses ${refusal?.path}: ${refusal?.problem}`)
    expect(at(operationOf(json, "GET", "/api/events"), "responses", "418").description).toBe(toWrite)
  })
})

describe("one component that was split in two", () => {
  it("keeps its name where it is unchanged and gets another where it changed", () => {
    const upstream = published((document) => {
      const schemas = at(document, "components", "schemas")
      schemas.OtherActor = {
        type: "object",
        properties: { ...at(componentOf(document, "OutputActor"), "properties"), age: { type: "integer" } }
      }
      at(componentOf(document, "ConnectionResponseSchema"), "properties").created_by = {
        $ref: "#/components/schemas/OtherActor"
      }
    })
    const { json, refusal } = written(upstream)
    expect(refusal).toBeUndefined()
    expect(componentOf(json, "OutputActor")).toEqual(componentOf(documentOf("2025-09-18"), "OutputActor"))
    expect(at(componentOf(json, "ConnectionResponseSchema"), "properties", "created_by").$ref).toBe(
      "#/components/schemas/api_OtherActor_v3"
    )
    const again = findDrift(upstream, { version, file, json, overlayFile: "", overlay: undefined })
    expect(again.differences.map(lineOf)).toEqual([])
  })
})

describe("a document with few operations", () => {
  it("keeps components that none of ours uses, with all that they mention", () => {
    const upstream = published((document) => {
      document.paths = { "/api/me": at(document, "paths", "/api/me") }
    })
    const { json } = written(upstream)
    const spec = { version, file, json, overlayFile: "", overlay: undefined }
    expect(findDrift(upstream, spec).differences.map(lineOf)).toEqual([])
  })
})

/** Properties of the documents in `spec/`: validity, completeness, names, descriptions, reasons. */
import { compileErrors, validate } from "@readme/openapi-parser"
import { Ajv2020 } from "ajv/dist/2020.js"
import { query } from "json-p3"
import { describe, expect, it } from "vitest"
import { applyOverlay } from "../../codegen/overlay.ts"
import {
  type Document,
  dereference,
  isDocumentsOnly,
  objects,
  readDocument,
  readOverlay,
  routes,
  typeName,
  versions
} from "./documents.ts"

/** Operations of the official SDK of a version, and operations that only API references list for it. */
const counts: { readonly [version: string]: readonly [sdk: number, documentsOnly: number] } = {
  "2025-09-18": [127, 1],
  "2024-02-08": [114, 0],
  "2023-04-25": [85, 8],
  "2022-12-12": [72, 8]
}

/** The section "Connections" of the documentation of 2023-04-25. */
const documentedConnections: { readonly [operationId: string]: string } = {
  "connections.getTypes": "GET /api/connection_types",
  "connections.getTypeParameterValues": "POST /api/connection_types/{type}/parameter_values",
  "connections.list": "GET /api/connections",
  "connections.create": "POST /api/connections",
  "connections.connect": "POST /api/connections/connect",
  "connections.get": "GET /api/connections/{id}",
  "connections.remove": "DELETE /api/connections/{id}",
  "connections.update": "PATCH /api/connections/{id}",
  "connections.getParameterValues": "GET /api/connections/{id}/parameter_values",
  "connections.getSource": "GET /api/connections/{id}/source",
  "connections.getSourceFields": "POST /api/connections/{id}/source/fields",
  "connections.getTarget": "GET /api/connections/{id}/target",
  "connections.getTargetFields": "POST /api/connections/{id}/target/fields",
  "connections.createSharedConnection": "POST /api/connections/{parent_connection_id}/share",
  "connections.listSharedConnections": "GET /api/connections/{parent_connection_id}/shared"
}

/** Reserved names of components: services of the package and types of the language or the platform. */
const reservedNames = new Set([
  ...["Connections", "BulkSync", "BulkSyncExecutions", "BulkSyncSchedules", "BulkSyncSchemas", "Entities", "Events"],
  ...["Identity", "Jobs", "ModelSync", "ModelSyncExecutions", "ModelSyncTargets", "Models", "Notifications"],
  ...["Organization", "PermissionsPolicies", "PermissionsRoles", "QueryRunner", "Schemas", "Users", "Webhooks"],
  ...["Schema", "Record", "Error", "Event", "Object", "Array", "String", "Date", "Map", "Set", "Request", "Response"]
])

type Value = Parameters<typeof query>[1]

const sentence = /^[A-Z`].*[.)]$/s

const isDescribed = (text: string | undefined): boolean => text !== undefined && sentence.test(text)

// The validator resolves references in place, so each validation gets its own copy.
const complaints = async (document: unknown): Promise<string> => {
  // The parameter has the type of valid documents; the test checks whether this is one.
  const result = await validate(structuredClone(document) as Parameters<typeof validate>[0])
  return result.valid ? "" : compileErrors(result)
}

const overlaid = (version: string): Document => {
  const json = (value: unknown) => value as Parameters<typeof applyOverlay>[0] // It was read from a JSON file.
  const overlay = readOverlay(version)
  if (overlay === undefined) return readDocument(version)
  // The overlay only adds to the document.
  return applyOverlay(
    json(readDocument(version)),
    `spec/overlays/${version}.json`,
    json(overlay)
  ) as unknown as Document
}

describe("the validator", () => {
  it("reports invalid documents", async () => {
    const { info: _, ...document } = readDocument("2023-04-25")
    expect(await complaints(document)).not.toBe("")
    const ajv = new Ajv2020({ strict: false })
    expect(ajv.validateSchema({ type: "strin" })).toBe(false)
  })
})

describe.each(versions)("the document of %s", (version) => {
  const document = readDocument(version)
  const schemas = Object.entries(document.components.schemas)

  it("is valid OpenAPI 3.1, with and without its overlay", async () => {
    expect(await complaints(document)).toBe("")
    expect(await complaints(overlaid(version))).toBe("")
  })

  it("has valid schemas", () => {
    const ajv = new Ajv2020({ strict: false })
    const invalid = [...objects(document)]
      .filter(([at]) => at.endsWith("/schema") || /^#\/components\/schemas\/[^/]+$/.test(at))
      .filter(([, schema]) => !ajv.validateSchema(schema))
    expect(invalid.map(([at]) => at)).toEqual([])
  })

  it("has this version", () => {
    expect(document.info.version).toBe(version)
    expect([undefined, `../${version}.json`]).toContain(readOverlay(version)?.extends)
  })

  it("has every operation of the official SDK, and the documented others", () => {
    const all = routes(document).map(({ operation }) => operation)
    const documentsOnly = all.filter(isDocumentsOnly)
    expect([all.length - documentsOnly.length, documentsOnly.length]).toEqual(counts[version])
  })

  it("has unique operation ids", () => {
    const ids = routes(document).map(({ operation }) => operation.operationId)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it("has no dangling reference", () => {
    const broken = [...objects(document)].flatMap(([at, object]) =>
      typeof object.$ref === "string" && dereference(document, object.$ref) === undefined ? [at] : []
    )
    expect(broken).toEqual([])
  })

  it("puts each operation under the tag that its id begins with", () => {
    const tags = document.tags.map(({ name }) => name)
    for (const { operation } of routes(document)) {
      expect(operation.tags).toEqual([operation.operationId.split(".").slice(0, -1).join(".")])
      expect(tags).toContain(operation.tags[0])
    }
    expect(document.tags.filter(({ description }) => !isDescribed(description))).toEqual([])
  })

  it("sends the version with every operation", () => {
    const without = routes(document).filter(
      ({ operation }) => !operation.parameters.some(({ $ref }) => $ref === "#/components/parameters/ApiVersion")
    )
    expect(without).toEqual([])
  })

  it("describes every operation, parameter, component and field in a sentence", () => {
    const undescribed = [
      ...routes(document).flatMap(({ operation }) => [
        ...(isDescribed(operation.summary) ? [] : [operation.operationId]),
        ...operation.parameters
          .filter((parameter) => parameter.$ref === undefined && !isDescribed(parameter.description))
          .map((parameter) => `${operation.operationId}: ${parameter.name}`)
      ]),
      ...schemas.filter(([, schema]) => !isDescribed(schema.description)).map(([name]) => name),
      ...schemas.flatMap(([name, schema]) =>
        Object.entries(schema.properties ?? {})
          .filter(([, property]) => !isDescribed(property.description))
          .map(([field]) => `${name}.${field}`)
      )
    ]
    expect(undescribed).toEqual([])
  })

  it("has every request body as a component, so that its fields have descriptions", () => {
    const inline = routes(document).filter(
      ({ operation }) =>
        operation.requestBody !== undefined &&
        operation.requestBody.content["application/json"].schema.$ref === undefined
    )
    expect(inline).toEqual([])
  })

  it("gives every component a unique TypeScript name", () => {
    const names = schemas.map(([name, schema]) => typeName(name, schema))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names.filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name) || reservedNames.has(name))).toEqual([])
  })

  it("gives the evidence of every doubt", () => {
    for (const [at, object] of objects(document)) {
      const evidence = object["x-polytomic-evidence"]
      if (evidence === undefined) continue
      // The next lines check it.
      for (const { kind, note, source } of evidence as ReadonlyArray<{ kind: string; note: string; source: string }>) {
        expect(["inference", "conflict", "documentsOnly"], at).toContain(kind)
        expect(note, at).toMatch(sentence)
        expect(source, at).toMatch(/official|documentation page|published|guide|code example/)
      }
    }
  })

  it("names an existing operation as the replacement", () => {
    for (const { operation } of routes(document)) {
      const by = operation["x-polytomic-replaced-by"]
      if (operation.deprecated === true) expect(by, operation.operationId).toBeDefined()
      if (by === undefined) continue
      const ids = routes(readDocument(by.version)).map((route) => route.operation.operationId)
      expect(ids).toContain(by.operationId)
      expect(by.version >= version).toBe(true)
    }
  })

  it("has an overlay whose every target exists and whose every action has a reason", () => {
    // They were read from JSON files.
    const [before, after] = [readDocument(version), overlaid(version)] as unknown as [Value, Value]
    for (const action of readOverlay(version)?.actions ?? []) {
      expect(action.description, action.target).toMatch(sentence)
      // A filter selects objects without a field, so after the action it selects nothing.
      const isFilter = action.target.includes("[?")
      const value = "remove" in action || isFilter ? before : after
      const found = query(action.target, value).length
      expect(isFilter ? found > 0 : found === 1, action.target).toBe(true)
    }
  })

  it.each(["401", "403", "429"])("documents %s for every operation, with its overlay", (status) => {
    const without = routes(overlaid(version)).filter(({ operation }) => operation.responses[status] === undefined)
    expect(without).toEqual([])
  })

  it("documents 404 for every operation whose path has an id, with its overlay", () => {
    const without = routes(overlaid(version)).filter(
      ({ operation, path }) => path.includes("{") && operation.responses["404"] === undefined
    )
    expect(without).toEqual([])
  })
})

describe("the overlays", () => {
  it("exist for the versions with decisions", () => {
    const sizes = versions.map((version) => readOverlay(version)?.actions.length)
    expect(sizes).toEqual(versions.map(() => expect.any(Number)))
    expect(sizes).not.toContain(0)
  })
})

describe("the section on connections of 2023-04-25", () => {
  const connections = routes(readDocument("2023-04-25")).filter(({ operation }) => operation.tags[0] === "connections")

  it("has exactly the documented entries", () => {
    const found = connections.map(({ method, operation, path }) => [operation.operationId, `${method} ${path}`])
    expect(Object.fromEntries(found)).toEqual(documentedConnections)
  })

  it("deprecates the four entries that 2024-02-08 moved", () => {
    const deprecated = connections.filter(({ operation }) => operation.deprecated === true)
    expect(deprecated.map(({ operation }) => operation["x-polytomic-replaced-by"])).toEqual([
      { version: "2024-02-08", operationId: "modelSync.getSource" },
      { version: "2024-02-08", operationId: "modelSync.getSourceFields" },
      { version: "2024-02-08", operationId: "modelSync.targets.list" },
      { version: "2024-02-08", operationId: "modelSync.targets.getTargetFields" }
    ])
  })
})

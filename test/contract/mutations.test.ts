/** Small changes of a document, one at a time: each is reported, and nothing else is. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lineOf } from "../../scripts/contract/compare.ts"
import { readFacts } from "../../scripts/contract/facts.ts"
import { examine } from "../../scripts/contract/report.ts"
import { reachable } from "../../scripts/contract/writeSchemas.ts"
import { all } from "../../src/generated/v2022-12-12/operations.ts"
import { at, componentOf, documentOf, driftOf, type JsonObject, operationOf, specOf } from "./published.ts"

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

/** Changes the schema of a field of `JobResponse`. */
const field =
  (name: string, schema: JsonObject | boolean) =>
  (document: JsonObject): void => {
    at(componentOf(document, "JobResponse"), "properties")[name] = schema
  }

const activeOf = (document: JsonObject): JsonObject =>
  at(operationOf(document, "GET", "/api/bulk/syncs"), "parameters", 0)

const schemasOf = (document: JsonObject): JsonObject => at(document, "components", "schemas")

const job = (what: string) => `response field JobResponse.${what}`

type Mutation = readonly [
  name: string,
  change: (document: JsonObject) => unknown,
  lines: ReadonlyArray<string>,
  notes?: ReadonlyArray<string>
]

const mutations: ReadonlyArray<Mutation> = [
  ["nullable of 3.0", field("job_id", { type: "string", nullable: true }), [`~ ${job("job_id: may be null now")}`]],
  ["a list of types", field("type", { type: ["string", "null"] }), [`~ ${job("type: may be null now")}`]],
  [
    "several types",
    field("type", { type: ["string", "integer"] }),
    [`~ ${job("type: string → one of 2 alternatives")}`]
  ],
  ["a constant", field("type", { const: "x" }), [`~ ${job('type: string → "x"')}`]],
  ["a timestamp", field("type", { type: "string", format: "date-time" }), [`~ ${job("type: string → timestamp")}`]],
  ["a schema that allows all", field("type", true), [`~ ${job("type: string → anything")}`]],
  ["a reference to a field", field("type", ref("JobResponse/properties/error")), [`~ ${job("type: may be null now")}`]],
  [
    "a schema that allows nothing",
    field("type", false),
    [`~ ${job("type: string → anything")}`],
    ["a schema that allows nothing"]
  ],
  [
    "an unknown type",
    field("type", { type: "file" }),
    [`~ ${job("type: string → anything")}`],
    ['the type "file" is not understood']
  ],
  [
    "an enum of numbers",
    field("type", { type: "integer", enum: [1, 2] }),
    [`~ ${job("type: string → integer")}`],
    ["an enum of integer values is not understood"]
  ],
  [
    "a component that is only itself",
    (document) => {
      schemasOf(document).A = ref("B")
      schemasOf(document).B = { allOf: [ref("A")] }
      field("a", ref("A"))(document)
    },
    [`+ ${job("a: optional A refers to itself only")}`]
  ],
  [
    "components that contain each other",
    (document) => {
      schemasOf(document).A = { properties: { b: ref("B") } }
      schemasOf(document).B = { properties: { a: { items: ref("A") } } }
      field("a", ref("A"))(document)
    },
    [`+ ${job("a: optional object { b? }")}`]
  ],
  [
    "an allOf that contains itself",
    (document) => {
      schemasOf(document).A = { allOf: [ref("A"), { properties: { x: {} } }] }
      field("a", ref("A"))(document)
    },
    [`+ ${job("a: optional A refers to itself only")}`],
    ["an allOf of what are not objects is not understood"]
  ],
  [
    "fields by allOf",
    (document) => {
      const extra = { properties: { extra: { type: "string" } }, required: ["extra"] }
      schemasOf(document).JobResponse = { allOf: [componentOf(document, "JobResponse"), extra] }
    },
    [`+ ${job("extra: required string")}`]
  ],
  [
    "a required field without a schema",
    (document) => {
      componentOf(document, "JobResponse").required = ["ghost"]
    },
    [`+ ${job("ghost: required anything")}`]
  ],
  [
    "fewer alternatives",
    (document) => {
      componentOf(document, "CreateBulkSyncRequest.Schemas.Item").oneOf = [{ type: "string" }]
    },
    ["~ request field bulkSync.create(schemas)[]: one of 2 alternatives → string"]
  ],
  [
    "a null among the values of an enum",
    (document) => {
      componentOf(document, "WorkTaskStatus").enum = ["created", "running", "done", "failed", null]
    },
    [`~ ${job("status: may be null now")}`, "~ response field RunQueryResult.status: may be null now"]
  ],
  [
    "values of a record",
    (document) => {
      const values = { type: "object", additionalProperties: { type: "integer" } }
      at(componentOf(document, "CreateConnectionRequestSchema"), "properties").configuration = values
    },
    ["~ request field connections.create(configuration){}: anything → integer"]
  ],
  [
    "a query parameter that moved into the body",
    (document) => {
      const list = operationOf(document, "GET", "/api/bulk/syncs")
      list.parameters = []
      const schema = { properties: { active: { type: "boolean" } } }
      list.requestBody = { content: { "application/json": { schema } } }
    },
    ["~ parameter bulkSync.list(active): in query → in body", "~ trait bulkSync.list: takes a body: false → true"]
  ],
  [
    "content of a parameter",
    (document) => {
      delete activeOf(document).schema
      activeOf(document).content = { "application/json": { schema: { type: "integer" } } }
    },
    ["~ parameter bulkSync.list(active): boolean → integer"]
  ],
  [
    "the style of a parameter",
    (document) => Object.assign(activeOf(document), { explode: false, style: "pipeDelimited" }),
    [],
    ['"explode": false is not understood', 'the style "pipeDelimited" is not understood']
  ],
  [
    "a range of statuses, a method, a body of XML",
    (document) => {
      at(operationOf(document, "GET", "/api/events"), "responses")["2XX"] = { description: "x" }
      at(document, "paths", "/api/events").head = {}
      at(operationOf(document, "GET", "/api/me"), "responses")["200"] = { content: { "text/xml": {} } }
    },
    [expect.stringMatching(/^~ response field identity\.get → 200: object .* → no body$/)],
    [
      "operations with the method HEAD are not understood",
      "the status 2XX is not understood",
      "content of text/xml is not understood"
    ]
  ]
]

describe("drift of one change", () => {
  it.each(mutations.map(([name, change, lines, notes = []]) => ({ name, change, lines, notes })))(
    "reports $name",
    ({ change, lines, notes }) => {
      const { differences, theirs } = driftOf("2025-09-18", change)
      expect(differences.map((one) => lineOf(one).replace(/ \([\w.]+( and \d+ more)?\)$/, ""))).toEqual(lines)
      expect(theirs.notes.map(({ what }) => what).toSorted()).toEqual(notes.toSorted())
    }
  )
})

describe("one change of a document beside its code", () => {
  const base = documentOf("2022-12-12")
  const spec = specOf("2022-12-12")
  const { operations } = readFacts(spec.file, base)
  const compared = operations.flatMap(({ parts }) => parts.map(({ schema }) => schema))
  // Bodies of errors are not compared, and neither are unused components.
  const fields = [...reachable(compared, schemasOf(base))].flatMap((name) =>
    Object.keys(componentOf(base, name).properties ?? {}).map((field) => [name, field] as const)
  )

  it("is reported for every part", () => {
    const kinds = ["removed", "added", "retyped", "nulled"] as const
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.constantFrom(...kinds), ([name, field], kind) => {
        const json = structuredClone(base)
        const properties = at(componentOf(json, name), "properties")
        if (kind === "removed") delete properties[field]
        else if (kind === "added") properties[`${field}_more`] = { type: "string" }
        else properties[field] = kind === "retyped" ? { type: "array", items: {} } : { type: ["boolean", "null"] }
        // The decisions apply to the document before the change.
        const before = examine({ ...spec, overlay: undefined }, all).differences.map(lineOf)
        const after = examine({ ...spec, json, overlay: undefined }, all).differences.map(lineOf)
        expect(after.filter((line) => !before.includes(line))).not.toEqual([])
      }),
      { numRuns: 20, seed: 20250918 }
    )
  }, 60_000)
})

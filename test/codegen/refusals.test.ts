import { describe, expect, it } from "vitest"
import { readConnectionTypes } from "../../codegen/connectionTypes.ts"
import { SpecError } from "../../codegen/cursor.ts"
import { readEffects } from "../../codegen/effects.ts"
import { generate } from "../../codegen/generate.ts"
import type { Json } from "../../codegen/overlay.ts"
import { variant, version } from "./support.ts"

type Path = ReadonlyArray<string | number>

/** Refusal of the small API after one change. */
const refusal = (path: Path, value: Json | undefined): SpecError => {
  try {
    generate([variant(version, [path, value])], "all")
  } catch (error) {
    if (error instanceof SpecError) return error
    throw error
  }
  throw new Error("it was not refused")
}

const normalized = (path: Path): string =>
  `$${path.map((key) => (typeof key === "number" ? `[${key}]` : `['${key}']`)).join("")}`

const list: Path = ["paths", "/api/widgets", "get"]
const create: Path = ["paths", "/api/widgets", "post"]
const touch: Path = ["paths", "/api/widgets/{id}", "put"]
const schema = (...path: Path): Path => ["components", "schemas", ...path]
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const json = (value: Json): Json => ({ content: { "application/json": { schema: value } } })

const cases: ReadonlyArray<readonly [what: string, path: Path, value: Json | undefined, at: Path, problem: RegExp]> = [
  ["another OpenAPI", ["openapi"], "3.0.3", ["openapi"], /expected a document of OpenAPI 3\.1/],
  ["an unknown keyword of the document", ["webhooks"], {}, ["webhooks"], /unknown keyword "webhooks"/],
  [
    "an unknown keyword of an operation",
    [...list, "callbacks"],
    {},
    [...list, "callbacks"],
    /unknown keyword "callbacks"/
  ],
  ["an unknown extension", [...list, "x-else"], 1, [...list, "x-else"], /unknown keyword "x-else" in an operation/],
  [
    "an unknown method",
    ["paths", "/api/widgets", "head"],
    {},
    ["paths", "/api/widgets", "head"],
    /unknown keyword "head"/
  ],
  ["a missing summary", [...list, "summary"], undefined, list, /"summary" is missing/],
  [
    "an id that is not below its tag",
    [...list, "operationId"],
    "others.list",
    [...list, "operationId"],
    /expected "widgets\."/
  ],
  ["two tags", [...list, "tags"], ["widgets", "more"], [...list, "tags"], /exactly one tag/],
  ["a tag that is not declared", ["tags", 0, "name"], "others", list, /"widgets" is not declared/],
  ["a duplicate id", [...create, "operationId"], "widgets.list", create, /"widgets\.list" is not unique/],

  [
    "a parameter's unknown place",
    [...list, "parameters", 0, "in"],
    "cookie",
    [...list, "parameters", 0, "in"],
    /"path" or "query" or "header", found "cookie"/
  ],
  [
    "another header",
    ["components", "parameters", "ApiVersion", "name"],
    "X-Trace",
    ["components", "parameters", "ApiVersion", "name"],
    /only the headers/
  ],
  [
    "a style of a query parameter",
    [...list, "parameters", 0, "style"],
    "pipeDelimited",
    [...list, "parameters", 0, "style"],
    /expected style "form", found "pipeDelimited"/
  ],
  [
    "an object without deepObject",
    [...touch, "parameters", 1, "style"],
    "form",
    [...touch, "parameters", 1, "style"],
    /expected style "deepObject"/
  ],
  [
    "joined arrays",
    [...list, "parameters", 0, "explode"],
    false,
    [...list, "parameters", 0, "explode"],
    /explode: true/
  ],
  [
    "a path parameter that is not in the path",
    [...touch, "parameters", 0, "name"],
    "key",
    touch,
    /the path has \{id\}/
  ],
  [
    "a parameter without a target",
    [...list, "parameters", 0],
    { $ref: "#/components/parameters/Nope" },
    [...list, "parameters", 0, "$ref"],
    /does not resolve to one of the parameters/
  ],

  [
    "two inputs of one name, in path and query",
    [...touch, "parameters", 1, "name"],
    "id",
    [...touch, "parameters", 1],
    /query parameter "id" has the name of another/
  ],
  [
    "two inputs of one name, in path and body",
    [...touch, "requestBody"],
    json({ type: "object", properties: { id: {} } }),
    [...touch, "requestBody", "content", "application/json", "schema"],
    /the body's field "id" has the name of a path parameter/
  ],
  [
    "a body that is an array",
    schema("CreateWidget"),
    { type: "array", items: {} },
    [...create, "requestBody", "content", "application/json", "schema"],
    /not an object with named fields/
  ],
  [
    "a body that is a union",
    schema("CreateWidget"),
    { oneOf: [ref("Part"), ref("Pagination")] },
    [...create, "requestBody", "content", "application/json", "schema"],
    /not an object with named fields/
  ],
  [
    "a body of free form",
    schema("CreateWidget"),
    { type: "object", additionalProperties: true },
    [...create, "requestBody", "content", "application/json", "schema"],
    /not an object with named fields/
  ],
  [
    "a body that is not JSON",
    [...create, "requestBody", "content"],
    { "text/plain": {} },
    [...create, "requestBody", "content", "text/plain"],
    /unknown keyword "text\/plain"/
  ],

  [
    "an unknown status",
    [...list, "responses", "418"],
    { description: "?" },
    [...list, "responses", "418"],
    /status 418/
  ],
  ["no success", [...touch, "responses"], {}, [...touch, "responses"], /exactly one success/],
  [
    "two successes",
    [...touch, "responses", "200"],
    { description: "Now." },
    [...touch, "responses"],
    /exactly one success/
  ],
  [
    "an error without a target",
    [...list, "responses", "401", "$ref"],
    "#/components/responses/Nope",
    [...list, "responses", "401", "$ref"],
    /does not resolve to one of the responses/
  ],

  [
    "a cursor that is not an input",
    [...list, "x-polytomic-pagination", "cursor"],
    "after",
    [...list, "x-polytomic-pagination"],
    /no input "after"/
  ],
  [
    "missing items",
    [...list, "x-polytomic-pagination", "items"],
    ["rows"],
    [...list, "x-polytomic-pagination"],
    /the body has no field rows/
  ],
  [
    "items that are not an array",
    [...list, "x-polytomic-pagination", "items"],
    ["pagination"],
    [...list, "x-polytomic-pagination"],
    /pagination is not an array/
  ],
  [
    "an unknown kind of pages",
    [...list, "x-polytomic-pagination", "kind"],
    "offset",
    [...list, "x-polytomic-pagination", "kind"],
    /expected "link", found "offset"/
  ],

  [
    "an unknown keyword of a schema",
    schema("Part", "properties", "name", "multipleOf"),
    2,
    schema("Part", "properties", "name", "multipleOf"),
    /unknown keyword "multipleOf" in a schema/
  ],
  [
    "nullable of OpenAPI 3.0",
    schema("Part", "properties", "name", "nullable"),
    true,
    schema("Part", "properties", "name", "nullable"),
    /unknown keyword "nullable"/
  ],
  [
    "a schema without a target",
    schema("widget", "properties", "state"),
    ref("Nope"),
    schema("widget", "properties", "state", "$ref"),
    /does not resolve to a schema/
  ],
  [
    "two types",
    schema("Part", "properties", "name", "type"),
    ["string", "integer"],
    schema("Part", "properties", "name", "type"),
    /expected one type/
  ],
  [
    "an unknown type",
    schema("Part", "properties", "name", "type"),
    "text",
    schema("Part", "properties", "name", "type"),
    /found "text"/
  ],
  [
    "an unknown format",
    schema("Part", "properties", "name", "format"),
    "ipv4",
    schema("Part", "properties", "name", "format"),
    /found "ipv4"/
  ],
  [
    "a keyword of another type",
    schema("Part", "properties", "name", "minimum"),
    1,
    schema("Part", "properties", "name", "minimum"),
    /"minimum" requires type "integer" or "number"/
  ],
  [
    "a keyword next to a reference",
    schema("widget", "properties", "state", "enum"),
    ["a"],
    schema("widget", "properties", "state"),
    /"enum" beside "\$ref"/
  ],
  [
    "an array of what?",
    schema("widget", "properties", "children", "items"),
    undefined,
    schema("widget", "properties", "children"),
    /"items" is missing/
  ],
  ["a duplicate enum value", schema("WidgetState", "enum"), ["a", "a"], schema("WidgetState", "enum"), /not unique/],
  [
    "a required field that is not there",
    schema("Part", "required"),
    ["nope"],
    schema("Part", "required"),
    /"nope" is required but not among/
  ],
  [
    "named fields with typed additional ones",
    schema("Part", "additionalProperties"),
    { type: "string" },
    schema("Part", "additionalProperties"),
    /not supported/
  ],

  [
    "two components of one name",
    schema("Part", "x-polytomic-name"),
    "Widget",
    schema("widget"),
    /"widget" and "Part" would both be called Widget/
  ],
  [
    "a name that an import has",
    schema("Part", "x-polytomic-name"),
    "Schema",
    schema("Part"),
    /"Schema" can't be the name of a type/
  ],
  [
    "a name that is not an identifier",
    schema("Part", "x-polytomic-name"),
    "a-b",
    schema("Part"),
    /"a-b" can't be the name of a type/
  ],
  [
    "a type and a service of one name",
    schema("Part", "x-polytomic-name"),
    "Widgets",
    [],
    /both the type Widgets and the service would be called Widgets/
  ],
  [
    "a type and an input of one name",
    schema("Part", "x-polytomic-name"),
    "CreateInput",
    [],
    /would be called CreateInput/
  ],
  ["an id without a resource", [...list, "operationId"], "list", [...list, "operationId"], /expected a dotted name/],
  [
    "a member next to a reference",
    [...list, "responses", "401", "description"],
    "Words.",
    [...list, "responses", "401"],
    /"\$ref" must be the only member here/
  ],
  [
    "a path parameter that may be left out",
    [...touch, "parameters", 0, "required"],
    false,
    [...touch, "parameters", 0],
    /a path parameter must be required/
  ],
  [
    "an object in a path",
    [...touch, "parameters", 0, "schema"],
    { type: "object", additionalProperties: true },
    [...touch, "parameters", 0],
    /a path parameter cannot be an object/
  ],
  [
    "a path parameter that the path has no place for",
    [...create, "parameters"],
    [{ name: "key", in: "path", required: true, schema: { type: "string" } }],
    create,
    /the path parameter "key" is not in the path/
  ],
  [
    "alternatives of null only",
    schema("widget", "properties", "state"),
    { oneOf: [{ type: "null" }] },
    schema("widget", "properties", "state", "oneOf"),
    /expected at least one alternative/
  ],
  ["an empty enum", schema("WidgetState", "enum"), [null], schema("WidgetState", "enum"), /an enum requires values/],
  [
    "required fields without any fields",
    schema("Part"),
    { type: "object", required: ["a"] },
    schema("Part", "required"),
    /"required" requires "properties"/
  ],
  [
    "a limit that is not a number",
    schema("Part", "properties", "name", "minLength"),
    "1",
    schema("Part", "properties", "name", "minLength"),
    /expected a number/
  ],
  [
    "pages of an operation without a body",
    [...list, "responses", "200", "content"],
    undefined,
    [...list, "responses", "200"],
    /a page needs a body/
  ],
  ["a version that is not a date", ["info", "version"], "v2", ["info", "version"], /expected an API version: a date/]
]

describe("the generator rejects", () => {
  it.each(cases)("%s", (_, path, value, at, problem) => {
    const error = refusal(path, value)
    expect(error.problem).toMatch(problem)
    expect(error.path).toBe(normalized(at))
    expect(error.file).toMatch(/^spec\/.*\.json$/)
    expect(error.message).toBe(`${error.file}: ${error.path}: ${error.problem}`)
  })

  it("nothing of the unchanged document", () => {
    expect(() => generate([variant(version)], "all")).not.toThrow()
  })
})

describe("effects of operations", () => {
  const documents = [variant(version)]
  const all = documents.flatMap(({ endpoints }) => endpoints.map(({ id }) => id))
  const refused = (effects: Json): SpecError => {
    try {
      readEffects("effects.json", effects, documents)
    } catch (error) {
      if (error instanceof SpecError) return error
      throw error
    }
    throw new Error("it was not refused")
  }

  it("are read per operation", () => {
    const [first = "", ...others] = all
    const effects = readEffects("effects.json", { read: [first], write: others, destructive: [] }, documents)
    expect(effects[first]).toBe("read")
    expect(Object.keys(effects).toSorted()).toEqual(all.toSorted())
  })

  it.each<readonly [what: string, effects: Json, path: string, problem: RegExp]>([
    ["a missing kind", { read: all, write: [] }, "$.destructive", /expected an array of operation ids/],
    [
      "an unknown operation",
      { read: [...all, "no.such"], write: [], destructive: [] },
      "$.read",
      /unknown operation no\.such/
    ],
    ["an id that is not a string", { read: [1], write: [], destructive: [] }, "$.read", /unknown operation 1/],
    ["an operation twice", { read: all, write: all, destructive: [] }, "$.write", /has two effects/],
    ["an operation without any", { read: all.slice(1), write: [], destructive: [] }, "$", /has no effect: add it/]
  ])("are rejected with %s", (_, effects, path, problem) => {
    const error = refused(effects)
    expect([error.file, error.path]).toEqual(["effects.json", path])
    expect(error.problem).toMatch(problem)
  })
})

describe("facts of connection types", () => {
  const field = { type: "string" }
  it.each<readonly [what: string, types: Json, path: string, problem: RegExp]>([
    ["an id", { "a-b": { name: "A", required: [], properties: {} } }, "$['a-b']", /"a-b" is not an identifier/],
    [
      "a name of a setting",
      { a: { name: "A", required: [], properties: { "b-c": field } } },
      "$['a']['properties']['b-c']",
      /"b-c" is not an identifier/
    ],
    [
      "a value of an enumeration",
      { a: { name: "A", required: [], properties: { b: { ...field, enum: ["x y"] } } } },
      "$['a']['properties']['b']['enum'][0]",
      /"x y" contains a character other than/
    ],
    [
      "an unknown keyword",
      { a: { name: "A", required: [], properties: { b: { ...field, secret: true } } } },
      "$['a']['properties']['b']['secret']",
      /unknown keyword "secret"/
    ]
  ])("are rejected for %s that TypeScript cannot express", (_, types, path, problem) => {
    const read = () => readConnectionTypes("types.json", types)
    expect(read).toThrow(SpecError)
    try {
      read()
    } catch (error) {
      expect(error).toMatchObject({ path, problem: expect.stringMatching(problem) })
    }
  })
})

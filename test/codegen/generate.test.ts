import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { fixtures, generated, variant, version } from "./support.ts"

const older = "2023-01-01"

const schemas = (...path: ReadonlyArray<string | number>) => ["components", "schemas", ...path]

describe("a version", () => {
  const file = generated(variant(version))

  it("is generated exactly as expected", () => {
    const golden = readFileSync(new URL("golden/Widgets.ts.txt", fixtures), "utf8")
    expect(`${file(`v${version}/Widgets.ts`)}${file(`v${version}/WidgetsShapes.ts`)}`).toBe(golden)
  })

  it("exports its services, operations and layer", () => {
    expect(file(`v${version}/index.ts`)).toContain(
      `export { Widgets } from "./Widgets.ts"\nexport { WidgetsParts } from "./WidgetsParts.ts"\n`
    )
    expect(file(`v${version}/operations.ts`)).toMatch(/Widgets\.touchOperation,\s+WidgetsParts\.listOperation\s+\]/)
    expect(file(`v${version}/services.ts`)).toContain("export type Services = Widgets | WidgetsParts\n")
  })

  it("is the same for any order of the documents", () => {
    const documents = [variant(version), variant(older), variant("2022-01-01")] as const
    const [a, b, c] = documents
    const forward = generated(a, b, c)
    const backward = generated(c, b, a)
    for (const path of [
      `v${version}/Widgets.ts`,
      `v${version}/WidgetsShapes.ts`,
      `v${older}/Widgets.ts`,
      `v2022-01-01/services.ts`
    ]) {
      expect(backward(path)).toBe(forward(path))
    }
  })

  it("has no input parameter without inputs, and an optional one when all are optional", () => {
    expect(file(`v${version}/WidgetsParts.ts`)).toContain("readonly list: () => Effect.Effect<ReadonlyArray<Part>,")
    expect(file(`v${version}/Widgets.ts`)).toContain("readonly listPage: (input?: ListInput) =>")
    expect(file(`v${version}/Widgets.ts`)).toContain("readonly touch: (input: TouchInput) =>")
  })
})

describe("responses and requests", () => {
  const file = generated(variant(version))
  const text = file(`v${version}/Widgets.ts`) + file(`v${version}/WidgetsShapes.ts`)

  it("leave enums open in responses only, though both are validated", () => {
    expect(text).toContain(`export type WidgetState = "new" | "used" | (string & {})\n`)
    expect(text).toContain(`export type WidgetStateInput = "new" | "used"\n`)
    expect(text.match(/Shape\.Literals\(\["new", "used"\]\)/g)).toHaveLength(2)
  })

  it("brand timestamps in responses only", () => {
    expect(text).toContain("readonly made_at?: Timestamp.Timestamp | null\n")
    expect(text).toContain("readonly ready_at?: string | undefined\n")
    expect(text).toContain("ready_at: Shape.optional(Shape.Timestamp)")
  })

  it("accept `undefined` for a missing field in requests only", () => {
    expect(text).toContain(
      "export interface PartInput {\n  readonly name: string\n  readonly weight?: number | null | undefined\n}"
    )
    const shared = generated(variant(version))(`v${version}/SharedWidgets.ts`)
    expect(shared).toContain("export interface Part {\n  readonly name: string\n  readonly weight?: number | null\n}")
  })

  it("share one type where both would be equal", () => {
    const file = generated(variant(version, [schemas("Part", "required"), ["name", "weight"]]))
    expect(file(`v${version}/Widgets.ts`)).toContain("readonly parts?: ReadonlyArray<Part> | undefined\n")
    expect(file(`v${version}/Widgets.ts`) + file(`v${version}/WidgetsShapes.ts`)).not.toContain("PartInput")
  })

  it("do not take the name of another component for a request", () => {
    const file = generated(variant(version, [schemas("PartInput"), { type: "string" }]))
    expect(file(`v${version}/WidgetsShapes.ts`)).toContain("export interface PartRequest {\n")
  })
})

describe("a successful response", () => {
  const envelope = schemas("WidgetEnvelope", "properties")
  const widget = { $ref: "#/components/schemas/widget" }

  it("may be null within its envelope", () => {
    const file = generated(variant(version, [[...envelope, "data"], { oneOf: [widget, { type: "null" }] }]))
    expect(file(`v${version}/Widgets.ts`)).toContain("Operation.Operation<CreateInput, Widget | null, CreateError>")
    expect(file(`v${version}/Widgets.ts`)).toContain("Shape.suspend(() => Shape.NullOr(WidgetShape))")
  })

  it("is the whole body when the envelope has more than data", () => {
    const file = generated(variant(version, [[...envelope, "job"], { type: "string" }]))
    expect(file(`v${version}/Widgets.ts`)).toContain("Operation.Operation<CreateInput, WidgetEnvelope, CreateError>")
    expect(file(`v${version}/Widgets.ts`)).toContain("success: /*#__PURE__*/ Define.body(WidgetEnvelopeShape)")
  })

  it("is the whole body without an envelope", () => {
    const file = generated(variant(version, [envelope, { name: { type: "string" } }]))
    expect(file(`v${version}/Widgets.ts`)).toContain("success: /*#__PURE__*/ Define.body(WidgetEnvelopeShape)")
  })

  it("is empty for a documented empty object", () => {
    const responses = ["paths", "/api/widgets/{id}", "put", "responses", "202"]
    const content = { "application/json": { schema: { type: "object" } } }
    const file = generated(variant(version, [[...responses, "content"], content]))
    expect(file(`v${version}/Widgets.ts`)).toContain("success: /*#__PURE__*/ Define.empty(202)")
  })

  it("is paginated by a link where documented", () => {
    const file = generated(
      variant(version, [["paths", "/api/widgets", "get", "x-polytomic-pagination", "kind"], "link"])
    )
    expect(file(`v${version}/Widgets.ts`)).toContain(`items: ["data"], link: true }`)
  })
})

describe("two versions", () => {
  it("share equal types, importable from both", () => {
    const file = generated(variant(version), variant(older))
    const text = file(`v${older}/Widgets.ts`)
    expect(text.replace(/\s+/g, " ")).toContain(
      `export { Pagination, PartInput, Widget, WidgetPage, WidgetState, WidgetStateInput } from "../v${version}/WidgetsShapes.ts"`
    )
    expect(text).toContain(`export { Part } from "../v${version}/SharedWidgets.ts"\n`)
    expect(text).not.toContain("export interface Widget {")
    expect(text).toContain(`version: "${older}"`)
    expect(() => file(`v${older}/SharedWidgets.ts`)).toThrow("was not generated")
  })

  it("do not share a type that differs in a nested field", () => {
    const file = generated(
      variant(version),
      variant(older, [schemas("Part", "properties", "size"), { type: "integer" }])
    )
    const text = file(`v${older}/Widgets.ts`)
    // Widget contains a Part, so it differs too; WidgetState does not.
    expect(file(`v${older}/WidgetsShapes.ts`)).toContain("export interface Widget {")
    expect(file(`v${older}/SharedWidgets.ts`)).toContain("readonly size?: number\n")
    expect(text).toMatch(
      /export \{ Pagination, WidgetState, WidgetStateInput \} from "\.\.\/v2024-01-01\/WidgetsShapes\.ts"/
    )
  })

  it("share a type that differs in descriptions only", () => {
    const file = generated(variant(version), variant(older, [schemas("Part", "description"), "Other words."]))
    expect(file(`v${older}/Widgets.ts`)).toContain(`export { Part } from "../v${version}/SharedWidgets.ts"\n`)
  })

  it("share with the newest version that has the same", () => {
    const size = [schemas("Part", "properties", "size"), { type: "integer" }] as const
    const file = generated(variant(version), variant(older, size), variant("2022-01-01", size))
    expect(file("v2022-01-01/WidgetsParts.ts")).toContain(`export { Part } from "../v${older}/SharedWidgets.ts"\n`)
  })
})

describe("types", () => {
  it("are written to one module: each with its interface, used by operations, and its schema", () => {
    const file = generated(variant(version))
    const text = file(`v${version}/WidgetsShapes.ts`)
    expect(text).toContain("The types of `Widgets.ts`.")
    expect(text).toContain("export interface Widget {")
    expect(text).toContain("export const WidgetShape: Shape.Shape<Widget> = /*#__PURE__*/ Shape.suspend(")
    expect(text).toContain("export const Widget: Schema.Codec<Widget, unknown> = /*#__PURE__*/ toSchema(WidgetShape)")
    expect(file(`v${version}/Widgets.ts`)).not.toMatch(/effect\/Schema|export .*Shape\b/)
  })
})

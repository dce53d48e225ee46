import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { calls } from "../../../scripts/size/programs.ts"
import { parse } from "../../../scripts/size/typeCheck.ts"

describe("the type check's figures", () => {
  it("are those that the compiler prints", () => {
    const output = `Files:             266
Types:            2345
Instantiations:   1902
Memory used:    96127K
Memory allocs:  213441
Check time:     0.014s
Total time:     0.395s
`
    expect(parse(output)).toEqual({ instantiations: 1902, memory: 96_127, total: 0.395, check: 0.014 })
  })

  it("are not made up where the compiler prints none", () => {
    expect(() => parse("Types: 1\n")).toThrow("did not print")
  })

  it("are of a call of each service", () => {
    const services = readFileSync(new URL("../../../src/generated/v2025-09-18/services.ts", import.meta.url), "utf8")
    const names = [...services.matchAll(/^ +(\w+)\.layer/gm)].map(([, name]) => name)
    expect(Object.keys(calls).toSorted()).toEqual(names.toSorted())
  })
})

import { afterEach, describe, expect, it, vi } from "vitest"
import { printing, programs } from "../../scripts/docs/playground.ts"

afterEach(() => vi.restoreAllMocks())

describe("programs of the playground", () => {
  it.each(programs)("$name prints the expected output", async ({ file, prints }) => {
    const lines: Array<string> = []
    vi.spyOn(console, "log").mockImplementation((...values) => void lines.push(values.join(" ")))
    await import(/* @vite-ignore */ file)
    expect(prints).not.toEqual(printing(""))
    expect(lines.join("\n").trim()).toMatch(prints)
  })
})

describe("an expected output", () => {
  it.each([
    ["a\nb", "a\nb", true],
    ["a\nb", "a", false],
    ["a\nx\ny\nb", "a\n…\nb", true],
    ["a\nb", "a\n…\nb", true],
    ["x\na\nb", "a\n…\nb", false],
    ["a\nb\nc", "a\n…\nb", false]
  ])("%j and %j: %s", (output, prints, expected) => {
    expect(printing(prints).test(output)).toBe(expected)
  })
})

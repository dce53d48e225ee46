import { describe, expect, it } from "vitest"
import { snippets } from "../../scripts/docs.ts"

const document = [
  "# Title",
  "```ts",
  'import { a } from "a"',
  "```",
  "text",
  "<!-- ts: declare const b: string",
  "declare const c: string -->",
  "```ts",
  "a(b, c)",
  "```",
  "```sh",
  "ls",
  "```",
  "```ts",
  'import { d } from "d"',
  "```"
].join("\n")

describe("the TypeScript of a document", () => {
  it("keeps each line where it stands, adds what is hidden, and begins anew at an import", () => {
    const found = snippets(document).map(({ line, code }) => ({
      line,
      code: code.split("\n").flatMap((text, index) => (text === "" ? [] : [`${index + 1}: ${text}`]))
    }))
    expect(found).toEqual([
      { line: 2, code: ['3: import { a } from "a"', "17: export {}"] },
      {
        line: 8,
        code: [
          '3: import { a } from "a"',
          "6: declare const b: string",
          "7: declare const c: string ",
          "9: a(b, c)",
          "17: export {}"
        ]
      },
      { line: 14, code: ['15: import { d } from "d"', "17: export {}"] }
    ])
  })
})

/**
 * What typical mistakes show: `docs/mistakes.md` has the messages, word for word. After a change of words, write it anew with
 * `npx vitest run test/mistakes -u`, and read the difference.
 */
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { answers } from "./answers.ts"
import { calls } from "./calls.ts"
import { clients } from "./clients.ts"
import { jobs } from "./jobs.ts"
import { keys } from "./keys.ts"
import { type Mistake, shownBy } from "./mistake.ts"

const chapters: ReadonlyArray<readonly [name: string, mistakes: ReadonlyArray<Mistake>]> = [
  ["Options of clients and layers", clients],
  ["Keys", keys],
  ["Inputs and options of calls", calls],
  ["Answers of servers, proxies and networks", answers],
  ["Jobs and policies", jobs]
]

// The environment of whoever runs the tests is not to have a key in it.
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("POLYTOMIC_")) vi.stubEnv(name, undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

it("there are 60 or more, each once", () => {
  const codes = chapters.flatMap(([, mistakes]) => mistakes.map(({ code, server = "" }) => `${code} ${server}`))
  expect(codes.length).toBeGreaterThanOrEqual(60)
  expect(new Set(codes).size).toBe(codes.length)
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

it("show what docs/mistakes.md says", async () => {
  const lines = [
    "# Typical mistakes",
    "",
    "What a program shows when something is given wrong, and what it says to do. Every entry is run by the tests, word for word.",
    "",
    "In the code, `id` is the id of a connection, and requests go to the emulator, or to the server that stands below the code.",
    ""
  ]
  for (const [name, mistakes] of chapters) {
    lines.push(`## ${name}`, "")
    for (const mistake of mistakes) {
      const { code, server, title } = mistake
      const shown = await shownBy(mistake)
      expect(shown, title).not.toMatch(
        /no mistake|is not a function|is not defined|Cannot read|\bundefined\b.*\bundefined\b/
      )
      const answer = server === undefined ? [] : ["", `// the server: ${server}`]
      lines.push(`### ${capital(title)}`, "", "```js", code, ...answer, "```", "")
      lines.push(...shown.split("\n").map((line) => `> ${line.replaceAll("<", "\\<")}`), "")
    }
  }
  await expect(`${lines.join("\n").trimEnd()}\n`).toMatchFileSnapshot("../../docs/mistakes.md")
})

/**
 * Messages of typical mistakes: `docs/mistakes.md` and `docs/messages.md` contain the exact messages. After a change, update them with
 * `npx vitest run test/mistakes -u`, and review the diff.
 */
import { readFileSync } from "node:fs"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { calls } from "./calls.ts"
import { clients } from "./clients.ts"
import { jobs } from "./jobs.ts"
import { keys } from "./keys.ts"
import { type Mistake, shownBy } from "./mistake.ts"
import { responses } from "./responses.ts"

type Chapter = readonly [name: string, mistakes: ReadonlyArray<Mistake>]

const inCode: ReadonlyArray<Chapter> = [
  ["Options of clients and layers", clients],
  ["Keys", keys],
  ["Inputs and options of calls", calls]
]

const atRunTime: ReadonlyArray<Chapter> = [
  ["Responses of servers, proxies and networks", responses],
  ["Jobs and policies", jobs]
]

const chapters = [...inCode, ...atRunTime]

// The environment of the tests must not contain a key.
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("POLYTOMIC_")) vi.stubEnv(name, undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

it("are at least 60, each unique", () => {
  const codes = chapters.flatMap(([, mistakes]) => mistakes.map(({ code, server = "" }) => `${code} ${server}`))
  expect(codes.length).toBeGreaterThanOrEqual(60)
  expect(new Set(codes).size).toBe(codes.length)
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const page = async (title: string, introduction: string, chapters: ReadonlyArray<Chapter>): Promise<string> => {
  const lines = [
    `# ${title}`,
    "",
    `${introduction} The tests run every entry and compare the exact message.`,
    "",
    "In the code, `id` is the id of a connection. Requests go to the emulator, or to the server that is defined below the code.",
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
      const response = server === undefined ? [] : ["", `// the server: ${server}`]
      lines.push(`### ${capital(title)}`, "", "```js", code, ...response, "```", "")
      lines.push(...shown.split("\n").map((line) => `> ${line.replaceAll("<", "\\<")}`), "")
    }
  }
  return `${lines.join("\n").trimEnd()}\n`
}

it("have the messages in docs/mistakes.md", async () => {
  const introduction =
    "Messages for wrong options, keys and inputs. For failures while a program runs, see [messages at run time](messages.md)."
  const text = await page("Typical mistakes", introduction, inCode)
  await expect(text).toMatchFileSnapshot("../../docs/mistakes.md")
})

it("have the messages in docs/messages.md", async () => {
  const introduction =
    "Messages for unexpected responses and failed jobs. For wrong options, keys and inputs, see [typical mistakes](mistakes.md)."
  const text = await page("Messages at run time", introduction, atRunTime)
  await expect(text).toMatchFileSnapshot("../../docs/messages.md")
})

it("match the entries of docs/faq.md", () => {
  const read = (file: string) => readFileSync(new URL(`../../docs/${file}.md`, import.meta.url), "utf8")
  const shown = `${read("mistakes")}${read("messages")}${read("errors")}`
  // Of Effect, of Node and of Workers.
  const others = [
    "Service not found: ",
    "Cannot find package 'effect'",
    "Cannot perform I/O on behalf of a different request"
  ]
  const rows = Array.from(read("faq").matchAll(/^\| `([^`]+)`/gm), ([, message = ""]) => message)
  const parts = rows.flatMap((message) => message.split("…").filter((part) => /\w/.test(part)))
  expect(rows.length).toBeGreaterThan(5)
  expect(parts.filter((part) => !shown.includes(part.trim()) && !others.includes(part))).toEqual([])
})

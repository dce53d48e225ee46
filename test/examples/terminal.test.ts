/** Output in a terminal: the bars of the quick start and of the guide to progress. `script` creates the terminal. */
import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"

const hasTerminals = process.platform === "linux" && existsSync("/usr/bin/script")
if (!hasTerminals) {
  console.warn("\n!!! SKIPPED: there is no `script` of Linux, so the bars are not looked at in a terminal.\n")
}

/** Everything that a program writes to a terminal, including overwritten parts. */
const inTerminal = async (file: string): Promise<string> => {
  const node = `${process.execPath} --conditions=effect-polytomic-source ${file}`
  const { stdout } = await promisify(execFile)(
    "/usr/bin/script",
    ["--quiet", "--return", "--command", `stty cols 120 rows 40; exec ${node}`, "/dev/null"],
    { cwd: root, env: { TERM: "xterm-256color", PATH: process.env.PATH }, maxBuffer: 50_000_000 }
  )
  // The prefix of a control sequence, which is invisible.
  return stdout.replaceAll("\u001b[", "␛")
}

/** The distinct percentages, in the order of their output. */
const shares = (output: string, pattern: RegExp): ReadonlyArray<number> => {
  const all = Array.from(output.matchAll(pattern), ([, share]) => Number(share))
  return all.filter((share, i) => share !== all[i - 1])
}

const expectToGrow = (shown: ReadonlyArray<number>): void => {
  expect(shown).toEqual(shown.toSorted((a, b) => a - b))
  expect(shown[0]).toBe(0)
  expect(shown.some((share) => share > 0 && share < 100)).toBe(true)
}

describe.skipIf(!hasTerminals)(`in a terminal${hasTerminals ? "" : " (skipped without script)"}`, () => {
  it("the quick start shows a growing bar while the bulk sync runs", async () => {
    const output = await inTerminal("examples/quickstart/main.ts")
    const plain = output.replaceAll(/␛[\d;?]*[a-zA-Z]/g, "")
    expectToGrow(shares(plain, /SyncRun\.bulkSync +━{24} (\d+) % +\d+ records/g))
    expect(plain).toMatch(/✔ SyncRun\.bulkSync +completed \d+ records/)
    expect(plain).toMatch(/✔ WebhookReceiver\.handler +delivered, and its signature verified/)
    // The completed part has another color than the rest.
    expect(output).toMatch(/␛32m━+␛39m␛2m━+␛22m/)
  }, 30_000)

  it("the guide to progress draws a bar and its schemas in place", async () => {
    const output = await inTerminal("examples/guides/progress.ts")
    const pictures = output.split(/␛\d+A␛J/)
    const plain = pictures.map((picture) => picture.replaceAll(/␛[\d;]*m/g, ""))
    expect(plain.length).toBeGreaterThan(3)
    const shown = plain.map((picture) => Number(/^[█░]{30} +(\d+)% {2}\d+ records/.exec(picture)?.[1]))
    expectToGrow(shown.filter((share, i) => share !== shown[i - 1]))
    expect(shown.at(-1)).toBe(100)
    expect(plain.at(-1)).toMatch(/\n {2}✔ public\.users +\d+/)
    // The number of cleared lines equals the number of written ones.
    const heights = Array.from(output.matchAll(/␛(\d+)A/g), ([, lines]) => Number(lines))
    expect(heights).toEqual(plain.slice(0, -1).map((picture) => picture.trimEnd().split("\n").length))
  }, 30_000)
})

/** Exact help of command lines, and limits of flags that it does not mention. */
import { assert, describe, expect, it } from "@effect/vitest"
import { makeRun } from "./support.ts"

// Nothing is sent.
const run = makeRun("http://127.0.0.1:9")

const commands = [
  "",
  "sync",
  "sync run",
  "query",
  "emulator",
  "mcp",
  "completions",
  "events tail",
  "webhooks listen",
  // Generated from operations: one that is paginated, one with a key and a secret, one that is destructive.
  "connections",
  "bulk-sync list",
  "webhooks create",
  "connections delete"
]

const helpOf = async (command: string): Promise<string> => {
  const { code, err, out } = await run([...command.split(" ").filter((word) => word !== ""), "--help"])
  assert.deepStrictEqual([code, err], [0, ""], command)
  return out
}

describe("help", () => {
  it("keeps its text, defaults included, unless changed on purpose (`npx vitest run test/bin/help.test.ts -u`)", async () => {
    let text = ""
    for (const command of commands) {
      const help = await helpOf(command)
      const own = command === "" ? help : help.replace(/\nGLOBAL FLAGS\n(?: {2}.*\n)+/, "")
      text += `$ effect-polytomic ${`${command} --help`.trim()}\n${own}\n`
    }
    await expect(text).toMatchFileSnapshot("help.txt")
  })

  it("of the program describes each command as its own help does", async () => {
    const whole = await helpOf("")
    for (const command of ["sync", "query", "emulator", "mcp", "completions"]) {
      const [, description] = /(?:^|\n)DESCRIPTION\n {2}(.*)\n/.exec(await helpOf(command)) ?? []
      assert.match(whole, new RegExp(`\n {2}${command} +${description?.replaceAll(".", "\\.")}\n`))
    }
  })
})

describe("a flag that can be repeated", () => {
  for (const [command, flag, most, later] of [
    // A later refusal shows that the number of values was accepted.
    ["mcp --port=-1", "--allow=connections.*", 200, "--port must be between 0 and 65535."],
    ["mcp --port=65536", "--allow-host=a", 20, "--port must be between 0 and 65535."],
    ["emulator --port=-1", "--allowed-host=a", 100, "--port must be between 0 and 65535."],
    ["emulator --port=65536", "--cors-origin=http://a", 100, "--port must be between 0 and 65535."],
    ["events tail --interval=0", "--type=a", 50, "--interval must be at least 1."]
  ] as const) {
    it(`takes up to ${most} values: ${command.split(" ")[0]} ${flag}`, async () => {
      const refusal = async (times: number) => {
        const { code, err } = await run([...command.split(" "), ...Array.from({ length: times }, () => flag)])
        assert.strictEqual(code, 2)
        return JSON.parse(err).error.message
      }
      assert.strictEqual(await refusal(most), later)
      assert.include(await refusal(most + 1), flag.slice(0, flag.indexOf("=")))
    })
  }
})

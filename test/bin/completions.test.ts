/** Completions of each shell, run in it; the script for PowerShell, which Debian does not package, is only read. */
import { execFileSync, spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { onTestFinished, vi } from "vitest"
import { makeRun } from "./support.ts"

const folder = mkdtempSync(join(tmpdir(), "completions-"))

const script = (shell: string): string => join(folder, shell)

/** Command lines, and the words that complete them: all of them, or some. */
const cases: ReadonlyArray<
  readonly [line: string, only: ReadonlyArray<string> | undefined, some: ReadonlyArray<string>]
> = [
  ["", undefined, ["bulk-sync", "connections", "mcp", "sync"]],
  ["conn", ["connections"], []],
  ["bulk-sync schemas l", ["list"], []],
  ["sync r", ["run"], []],
  ["connections list --out", ["--output"], []],
  ["connections list --output c", ["csv"], []],
  ["--output json connections list-s", ["list-shared-connections", "list-shared-connections-for-partner"], []],
  ["bulk-sync create --mode ", ["replicate", "snapshot"], []],
  // A flag of `bulk-sync get` alone.
  ["bulk-sync executions get --refr", [], []],
  ["bulk-sync get --refr", ["--refresh-schemas"], []],
  [`connections list --api-key-file ${folder}/fi`, [`${folder}/fish`], []],
  ["completions ", ["bash", "fish", "powershell", "zsh"], []]
]

const check = (complete: (line: string) => ReadonlyArray<string>): void => {
  for (const [line, only, some] of cases) {
    const found = complete(`effect-polytomic ${line}`)
    if (only === undefined) assert.includeMembers([...found], [...some], line)
    else assert.deepStrictEqual(found.toSorted(), only, line)
  }
}

const has = (shell: string): boolean => {
  try {
    execFileSync(shell, ["--version"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

const titleOf = (shell: string): string =>
  has(shell) ? `${shell}: complete` : `${shell}: skipped, as it is not installed`

beforeAll(async () => {
  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    const { code, err, out } = await makeRun("http://127.0.0.1:9")(["completions", shell])
    assert.strictEqual(code, 0, err)
    assert.include(out, `effect-polytomic completions ${shell} >`)
    assert.notInclude(out, "--completions")
    writeFileSync(script(shell), out)
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = (text: string): ReadonlyArray<string> => text.split("\n").filter((line) => line !== "")

describe("completions", () => {
  it.skipIf(!has("bash"))(titleOf("bash"), () => {
    check((line) => {
      const code = `
        source "$1"; COMP_LINE="$2"; COMP_POINT=\${#2}; read -ra COMP_WORDS <<< "$2"
        [[ $2 == *" " ]] && COMP_WORDS+=(""); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
        run=$(complete -p effect-polytomic | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        $run effect-polytomic "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "\${COMPREPLY[@]}"`
      return lines(execFileSync("bash", ["-c", code, "bash", script("bash"), line], { encoding: "utf8" }))
    })
  })

  it.skipIf(!has("fish"))(
    titleOf("fish"),
    () => {
      const home = { ...process.env, HOME: folder }
      const code = "source $argv[1]; complete -C $argv[2]"
      check((line) =>
        lines(execFileSync("fish", ["-c", code, script("fish"), line], { encoding: "utf8", env: home })).flatMap(
          (found) => {
            const [word = ""] = found.split("\t")
            // Flags are completed behind a dash only.
            return word.startsWith("-") && !line.includes(" --") ? [] : [word]
          }
        )
      )
    },
    60_000
  )

  it.skipIf(!has("zsh"))(
    titleOf("zsh"),
    async () => {
      // The functions of its completion work in a line editor only, which needs a terminal.
      const child = spawn("script", ["-qec", "stty cols 300; zsh -f -i", "/dev/null"], {
        env: { ...process.env, TERM: "xterm", HOME: folder }
      })
      onTestFinished(() => void child.kill("SIGKILL"))
      let text = ""
      child.stdout.on("data", (chunk) => {
        text += chunk
      })
      const type = async (keys: string, expected: ReadonlyArray<string>): Promise<void> => {
        text = ""
        child.stdin.write(keys)
        const shown = () => stripVTControlCharacters(text)
        await vi.waitFor(() => expected.forEach((each) => void assert.include(shown(), each)), 20_000)
      }
      await type(`PS1=; autoload -Uz compinit; compinit -u -D; source ${script("zsh")}; echo RE''ADY\n`, ["READY"])
      for (const [line, only] of cases) {
        if (only === undefined || only.length === 0) continue
        // The common prefix is inserted; further keys list the candidates.
        await type(`effect-polytomic ${line}${only.length === 1 ? "\t" : "\t\t\t"}`, only)
        await type("\u0015echo DO''NE\n", ["DONE"])
      }
    },
    60_000
  )

  it("powershell: is registered for the program, and completes its commands and flags", () => {
    const text = execFileSync("cat", [script("powershell")], { encoding: "utf8", maxBuffer: 10_000_000 })
    assert.match(text, /Register-ArgumentCompleter -Native -CommandName 'effect-polytomic' -ScriptBlock \{/)
    assert.match(text, /param\(\$wordToComplete, \$commandAst, \$cursorPosition\)/)
    for (const word of ["bulk-sync executions get", "--output", "--dry-run", "'ndjson'"]) assert.include(text, word)
  })
})

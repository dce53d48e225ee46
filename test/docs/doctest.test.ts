/**
 * Runs the examples of the docs, each as its own module. Their requests go to an emulator, which
 * has the connection of the API's own examples.
 */
import { execFile } from "node:child_process"
import { relative } from "node:path"
import { promisify } from "node:util"
import * as Effect from "effect/Effect"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import { type Compiled, compile, folder, write } from "./compile.ts"
import { all, type Example } from "./fences.ts"

const run = promisify(execFile)
const examples = write(all())
const byFile = Map.groupBy(examples, ({ file }) => file)

let emulator: PolytomicEmulator.PolytomicEmulator

// Effect reads the global once, on first use.
vi.stubGlobal("fetch", (...args: Parameters<typeof fetch>) => emulator.fetch(...args))

beforeEach(async () => {
  const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
  emulator = await Effect.runPromise(PolytomicEmulator.make({ data }))
  vi.stubEnv("POLYTOMIC_API_KEY", "test-key")
  vi.spyOn(console, "log").mockImplementation(() => {})
})

const title = ({ assertions, line, subject }: Compiled): string =>
  `${subject} (line ${line}${assertions === 0 ? "" : `, ${assertions} assertions`})`

for (const [file, inFile] of byFile) {
  describe(`examples in ${file}`, () => {
    for (const example of inFile.filter(({ runs }) => runs)) {
      it(`run: ${title(example)}`, () => import(/* @vite-ignore */ example.module))
    }
  })
}

describe("examples of the documentation", () => {
  it("compile", async () => {
    const outcome = await run("node_modules/.bin/tsc", ["-p", folder, "--noEmit"], { cwd: root }).catch(
      (error: { readonly stdout: string }) => error // the rejection of execFile
    )
    const named = examples.reduce(
      (text, { file, line, module }) =>
        text.replaceAll(new RegExp(`${relative(root, module).replaceAll(".", "\\.")}\\((\\d+),`, "g"), (_, at) => {
          return `${file}(${line + Number(at) - 1},`
        }),
      outcome.stdout
    )
    expect(named).toBe("")
  }, 60_000)
})

describe("a failing example", () => {
  const example = (code: string): Example => ({ file: "a.md", line: 1, subject: "A", code, runs: true })

  const outcome = async (code: string): Promise<string> => {
    const compiled = compile(example(code)).code
    const module = `data:text/javascript,const $is=(a,b)=>{if(JSON.stringify(a)!==JSON.stringify(b))throw new Error("not "+b)};`
    return import(/* @vite-ignore */ `${module}${encodeURIComponent(compiled)}`).then(
      () => "passed",
      (error: Error) => error.message
    )
  }

  it("fails by its value, at the top level and inside a function", async () => {
    expect(await outcome("1 + 1 // => 2\n")).toBe("passed")
    expect(await outcome("1 + 1 // => 3\n")).toBe("not 3")
    expect(await outcome("console.log(1 + 1) // => 3\n")).toBe("not 3")
    expect(await outcome("const f = () => {\n  1 + 1 // => 3\n}\nf()\n")).toBe("not 3")
    expect(await outcome("Promise.resolve({ a: [1] }) // => { a: [1] }\n")).toBe("passed")
    expect(await outcome("Promise.resolve({ a: [1] }) // => { a: [2] }\n")).toBe("not [object Object]")
  })

  it("fails through an unhandled promise", async () => {
    expect(await outcome("Promise.reject(new Error('late'))\n")).toBe("late")
  })

  it("cannot assert without an expected value", () => {
    expect(() => compile(example("const x = 1 // => 1\n"))).toThrow("a.md:1: nothing stands before")
    expect(() => compile(example("1 +\n"))).toThrow("a.md:1: ")
  })
})

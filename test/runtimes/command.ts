/** Runs the scenario as a program: `command.js <base URL> <observer URL>`, on Node, Deno and Bun. */
import { run } from "./all.ts"

interface Globals {
  readonly Deno?: { readonly args: ReadonlyArray<string> }
  readonly process: { readonly argv: ReadonlyArray<string> }
}

const globals = globalThis as unknown as Globals // each runtime has one of the two
const [baseUrl = "", observerUrl = ""] = globals.Deno?.args ?? globals.process.argv.slice(2)

for (const outcome of await run({ baseUrl, observerUrl })) console.log(JSON.stringify(outcome))

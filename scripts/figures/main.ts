/**
 * `npm run figures` writes the figures of the documents from the runs that are kept in `docs/`; `-- --check` only compares.
 *
 * `-- --measure` first makes those runs anew: benchmarks, sizes and a campaign of 100,000 calls. It takes about a quarter of an hour on a
 * machine that does nothing else; a figure that is measured under load is not to be quoted.
 */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { keepFiles, keepingCommand } from "../../codegen/keep.ts"
import { fillBlocks } from "../internal/markdown.ts"
import { root, run } from "../internal/shell.ts"
import { blocks } from "./blocks.ts"

/** Commands that make the runs. */
const measurements: ReadonlyArray<readonly [script: string, ...args: ReadonlyArray<string>]> = [
  ["scripts/bench/main.ts", "--json", "docs/bench.json", "--plot", "docs/bench.svg"],
  ["scripts/size.ts", "--json", "docs/size.json"],
  ["scripts/chaos/main.ts", "--calls", "100000", "--seed", "20250918", "--json", "docs/chaos-report.json"]
]

if (process.argv[2] === "--measure") {
  process.argv.splice(2, 1)
  for (const [script, ...rest] of measurements) await run(process.execPath, [script, ...rest], { inherit: true })
}

await keepingCommand("figures", "Each figure of the documents", (options) => {
  const pages = ["README.md", ...globSync("docs/*.md", { cwd: root })]
  const texts = pages.map(
    (path) => [path, fillBlocks(readFileSync(join(root, path), "utf8"), "figures", blocks)] as const
  )
  return keepFiles(root, new Map(texts), [], options)
})

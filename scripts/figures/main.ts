/**
 * `npm run figures` writes the figures of the documents from the runs that are kept in `docs/`; `-- --check` only compares.
 *
 * `-- --measure` first makes those runs anew: benchmarks, sizes and a campaign of 100,000 calls. It takes about a quarter of an hour on a
 * machine that does nothing else; a figure that is measured under load is not to be quoted.
 */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { keepFiles } from "../../codegen/keep.ts"
import { documented, kept } from "../chaos/document.ts"
import { root, run } from "../internal/shell.ts"
import { blocks } from "./blocks.ts"

/** Commands that make the runs. */
const measurements: ReadonlyArray<readonly [script: string, ...args: ReadonlyArray<string>]> = [
  ["scripts/bench/main.ts", "--json", "docs/bench.json", "--plot", "docs/bench.svg"],
  ["scripts/size.ts", "--json", "docs/size.json"],
  ["scripts/chaos/main.ts", "--calls", "100000", "--seed", "20250918", "--json", "docs/chaos-report.json"]
]

const pattern = /(<!-- figures (\w+) -->\n)[\s\S]*?(?=<!-- end of figures -->)/g

const written = (path: string, text: string): string => {
  const filled = text.replaceAll(pattern, (_, begin: string, name: string) => {
    const block = blocks[name]
    if (block === undefined)
      throw new Error(`${path}: there are no figures "${name}"; there are ${Object.keys(blocks).join(", ")}`)
    return `${begin}\n${block()}\n\n`
  })
  return path === "docs/chaos.md" ? documented(filled, kept()) : filled
}

const main = async (args: ReadonlyArray<string>): Promise<void> => {
  const unknown = args.find((arg) => !["--check", "--measure"].includes(arg))
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}: npm run figures [-- --check | --measure]`)
  if (args.includes("--measure")) {
    for (const [script, ...rest] of measurements) await run(process.execPath, [script, ...rest], { inherit: true })
  }
  const pages = ["README.md", ...globSync("docs/*.md", { cwd: root })]
  const texts = pages.map((path) => [path, readFileSync(join(root, path), "utf8")] as const)
  const wanted = new Map(texts.map(([path, text]) => [path, written(path, text)]))
  const check = args.includes("--check")
  const { differing } = keepFiles(root, wanted, [], { check })
  for (const path of differing) console.log(`${check ? "differs" : "written"}: ${path}`)
  if (check && differing.length > 0)
    throw new Error("Figures of the documents are not those of the kept runs. Run: npm run figures")
  console.log("The figures are those of the kept runs.")
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

#!/usr/bin/env node
/**
 * Runs a script of this repository: `node scripts/run.mjs scripts/test.ts --some-option`.
 *
 * Every npm command goes through here, so that each works as the first one on a fresh clone: missing packages are installed, and the
 * script runs on the Node that the lock file names, whichever one the machine has. It has no dependency, and Node 20 runs it. Scripts
 * see the package's own name as its sources (see `exports` in package.json).
 */
import { spawn, spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const shell = process.platform === "win32"

/** The PATH without this repository's programs: npm must not run on a Node that it is about to replace. */
const outer = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(join(root, "node_modules")))

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {})

/**
 * Installs the packages of a folder's lock file, unless they are there; npm keeps a list of what it installed in node_modules. An
 * optional package may be missing: it is for another platform.
 */
const installFolder = (path = "", purpose = "dependencies") => {
  const cwd = join(root, path)
  const installed = packagesOf(join(cwd, "node_modules/.package-lock.json"))
  const wanted = Object.entries(packagesOf(join(cwd, "package-lock.json"))).filter(([name]) => name !== "")
  const isThere = ([name, entry]) =>
    installed[name] === undefined ? entry.optional || entry.devOptional : installed[name].version === entry.version
  if (wanted.every(isThere) && (path !== "" || existsSync(join(root, "node_modules/node/bin")))) return
  process.stderr.write(`Installing ${purpose} (about half a minute, once) …\n`)
  const env = { ...process.env, PATH: outer.join(delimiter) }
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"]
  const { status } = spawnSync("npm", args, { cwd, env, shell, stdio: ["ignore", 2, 2] })
  if (status === 0) return
  process.stderr.write(`\`npm ci\` failed with exit code ${status}; it needs the npm registry.\n`)
  process.exit(status ?? 1)
}

const runScript = (args) => {
  installFolder()
  // With EFFECT_POLYTOMIC_NODE=system, the machine's own Node comes first.
  const own = outer.filter((entry) => process.env.EFFECT_POLYTOMIC_NODE === "system" && existsSync(join(entry, "node")))
  const env = { ...process.env, PATH: [...own.slice(0, 1), join(root, "node_modules/.bin"), ...outer].join(delimiter) }
  const options = ["--conditions=effect-polytomic-source", "--disable-warning=ExperimentalWarning"]
  const child = spawn("node", [...options, ...args], { cwd: root, env, shell, stdio: "inherit" })
  // A signal reaches the whole process group; this process only waits for the end of the child.
  process.on("SIGINT", () => {})
  process.on("SIGTERM", () => child.kill("SIGTERM"))
  child.on("close", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)))
}

const [first, ...others] = process.argv.slice(2)
if (first === "--install") installFolder(...others)
else if (first !== undefined) runScript([first, ...others])
else {
  process.stderr.write("usage: node scripts/run.mjs <script> [argument]…, or --install <folder> <purpose>\n")
  process.exit(2)
}

#!/usr/bin/env node
/**
 * Runs a script of this repository: `node scripts/run.mjs scripts/test.ts --some-option`.
 *
 * Every npm command goes through here, so that each works as the first one on a fresh clone: what is missing is installed,
 * and the script runs on the Node that the lock file names, whichever one the machine has. It has no dependency, and Node 20
 * runs it. Scripts see the package's own name as its sources (see `exports` in package.json).
 */
import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, "node_modules", ".bin")

/** @param {string} path */
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"))
  } catch {
    return undefined
  }
}

/** Reports whether what is installed is what the lock file says; npm keeps its own list of that in node_modules. */
const isInstalled = () => {
  const wanted = readJson("package-lock.json")?.packages ?? {}
  const installed = readJson("node_modules/.package-lock.json")?.packages
  if (installed === undefined || !existsSync(join(root, "node_modules", "node", "bin"))) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true
    // An optional package may be left out: it is for another platform.
    if (installed[path] === undefined) return entry.optional === true || entry.devOptional === true
    return installed[path].version === entry.version
  })
}

/** The PATH without this repository's programs: npm must not run on a Node that it is about to replace. */
const outerPath = () =>
  (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(join(root, "node_modules")))

/** Place where the scripts look for programs: with EFFECT_POLYTOMIC_NODE=system, the machine's own Node comes first. */
const innerPath = () => {
  const outer = outerPath()
  const own =
    process.env.EFFECT_POLYTOMIC_NODE === "system" ? outer.find((entry) => existsSync(join(entry, "node"))) : undefined
  return own === undefined ? [bin, ...outer] : [own, bin, ...outer]
}

/**
 * @param {string} command
 * @param {ReadonlyArray<string>} args
 * @param {{ path: ReadonlyArray<string>, quiet?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
const run = (command, args, { path, quiet = false }) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: path.join(delimiter) }
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      shell: process.platform === "win32"
    })
    let output = ""
    child.stdout?.on("data", (text) => (output += text))
    child.stderr?.on("data", (text) => (output += text))
    // A signal reaches the whole process group; this process only waits for what the child makes of it.
    const ignore = () => {}
    process.on("SIGINT", ignore)
    const terminate = () => child.kill("SIGTERM")
    process.on("SIGTERM", terminate)
    child.on("error", reject)
    child.on("close", (code, signal) => {
      process.off("SIGINT", ignore)
      process.off("SIGTERM", terminate)
      resolve({ code: code ?? (signal === "SIGINT" ? 130 : 143), output })
    })
  })

const install = async () => {
  const started = performance.now()
  process.stderr.write("Installing dependencies (about half a minute, once) … ")
  const { code, output } = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    path: outerPath(),
    quiet: true
  })
  if (code !== 0) {
    process.stderr.write(`failed\n\n${output}\n\`npm ci\` failed with exit code ${code}; it needs the npm registry.\n`)
    process.exit(code)
  }
  process.stderr.write(`done in ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
}

const main = async () => {
  const args = process.argv.slice(2)
  if (args.length === 0) {
    process.stderr.write("usage: node scripts/run.mjs <script> [argument]…\n")
    process.exit(2)
  }
  if (!isInstalled()) await install()
  const options = ["--conditions=effect-polytomic-source", "--disable-warning=ExperimentalWarning"]
  const { code } = await run("node", [...options, ...args], { path: innerPath() })
  process.exit(code)
}

await main()

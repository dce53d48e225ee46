#!/usr/bin/env node
/** `effect-polytomic`: Polytomic from the command line. Loads only the parts that the arguments need. */
import { readFileSync } from "node:fs"
import process from "node:process"

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown"
}

/** Oldest version of Node, equal to `engines` of the package; older ones lack functions that the program calls. */
const oldest = 22

const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === "--version" || args[0] === "-v")) {
  process.stdout.write(`${version()}\n`)
} else if (Number(process.versions.node.split(".", 1)[0]) < oldest) {
  process.stderr.write(`effect-polytomic needs Node ${oldest} or newer; this is Node ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  const { main } = await import("./cli/main.ts")
  await main(args, version())
}

/** `effect-polytomic emulator` from the sources, as a separate process. */
import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"

const bin = fileURLToPath(new URL("../../src/bin/effect-polytomic.ts", import.meta.url))

export interface Started {
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  /** Output so far. */
  readonly output: { readonly out: string; readonly err: string }
  /** Exit code. */
  readonly ended: Promise<number | null>
}

export const run = (...args: ReadonlyArray<string>): Started => {
  const child = spawn(process.execPath, [bin, "emulator", ...args], { stdio: ["ignore", "pipe", "pipe"] })
  const output = { out: "", err: "" }
  child.stdout.on("data", (text) => {
    output.out += text
  })
  child.stderr.on("data", (text) => {
    output.err += text
  })
  return { child, output, ended: once(child, "exit").then(([code]) => code as number | null) }
}

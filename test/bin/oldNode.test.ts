/** The program on an unsupported version of Node. */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"

it("names the required version of Node", () => {
  const old = 'data:text/javascript,Object.defineProperty(process.versions, "node", { value: "20.20.2" })'
  const args = ["--import", old, join(root, "src/bin/effect-polytomic.ts"), "connections", "list"]
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", env: {} })
  expect({ status, stderr, stdout }).toEqual({
    status: 2,
    stderr: "effect-polytomic needs Node 22 or newer; this is Node 20.20.2.\n",
    stdout: ""
  })
})

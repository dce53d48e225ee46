/** The engines that a campaign can be run on, each with a database of its own. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { config, startPostgres } from "../../../test/durable/postgres.ts"
import { bundle } from "../../../test/support/workerd.ts"
import { root } from "../../internal/shell.ts"
import { type Defer, freePort, temporary } from "../harness.ts"
import { times } from "./runs.ts"

/** An engine that is ready for runners. */
interface Engine {
  /** Program of a runner. */
  readonly program: string
  /** Options of the engine's `layer`, by runner. */
  readonly runners: ReadonlyArray<ReadonlyArray<unknown>>
  /** Time that a run waits at most because its runner was lost, in milliseconds. */
  readonly takeover: number
  /** Folder of all that is stored. */
  readonly stored: string
  /** Stops the database for so many milliseconds, and starts it again. */
  readonly restart?: (downFor: number) => Promise<void>
}

/** Bundles the runner and the engine of an example: one file starts in a third of the time. */
const bundleRunner = async (engine: string, folder: string): Promise<string> => {
  const contents = `import { main } from "./scripts/chaos/durable/runner.ts"; import * as engine from "./${engine}"; main(engine)`
  const outfile = join(folder, "runner.mjs")
  await build({
    ...{ outfile, bundle: true, format: "esm", target: "es2024", platform: "node", logLevel: "error" },
    stdin: { contents, resolveDir: root, loader: "ts" },
    conditions: ["effect-polytomic-source"],
    external: ["pg-native"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }
  })
  return outfile
}

const sqlite = async (defer: Defer): Promise<Engine> => {
  const stored = temporary(defer)
  const program = await bundleRunner("examples/durable/engine.ts", stored)
  return { program, runners: [[join(stored, "engine.db"), { pollMillis: times.poll }]], takeover: 0, stored }
}

const postgres = async (defer: Defer): Promise<Engine> => {
  const { close, folder: stored, restart, url } = await startPostgres()
  defer(close)
  const program = await bundleRunner("examples/durable-cluster/database/engine.ts", temporary(defer))
  const ports = [await freePort(), await freePort(), await freePort()]
  const runners = ports.map((port) => [{ url, port, config: { ...config, runnerHealthCheckInterval: 2000 } }])
  return { program, runners, takeover: config.shardLockExpiration, stored, restart }
}

const cloudflare = async (defer: Defer): Promise<Engine> => {
  const stored = temporary(defer)
  const worker = join(stored, "worker.js")
  writeFileSync(worker, await bundle("scripts/chaos/durable/worker.ts"))
  return { program: "scripts/chaos/durable/cloudflareRunner.ts", runners: [[stored, worker]], takeover: 0, stored }
}

export const engines = { sqlite, postgres, cloudflare } as const

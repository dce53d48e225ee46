/** The engines that a campaign can be run on, each with a database of its own. */
import { join } from "node:path"
import { type BuildOptions, build } from "esbuild"
import { startPostgres } from "../../../test/durable/postgres.ts"
import { root } from "../../internal/shell.ts"
import { type Defer, freePort, temporary } from "../harness.ts"
import { times } from "./jobs.ts"

/** An engine that is ready for runners. */
interface Engine {
  /** The program of a runner. */
  readonly program: string
  /** Options of the engine's `layer`, by runner. */
  readonly runners: ReadonlyArray<ReadonlyArray<unknown>>
  /** Time that a run waits at most because its runner was lost, in milliseconds. */
  readonly takeover: number
  /** Folder with all that is stored. */
  readonly stored: string
  /** Stops the database for so many milliseconds, and starts it again. */
  readonly restart?: (downFor: number) => Promise<void>
}

const bundle = async (outfile: string, options: BuildOptions): Promise<string> => {
  await build({ outfile, bundle: true, format: "esm", target: "es2024", logLevel: "error", ...options })
  return outfile
}

/** The runner and the engine of an example in one file, which starts in a third of the time. */
const bundleRunner = (engine: string, folder: string): Promise<string> => {
  const contents = `import { main } from "./scripts/chaos/durable/runner.ts"; import * as engine from "./${engine}"; main(engine)`
  return bundle(join(folder, "runner.mjs"), {
    stdin: { contents, resolveDir: root, loader: "ts" },
    platform: "node",
    conditions: ["effect-polytomic-source"],
    external: ["pg-native"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }
  })
}

const sqlite = async (defer: Defer): Promise<Engine> => {
  const stored = temporary(defer)
  const program = await bundleRunner("examples/durable/engine.ts", stored)
  return { program, runners: [[join(stored, "engine.db"), { pollMillis: times.poll }]], takeover: 0, stored }
}

const postgres = async (defer: Defer): Promise<Engine> => {
  const { close, folder: stored, restart, url } = await startPostgres()
  defer(close)
  const config = {
    shardLockExpiration: times.lockExpiration,
    shardLockRefreshInterval: times.lockRefresh,
    entityMessagePollInterval: times.poll,
    runnerHealthCheckInterval: 2000,
    refreshAssignmentsInterval: 1000,
    shardsPerGroup: 30
  }
  const ports = [await freePort(), await freePort(), await freePort()]
  const runners = ports.map((port) => [{ url, port, config }])
  const program = await bundleRunner("examples/durable-cluster/database/engine.ts", temporary(defer))
  return { program, runners, takeover: times.lockExpiration, stored, restart }
}

const cloudflare = async (defer: Defer): Promise<Engine> => {
  const stored = temporary(defer)
  const worker = await bundle(join(stored, "worker.js"), {
    entryPoints: [join(root, "scripts/chaos/durable/worker.ts")],
    external: ["cloudflare:workers"],
    conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
  })
  return { program: "scripts/chaos/durable/cloudflareRunner.ts", runners: [[stored, worker]], takeover: 0, stored }
}

export const engines = { sqlite, postgres, cloudflare } as const

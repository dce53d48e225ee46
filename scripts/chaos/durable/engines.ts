/** The engines that a campaign can be run on, each with a database of its own. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "esbuild"
import { installFolder } from "../../internal/peers.ts"
import { root } from "../../internal/shell.ts"
import { freePort } from "../harness.ts"

export type EngineName = "sqlite" | "postgres" | "cloudflare"

/** Times of the campaign, in milliseconds: short, so that many runs fit, and in the same order as the defaults. */
export const times = {
  runsFor: 3000,
  lockExpiration: 6000,
  lockRefresh: 1500,
  poll: 500,
  minDelay: 1000,
  maxDelay: 2000
} as const

/** An engine that is ready for runners. */
export interface Engine {
  readonly runners: number
  /** The program of a runner, and Node's options for it. */
  readonly program: ReadonlyArray<string>
  /** Options of the engine's `layer`, by runner. */
  readonly options: (index: number) => ReadonlyArray<unknown>
  /** Time that a run waits at most because its runner was lost, in milliseconds. */
  readonly takeover: number
  /** Folder with all that is stored. */
  readonly stored: string
  /** Stops the database for so many milliseconds, and starts it again. */
  readonly restart?: (downFor: number) => Promise<void>
  readonly close: () => Promise<void>
}

const temporary = (): string => mkdtempSync(join(tmpdir(), "effect-polytomic-chaos-"))

/** The runner and the engine of an example in one file, which starts in a third of the time. */
const bundleRunner = async (engine: string, folder: string): Promise<ReadonlyArray<string>> => {
  const outfile = join(folder, "runner.mjs")
  await build({
    stdin: {
      contents: `import { main } from "./scripts/chaos/durable/runner.ts"; import * as engine from "./${engine}"; main(engine)`,
      resolveDir: root,
      loader: "ts"
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["effect-polytomic-source"],
    external: ["pg-native"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error"
  })
  return [outfile]
}

const sqlite = async (): Promise<Engine> => {
  const folder = temporary()
  return {
    runners: 1,
    program: await bundleRunner("examples/durable/engine.ts", folder),
    options: () => [join(folder, "engine.db"), { pollMillis: times.poll }],
    takeover: 0,
    stored: folder,
    close: async () => rmSync(folder, { recursive: true, force: true })
  }
}

const postgres = async (): Promise<Engine> => {
  await installFolder("examples/durable-cluster/database", "a cluster over Postgres")
  // It has packages that are not installed with the repository's own, so the compiler does not follow it.
  const { start } = (await import(pathToFileURL(join(root, "examples/durable-cluster/database/postgres.ts")).href)) as {
    readonly start: () => Promise<{
      readonly url: string
      readonly folder: string
      readonly restart: (downFor?: number) => Promise<void>
      readonly close: () => Promise<void>
    }>
  }
  const database = await start()
  const folder = temporary()
  const config = {
    shardLockExpiration: times.lockExpiration,
    shardLockRefreshInterval: times.lockRefresh,
    entityMessagePollInterval: times.poll,
    runnerHealthCheckInterval: 2000,
    refreshAssignmentsInterval: 1000,
    shardsPerGroup: 30
  }
  const ports = [await freePort(), await freePort(), await freePort()]
  return {
    runners: 3,
    program: await bundleRunner("examples/durable-cluster/database/engine.ts", folder),
    options: (index) => [{ url: database.url, port: ports[index], config }],
    takeover: times.lockExpiration,
    stored: database.folder,
    restart: database.restart,
    close: async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const cloudflare = async (): Promise<Engine> => {
  const folder = temporary()
  const outfile = join(folder, "worker.js")
  await build({
    entryPoints: [join(root, "scripts/chaos/durable/worker.ts")],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["cloudflare:workers"],
    conditions: ["effect-polytomic-source", "workerd", "worker", "browser"]
  })
  return {
    runners: 1,
    program: ["--conditions=effect-polytomic-source", join(root, "scripts/chaos/durable/cloudflareRunner.ts")],
    options: () => [folder, outfile],
    takeover: 0,
    stored: folder,
    close: async () => rmSync(folder, { recursive: true, force: true })
  }
}

export const engines: Readonly<Record<EngineName, () => Promise<Engine>>> = { sqlite, postgres, cloudflare }

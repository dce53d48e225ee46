/** A real Postgres from npm, and engines of a cluster over it. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Sharding } from "effect/cluster/Sharding"
import type * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import { installFolder, root } from "../../scripts/internal/shell.ts"

const folder = join(root, "examples", "durable-cluster", "database")

const load = (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href)

interface Example {
  readonly layer: (options: unknown) => Layer.Layer<WorkflowEngine | Sharding | SqlClient, SqlError>
  readonly database: (url: string) => Layer.Layer<SqlClient, SqlError>
}

/** A server, and layers for it. */
export interface Postgres {
  readonly url: string
  /** Its data folder. */
  readonly folder: string
  readonly restart: (downFor?: number) => Promise<void>
  readonly close: () => Promise<void>
  /** One runner of a cluster, with short times. */
  readonly engine: (port: number) => ReturnType<Example["layer"]>
  readonly database: () => ReturnType<Example["database"]>
}

/** Times of a cluster, in milliseconds: short, so that a lost runner is replaced soon. */
export const config = {
  entityMessagePollInterval: 200,
  shardsPerGroup: 10,
  shardLockExpiration: 6000,
  shardLockRefreshInterval: 1500,
  refreshAssignmentsInterval: 500
}

/** Starts a server. */
export const startPostgres = async (): Promise<Postgres> => {
  await installFolder("examples/durable-cluster/database", "a cluster over Postgres")
  // The packages are installed at run time, so the compiler does not see them here; the project of the example type-checks them.
  const { start } = (await load("postgres.ts")) as {
    readonly start: () => Promise<Pick<Postgres, "url" | "folder" | "restart" | "close">>
  }
  const example = (await load("engine.ts")) as Example
  const server = await start()
  return {
    ...server,
    engine: (port) => example.layer({ url: server.url, port, config }),
    database: () => example.database(server.url)
  }
}

/** The same layers over a server that does not exist. */
export const noPostgres = async (): Promise<Layer.Layer<WorkflowEngine, SqlError>> =>
  ((await load("engine.ts")) as Example).layer({ url: "postgres://postgres:secret@127.0.0.1:9/postgres", port: 0 })

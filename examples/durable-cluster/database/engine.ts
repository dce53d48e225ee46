/** A durable engine on several machines: effect's cluster, whose messages and locks are rows of Postgres. */
import { NodeClusterSocket } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import * as ClusterWorkflowEngine from "effect/cluster/ClusterWorkflowEngine"
import * as RunnerAddress from "effect/cluster/RunnerAddress"
import type { ShardingConfig } from "effect/cluster/ShardingConfig"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"

/** Address of a runner. */
export interface EngineOptions {
  /** URL of the database. A transaction pooler in between loses the locks, which are bound to sessions. */
  readonly url: string
  /** Port of this runner for the others. */
  readonly port: number
  readonly host?: string
  /** Settings of effect's cluster that differ from its defaults. */
  readonly config?: Partial<ShardingConfig["Service"]>
}

/** The client of the database. */
export const database = (url: string) => PgClient.layer({ url: Redacted.make(url) })

/** The engine of one runner, and the client of the database for a program's own tables. */
export const layer = ({ config, host = "127.0.0.1", port, url }: EngineOptions) =>
  ClusterWorkflowEngine.layer.pipe(
    Layer.provideMerge(
      NodeClusterSocket.layer({
        storage: "sql",
        shardingConfig: { ...config, runnerAddress: Option.some(RunnerAddress.make(host, port)) }
      })
    ),
    Layer.provideMerge(database(url))
  )

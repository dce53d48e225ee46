/** A durable engine on one machine: effect's cluster with a single runner, whose messages are rows of SQLite. */
import { NodeCrypto } from "@effect/platform-node"
import * as ClusterWorkflowEngine from "effect/cluster/ClusterWorkflowEngine"
import * as SingleRunner from "effect/cluster/SingleRunner"
import * as Layer from "effect/Layer"
import * as Sqlite from "./sqlite.ts"

/** The engine over a file, and the client of that file for a program's own tables. */
export const layer = (file: string, options: { readonly pollMillis?: number } = {}) =>
  ClusterWorkflowEngine.layer.pipe(
    Layer.provideMerge(
      SingleRunner.layer({
        shardingConfig: { entityMessagePollInterval: options.pollMillis ?? 10_000 },
        // The file has a single reader, so it needs no locks, and a restart takes over at once.
        runnerStorage: "memory"
      })
    ),
    Layer.provideMerge(Sqlite.layer(file)),
    Layer.provide(NodeCrypto.layer)
  )

/** Removes the stored data of completed runs. Executing a removed run again would start it again. */

import * as Clock from "effect/Clock"
import * as EntityAddress from "effect/cluster/EntityAddress"
import * as EntityId from "effect/cluster/EntityId"
import * as EntityType from "effect/cluster/EntityType"
import * as MachineId from "effect/cluster/MachineId"
import { MessageStorage } from "effect/cluster/MessageStorage"
import * as ShardId from "effect/cluster/ShardId"
import * as Snowflake from "effect/cluster/Snowflake"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Nightly } from "./nightly.ts"

/**
 * Removes the messages of completed runs that were requested long enough ago, and those of their clocks. Returns their number.
 */
export const clearEnded = (age: Duration.Input) =>
  Effect.gen(function* () {
    const storage = yield* MessageStorage
    const sql = yield* SqlClient
    const before = (yield* Clock.currentTimeMillis) - Duration.toMillis(age)
    const first = Snowflake.make({ machineId: MachineId.make(0), sequence: 0, timestamp: before })
    // The reply of a waiting run is "Suspended" until it continues.
    const ended = yield* sql<{ readonly entity_id: string; readonly shard_id: string }>`
      SELECT m.entity_id, m.shard_id FROM cluster_messages m JOIN cluster_replies r ON r.request_id = m.id AND r.kind = 0
      WHERE m.entity_type = ${`Workflow/${Nightly._tag}`} AND m.tag = 'run' AND m.id < ${sql.literal(String(first))}
      AND r.payload NOT LIKE ${'{"_tag":"Success","value":{"_tag":"Suspended"%'}`
    for (const { entity_id, shard_id } of ended) {
      const entityId = EntityId.make(entity_id)
      const shardId = ShardId.fromString(shard_id)
      for (const type of [`Workflow/${Nightly._tag}`, "Workflow/-/DurableClock"]) {
        yield* storage.clearAddress(EntityAddress.make({ entityType: EntityType.make(type), entityId, shardId }))
      }
    }
    return ended.length
  })

/** Removes what the engine keeps of a run that has ended. Asking for that run again would start it anew. */
import * as EntityAddress from "effect/cluster/EntityAddress"
import * as EntityId from "effect/cluster/EntityId"
import * as EntityType from "effect/cluster/EntityType"
import { MessageStorage } from "effect/cluster/MessageStorage"
import { Sharding } from "effect/cluster/Sharding"
import * as Effect from "effect/Effect"
import { Nightly } from "./nightly.ts"

/** Removes the messages of a run, and those of its clocks. */
export const clear = (payload: { readonly sync: string; readonly night: string }) =>
  Effect.gen(function* () {
    const storage = yield* MessageStorage
    const sharding = yield* Sharding
    const entityId = EntityId.make(yield* Nightly.executionId(payload))
    const shardId = sharding.getShardId(entityId, "default")
    for (const type of ["Workflow/Nightly", "Workflow/-/DurableClock"]) {
      yield* storage.clearAddress(EntityAddress.make({ entityType: EntityType.make(type), entityId, shardId }))
    }
  })

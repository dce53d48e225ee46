import { Waiters } from "./shared/waiters.js";
import * as Effect from "effect/Effect";
import * as Positions from "effect-polytomic:PositionStore.ts";
import { SqlClient } from "effect/sql/SqlClient";
import { SqlError } from "effect/sql/SqlError";
import { DuplicateOptions, DuplicateStore } from "effect-polytomic:WebhookReceiver.ts";
export declare const migrate: Effect.Effect<void, SqlError, SqlClient>;
export declare const positions: (name: string) => Effect.Effect<Positions.PositionStore<Positions.PositionError | SqlError>, never, SqlClient>;
export declare const deliveries: (options?: DuplicateOptions) => Effect.Effect<DuplicateStore<SqlError> & {
  readonly sweep: Effect.Effect<void, SqlError>;
}, never, SqlClient>;
export declare const waiters: Effect.Effect<Waiters & {
  readonly sweep: Effect.Effect<void, SqlError>;
}, never, SqlClient>;

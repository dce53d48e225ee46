import * as Effect from "effect/Effect";
import { SqlClient } from "effect/sql/SqlClient";
import { SqlError } from "effect/sql/SqlError";
import * as Context from "effect/Context";
import "effect-polytomic:PolytomicEvent.ts";
import * as Positions from "effect-polytomic:PositionStore.ts";
import { DuplicateOptions, DuplicateStore } from "effect-polytomic:WebhookReceiver.ts";
interface Waiters {
  readonly add: (topic: string, run: string, token: string) => Effect.Effect<void>;
  readonly take: (topic: string) => Effect.Effect<ReadonlyArray<string>>;
}
declare const Waiters: Context.Reference<Waiters>;
export declare const migrate: Effect.Effect<void, SqlError, SqlClient>;
export declare const positions: (name: string) => Effect.Effect<Positions.PositionStore<Positions.PositionError | SqlError>, never, SqlClient>;
export declare const deliveries: (options?: DuplicateOptions) => Effect.Effect<DuplicateStore<SqlError> & {
  readonly sweep: Effect.Effect<void, SqlError>;
}, never, SqlClient>;
export declare const waiters: Effect.Effect<Waiters & {
  readonly sweep: Effect.Effect<void, SqlError>;
}, never, SqlClient>;
export {};

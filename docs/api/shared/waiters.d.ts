import * as Effect from "effect/Effect";
import * as Context from "effect/Context";
import "effect-polytomic:PolytomicEvent.ts";
export interface Waiters {
  readonly add: (topic: string, run: string, token: string) => Effect.Effect<void>;
  readonly take: (topic: string) => Effect.Effect<ReadonlyArray<string>>;
}
export declare const Waiters: Context.Reference<Waiters>;

import { ErrorClass } from "./shared/model.js";
import * as Effect from "effect/Effect";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import * as KeyValueStore$1 from "effect/persistence/KeyValueStore";
import { ListError } from "effect-polytomic:generated/v2025-09-18/Events.ts";
import * as EventFeed from "effect-polytomic:EventFeed.ts";
export interface PositionStore<E = PositionError, R = never> {
  readonly load: Effect.Effect<EventFeed.Cursor | undefined, E, R>;
  readonly commit: (previous: EventFeed.Cursor | undefined, next: EventFeed.Cursor) => Effect.Effect<void, E, R>;
  readonly atomically?: (<A, E2, R2>(effect: Effect.Effect<A, E2, R2>) => Effect.Effect<A, E | E2, R | R2>) | undefined;
}
export interface Options<SE, SR, E, R> extends Omit<EventFeed.Options<E, R>, "cursor"> {
  readonly store: PositionStore<SE, SR>;
}
declare const PositionConflictBase: ErrorClass<"PolytomicPositionConflict", {
  readonly key: string;
}>;
export declare class PositionConflict extends PositionConflictBase {}
declare const PositionUnavailableBase: ErrorClass<"PolytomicPositionUnavailable", {
  readonly key: string;
  readonly cause: unknown;
}>;
export declare class PositionUnavailable extends PositionUnavailableBase {}
export type PositionError = PositionConflict | PositionUnavailable | EventFeed.CursorError;
export declare const runForEach: <E2, R2, SE = PositionError, SR = never, E = never, R = never>(handler: (event: EventFeed.Event) => Effect.Effect<unknown, E2, R2>, options: Options<SE, SR, E, R>) => Effect.Effect<void, E | E2 | SE | ListError, R | R2 | SR | PolytomicClient>;
export declare const keyValueStore: (store: KeyValueStore$1.KeyValueStore, key: string) => PositionStore;
export {};

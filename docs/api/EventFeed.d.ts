import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { ErrorClass } from "effect-polytomic:PolytomicError.ts";
import "effect/Scope";
import * as Stream from "effect/Stream";
import * as Schema from "effect/Schema";
import * as PolytomicEvent$1 from "effect-polytomic:PolytomicEvent.ts";
import * as KeyValueStore$1 from "effect/persistence/KeyValueStore";
import { ListError } from "effect-polytomic:generated/v2025-09-18/Events.ts";
import * as Timestamp$1 from "effect-polytomic:Timestamp.ts";
import * as DateTime from "effect/DateTime";
interface Placed {
  readonly id: string;
  readonly created_at: Timestamp$1.Timestamp;
}
type Event = PolytomicEvent$1.PolytomicEvent & Placed;
export interface Cursor {
  readonly version: 1;
  readonly after: Timestamp$1.Timestamp;
  readonly seen: ReadonlyArray<readonly [id: string, created_at: Timestamp$1.Timestamp]>;
}
interface Entry {
  readonly event: Event;
  readonly cursor: Cursor;
}
type Warning = {
  readonly _tag: "Gap";
  readonly since: Timestamp$1.Timestamp;
  readonly until: Timestamp$1.Timestamp;
} | {
  readonly _tag: "Unplaced";
  readonly record: PolytomicEvent$1.Record & {
    readonly [name: string]: unknown;
  };
} | {
  readonly _tag: "Ahead";
  readonly id: string;
  readonly created_at: Timestamp$1.Timestamp;
  readonly present: Timestamp$1.Timestamp;
};
type From = "now" | "earliest" | Timestamp$1.Timestamp | DateTime.DateTime | Date;
interface Options<E = never, R = never> {
  readonly from?: From | undefined;
  readonly cursor?: Cursor | null | undefined;
  readonly types?: ReadonlyArray<PolytomicEvent$1.Type | (string & {})> | undefined;
  readonly organization_id?: string | undefined;
  readonly follow?: boolean | undefined;
  readonly pollInterval?: Duration.Input | undefined;
  readonly lateness?: Duration.Input | undefined;
  readonly retention?: Duration.Input | undefined;
  readonly maxSeen?: number | undefined;
  readonly maxBatch?: number | undefined;
  readonly deliveries?: Stream.Stream<PolytomicEvent$1.PolytomicEvent, E, R> | undefined;
  readonly onWarning?: ((warning: Warning) => Effect.Effect<unknown>) | undefined;
}
interface StoredOptions<E = never, R = never> extends Omit<Options<E, R>, "cursor"> {
  readonly cursorKey: string;
}
export declare const Cursor: Schema.Codec<Cursor, unknown>;
declare const CursorErrorBase: ErrorClass<"PolytomicCursorError", {
  readonly key: string;
}>;
export declare class CursorError extends CursorErrorBase {}
export type StoreError = CursorError | KeyValueStore$1.KeyValueStoreError;
export declare const loadCursor: (key: string) => Effect.Effect<Cursor | undefined, StoreError, KeyValueStore$1.KeyValueStore>;
export declare const saveCursor: (key: string, cursor: Cursor) => Effect.Effect<void, StoreError, KeyValueStore$1.KeyValueStore>;
export declare const removeCursor: (key: string) => Effect.Effect<void, KeyValueStore$1.KeyValueStoreError, KeyValueStore$1.KeyValueStore>;
export declare const entries: <E = never, R = never>(options?: Options<E, R>) => Stream.Stream<Entry, E | ListError, R | PolytomicClient>;
export declare const stream: {
  <E = never, R = never>(options: StoredOptions<E, R>): Stream.Stream<Event, E | ListError | StoreError, R | PolytomicClient | KeyValueStore$1.KeyValueStore>;
  <E = never, R = never>(options?: Options<E, R> & {
    readonly cursorKey?: undefined;
  }): Stream.Stream<Event, E | ListError, R | PolytomicClient>;
};
export declare const runForEach: <E2, R2, E = never, R = never>(handler: (event: Event) => Effect.Effect<unknown, E2, R2>, options: StoredOptions<E, R>) => Effect.Effect<void, E | E2 | ListError | StoreError, R | R2 | PolytomicClient | KeyValueStore$1.KeyValueStore>;
export type { Entry, Event, From, Options, Placed, StoredOptions, Warning };

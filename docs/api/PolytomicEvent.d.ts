import * as Schema from "effect/Schema";
import * as Events from "effect-polytomic:generated/v2025-09-18/Events.ts";
import * as Timestamp$1 from "effect-polytomic:Timestamp.ts";
export interface Payloads {
  readonly "sync.running": Events.SyncRunningEvent;
  readonly "sync.completed": Events.SyncCompletedEvent;
  readonly "sync.failed": Events.SyncFailedEvent;
  readonly "sync.canceled": Events.SyncCanceledEvent;
  readonly "sync.completed_with_errors": Events.SyncCompletedWithErrorsEvent;
  readonly "bulk_sync.running": Events.BulkSyncRunningEvent;
  readonly "bulk_sync.completed": Events.BulkSyncCompletedEvent;
  readonly "bulk_sync.canceled": Events.BulkSyncCanceledEvent;
  readonly "bulk_sync.failed": Events.BulkSyncFailedEvent;
  readonly "bulk_sync.completed_with_error": Events.BulkSyncCompletedWithErrorEvent;
}
export type Type = keyof Payloads;
export interface Record {
  readonly type?: string;
  readonly event?: unknown;
}
export interface Envelope {
  readonly id?: string;
  readonly organization_id?: string;
  readonly created_at?: Timestamp$1.Timestamp;
}
export interface Of<T extends Type> extends Envelope {
  readonly _tag: T;
  readonly type: T;
  readonly event: Payloads[T];
}
export interface Unknown extends Envelope {
  readonly _tag: "unknown";
  readonly type: string;
  readonly event: unknown;
}
export type PolytomicEvent = { readonly [T in Type]: Of<T>; }[Type] | Unknown;
export declare const payloads: { readonly [T in Type]: Schema.Codec<Payloads[T], unknown>; };
export declare const PolytomicEvent: Schema.Codec<PolytomicEvent, unknown>;
export declare const is: {
  <T extends Type>(type: T): <E extends Record>(event: E) => event is E & {
    readonly type: T;
    readonly event: Payloads[T];
  };
  <E extends Record, T extends Type>(event: E, type: T): event is E & {
    readonly type: T;
    readonly event: Payloads[T];
  };
};
export declare const fromRecord: (record: Record & Envelope) => PolytomicEvent;
export type Cases<A> = { readonly [T in Type]?: (event: Of<T>) => A; } & {
  readonly orElse: (event: PolytomicEvent) => A;
};
export declare const match: <A>(cases: Cases<A>) => ((event: PolytomicEvent) => A);

import { PolytomicEvent } from "effect-polytomic:promise/EventFeed.ts";
export * from "effect-polytomic:promise/EventFeed.ts";
export * from "effect-polytomic:promise/Query.ts";
export * from "effect-polytomic:promise/SchemaCache.ts";
export * from "effect-polytomic:promise/SyncRun.ts";
export * from "effect-polytomic:promise/WebhookReceiver.ts";
export * from "effect-polytomic:promise.ts";
export type { PolytomicEvent };

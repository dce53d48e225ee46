import { ErrorClass } from "./shared/model.js";
import { Issue } from "./shared/issue.js";
import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { Secret } from "effect-polytomic:Credentials.ts";
import * as Schema from "effect/Schema";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
import { KeyValueStore, KeyValueStoreError } from "effect/persistence/KeyValueStore";
type Reason = {
  readonly _tag: "MissingSignature";
  readonly header: string;
} | {
  readonly _tag: "MalformedSignature";
  readonly header: string;
} | {
  readonly _tag: "BadSignature";
} | {
  readonly _tag: "MissingToken";
} | {
  readonly _tag: "BadToken";
} | {
  readonly _tag: "MissingTimestamp";
  readonly header: string;
} | {
  readonly _tag: "TooOld";
  readonly age: Duration.Duration;
  readonly maxAge: Duration.Duration;
} | {
  readonly _tag: "TooNew";
  readonly ahead: Duration.Duration;
  readonly maxAhead: Duration.Duration;
} | {
  readonly _tag: "TooLarge";
  readonly maxBytes: number;
  readonly unpacked?: true;
} | {
  readonly _tag: "BrokenBody";
} | {
  readonly _tag: "UnreadableBody";
  readonly why: "parsed" | "read";
} | {
  readonly _tag: "BadBody";
  readonly issues: ReadonlyArray<Issue>;
} | {
  readonly _tag: "Duplicate";
  readonly key: string;
  readonly state: "running" | "done";
} | {
  readonly _tag: "SilentStore";
  readonly timeout: Duration.Duration;
};
declare const WebhookErrorBase: ErrorClass<"PolytomicWebhookError", {
  readonly reason: Reason;
}>;
export declare class WebhookError extends WebhookErrorBase {}
interface DuplicateStore<out E = never> {
  readonly claim: (key: string, owner: string) => Effect.Effect<"new" | "running" | "done", E>;
  readonly renew: (key: string, owner: string) => Effect.Effect<void, E>;
  readonly complete: (key: string, owner: string, keepFor: Duration.Duration) => Effect.Effect<void, E>;
  readonly release: (key: string, owner: string) => Effect.Effect<void, E>;
  readonly lease: Duration.Duration;
}
interface DuplicateOptions {
  readonly ttl?: Duration.Input | undefined;
  readonly lease?: Duration.Input | undefined;
}
interface MemoryOptions extends DuplicateOptions {
  readonly maxEntries?: number | undefined;
}
interface LambdaEvent {
  readonly httpMethod?: string | undefined;
  readonly requestContext?: {
    readonly http?: {
      readonly method?: string | undefined;
    } | undefined;
  } | undefined;
  readonly headers?: {
    readonly [name: string]: string | undefined;
  } | null | undefined;
  readonly multiValueHeaders?: {
    readonly [name: string]: ReadonlyArray<string> | undefined;
  } | null | undefined;
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}
interface LambdaResponse {
  readonly statusCode: number;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly body: string;
}
type Headers = {
  readonly get: (name: string) => string | null;
} | {
  readonly [name: string]: string | ReadonlyArray<string> | undefined;
};
interface RawMessage {
  readonly headers: Headers;
  readonly body?: string | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array> | null | undefined;
  readonly rawBody?: string | Uint8Array | ArrayBuffer | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}
type Message = Request | RawMessage;
interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: {
    readonly [name: string]: string | ReadonlyArray<string> | undefined;
  };
  readonly rawBody?: unknown;
  readonly body?: unknown;
  readonly readableDidRead?: boolean | undefined;
  readonly readableEnded?: boolean | undefined;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  pause(): unknown;
  resume(): unknown;
}
interface NodeResponse {
  statusCode: number;
  readonly headersSent?: boolean | undefined;
  setHeader(name: string, value: string): unknown;
  end(body: Uint8Array): unknown;
}
type Secrets = Secret | ReadonlyArray<Secret>;
type Algorithm = "sha1" | "sha256" | "sha384" | "sha512";
interface SyncRecord<out A> {
  readonly hash?: string;
  readonly fields: A;
}
interface ReceivedRecords<out A> {
  readonly event: "sync.records";
  readonly object: {
    readonly id?: string;
    readonly name?: string;
    readonly records: ReadonlyArray<SyncRecord<A>>;
    readonly metadata?: unknown;
  };
}
interface VerifyOptions {
  readonly secrets: Secrets;
  readonly algorithm?: Algorithm | undefined;
  readonly header?: string | undefined;
  readonly prefix?: string | undefined;
  readonly maxBytes?: number | undefined;
  readonly maxAge?: Duration.Input | undefined;
  readonly maxAhead?: Duration.Input | undefined;
}
interface HandlerOptions<SE = never> extends VerifyOptions {
  readonly duplicates?: DuplicateStore<SE> | undefined;
}
interface RecordsOptions<A, R> {
  readonly secrets: Secrets;
  readonly fields: Schema.ConstraintDecoder<A, R>;
  readonly maxBytes?: number | undefined;
  readonly maxUnpackedBytes?: number | undefined;
  readonly maxAge?: Duration.Input | undefined;
}
export declare const verify: (message: Message, options: VerifyOptions) => Effect.Effect<PolytomicEvent, WebhookError>;
export declare const receive: <A, E, R, SE = never>(message: Message, handle: (event: PolytomicEvent) => Effect.Effect<A, E, R>, options: VerifyOptions & {
  readonly duplicates: DuplicateStore<SE>;
}) => Effect.Effect<A, E | SE | WebhookError, R>;
export declare const handler: <E, R, SE = never>(handle: (event: PolytomicEvent) => Effect.Effect<unknown, E, R>, options: HandlerOptions<SE>) => ((request: Request) => Effect.Effect<Response, never, R>);
export declare const verifyRecords: <A, R>(message: Message, options: RecordsOptions<A, R>) => Effect.Effect<ReceivedRecords<A>, WebhookError, R>;
export declare const recordsHandler: <A, E, R, R2>(handle: (delivery: ReceivedRecords<A>) => Effect.Effect<unknown, E, R>, options: RecordsOptions<A, R2>) => ((request: Request) => Effect.Effect<Response, never, R | R2>);
export declare const toWebHandler: (handle: (request: Request) => Effect.Effect<Response>) => ((request: Request) => Promise<Response>);
export declare const toNodeHandler: (handle: (request: Request) => Promise<Response>) => ((request: NodeRequest, response: NodeResponse) => Promise<void>);
export declare const toLambdaHandler: (handle: (request: Request) => Promise<Response>) => ((event: LambdaEvent) => Promise<LambdaResponse>);
export declare const memoryStore: (options?: MemoryOptions) => DuplicateStore;
export declare const keyValueStore: (store: KeyValueStore, options?: DuplicateOptions & {
  readonly prefix?: string | undefined;
}) => DuplicateStore<KeyValueStoreError> & {
  readonly sweep: Effect.Effect<void, KeyValueStoreError>;
};
export type { Algorithm, DuplicateOptions, DuplicateStore, HandlerOptions, Headers, LambdaEvent, LambdaResponse, MemoryOptions, Message, NodeRequest, NodeResponse, RawMessage, Reason, ReceivedRecords, RecordsOptions, Secrets, SyncRecord, VerifyOptions };

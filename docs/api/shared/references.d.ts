import * as Effect from "effect/Effect";
import { Any, Method } from "effect-polytomic:Operation.ts";
import * as Context from "effect/Context";
export type ObjectStyle = "brackets" | "json";
export interface Response {
  readonly status: number;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly requestId: string | undefined;
  readonly attempts: number;
  readonly idempotencyKey: string | undefined;
}
export declare const ObjectQueryStyle: Context.Reference<ObjectStyle>;
export declare const TracerPropagationEnabled: Context.Reference<boolean>;
export interface SentRequest {
  readonly operation: string;
  readonly method: Method;
  readonly url: string;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly attempt: number;
}
export interface RequestSettings {
  readonly headers?: {
    readonly [name: string]: string;
  } | undefined;
  readonly appInfo?: string | undefined;
  readonly onRequest?: ((request: SentRequest) => Effect.Effect<unknown>) | undefined;
}
export declare const RequestSettings: Context.Reference<RequestSettings>;
export declare const defaultMaxBodySize = 16777216;
export declare const MaxBodySize: Context.Reference<number>;

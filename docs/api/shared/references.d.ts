import { Any } from "effect-polytomic:Operation.ts";
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
export declare const defaultMaxBodySize = 16777216;
export declare const MaxBodySize: Context.Reference<number>;

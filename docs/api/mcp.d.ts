import { Fetch } from "./shared/transport.js";
import "effect/Effect";
import { Any } from "effect-polytomic:Operation.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import * as Layer from "effect/Layer";
import * as Credentials$1 from "effect-polytomic:Credentials.ts";
import "effect/Cause";
import * as Schema from "effect/Schema";
import * as Tool from "effect/ai/Tool";
import * as Toolkit from "effect/ai/Toolkit";
import * as Stdio from "effect/Stdio";
import * as JsonSchema from "effect/JsonSchema";
import "effect/ai/McpProtocol";
import "effect/ai/McpServer";
type Effect = "read" | "write" | "destructive";
interface FieldWords {
  readonly description: string;
  readonly secret: boolean;
  readonly types: ReadonlyArray<string>;
}
interface OperationWords {
  readonly summary: string;
  readonly effect: Effect;
  readonly input: {
    readonly [name: string]: FieldWords;
  };
  readonly output: ReadonlyArray<string>;
  readonly readOnly: ReadonlyArray<string>;
}
interface Words {
  readonly ids: ReadonlyArray<string>;
  readonly operation: (id: string) => OperationWords | undefined;
  readonly type: (name: string) => {
    readonly [name: string]: FieldWords;
  };
}
type ToolResult = {
  readonly [name: string]: unknown;
};
type ResultSchema = Schema.Codec<ToolResult>;
type PolytomicTool<Name extends string> = Tool.Dynamic<Name, {
  readonly parameters: JsonSchema.JsonSchema;
  readonly success: ResultSchema;
  readonly failure: ResultSchema;
  readonly failureMode: "return";
}>;
interface Tools {
  readonly [name: string]: Tool.Any;
  readonly search_operations: PolytomicTool<"search_operations">;
  readonly describe_operation: PolytomicTool<"describe_operation">;
  readonly call_operation: PolytomicTool<"call_operation">;
}
type Auth = "caller" | {
  readonly credentials: Credentials$1.Credentials;
  readonly token: Credentials$1.Secret;
};
interface WebOptions {
  readonly auth: Auth;
  readonly baseUrl?: string | undefined;
  readonly fetch?: Fetch | undefined;
  readonly path?: `/${string}` | undefined;
  readonly allowedHosts?: ReadonlyArray<string> | undefined;
  readonly allowedOrigins?: ReadonlyArray<string> | undefined;
  readonly maxRequests?: number | undefined;
}
export interface Table {
  readonly operations: ReadonlyArray<Any>;
  readonly words: Words;
}
export interface Options {
  readonly writes?: boolean | undefined;
  readonly operations?: ReadonlyArray<string> | undefined;
  readonly organization_id?: string | undefined;
  readonly maxCharacters?: number | undefined;
  readonly maxCalls?: number | undefined;
  readonly table?: Table | undefined;
}
interface WebOptions$1 extends Options, WebOptions {}
export declare const toolkit: Toolkit.Toolkit<Tools>;
export declare const toolkitWithWrites: Toolkit.Toolkit<Tools>;
export declare const layerTools: (options?: Options) => Layer.Layer<Tool.HandlersFor<Tools>, never, PolytomicClient>;
export declare const layerStdio: (options?: Options) => Layer.Layer<never, never, PolytomicClient | Stdio.Stdio>;
export declare const toWebHandler: (options: WebOptions$1) => ((request: Request) => Promise<Response>);
export { type Auth, type Effect, type FieldWords, type OperationWords, type PolytomicTool, type ResultSchema, type ToolResult, type Tools, type WebOptions as WebAccess, WebOptions$1 as WebOptions, type Words };

import { Fetch } from "./shared/transport.js";
import "effect/Effect";
import { Any } from "effect-polytomic:Operation.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import * as Layer from "effect/Layer";
import * as Credentials$1 from "effect-polytomic:Credentials.ts";
import * as Schema from "effect/Schema";
import * as Stdio from "effect/Stdio";
import "effect/ai/McpProtocol";
import "effect/ai/McpServer";
import * as Tool from "effect/ai/Tool";
import * as Toolkit from "effect/ai/Toolkit";
import * as JsonSchema from "effect/JsonSchema";
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
interface Options {
  readonly writes?: boolean | undefined;
  readonly operations?: ReadonlyArray<string> | undefined;
  readonly organization_id?: string | undefined;
  readonly maxCharacters?: number | undefined;
  readonly maxCalls?: number | undefined;
  readonly table?: {
    readonly operations: ReadonlyArray<Any>;
    readonly words: Words;
  } | undefined;
}
export declare const layerStdio: (options?: Options) => Layer.Layer<never, never, PolytomicClient | Stdio.Stdio>;
type PolytomicTool<Name extends string> = Tool.Dynamic<Name, {
  readonly parameters: JsonSchema.JsonSchema;
  readonly success: Schema.Codec<ToolResult>;
  readonly failure: Schema.Codec<ToolResult>;
  readonly failureMode: "return";
}>;
type Tools = { readonly [Name in "search_operations" | "describe_operation" | "call_operation"]: PolytomicTool<Name>; };
export declare const toolkit: Toolkit.Toolkit<Tools>;
export declare const toolkitWithWrites: Toolkit.Toolkit<Tools>;
export declare const layerTools: (options?: Options) => Layer.Layer<Tool.HandlersFor<Tools>, never, PolytomicClient>;
type Auth = "caller" | {
  readonly credentials: Credentials$1.Credentials;
  readonly token: Credentials$1.Secret;
};
interface WebOptions extends Options {
  readonly auth: Auth;
  readonly baseUrl?: string | undefined;
  readonly fetch?: Fetch | undefined;
  readonly path?: `/${string}` | undefined;
  readonly allowedHosts?: ReadonlyArray<string> | undefined;
  readonly allowedOrigins?: ReadonlyArray<string> | undefined;
  readonly maxRequests?: number | undefined;
}
export declare const toWebHandler: (options: WebOptions) => ((request: Request) => Promise<Response>);
export type { Auth, Effect, FieldWords, OperationWords, Options, PolytomicTool, ToolResult, Tools, WebOptions, Words };

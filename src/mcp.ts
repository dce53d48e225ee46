/**
 * Polytomic for agents over the Model Context Protocol: three tools, `search_operations`, `describe_operation` and
 * `call_operation`, derived from the operations.
 *
 * A server is read-only unless writes are enabled. Operations are classified by hand, not by HTTP method. Secrets in results are
 * redacted. Results are bounded, and a truncated list contains the arguments of its continuation.
 *
 * {@link layerStdio} serves over standard streams, {@link toWebHandler} over HTTP on any runtime, and {@link toolkit} with
 * {@link layerTools} is for an agent in the same program. `npx effect-polytomic mcp` starts a server.
 *
 * @module
 */
export type { Options } from "./internal/mcp/access.ts"
export type { ToolResult } from "./internal/mcp/failure.ts"
export { layerStdio } from "./internal/mcp/stdio.ts"
export type { PolytomicTool, Tools } from "./internal/mcp/tools.ts"
export { layerTools, toolkit, toolkitWithWrites } from "./internal/mcp/tools.ts"
export { type Auth, toWebHandler, type WebOptions } from "./internal/mcp/web.ts"
export type { Effect, FieldWords, OperationWords, Words } from "./internal/tools/words.ts"

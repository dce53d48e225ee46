/** A server of the Model Context Protocol over an emulator, called by JSON-RPC. */
import * as Effect from "effect/Effect"
import * as Credentials from "../../src/Credentials.ts"
import { PolytomicEmulator, Seed } from "../../src/emulator/index.ts"
import { toWebHandler, type WebOptions } from "../../src/mcp.ts"

/** Bearer token of the server. */
export const token = "server-token"

export type Json = { readonly [name: string]: unknown }

export const connection = Seed.exampleConnection.id ?? ""

/** A server over an emulator, and a client of it. */
export const setup = async (
  options: Partial<WebOptions> = {},
  data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
) => {
  const emulator = await Effect.runPromise(PolytomicEmulator.make({ data }))
  const handler = toWebHandler({
    auth: { credentials: Credentials.apiKey("test-key"), token },
    fetch: emulator.fetch,
    ...options
  })
  const post = (body: string, headers: { readonly [name: string]: string } = {}): Promise<Response> =>
    handler(
      new Request("http://127.0.0.1:4011/mcp", {
        method: "POST",
        body,
        headers: {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          authorization: `Bearer ${token}`,
          "mcp-protocol-version": "2025-11-25",
          ...headers
        }
      })
    )
  const rpc = async (
    method: string,
    params: unknown,
    headers: { readonly [name: string]: string } = {}
  ): Promise<Json> => {
    const response = await post(JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }), headers)
    const text = await response.text()
    const line = text.startsWith("{") ? text : (/^data: (.*)$/m.exec(text)?.[1] ?? "{}")
    return { status: response.status, ...JSON.parse(line) }
  }
  const tool = async (name: string, args: unknown, headers: { readonly [name: string]: string } = {}) => {
    const { result } = (await rpc("tools/call", { name, arguments: args }, headers)) as {
      readonly result: { readonly isError?: boolean; readonly content: ReadonlyArray<{ readonly text: string }> }
    } // the shape of every tool result
    const text = result.content[0]?.text ?? ""
    return { failed: result.isError === true, text, value: JSON.parse(text) as Json & { readonly error?: Json } } // JSON text
  }
  const call = (
    operation: string,
    input?: unknown,
    more: Json = {},
    headers: { readonly [name: string]: string } = {}
  ) => tool("call_operation", { operation, ...(input === undefined ? {} : { input }), ...more }, headers)
  const requests = () => Effect.runPromise(emulator.requests)
  return { emulator, handler, post, rpc, tool, call, requests }
}

// Drives a server with an official client: `client.mjs v1|v2 stdio|http TARGET…`, and prints the results as JSON.
const [, , generation, transport, ...target] = process.argv

const { Client, Http, Stdio } =
  generation === "v1"
    ? {
        Client: (await import("@modelcontextprotocol/sdk/client/index.js")).Client,
        Http: (await import("@modelcontextprotocol/sdk/client/streamableHttp.js")).StreamableHTTPClientTransport,
        Stdio: (await import("@modelcontextprotocol/sdk/client/stdio.js")).StdioClientTransport
      }
    : {
        Client: (await import("@modelcontextprotocol/client")).Client,
        Http: (await import("@modelcontextprotocol/client")).StreamableHTTPClientTransport,
        Stdio: (await import("@modelcontextprotocol/client/stdio")).StdioClientTransport
      }

const client = new Client(
  { name: "test", version: "1" },
  generation === "v2" ? { versionNegotiation: { mode: "auto" } } : {}
)
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:PATH|POLYTOMIC_)/.test(name)))
await client.connect(
  transport === "stdio"
    ? new Stdio({ command: target[0], args: target.slice(1), env, stderr: "pipe" })
    : new Http(new URL(target[0]), { requestInit: { headers: { authorization: `Bearer ${target[1]}` } } })
)

const call = (name, args) => client.callTool({ name, arguments: args })
const text = ({ content }) => JSON.parse(content[0].text)
const output = {
  protocol: client.getNegotiatedProtocolVersion?.() ?? client.transport?.protocolVersion,
  tools: (await client.listTools()).tools.map(({ name }) => name),
  found: text(await call("search_operations", { query: "list connections" })).operations[0].operation,
  connections: text(await call("call_operation", { operation: "connections.list" })).data.length,
  refused: await call("call_operation", { operation: "connections.delete", input: { id: "x" } }).then((result) => [
    result.isError,
    text(result).error.tag
  ]),
  many: (await Promise.all(Array.from({ length: 20 }, () => call("search_operations", { query: "sync" })))).every(
    (result) => !result.isError
  )
}
await client.close()
console.log(JSON.stringify(output))
process.exit(0)

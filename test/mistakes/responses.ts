/** Typical mistakes: responses of servers and proxies, and network failures. */
import type { Mistake } from "./mistake.ts"

export const responses: ReadonlyArray<Mistake> = [
  {
    title: "a web page instead of JSON",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response("<html>Please log in</html>", { headers: { "content-type": "text/html" } })`
  },
  {
    title: "JSON that was cut short",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response('{"data":[{"id":', { headers: { "content-type": "application/json" } })`
  },
  {
    title: "a body of another structure",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id })`,
    server: "() => Response.json({ connection: {} })"
  },
  {
    title: "a base URL of another server",
    code: `return createClient({ apiKey: "test-key", baseUrl: "https://www.example.com" }).connections.list()`,
    server: `() => new Response("<h1>Not found</h1>", { status: 404, headers: { "content-type": "text/html" } })`
  },
  {
    title: "a `304` from a cache",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: "() => new Response(null, { status: 304 })"
  },
  {
    title: "a redirect to another host",
    code: `return createClient({ apiKey: "test-key", baseUrl: "http://polytomic.example.com" }).connections.list()`,
    server: `() => new Response(null, { status: 301, headers: { location: "//polytomic.example.org/api/connections" } })`
  },
  {
    title: "a redirect that never ends",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response(null, { status: 302, headers: { location: "/api/connections" } })`
  },
  {
    title: "a redirect of a write",
    code: `return createClient({ apiKey: "test-key" }).connections.create({ name: "Shop", type: "hubspot", configuration: {} })`,
    server: `() => new Response(null, { status: 302, headers: { location: "/login" } })`
  },
  {
    title: "a redirect to a file",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response(null, { status: 302, headers: { location: "file:///etc/hosts" } })`
  },
  {
    title: "too many requests",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.list()`,
    server: `() => Response.json({ message: "slow down" }, { status: 429, headers: { "retry-after": "20" } })`
  },
  {
    title: "a server that is down",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.list()`,
    server: `() => new Response("", { status: 503 })`
  },
  {
    title: "a refused connection",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.list()`,
    server: `() => { throw Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:4010"), { code: "ECONNREFUSED" }) }) }`
  },
  {
    title: "a server that never responds",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.create({ name: "Shop", type: "hubspot", configuration: {} }, { timeout: 20 })`,
    server: "() => new Promise(() => {})"
  }
]

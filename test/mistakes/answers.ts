/** Typical mistakes: responses of servers and proxies, and network failures. */
import type { Mistake } from "./mistake.ts"

export const answers: ReadonlyArray<Mistake> = [
  {
    title: "a page in place of JSON",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response("<html>Please log in</html>", { headers: { "content-type": "text/html" } })`
  },
  {
    title: "JSON that was cut short",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response('{"data":[{"id":', { headers: { "content-type": "application/json" } })`
  },
  {
    title: "a body of another shape",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id })`,
    server: "() => Response.json({ connection: {} })"
  },
  {
    title: "a base URL that leads elsewhere",
    code: `return createClient({ apiKey: "test-key", baseUrl: "https://www.example.com" }).connections.list()`,
    server: `() => new Response("<h1>Not found</h1>", { status: 404, headers: { "content-type": "text/html" } })`
  },
  {
    title: "a cache that answers 304",
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
    title: "nobody listens at the address",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.list()`,
    server: `() => { throw Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:4010"), { code: "ECONNREFUSED" }) }) }`
  },
  {
    title: "a server that never answers",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.create({ name: "Shop", type: "hubspot", configuration: {} }, { timeout: 20 })`,
    server: "() => new Promise(() => {})"
  }
]

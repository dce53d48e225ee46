/** Typical mistakes: what servers, proxies and networks answer. */
import type { Mistake } from "./mistake.ts"

export const answers: ReadonlyArray<Mistake> = [
  {
    title: "a page in place of JSON",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response("<html>Please log in</html>", { headers: { "content-type": "text/html" } })`,
    shown:
      "connections.list was answered 200 after 4 attempts (GET /api/connections) with a body that can't be used: the body is text/html, not JSON. Check the base URL: something other than the API has answered. The raw body is in `body`."
  },
  {
    title: "JSON that was cut short",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response('{"data":[{"id":', { headers: { "content-type": "application/json" } })`,
    shown:
      "connections.list was answered 200 after 4 attempts (GET /api/connections) with a body that can't be used: the body is not valid JSON, although it is declared as application/json (15 characters). Call again: a proxy or a broken connection may have damaged it. The raw body is in `body`."
  },
  {
    title: "a body of another shape",
    code: `return createClient({ apiKey: "test-key" }).connections.get({ id })`,
    server: "() => Response.json({ connection: {} })",
    shown:
      "connections.get was answered 200 (GET /api/connections/{id}) with a body that can't be used: data: is missing. Check that the base URL is that of a Polytomic deployment which knows this API version, or update effect-polytomic. The raw body is in `body`."
  },
  {
    title: "a base URL that leads elsewhere",
    code: `return createClient({ apiKey: "test-key", baseUrl: "https://www.example.com" }).connections.list()`,
    server: `() => new Response("<h1>Not found</h1>", { status: 404, headers: { "content-type": "text/html" } })`,
    shown:
      "connections.list was answered 404 (a status that is not documented for this operation) (GET /api/connections): the body is text/html of 18 characters, not an error of the API, so something in between may have answered. Check that the base URL is that of a Polytomic deployment which knows this API version."
  },
  {
    title: "a cache that answers 304",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: "() => new Response(null, { status: 304 })",
    shown:
      "connections.list was answered 304 (a status that is not documented for this operation) (GET /api/connections). The request was not conditional, so a cache or proxy in between is at fault: have it pass API requests through unchanged."
  },
  {
    title: "a redirect to another host",
    code: `return createClient({ apiKey: "test-key", baseUrl: "http://polytomic.example.com" }).connections.list()`,
    server: `() => new Response(null, { status: 301, headers: { location: "//polytomic.example.org/api/connections" } })`,
    shown:
      "connections.list was answered 301 (a status that is not documented for this operation) (GET /api/connections). The server redirects to http://polytomic.example.org, where the credentials are not sent. If your Polytomic is there, set http://polytomic.example.org as the base URL."
  },
  {
    title: "a redirect that never ends",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response(null, { status: 302, headers: { location: "/api/connections" } })`,
    shown:
      "connections.list was answered 302 (a status that is not documented for this operation) (GET /api/connections). The server keeps redirecting within https://app.polytomic.com: check its configuration, and that of the proxy in front of it."
  },
  {
    title: "a redirect of a write",
    code: `return createClient({ apiKey: "test-key" }).connections.create({ name: "Shop", type: "hubspot", configuration: {} })`,
    server: `() => new Response(null, { status: 302, headers: { location: "/login" } })`,
    shown:
      "connections.create was answered 302 (a status that is not documented for this operation) (POST /api/connections). The server redirects within https://app.polytomic.com in a way that would turn this write into a GET, so it was not followed. Check the path of the base URL."
  },
  {
    title: "a redirect to a file",
    code: `return createClient({ apiKey: "test-key" }).connections.list()`,
    server: `() => new Response(null, { status: 302, headers: { location: "file:///etc/hosts" } })`,
    shown:
      "connections.list was answered 302 (a status that is not documented for this operation) (GET /api/connections). The server redirects to a file: address, which is not followed. Check the base URL, and the proxy in front of it."
  },
  {
    title: "too many requests",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.list()`,
    server: `() => Response.json({ message: "slow down" }, { status: 429, headers: { "retry-after": "20" } })`,
    shown:
      "connections.list was answered 429 (a status that is not documented for this operation) (GET /api/connections): slow down. Slow down; the `retry-after` header, if there is one, says for how long."
  },
  {
    title: "a server that is down",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.list()`,
    server: `() => new Response("", { status: 503 })`,
    shown:
      "connections.list was answered 503 (a status that is not documented for this operation) (GET /api/connections). The fault is on the server's side: try again later."
  },
  {
    title: "nobody listens at the address",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.list()`,
    server: `() => { throw Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:4010"), { code: "ECONNREFUSED" }) }) }`,
    shown:
      "connections.list got no answer (GET /api/connections): fetch failed: connect ECONNREFUSED 127.0.0.1:4010 (ECONNREFUSED). Check the base URL and the network."
  },
  {
    title: "a server that never answers",
    code: `return createClient({ apiKey: "test-key", retry: "none" }).connections.create({ name: "Shop", type: "hubspot", configuration: {} }, { timeout: 20 })`,
    server: "() => new Promise(() => {})",
    shown:
      "connections.create ran into its total deadline of 20 ms (POST /api/connections). Raise it with `Deadline` (`timeout` of a Promise client), or find out why the server is slow. The write may or may not have taken effect."
  }
]

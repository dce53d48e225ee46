/** Typical mistakes: options of clients and layers, and base URLs. */
import type { Mistake } from "./mistake.ts"

export const clients: ReadonlyArray<Mistake> = [
  {
    title: "`baseURL` instead of `baseUrl`",
    code: `return createClient({ apiKey: "test-key", baseURL: "https://polytomic.example.com" }).connections.list()`
  },
  {
    title: "`token` instead of `apiKey`",
    code: `return createClient({ token: "test-key" }).connections.list()`
  },
  {
    title: "`environment`, as in the official SDK",
    code: `return createClient({ apiKey: "test-key", environment: "https://polytomic.example.com" }).connections.list()`
  },
  {
    title: "a misspelt option",
    code: `return createClient({ apiKey: "test-key", timeuot: 5000 }).connections.list()`
  },
  {
    title: "an option that does not exist",
    code: `return createClient({ apiKey: "test-key", logger: console }).connections.list()`
  },
  {
    title: "a key instead of the options",
    code: `return createClient("test-key").connections.list()`
  },
  {
    title: "a timeout with its unit",
    code: `return createClient({ apiKey: "test-key", timeout: "5 seconds" }).connections.list()`
  },
  {
    title: "a timeout below 0",
    code: `return createClient({ apiKey: "test-key", attemptTimeout: -1 }).connections.list()`
  },
  {
    title: "retries turned off by `false`",
    code: `return createClient({ apiKey: "test-key", retry: false }).connections.list()`
  },
  {
    title: "a number of retries",
    code: `return createClient({ apiKey: "test-key", retry: 5 }).connections.list()`
  },
  {
    title: "`maxRetries`, as in the official SDK",
    code: `return createClient({ apiKey: "test-key", maxRetries: 5 }).connections.list()`
  },
  {
    title: "a misspelt option of retries",
    code: `return createClient({ apiKey: "test-key", retry: { attempts: 5 } }).connections.list()`
  },
  {
    title: "a policy that does not exist",
    code: `return createClient({ apiKey: "test-key", retry: "never" }).connections.list()`
  },
  {
    title: "a string instead of a boolean",
    code: `return createClient({ apiKey: "test-key", strict: "yes" }).connections.list()`
  },
  {
    title: "the URL of a proxy as `fetch`",
    code: `return createClient({ apiKey: "test-key", fetch: "http://proxy:3128" }).connections.list()`
  },
  {
    title: "`baseURL` in the options of a layer",
    code: `return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key", baseURL: "https://polytomic.example.com" })))`
  },
  {
    title: "a timeout in the options of a layer",
    code: `return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key", timeout: "5 seconds" })))`
  },
  {
    title: "a base URL without its scheme",
    code: `return createClient({ apiKey: "test-key", baseUrl: "polytomic.example.com" }).connections.list()`
  },
  {
    title: "a base URL with a query",
    code: `return createClient({ apiKey: "test-key", baseUrl: "https://polytomic.example.com/?team=1" }).connections.list()`
  },
  {
    title: "a base URL in quotes",
    code: `return createClient({ apiKey: "test-key", baseUrl: '"https://polytomic.example.com"' }).connections.list()`
  },
  {
    title: "a call after the client was closed",
    code: `const polytomic = createClient({ apiKey: "test-key" })
await polytomic.close()
return polytomic.connections.list()`
  },
  {
    title: "options instead of the resources",
    code: `return createClientWith({ apiKey: "test-key" })`
  },
  {
    title: "an API version in the options",
    code: `return createClient({ apiKey: "test-key", version: "2024-02-08" }).connections.list()`
  },
  {
    title: "a custom authorization header",
    code: `return createClient({ apiKey: "test-key", headers: { Authorization: "Bearer test-key" } }).connections.list()`
  },
  {
    title: "a base URL with the path of the API",
    code: `return createClient({ apiKey: "test-key", baseUrl: "https://polytomic.example.com/api" }).connections.list()`
  },
  {
    title: "no options of a layer",
    code: `return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer()))`
  }
]

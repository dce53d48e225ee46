/** Typical mistakes: options of clients and layers, and base URLs. */
import type { Mistake } from "./mistake.ts"

export const clients: ReadonlyArray<Mistake> = [
  {
    title: "`baseURL` in place of `baseUrl`",
    code: `return createClient({ apiKey: "test-key", baseURL: "https://polytomic.example.com" }).connections.list()`,
    shown: "connections.list was not sent: baseURL: is not an option of createClient; did you mean `baseUrl`?"
  },
  {
    title: "`token` in place of `apiKey`",
    code: `return createClient({ token: "test-key" }).connections.list()`,
    shown: "connections.list was not sent: token: is not an option of createClient; did you mean `apiKey`?"
  },
  {
    title: "`environment`, as in the official SDK",
    code: `return createClient({ apiKey: "test-key", environment: "https://polytomic.example.com" }).connections.list()`,
    shown: "connections.list was not sent: environment: is not an option of createClient; did you mean `baseUrl`?"
  },
  {
    title: "a misspelt option",
    code: `return createClient({ apiKey: "test-key", timeuot: 5000 }).connections.list()`,
    shown: "connections.list was not sent: timeuot: is not an option of createClient; did you mean `timeout`?"
  },
  {
    title: "an option that does not exist",
    code: `return createClient({ apiKey: "test-key", headers: { "x-team": "data" } }).connections.list()`,
    shown:
      "connections.list was not sent: headers: is not an option of createClient; it takes `timeout`, `attemptTimeout`, `retry`, `strict`, `onDrift`, `apiKey`, `baseUrl`, `credentials`, `fetch`."
  },
  {
    title: "a key in place of the options",
    code: `return createClient("test-key").connections.list()`,
    shown:
      "connections.list was not sent: options: are a string; pass an object with `timeout`, `attemptTimeout`, `retry`, `strict`, `onDrift`, `apiKey`, `baseUrl`, `credentials`, `fetch`."
  },
  {
    title: "a timeout with its unit",
    code: `return createClient({ apiKey: "test-key", timeout: "5 seconds" }).connections.list()`,
    shown: "connections.list was not sent: timeout: is a string; pass milliseconds, such as 5000."
  },
  {
    title: "a timeout below 0",
    code: `return createClient({ apiKey: "test-key", attemptTimeout: -1 }).connections.list()`,
    shown: "connections.list was not sent: attemptTimeout: is -1; pass 0 or more milliseconds."
  },
  {
    title: "retries turned off by `false`",
    code: `return createClient({ apiKey: "test-key", retry: false }).connections.list()`,
    shown: `connections.list was not sent: retry: is false; pass "none" to turn retries off.`
  },
  {
    title: "a number of retries",
    code: `return createClient({ apiKey: "test-key", retry: 5 }).connections.list()`,
    shown: "connections.list was not sent: retry: is a number; pass { times: 5 }."
  },
  {
    title: "`maxRetries`, as in the official SDK",
    code: `return createClient({ apiKey: "test-key", maxRetries: 5 }).connections.list()`,
    shown: "connections.list was not sent: maxRetries: is not an option of createClient; did you mean `retry`?"
  },
  {
    title: "a misspelt option of retries",
    code: `return createClient({ apiKey: "test-key", retry: { attempts: 5 } }).connections.list()`,
    shown: "connections.list was not sent: retry: `attempts` is not an option of `retry`; did you mean `times`?"
  },
  {
    title: "a policy that does not exist",
    code: `return createClient({ apiKey: "test-key", retry: "never" }).connections.list()`,
    shown: `connections.list was not sent: retry: is "never"; pass "standard" or "none" or "patient".`
  },
  {
    title: "a text where true or false is expected",
    code: `return createClient({ apiKey: "test-key", strict: "yes" }).connections.list()`,
    shown: "connections.list was not sent: strict: is a string; pass true or false."
  },
  {
    title: "the address of a proxy as `fetch`",
    code: `return createClient({ apiKey: "test-key", fetch: "http://proxy:3128" }).connections.list()`,
    shown: "connections.list was not sent: fetch: is a string; pass a function."
  },
  {
    title: "`baseURL` in the options of a layer",
    code: `return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key", baseURL: "https://polytomic.example.com" })))`,
    shown: "connections.list was not sent: baseURL: is not an option of Polytomic.layer; did you mean `baseUrl`?"
  },
  {
    title: "a timeout in the options of a layer",
    code: `return Effect.flatMap(Connections, (c) => c.list()).pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key", timeout: "5 seconds" })))`,
    shown:
      "connections.list was not sent: timeout: is not an option of Polytomic.layer; it takes `apiKey`, `baseUrl`, `credentials`, `fetch`."
  },
  {
    title: "a base URL without its scheme",
    code: `return createClient({ apiKey: "test-key", baseUrl: "polytomic.example.com" }).connections.list()`,
    shown:
      "connections.list was not sent: baseUrl: does not begin with https:// or http://; a base URL looks like https://app.polytomic.com."
  },
  {
    title: "a base URL with a query",
    code: `return createClient({ apiKey: "test-key", baseUrl: "https://polytomic.example.com/?team=1" }).connections.list()`,
    shown: "connections.list was not sent: baseUrl: has a query or a fragment; leave out everything from the ? or # on."
  },
  {
    title: "a base URL in quotes",
    code: `return createClient({ apiKey: "test-key", baseUrl: '"https://polytomic.example.com"' }).connections.list()`,
    shown:
      "connections.list was not sent: baseUrl: has quotes around it; remove them (`docker --env-file`, for one, keeps them)."
  },
  {
    title: "a call after the client was closed",
    code: `const polytomic = createClient({ apiKey: "test-key" })
await polytomic.close()
return polytomic.connections.list()`,
    shown: "the Polytomic client is closed"
  }
]

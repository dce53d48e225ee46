/** A typical mistake, and the message that a program prints. `docs/mistakes.md` has the exact messages of all of them. */
import * as Cause from "effect/Cause"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as AsyncJob from "../../src/AsyncJob.ts"
import * as PolytomicEmulator from "../../src/emulator/PolytomicEmulator.ts"
import * as Seed from "../../src/emulator/Seed.ts"
import * as Polytomic from "../../src/index.ts"
import * as Logs from "../../src/Logs.ts"
import * as mcp from "../../src/mcp.ts"
import * as Polling from "../../src/Polling.ts"
import * as promiseJobs from "../../src/promise/AsyncJob.ts"
import * as promiseConnect from "../../src/promise/Connect.ts"
import * as promiseFeeds from "../../src/promise/EventFeed.ts"
import * as promiseLogs from "../../src/promise/Logs.ts"
import * as promiseQueries from "../../src/promise/Query.ts"
import * as promiseSchemas from "../../src/promise/SchemaCache.ts"
import * as promiseRuns from "../../src/promise/SyncRun.ts"
import * as promiseWebhooks from "../../src/promise/WebhookReceiver.ts"
import { type ClientOptions, createClient, createClientWith } from "../../src/promise.ts"
import * as Query from "../../src/Query.ts"
import * as RateLimit from "../../src/RateLimit.ts"
import * as SchemaCache from "../../src/SchemaCache.ts"
import * as SyncRun from "../../src/SyncRun.ts"
import * as Tenants from "../../src/Tenants.ts"

export interface Mistake {
  /** The mistake, in the words of a search. */
  readonly title: string
  /** JavaScript, as its author wrote it: the body of an async function with `names` in scope. */
  readonly code: string
  /** Response of the server, as an expression: a function of a `Request`. Default: an emulator. */
  readonly server?: string
}

type Server = (request: Request) => Response | Promise<Response>

type Options = Record<string, unknown>

/** The names in scope of the code; requests go to the server. */
const names = (server: Server): Record<string, unknown> => {
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    init.signal?.throwIfAborted()
    return server(new Request(url, init))
  }
  // A value that is not an options object is passed on unchanged.
  const reaching = (options: unknown): Options =>
    options === undefined || (typeof options === "object" && options !== null)
      ? { fetch, ...options }
      : (options as Options)
  return {
    ...promiseJobs,
    ...promiseConnect,
    ...promiseFeeds,
    ...promiseLogs,
    ...promiseQueries,
    ...promiseSchemas,
    ...promiseRuns,
    ...promiseWebhooks,
    ...Polytomic,
    Config,
    ConfigProvider,
    Effect,
    AsyncJob,
    Layer,
    Logs,
    mcp,
    Polling,
    Query,
    RateLimit,
    SchemaCache,
    Stream,
    SyncRun,
    Tenants,
    createClientWith,
    createClient: (options?: unknown) => createClient(reaching(options) as ClientOptions),
    Polytomic: {
      ...Polytomic.Polytomic,
      layer: (options: unknown) => Polytomic.Polytomic.layer(reaching(options) as { readonly apiKey: string })
    },
    id: Seed.exampleConnection.id
  }
}

const compile = (code: string, scope: Record<string, unknown>): (() => Promise<unknown>) => {
  const make = new Function(...Object.keys(scope), `return async () => { ${code} }`)
  return make(...Object.values(scope)) // an async function, as written above
}

/** The message of a mistake. */
export const shownBy = async ({ code, server }: Mistake): Promise<string> => {
  const emulator = await Effect.runPromise(PolytomicEmulator.make({ data: Seed.standard() }))
  const respond: Server =
    server === undefined ? (request) => emulator.fetch(request) : new Function(`return ${server}`)()
  try {
    const result = await compile(code, names(respond))()
    // An Effect program is the value of the code.
    if (!Effect.isEffect(result)) throw new Error(`it is no mistake: ${String(result)}`)
    const program = result as Effect.Effect<unknown, unknown> // run as JavaScript would run it
    const exit = await Effect.runPromiseExit(program)
    if (Exit.isSuccess(exit)) throw new Error(`it is no mistake: ${String(exit.value)}`)
    throw Cause.squash(exit.cause)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Creates a client over a transport. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { Credentials } from "../../Credentials.ts"
import { userAgent } from "../../generated/userAgent.ts"
import * as BaseUrl from "../http/baseUrl.ts"
import type { Transport } from "../http/transport.ts"
import { type Execute, makeExecute, refuse } from "./execute.ts"
import type { Options, PolytomicClient } from "./PolytomicClient.ts"
import { items } from "./paginate.ts"
import { RetryBudget } from "./retryBudget.ts"
import { makeSettingsOf } from "./settings.ts"

// Contexts of clients, for code that needs their credentials: a client does not expose its key.
const contexts = /*#__PURE__*/ new WeakMap<PolytomicClient, Context.Context<Credentials>>()

/** Context in which a client was built; `undefined` for custom clients. */
export const contextOf = (client: PolytomicClient): Context.Context<Credentials> | undefined => contexts.get(client)

/** Client whose calls fall back to this context for services that their fibers lack. */
export const makeClient = (
  transport: Transport,
  context: Context.Context<Credentials>,
  options: Options | undefined
): PolytomicClient => {
  const base = BaseUrl.parse(options?.baseUrl ?? BaseUrl.hosted)
  const execute: Execute =
    typeof base === "string"
      ? (operation) => Effect.suspend(() => refuse(operation, [{ path: ["baseUrl"], message: base }]))
      : makeExecute({
          base,
          transport,
          budget: new RetryBudget(),
          settingsOf: makeSettingsOf(context),
          userAgent: isBrowser() ? undefined : userAgent
        })
  const client: PolytomicClient = {
    // The types of an operation are what `execute` derives from its schemas and statuses.
    execute: execute as PolytomicClient["execute"],
    items: ((operation, input) => items(execute, operation, input)) as PolytomicClient["items"]
  }
  contexts.set(client, context)
  return client
}

// A browser sets its own, and would send a preflight request for another one.
const isBrowser = (): boolean => {
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } } // some runtimes lack it
  return navigator?.userAgent?.startsWith("Mozilla/") === true
}

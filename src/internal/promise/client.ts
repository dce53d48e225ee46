/** Creates Promise clients: each method of a service as a call, created on first access of its resource. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import * as PolytomicClient from "../../PolytomicClient.ts"
import { layerFetch } from "../client/layers.ts"
import { OptionIssues } from "../client/references.ts"
import { callerOf } from "./callSite.ts"
import { remember } from "./jobs.ts"
import {
  access,
  type CallOptions,
  type ClientOptions,
  callKinds,
  clientIssues,
  type ListOptions,
  listKinds,
  withSettings
} from "./options.ts"
import { Session } from "./session.ts"
import type { Call, Client, ListCall, Resource, Resources } from "./types.ts"

type Services = PolytomicClient.PolytomicClient

/** The methods of an unknown service; lists have a sibling with the suffix `Page`. */
interface Methods {
  readonly [name: string]: (input: unknown) => Effect.Effect<unknown, unknown>
}

/** The method of a list, with a sibling `Page`. */
type List = (input: unknown) => Stream.Stream<unknown, unknown>

/** The resource of a service. */
export const resource = <Self, Shape, Calls>(
  service: Context.Service<Self, Shape>,
  layer: () => Layer.Layer<Self, never, Services>
): Resource<Calls> => ({ "~service": () => Effect.provide(service, layer()) })

/**
 * Creates a client of the given resources only, for small bundles. It opens and sends nothing. Their names are free; a name with
 * a dot is nested.
 */
export const createClientWith = <R extends Resources>(resources: R, options: ClientOptions = {}): Client<R> => {
  for (const [name, found] of Object.entries(resources)) {
    if (typeof found?.["~service"] === "function") continue
    throw new TypeError(
      `\`${name}\` is not a resource; pass resources, then options: createClientWith({ connections }, { apiKey })`
    )
  }
  const context = contextOf(options)
  const session = new Session(context)
  const close = () => session.close()
  const client = { close }
  remember(client, session)
  // Some engines lack the symbol.
  if (Symbol.asyncDispose !== undefined) Object.defineProperty(client, Symbol.asyncDispose, { value: close })
  grow(client, new Map(Object.entries(resources)), (found) => callsOf(session, context, found))
  return client as Client<R> // built from these names
}

/** Context of the calls of a client. With invalid options all calls fail, so that only the issues matter. */
const contextOf = (options: ClientOptions): Context.Context<Services> => {
  const issues = clientIssues(options)
  const given = issues.length > 0 ? { apiKey: undefined } : options
  const { baseUrl, credentials } = access(given)
  const client = layerFetch({ credentials, baseUrl, fetch: given.fetch })
  const context = Effect.runSync(Effect.provide(Effect.context<Services>(), client))
  const { credentials: _, ...settings } = given
  return Context.add(withSettings(context, settings), OptionIssues, issues)
}

/** Defines the resources of an object, each created on first access. */
const grow = (
  target: object,
  resources: ReadonlyMap<string, Resource<unknown>>,
  calls: (resource: Resource<unknown>) => object
): void => {
  for (const [name, nested] of Map.groupBy(resources, ([path]) => path.split(".", 1)[0] ?? path)) {
    const below = new Map(
      nested.flatMap(([path, found]) => (path === name ? [] : [[path.slice(name.length + 1), found]]))
    )
    const own = resources.get(name)
    define(target, name, () => {
      const made = own === undefined ? {} : calls(own)
      grow(made, below, calls)
      return made
    })
  }
}

const define = (target: object, name: string, make: () => object): void => {
  let made: object | undefined
  Object.defineProperty(target, name, { enumerable: true, get: () => (made ??= make()) })
}

/** The calls of a resource. */
const callsOf = (session: Session<Services>, context: Context.Context<Services>, found: Resource<unknown>): object => {
  const service = found["~service"] as () => Effect.Effect<Methods, never, Services> // set by `resource`
  const methods = Effect.runSyncWith(context)(service())
  const calls: Record<string, unknown> = {}
  for (const [name, method] of Object.entries(methods)) {
    const page = methods[`${name}Page`]
    // A method with a page is a list.
    if (page !== undefined) calls[name] = listCall(session, method as unknown as List, page)
    else if (!(name.endsWith("Page") && name.slice(0, -4) in methods)) calls[name] = call(session, method)
  }
  return calls
}

const call = (session: Session<Services>, method: Methods[string]): Call<unknown, unknown, unknown> => {
  const run = <A>(effect: Effect.Effect<A, unknown>, options: CallOptions, called: object): Promise<A> =>
    session.run(keyed(effect, options), session.way(options, "a call", callKinds), callerOf(called))
  const plain = (input: unknown, options: CallOptions = {}) => run(method(input), options, plain)
  const withResponse = (input: unknown, options: CallOptions = {}) =>
    run(PolytomicClient.withResponse(method(input)), options, withResponse)
  return Object.assign(plain, { withResponse })
}

const listCall = (
  session: Session<Services>,
  method: List,
  page: Methods[string]
): ListCall<unknown, unknown, unknown, unknown> => {
  const items = (input: unknown, options: ListOptions = {}) =>
    session.items(method(input), session.way(options, "a list", listKinds), callerOf(items))
  return Object.assign(items, { page: call(session, page) })
}

const keyed = <A>(effect: Effect.Effect<A, unknown>, options: CallOptions | null): Effect.Effect<A, unknown> => {
  const key = options?.idempotencyKey
  return typeof key === "string" ? PolytomicClient.withIdempotencyKey(effect, key) : effect
}

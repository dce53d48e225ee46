/** All clients, by the name that the tables show. */
import type { Client, Options } from "./client.ts"
import * as EffectPolytomic from "./effectPolytomic.ts"
import * as HttpApiClient from "./httpApiClient.ts"
import * as PlainEffect from "./plainEffect.ts"
import * as RawFetch from "./rawFetch.ts"

/** Makes a client. */
export type Make = (options: Options) => Promise<Client>

/** Those that run everywhere; the official SDK is added where there is Node. */
export const portable: Readonly<Record<string, Make>> = {
  "raw fetch": RawFetch.make,
  "plain Effect": PlainEffect.make,
  HttpApiClient: HttpApiClient.make,
  "effect-polytomic": EffectPolytomic.make
}

/**
 * `polytomic`, the vendor's SDK: CommonJS, and on Node only.
 *
 * On Node it always uses `node-fetch`, which a stub replaces. Retries wait `setTimeout(0)`, its shortest backoff.
 */
import { createRequire } from "node:module"
import type * as Polytomic from "polytomic"
import { id, input, missing } from "../responses.ts"
import { type Make, runPromises } from "./client.ts"

/** The client, of the SDK whose main module is at a URL. */
export const officialSdk =
  (sdk: string): Make =>
  async (options) => {
    const require = createRequire(sdk)
    if (options.fetch !== undefined) require("node-fetch").default = options.fetch
    const { Polytomic: Errors, PolytomicClient }: typeof Polytomic = await import(sdk)
    const polytomic = new PolytomicClient({ token: "test-key", environment: options.baseUrl, version: "2025-09-18" })
    const get = async () => (await polytomic.connections.get(id)).data
    const notFound = async () => {
      try {
        return await polytomic.connections.get(missing)
      } catch (error) {
        if (error instanceof Errors.NotFoundError) return (error.body as { readonly message: string }).message // as documented
        throw error
      }
    }
    const post = async () => (await polytomic.connections.create({ ...input })).data
    const list = async () => (await polytomic.connections.list()).data
    return { run: runPromises(options, { get, post, notFound, list, retry: get }) }
  }

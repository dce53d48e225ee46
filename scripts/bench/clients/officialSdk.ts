/**
 * `polytomic`, the vendor's SDK: CommonJS, and on Node only.
 *
 * On Node it always takes `node-fetch`, so that is what has to be replaced for a stubbed `fetch`. Its retries wait for
 * `setTimeout(0)`, which is what its own back-off begins with and can't be turned off.
 */
import { createRequire } from "node:module"
import { fileURLToPath, pathToFileURL } from "node:url"
import type * as Polytomic from "polytomic"
import { id, input, missing, pageSize, syncId } from "../answers.ts"
import { type Client, fromPromises, type Options } from "./client.ts"

/** The client, of the SDK whose main module is at a URL. */
export const make =
  (sdk: string) =>
  async (options: Options): Promise<Client> => {
    const { baseUrl, fetch } = options
    const require = createRequire(fileURLToPath(sdk))
    if (fetch !== undefined) require("node-fetch").default = fetch
    const { Polytomic: Errors, PolytomicClient } = (await import(
      pathToFileURL(fileURLToPath(sdk)).href
    )) as typeof Polytomic // the module that its types describe
    const polytomic = new PolytomicClient({ token: "test-key", environment: baseUrl, version: "2025-09-18" })
    const get = async () => (await polytomic.connections.get(id)).data
    return fromPromises(
      options,
      {
        get,
        post: async () => (await polytomic.connections.create({ ...input })).data,
        notFound: async () => {
          try {
            return (await polytomic.connections.get(missing)).data
          } catch (error) {
            if (error instanceof Errors.NotFoundError) return (error.body as { readonly message: string }).message // as documented
            throw error
          }
        },
        list: async () => (await polytomic.connections.list()).data,
        retry: get
      },
      async (onPage) => {
        let rows = 0
        let token: string | undefined
        do {
          const page = await polytomic.bulkSync.executions.list(syncId, {
            limit: pageSize,
            ...(token === undefined ? {} : { page_token: token })
          })
          rows += page.data?.length ?? 0
          onPage(rows)
          token = page.pagination?.next_page_token
        } while (token !== undefined)
        return rows
      }
    )
  }

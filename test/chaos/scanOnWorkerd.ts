/** The scan for secrets as a Worker. */
import { fullScan, some } from "./secretScan.ts"

export default {
  fetch: async (): Promise<Response> => Response.json(await fullScan(some()))
}

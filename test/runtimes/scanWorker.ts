/** The scan for secrets as a Worker. */
import { scan } from "../chaos/secretScan.ts"

export default {
  fetch: async (): Promise<Response> => Response.json(await scan())
}

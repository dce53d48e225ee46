/** The scan for secrets in a browser's page, which sends what came of it to the server that it is from. */
import { scan } from "../chaos/secretScan.ts"

await fetch("/", { method: "POST", body: JSON.stringify(await scan()) })

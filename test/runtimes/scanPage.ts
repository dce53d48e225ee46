/** The scan for secrets in a browser page, which posts the outcomes to its own server. */
import { scan } from "../chaos/secretScan.ts"

await fetch("/", { method: "POST", body: JSON.stringify(await scan()) })

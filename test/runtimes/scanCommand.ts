/** The scan for secrets as a program, on Node, Deno and Bun. */
import { scan } from "../chaos/secretScan.ts"

console.log(JSON.stringify(await scan()))

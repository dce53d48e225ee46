/** The scan for secrets as a program for Deno. */
import { fullScan, some } from "./secretScan.ts"

console.log(JSON.stringify(await fullScan(some())))

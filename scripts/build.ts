/** `npm run build`: compiles the package, and packs it unless it is told not to. */
import { build, pack } from "./internal/packed.ts"

await build()
if (!process.argv.includes("--no-pack")) console.log(await pack())

/** `npm run build`: compiles the package and packs it. */
import { build, pack } from "./internal/packed.ts"

await build()
console.log(await pack())

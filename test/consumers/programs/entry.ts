import { main } from "./main.ts"

console.log(await main())

/** The emulator's server, a process of its own: it prints its port, and ends with the process that started it. */
import process from "node:process"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"

const server = await start({ port: 0, data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
process.stdout.write(`${server.port}\n`)

process.stdin.resume().on("end", async () => {
  await server.close()
  process.exit()
})

/** The emulator's server as a separate process, from the packed tarball, with the faults and the events of the scenarios. */
import process from "node:process"
import * as Effect from "effect/Effect"
import { Fault } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"

const server = await start({ port: 0 })
await Effect.runPromise(server.emulator.fault(Fault.status(503), { operation: "connections.getTypes", times: 1 }))
await Effect.runPromise(server.emulator.fault(Fault.hang(), { operation: "connections.getConnectionTypeSchema" }))
for (const sync_name of ["1", "2", "3", "4", "5"]) {
  await Effect.runPromise(server.emulator.emit({ type: "sync.running", event: { sync_name } }))
}
process.stdout.write(`${server.port}\n`)

// Ends with its parent process.
process.stdin.resume().on("end", async () => {
  await server.close()
  process.exit()
})

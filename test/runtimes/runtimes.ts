/** The runtimes, each as a function that runs a program on it and returns its output. */
import { spawn } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { compileBeside, fixture } from "../../scripts/internal/packed.ts"
import { cache, root, run } from "../../scripts/internal/shell.ts"

/** A program in the forms that runtimes need: modules of this folder. */
export interface Program {
  readonly command: string
  readonly worker: string
  readonly page: string
  /** Compatibility flags of its Worker. */
  readonly flags?: Array<string>
}

export const scenario: Program = { command: "command", worker: "worker", page: "page" }

export const scanForSecrets: Program = {
  command: "scanCommand",
  worker: "scanWorker",
  page: "scanPage",
  flags: ["nodejs_compat"] // for `node:util`, which is one of the places where a secret could be printed
}

/** Runs a program on a runtime. */
export type Run = (program: Program, parameters: Readonly<Record<string, string>>) => Promise<string>

/** Of the oldest supported line of Node. */
export const oldNode = "22.23.3"

const programs = (local: string): string => join(root, "node_modules", ".bin", local)

/** Compiles a module of this folder next to the installed package. */
const compile = (name: string): Promise<string> =>
  compileBeside(join(root, "test", "runtimes", `${name}.ts`), `${name}.js`)

/** Bundles a compiled module and the installed packages into one file, as Wrangler does. */
export const bundle = async (name: string): Promise<string> => {
  const file = await compile(name)
  const outfile = file.replace(/\.js$/, ".bundle.js")
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    logLevel: "silent"
  })
  return outfile
}

/** Starts the emulator's server; `close` ends it. */
export const startEmulator = async (): Promise<{ readonly port: number; readonly close: () => void }> => {
  const server = spawn(programs("node"), [await compile("server")], { stdio: ["pipe", "pipe", "inherit"] })
  const port = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (line) => resolve(String(line)))
    server.once("exit", () => reject(new Error("the emulator did not start")))
  })
  return { port: Number(port), close: () => server.stdin.end() }
}

const command =
  (runtime: string, args: ReadonlyArray<string>): Run =>
  async (program, parameters) => {
    const file = await compile(program.command)
    // The runtimes get an empty environment, and none of the conditions of the tests.
    const env = { NODE_OPTIONS: "", NODE_ENV: undefined, NO_COLOR: "1" }
    return run(runtime, [...args, file, ...Object.values(parameters)], { cwd: join(file, ".."), env })
  }

const onNode22: Run = async (program, parameters) => {
  const folder = await fixture("node22", { dependencies: { node: oldNode }, allowScripts: { node: true } })
  return command(join(folder, "node_modules", "node", "bin", "node"), [])(program, parameters)
}

const onWorkerd: Run = async ({ flags, worker }, parameters) => {
  const scriptPath = await bundle(worker)
  const options = { modules: true, scriptPath, compatibilityDate: "2026-04-01" } as const
  const miniflare = new Miniflare({ ...options, compatibilityFlags: flags ?? [] })
  try {
    const response = await miniflare.dispatchFetch(`http://localhost/?${new URLSearchParams(parameters)}`)
    return await response.text()
  } finally {
    await miniflare.dispose()
  }
}

const chromium = "/usr/bin/chromium"

const onChromium: Run = async ({ page: module }, parameters) => {
  const script = readFileSync(await bundle(module))
  const profile = join(cache, "chromium")
  rmSync(profile, { recursive: true, force: true })
  let send = (_output: string) => {}
  const sent = new Promise<string>((resolve) => {
    send = resolve
  })
  const site = createServer(async (request, response) => {
    if (request.method === "POST") send((await request.toArray()).join(""))
    const isScript = request.url === "/page.js"
    response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html" })
    response.end(isScript ? script : `<!doctype html><script type="module" src="/page.js"></script>`)
  })
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve))
  const { port } = site.address() as AddressInfo // it listens on a port
  const page = `http://127.0.0.1:${port}/?${new URLSearchParams(parameters)}`
  // The API sends no CORS headers, and neither does the emulator: a real page uses its own server as a proxy.
  const flags = [
    "headless",
    "no-sandbox",
    "disable-gpu",
    "no-first-run",
    "disable-background-networking",
    "disable-sync"
  ]
  const args = [...flags, "disable-web-security", `user-data-dir=${profile}`].map((flag) => `--${flag}`)
  const browser = spawn(chromium, [...args, page], { stdio: "ignore" })
  const ended = new Promise<void>((resolve) => browser.once("exit", () => resolve()))
  try {
    return await Promise.race([sent, ended.then(() => "Chromium ended before the program did")])
  } finally {
    browser.kill()
    await ended
    site.closeAllConnections()
    site.close()
  }
}

/** Every supported runtime, by its name in the tests. */
export const runtimes: ReadonlyArray<{
  readonly name: string
  readonly available: boolean
  readonly run: Run
}> = [
  { name: `Node ${oldNode.split(".")[0]}`, available: true, run: onNode22 },
  { name: "Node 24", available: true, run: command(programs("node"), []) },
  {
    name: "Deno, with --allow-net only",
    available: true,
    run: command(programs("deno"), ["run", "--quiet", "--no-prompt", "--node-modules-dir=manual", "--allow-net"])
  },
  { name: "workerd, without compatibility flags", available: true, run: onWorkerd },
  { name: "Bun", available: true, run: command(programs("bun"), ["run"]) },
  { name: "Chromium", available: existsSync(chromium), run: onChromium }
]

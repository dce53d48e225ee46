#!/usr/bin/env node
import process from "node:process"
/** `npx effect-polytomic-emulator`: the emulator on a port. */
import { parseArgs } from "node:util"
import { type ServerOptions, start } from "../emulator/node.ts"

const help = `effect-polytomic-emulator: the Polytomic API in memory, on a port

Usage: npx effect-polytomic-emulator [options]

  --port <n>               port to listen on; 0 takes a free one      (4010)
  --host <address>         address to listen on                       (127.0.0.1)
  --key <key>              a user's API key                           (test-key)
  --partner-key <key>      a partner key                              (test-partner-key)
  --deployment-key <key>   a deployment key                           (test-deployment-key)
  --seed <text>            what ids are made from                     (0)
  --help                   show this
`

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const readOptions = (): ServerOptions => {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      key: { type: "string", default: "test-key" },
      "partner-key": { type: "string" },
      "deployment-key": { type: "string" },
      seed: { type: "string" },
      help: { type: "boolean", short: "h", default: false }
    }
  })
  if (values.help) {
    process.stdout.write(help)
    process.exit(0)
  }
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65535) fail(`--port takes a number from 0 to 65535, not "${values.port}".`)
  if (!/^[!-~]+$/.test(values.key)) fail("--key takes visible ASCII characters without spaces.")
  return {
    port,
    host: values.host,
    seed: values.seed,
    keys: { user: values.key, partner: values["partner-key"], deployment: values["deployment-key"] }
  }
}

const message = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const run = async (): Promise<void> => {
  let options: ServerOptions
  try {
    options = readOptions()
  } catch (cause) {
    return fail(`${message(cause)}\nRun with --help to see the options.`)
  }
  const server = await start(options).catch((cause: unknown) => fail(message(cause)))
  process.stdout.write(
    `Polytomic emulator: ${server.url}\nAPI key:            ${options.keys?.user}\nStop with Ctrl-C.\n`
  )
  const stop = (): void => {
    void server.close().then(() => process.exit(0))
  }
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
}

await run()

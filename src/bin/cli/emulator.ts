/** `emulator`: the emulator's server, until Ctrl-C. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { serve } from "../../emulator/node.ts"
import { UsageError } from "./failure.ts"
import { Host } from "./host.ts"
import type { AnyCommand } from "./operations.ts"

const text = (name: string, description: string): Flag.Flag<Option.Option<string>> =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)

/** `emulator`. Its keys are those of a toy, and no secrets. */
export const emulator: AnyCommand = Command.make(
  "emulator",
  {
    port: Flag.Int("port").pipe(Flag.withDescription("Port; 0 takes a free one."), Flag.withDefault(4010)),
    host: Flag.String("host").pipe(Flag.withDescription("Address to listen on."), Flag.withDefault("127.0.0.1")),
    key: Flag.String("key").pipe(Flag.withDescription("API key of a user."), Flag.withDefault("test-key")),
    partnerKey: text("partner-key", "Partner key. Default: test-partner-key."),
    deploymentKey: text("deployment-key", "Deployment key. Default: test-deployment-key."),
    seed: text("seed", "Text that ids are derived from.")
  },
  ({ deploymentKey, host: address, key, partnerKey, port, seed }) =>
    Effect.scoped(
      Effect.gen(function* () {
        const host = yield* Host
        if (port < 0 || port > 65_535)
          return yield* new UsageError({ message: "--port takes a number from 0 to 65535." })
        if (!/^[!-~]+$/.test(key)) return yield* new UsageError({ message: "--key takes visible ASCII characters." })
        const { url } = yield* serve({
          port,
          host: address,
          seed: Option.getOrUndefined(seed),
          keys: {
            user: key,
            partner: Option.getOrUndefined(partnerKey),
            deployment: Option.getOrUndefined(deploymentKey)
          }
        })
        yield* host.write(`Polytomic emulator: ${url}\nAPI key:            ${key}\nStop with Ctrl-C.\n`)
        return yield* Effect.never
      })
    )
).pipe(
  Command.withDescription("Runs the Polytomic API in memory, on a port."),
  Command.withExamples([{ command: "effect-polytomic emulator --port 4010" }])
)

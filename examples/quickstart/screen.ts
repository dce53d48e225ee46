/** Screen of the quick start: headings, lines and a spinner, coloured where the terminal allows it. */
import { styleText } from "node:util"
import * as Effect from "effect/Effect"
import ora from "ora"

const style = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { stream: process.stdout })

// Some tools create a terminal without a width, in which a spinner could never finish clearing its line.
const canAnimate = (): boolean => process.stdout.isTTY && process.stdout.columns > 0

/** A heading. */
export const title = (text: string): Effect.Effect<void> => Effect.sync(() => console.log(`\n${style("bold", text)}`))

/** A line of detail. */
export const line = (text: string): Effect.Effect<void> => Effect.sync(() => console.log(`    ${text}`))

/** Secondary text. */
export const dim = (text: string): string => style("dim", text)

/** Highlighted text. */
export const bold = (text: string): string => style("bold", text)

/** A name or a value in a line. */
export const value = (text: string | undefined): string => style("cyan", text ?? "(none)")

/**
 * Runs a step and shows its progress and outcome. Terminals show a spinner meanwhile; elsewhere, such as in a log, only the
 * outcome is written.
 */
export const step = <A, E, R>(
  call: string,
  self: Effect.Effect<A, E, R>,
  describe: (value: A) => string
): Effect.Effect<A, E, R> => stepWithProgress(call, () => self, describe)

/** Variant of {@link step} for a step with progress. */
export const stepWithProgress = <A, E, R>(
  call: string,
  self: (show: (text: string) => Effect.Effect<void>) => Effect.Effect<A, E, R>,
  describe: (value: A) => string
): Effect.Effect<A, E, R> =>
  Effect.acquireUseRelease(
    Effect.sync(() => ora({ text: call, stream: process.stdout, indent: 2, isSilent: !canAnimate() }).start()),
    (spinner) =>
      self((text) =>
        Effect.sync(() => {
          spinner.text = `${call.padEnd(44)} ${text}`
        })
      ),
    (spinner, exit) =>
      Effect.sync(() => {
        const done = exit._tag === "Success"
        const mark = done ? style("green", "✔") : style("red", "✖")
        spinner.stop()
        console.log(`  ${mark} ${call.padEnd(44)} ${done ? describe(exit.value) : ""}`.trimEnd())
      })
  )

/** A progress bar for a share from 0 to 1. */
export const bar = (part: number): string => {
  const width = 24
  const full = Math.round(width * Math.min(1, Math.max(0, part)))
  return `${style("green", "━".repeat(full))}${style("dim", "━".repeat(width - full))} ${Math.round(part * 100)} %`
}

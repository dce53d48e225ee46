/** What the quick start shows: headings, lines and a spinner, coloured where the terminal allows it. */
import { styleText } from "node:util"
import * as Effect from "effect/Effect"
import ora from "ora"

const style = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { stream: process.stdout })

/** A heading. */
export const title = (text: string): Effect.Effect<void> => Effect.sync(() => console.log(`\n${style("bold", text)}`))

/** A line of detail. */
export const line = (text: string): Effect.Effect<void> => Effect.sync(() => console.log(`    ${text}`))

/** Text that is of less interest. */
export const dim = (text: string): string => style("dim", text)

/** Text that stands out. */
export const bold = (text: string): string => style("bold", text)

/** A name or a value in a line. */
export const value = (text: string | undefined): string => style("cyan", text ?? "(none)")

/**
 * Runs a step and shows that it runs, and how it ended. Terminals see a spinner while it does; elsewhere, such as in a log,
 * only the end is written.
 */
export const step = <A, E, R>(
  call: string,
  self: Effect.Effect<A, E, R>,
  say: (value: A) => string
): Effect.Effect<A, E, R> =>
  Effect.acquireUseRelease(
    Effect.sync(() => ora({ text: call, stream: process.stdout, indent: 2, isSilent: !process.stdout.isTTY }).start()),
    () => self,
    (spinner, exit) =>
      Effect.sync(() => {
        const done = exit._tag === "Success"
        const mark = done ? style("green", "✔") : style("red", "✖")
        spinner.stop()
        console.log(`  ${mark} ${call.padEnd(44)} ${done ? say(exit.value) : ""}`.trimEnd())
      })
  )

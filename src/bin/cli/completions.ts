/** `completions`: shell scripts from the generators of `effect/cli`, with the global flags and file names added. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Completions from "effect/cli/Completions"
import * as Effect from "effect/Effect"
import { Host } from "./host.ts"
import { type AnyCommand, name } from "./operations.ts"
import { globalFlags } from "./settings.ts"

type Descriptor = Completions.CommandDescriptor

type Flags = Descriptor["flags"]

const files = /^(?:input|seed|faults|(?:api-key|cursor|secret|token)-file|data-dir)$/

const withFlags = (command: Descriptor, shared: Flags): Descriptor => ({
  ...command,
  flags: [...command.flags, ...shared].map((flag) =>
    files.test(flag.name)
      ? { ...flag, type: { _tag: "Path", pathType: flag.name === "data-dir" ? "directory" : "file" } }
      : flag
  ),
  subcommands: command.subcommands.map((each) => withFlags(each, shared))
})

const flagsOf = ({ flags, subcommands }: Descriptor): Flags => [...flags, ...subcommands.flatMap(flagsOf)]

/** Matches exact command paths in the fish script: fish ignores the order, so `bulk-sync get` matches `bulk-sync executions get`. */
const exact = (script: string, whole: Descriptor): string => {
  const valued = flagsOf(whole).flatMap(({ aliases, name, optionalValue, type }) =>
    type._tag === "Boolean" || optionalValue === true ? [] : [`--${name}`, ...aliases.map((alias) => `-${alias}`)]
  )
  const seen = "__fish_seen_subcommand_from"
  // eslint-disable-next-line no-restricted-syntax -- matches generated text only
  const conditions = new RegExp(`${seen} ([\\w-]+(?:; and ${seen} [\\w-]+)*)(; and not ${seen} [\\w -]+)?`, "g")
  // Omits flags until a dash is typed: they double the time per keystroke.
  const lines = script.split("\n").filter((line) => !line.includes('string match -q -- "-*"'))
  const paths = lines
    .join("\n")
    .replaceAll("__fish_use_subcommand", "__effect_polytomic_at")
    .replace(conditions, (_, path: string, group?: string) =>
      [
        group === undefined ? "__effect_polytomic_in" : "__effect_polytomic_at",
        path.replaceAll(`; and ${seen}`, "")
      ].join(" ")
    )
  return `function __effect_polytomic_path
  set -l line (commandline -pc)
  test "$line" = "$__effect_polytomic_line"; and return
  set -g __effect_polytomic_line $line
  set -g __effect_polytomic_words
  set -l value 0
  for word in (commandline -poc)[2..]
    if test $value = 1
      set value 0
    else if string match -q -- '-*' $word
      contains -- $word ${[...new Set(valued)].join(" ")}; and set value 1
    else
      set -a __effect_polytomic_words $word
    end
  end
end
function __effect_polytomic_at
  __effect_polytomic_path
  test "$__effect_polytomic_words" = "$argv"
end
function __effect_polytomic_in
  __effect_polytomic_path
  string match -q -- "$argv *" "$__effect_polytomic_words "
end
${paths}`
}

/** `completions` of a program. */
export const completions = (root: () => AnyCommand): AnyCommand =>
  Command.make(
    "completions",
    { shell: Argument.Literals("shell", ["bash", "zsh", "fish", "powershell"]) },
    ({ shell }) =>
      Effect.gen(function* () {
        const { flags } = Completions.fromCommand(
          Command.make(name, { globalFlags: globalFlags.map(({ flag }) => flag) })
        )
        const whole = withFlags(Completions.fromCommand(root()), flags)
        const script = Completions.generate(name, shell, whole).replaceAll(
          `${name} --completions`,
          `${name} completions`
        )
        yield* (yield* Host).write(`${(shell === "fish" ? exact(script, whole) : script).trimEnd()}\n`)
      })
  ).pipe(
    Command.withDescription("Prints the completions of a shell: bash, zsh, fish or powershell."),
    Command.withExamples([{ command: `source <(${name} completions bash)` }])
  )

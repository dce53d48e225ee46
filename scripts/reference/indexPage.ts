/** Writes the index of the reference. */
import type { Version } from "../../codegen/model.ts"
import { allStatuses, tagOf } from "../../src/internal/errors/statuses.ts"
import { blocks, code, head, prose, table } from "./markdown.ts"
import { fileOf, type Topic } from "./resourcePage.ts"

/** The index: which resource has how many calls in which version, and how to read a page. */
export const indexPage = (topics: ReadonlyArray<Topic>, versions: ReadonlyArray<Version>): string => {
  const count = (version: Version, className: string): number =>
    version.resources.find((resource) => resource.className === className)?.operations.length ?? 0
  const names = versions.map(({ version }) => version)
  const rows = topics.map(({ resource }) => [
    `[${code(resource.className)}](${fileOf(resource.className)})`,
    prose(resource.description ?? ""),
    ...versions.map((version) => count(version, resource.className) || "")
  ])
  const totals = versions.map(
    ({ resources }) => `**${resources.reduce((sum, { operations }) => sum + operations.length, 0)}**`
  )
  return (
    head +
    blocks(
      "# Reference",
      "Every call of every published version of the API, one page a resource. Coming from the official SDK: " +
        "[migration](../migration.md). Coming from HTTP: [from curl](../curl.md).",
      table(["resource", "", ...names], [...rows, ["**calls**", "", ...totals]], new Set(names)),
      "## How to read a page",
      howToRead,
      "## Errors",
      "Each call lists the statuses that its documents name. On top of those, every call can fail with:",
      table(["`_tag`", "when"], common),
      `Match them with \`Effect.catchTag\`. Each of the statuses has one class: ${statuses}.`
    )
  )
}

const howToRead = `- A page describes the newest version that has a call; its table of versions says what was otherwise before: its name, its route,
  and in which fields it differs. A row there compares with the row above it.
- A call takes one flat object with the documented names, wherever a field goes. It returns what the documents put into \`data\`, or
  the whole body where there is more in it.
- "or \`null\`" means that the documents speak of null. Enums are closed where they are sent; where they are received, what a newer
  server adds gets through.
- The tests compile every example, and run those of the newest version against the emulator. Run one with
  \`program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise)\`, or with \`PolytomicEmulator.layer()\` in its place
  without a network. Its ids are made up; \`test-partner-key\` is a key of the emulator.
- Notes say where the sources disagree (**The sources disagree**), what follows from other facts (**Inferred**), and what is published but
  not part of the official SDK (**Not in the official SDK**).`

const common: ReadonlyArray<readonly [string, string]> = [
  ["`PolytomicUnexpectedStatus`", "The answer has a status that is not documented."],
  ["`PolytomicTransportError`", "There was no answer, or it broke off."],
  ["`PolytomicDeadlineExceeded`", "An attempt, or the whole call, took too long."],
  ["`PolytomicDecodeError`", "The body of a success is not what the documents say."],
  ["`PolytomicInvalidInput`", "The input is not valid; nothing was sent."],
  ["`PolytomicCredentialsError`", "The credentials can't be used; nothing was sent."],
  [
    "`PolytomicLocalRateLimitExceeded`",
    "Only with a `RateLimit`: the wait would be longer than the deadline; nothing was sent."
  ],
  ["`PolytomicCircuitOpen`", "Only with a `CircuitBreaker`: the server keeps failing; nothing was sent."]
]

const statuses = allStatuses()
  .map((status) => `${status} ${code(tagOf(status))}`)
  .join(", ")

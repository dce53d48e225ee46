/** Writes the index of the reference. */
import type { Version } from "../../codegen/model.ts"
import { allStatuses, tagOf } from "../../src/internal/errors/statuses.ts"
import { meanings } from "./errors.ts"
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
      "Every call of every published API version, one page a resource. See also [migration from the official SDK](../migration.md) " +
        "and [from curl](../curl.md).",
      table(["resource", "", ...names], [...rows, ["**calls**", "", ...totals]], new Set(names)),
      "## How to read a page",
      howToRead,
      "## Errors",
      'Each call lists the statuses that its documentation names. "(expected)" marks those that it does not name and that any server can ' +
        "respond with. Match them with `Effect.catchTag`; each status has one class:",
      table(["status", "`_tag`", "cause"], statuses),
      "Beside those, every call can fail with:",
      table(["`_tag`", "cause"], common),
      "[Errors](../errors.md) has a next step for each of them."
    )
  )
}

const howToRead = `- A page describes each call in the newest version that has it. Its table of versions lists the differences of older versions: name,
  route and fields. Each row is compared with the row above it.
- A call takes one flat object with the documented names: path, query and body parameters alike. It returns \`data\`, or the whole body
  if the body has other fields.
- "or \`null\`": the documentation allows null. Enums are closed in requests and open in responses, so that values of a newer server
  are accepted.
- The tests compile every example, and run those of the newest version against the emulator. To run one, use
  \`program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise)\`, or \`PolytomicEmulator.layer()\` without a network. The ids
  are made up; \`test-partner-key\` is a key of the emulator.
- Notes mark contradictions (**The sources disagree**), conclusions (**Inferred**), and calls that are published but not part of the
  official SDK (**Not in the official SDK**).`

const common: ReadonlyArray<readonly [string, string]> = [
  ["`PolytomicUnexpectedStatus`", "The response has a status that is not documented."],
  ["`PolytomicTransportError`", "There was no response, or it was cut off."],
  ["`PolytomicDeadlineExceeded`", "An attempt, or the whole call, exceeded its deadline."],
  ["`PolytomicDecodeError`", "The body of a success does not match the documentation."],
  ["`PolytomicInvalidInput`", "The input is invalid; nothing was sent."],
  ["`PolytomicCredentialsError`", "The credentials are missing or unusable; nothing was sent."],
  [
    "`PolytomicLocalRateLimitExceeded`",
    "Only with a `RateLimit`: the wait would be longer than the deadline; nothing was sent."
  ],
  ["`PolytomicCircuitOpen`", "Only with a `CircuitBreaker`: the server keeps failing; nothing was sent."]
]

const statuses = allStatuses().map((status) => [status, code(tagOf(status)), meanings[status] ?? ""])

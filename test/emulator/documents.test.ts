/** `docs/emulator.md` lists every option that changes an assumption of the emulator. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, it } from "@effect/vitest"
import { settings } from "../../src/emulator/Options.ts"

// Options that set up a test's world, and assume nothing about the service.
const setupOptions = ["seed", "data", "basePath", "faults", "webhooks.deliver"]

it("names every option for an undocumented behavior", () => {
  const page = readFileSync(fileURLToPath(new URL("../../docs/emulator.md", import.meta.url)), "utf8")
  const rows = page
    .slice(page.indexOf("## Defaults that you can change"), page.indexOf("## Refused"))
    .split("\n")
    .filter((line) => line.startsWith("|"))
  /** A row contains `group.name`, or the name and its group separately. */
  const isNamed = (group: string | undefined, name: string): boolean =>
    rows.some((row) =>
      group === undefined
        ? row.includes(`\`${name}`)
        : row.includes(`\`${group}.${name}\``) || (row.includes(`\`${name}\``) && row.includes(`\`${group}\``))
    )
  const missing = Object.entries(settings({}))
    .flatMap(
      ([name, value]): ReadonlyArray<readonly [group: string | undefined, name: string]> =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? Object.keys(value).map((inner) => [name, inner])
          : [[undefined, name]]
    )
    .filter(([group, name]) => !setupOptions.includes(group ?? name) && !setupOptions.includes(`${group}.${name}`))
    .filter(([group, name]) => !isNamed(group, name))
    .map(([group, name]) => (group === undefined ? name : `${group}.${name}`))
  assert.deepStrictEqual(missing, [])
})

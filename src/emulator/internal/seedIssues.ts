/** Validates a seed of a JavaScript program, which has no compiler to check its names. */
import { kindOf } from "../../internal/schema/issue.ts"
import { guess } from "../../internal/schema/options.ts"
import { toPointer } from "./jsonPointer.ts"

const seedFields: ReadonlyArray<string> = [
  "organizations",
  "keys",
  "connections",
  "models",
  "syncs",
  "bulkSyncs",
  "executions",
  "events"
]

/** Parts of a seed that do not exist. */
export const unknownParts = (
  value: unknown
): ReadonlyArray<{ readonly path: ReadonlyArray<string>; readonly message: string }> =>
  typeof value === "object" && value !== null
    ? Object.keys(value)
        .filter((name) => !seedFields.includes(name))
        .map((name) => ({ path: [name], message: `is not a part of a seed; ${guess(name, seedFields)}` }))
    : []

/** Issues of a seed, without those of its parts. */
export const seedIssues = (seed: unknown): ReadonlyArray<{ readonly pointer: string; readonly message: string }> =>
  typeof seed !== "object" || seed === null || Array.isArray(seed)
    ? [{ pointer: "", message: `is ${kindOf(seed)}; pass an object such as \`Seed.standard()\`` }]
    : [
        ...unknownParts(seed).map(({ message, path }) => ({ pointer: toPointer(path), message })),
        ...Object.entries(seed).flatMap(([name, part]) =>
          part === undefined || Array.isArray(part) || !seedFields.includes(name)
            ? []
            : [{ pointer: toPointer([name]), message: `is ${kindOf(part)}; pass an array` }]
        )
      ]

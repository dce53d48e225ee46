/** Every guide, on Node and on Deno, against its emulator. Two of them run at a time. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { root } from "../../scripts/internal/shell.ts"
import type { Ended } from "./deno.ts"
import { type Runtime, runGuide } from "./guides.ts"

const folder = join(root, "examples/guides")

const id = String.raw`[\w-]+`

/** Topics of each guide, in order. */
const expected: Readonly<Record<string, ReadonlyArray<RegExp>>> = {
  "quick-start": [
    /^the key belongs to ada\.lovelace@acme\.example of Acme$/m,
    /^connection PostgreSQL is healthy$/m,
    /^somebody opens the link, and agrees\nconnection HubSpot is healthy$/m,
    /^bulk sync HubSpot to PostgreSQL is created, and runs$/m,
    /^ {2}completed: [1-9]\d* records$/m,
    /^contacts: [1-9]\d* records$/m,
    /^deals: [1-9]\d* records$/m
  ],
  "bulk-salesforce-to-s3": [
    /^S3 takes path and format$/m,
    /^Contact\.LastName is copied$/m,
    /^Contact\.FirstName is left out$/m,
    /^Contact\.Email is obfuscated$/m,
    /^ {2}completed: [1-9]\d* records\nAccount: [1-9]\d* records\nContact: [1-9]\d* records\n$/m
  ],
  "bulk-salesforce-to-snowflake": [
    /^Salesforce has Account, Contact, Lead$/m,
    /^scheduled daily and hourly$/m,
    /^ {2}completed: [1-9]\d* records$/m,
    /^Lead: [1-9]\d* records$/m
  ],
  "model-mongodb-to-salesforce": [
    /^MongoDB has app\.users, app\.orders$/m,
    /^a user has _id, name, email$/m,
    /^Salesforce has Account, Contact, Lead$/m,
    /^a contact has Id, LastName, FirstName, Email$/m,
    /^ {2}completed: ([1-9]\d*) records\n\1 contacts are written$/m
  ],
  "model-snowflake-to-salesforce": [
    /^the query has id \(string\), name \(string\), email \(string\), company \(string\)$/m,
    /^a sample has 10 records$/m,
    /^ {2}completed: ([1-9]\d*) records\n\1 leads are written$/m
  ],
  "model-joined-to-hubspot": [
    /^model Users: id, name, email$/m,
    /^model Customers: id, Name, Email, joined by Email to email$/m,
    /^model Payers: id, email, created, joined by email to email$/m,
    /^the sync writes firstname, company, stripe_customer_id$/m,
    /^ {2}completed: ([1-9]\d*) records\n\1 contacts are written$/m
  ],
  "query-soql": [
    new RegExp(`^connection Salesforce is healthy\n(?:${id} .+\n){3}`, "m"),
    // More than one page of them.
    /^1\d\d accounts in all$/m,
    /^columns LastName and Email, 5 rows$/m,
    /^refused: ERROR: relation "Nonsense" does not exist \(line 1, column 18\)$/m
  ],
  "cdc-postgresql": [
    /^connection PostgreSQL with changes is healthy$/m,
    /^ {2}completed: [1-9]\d* records$/m,
    /^ok: read (\S+) of \S+ \(reading from replication slot polytomic_shop\)\nok: read (?!\1 )\S+ of /m
  ],
  keys: [
    /^the key of the partner, for Acme$/m,
    /^organization made, user made and invited$/m,
    /^the key prints as <redacted.*>$/m,
    /^the key of the user ada@umbrella\.example, for Umbrella$/m,
    /^no key that opens anything \(401\)$/m
  ],
  embedding: [
    /^another browser is refused: wrong-state$/m,
    /^the browser has returned$/m,
    /^HubSpot of customer 4711 is healthy$/m
  ],
  versions: [
    /^2025-09-18: Shop to warehouse has the schedules daily, hourly$/m,
    /^2024-02-08: Shop to warehouse has the schedule multi of daily, hourly$/m
  ],
  "connection-types": [
    /^secrets of PostgreSQL: .*password/m,
    /^configuration\.user is not a field of connection type postgresql: use `username`/m,
    /^configuration\.password is missing, and connection type postgresql requires it/m,
    /^an update needs password$/m,
    /^port 6432, password \*{6}$/m
  ],
  idempotency: [
    /^created, with 2 requests$/m,
    /^repeated with the same key: the same connection$/m,
    /^there is 1 of that name$/m,
    /^another write with that key: PolytomicInvalidInput$/m
  ]
}

/** Guides that other files test, and shared files of the guides. */
const others = ["events-feed", "events-webhook", "progress", "connection", "run", "serve"]

const expectInOrder = (output: string, lines: ReadonlyArray<RegExp>): void => {
  let rest = output
  for (const line of lines) {
    expect(rest).toMatch(line)
    const found = line.exec(rest)
    rest = rest.slice((found?.index ?? 0) + (found?.[0].length ?? 0))
  }
}

/** All runs, two at a time; each test waits for its own. */
const runs = new Map<string, Promise<Ended>>()
const names = Object.keys(expected)
const runtimes: ReadonlyArray<Runtime> = ["Node", "Deno"]
for (const runtime of runtimes) {
  let last: Promise<unknown> = Promise.resolve()
  for (const name of names) {
    const ended = last.then(() => runGuide(runtime, name))
    runs.set(`${runtime} ${name}`, ended)
    last = ended
  }
}
afterAll(() => Promise.all(runs.values()))

describe.each(runtimes)("the guides, on %s", (runtime) => {
  it.each(names)(
    "%s",
    async (name) => {
      const { code, errors, output } = (await runs.get(`${runtime} ${name}`)) ?? {}
      expect({ code, errors }).toEqual({ code: 0, errors: "" })
      expectInOrder(output ?? "", expected[name] ?? [])
      expect(output).not.toContain("The real service")
    },
    60_000
  )
})

describe("examples/guides", () => {
  const files = readdirSync(folder).flatMap((file) => (file.endsWith(".ts") ? [file.slice(0, -3)] : []))

  it("includes no guide without a test", () => {
    expect(files.toSorted()).toEqual([...names, ...others].toSorted())
  })

  it("has a table of all guides", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8")
    for (const file of files) expect(readme).toContain(`[\`${file}.ts\`](${file}.ts)`)
  })
})

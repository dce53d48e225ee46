/** Writes the way from a request by hand to a call. */
import type { Version } from "../../codegen/model.ts"
import { ourCall } from "./calls.ts"
import { entryPoint } from "./example.ts"
import { type Lineage, type Member, routeKey, routeOf } from "./lineages.ts"
import { blocks, code, fence, head, table } from "./markdown.ts"
import type { Book } from "./resourcePage.ts"

/** `docs/curl.md`. */
export const curlPage = ({ linkTo, versions }: Book, lineages: ReadonlyArray<Lineage>): string => {
  const [latest, ...older] = versions
  if (latest === undefined) throw new Error("there are no versions")
  return (
    head +
    blocks(
      "# From curl",
      "Each route of the API and the call that requests it. A request by hand:",
      fence("sh", request),
      "The same as a call:",
      fence("ts", call),
      table(["in a request", "in a call"], parts),
      `## ${latest.version}`,
      routesText(latest, lineages, { newest: latest.version, linkTo }, () => true),
      ...older.flatMap((version) => [
        `## ${version.version}`,
        `Import from \`effect-polytomic/v${version.version}\`. The table lists the differences from ${latest.version}: another ` +
          "route, another name, or a call that no longer exists.",
        routesText(version, lineages, { newest: latest.version, linkTo }, (member, lineage) =>
          isOtherwise(member, lineage, latest)
        )
      ])
    )
  )
}

const isOtherwise = (member: Member, { newest }: Lineage, latest: Version): boolean =>
  newest.version !== latest ||
  routeKey(member) !== routeKey(newest) ||
  member.operation.endpoint.id !== newest.operation.endpoint.id

const routesText = (
  version: Version,
  lineages: ReadonlyArray<Lineage>,
  { linkTo, newest }: Pick<Book, "linkTo" | "newest">,
  isListed: (member: Member, lineage: Lineage) => boolean
): string => {
  const rows = lineages.flatMap((lineage) => {
    const member = lineage.members.find((one) => one.version === version)
    if (member === undefined || !isListed(member, lineage)) return []
    const place = `reference/${linkTo(version.version, member.operation.endpoint.id) ?? "README.md"}`
    const since = version.version === newest ? [] : [nowText(lineage, newest)]
    return [
      {
        template: member.operation.endpoint.template,
        cells: [
          code(routeOf(member)),
          `[${code(ourCall(member))}](${place})`,
          code(member.resource.className),
          ...since
        ]
      }
    ]
  })
  const sorted = rows.toSorted((a, b) => (a.template < b.template ? -1 : a.template > b.template ? 1 : 0))
  const columns = ["route", "call", "service", ...(version.version === newest ? [] : [`in ${newest}`])]
  return table(
    columns,
    sorted.map(({ cells }) => cells)
  )
}

/** Counterpart of a call in the newest version. */
const nowText = ({ newest: { operation, version } }: Lineage, latest: string): string => {
  const { endpoint } = operation
  if (version.version === latest) return code(`${endpoint.method} ${endpoint.template}`)
  return endpoint.replacedBy === undefined ? "gone" : `gone; ${code(endpoint.replacedBy.operationId)} takes its place`
}

const request = `curl -X PUT https://app.polytomic.com/api/connections/248df4b7-aa70-47b8-a036-33ac447e668d \\
  -H "Authorization: Bearer $POLYTOMIC_API_KEY" \\
  -H "X-Polytomic-Version: 2025-09-18" \\
  -H "Content-Type: application/json" \\
  -d '{
    "name": "Warehouse",
    "configuration": {
      "hostname": "db.example.com", "port": 5432, "database": "shop", "username": "polytomic", "password": "secret"
    }
  }'`

const call = `import * as Effect from "effect/Effect"
import { Connections, Polytomic } from "effect-polytomic"

const program = Effect.gen(function* () {
  const connections = yield* Connections
  return yield* connections.update({
    id: "248df4b7-aa70-47b8-a036-33ac447e668d",
    name: "Warehouse",
    configuration: {
      hostname: "db.example.com",
      port: 5432,
      database: "shop",
      username: "polytomic",
      password: "secret"
    }
  })
})

program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // POLYTOMIC_API_KEY`

const parts: ReadonlyArray<readonly [string, string]> = [
  ["a part of the path, `?name=value`, a field of the body", "a field of the input, all of them side by side"],
  ['`-H "Authorization: Bearer …"`', "`Polytomic.layerConfig()`, `Polytomic.layer({ apiKey })`, or any `Credentials`"],
  ['`-u "<organization id>:<key>"`', "`Credentials.organizationKey({ organization_id, key })`"],
  ['`-H "X-Polytomic-Version: 2024-02-08"`', `the entry point: \`${entryPoint("2024-02-08", "2025-09-18")}\``],
  ['`-H "Idempotency-Key: …"`', "made by itself, or `PolytomicClient.withIdempotencyKey`"],
  ["`--max-time 5`", '`Deadline.make({ attempt: "5 seconds" })`'],
  ["`--retry 3`", "`RetryPolicy`: by method and key, 3 times by default"],
  ["`-i`", "`PolytomicClient.withResponse`"],
  ["`| jq .data`", "nothing: a call returns what is in `data`"]
]

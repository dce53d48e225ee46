/** Tables of calls in documents whose text is written by hand: the index, the migration from the official SDK, the routes. */
import type { Version } from "../../codegen/model.ts"
import type { InputField } from "../../codegen/operations.ts"
import { anchor, blocks, code, prose, table } from "../internal/markdown.ts"
import { variableOf } from "./example.ts"
import { headingOf, type Lineage, type Member, routeKey, routeOf } from "./lineages.ts"
import { type Book, fileOf, type Topic } from "./resourcePage.ts"

/** Number of calls of each resource in each version. */
export const resourcesTable = (topics: ReadonlyArray<Topic>, versions: ReadonlyArray<Version>): string =>
  table(
    ["resource", "", ...versions.map(({ version }) => `>${version}`)],
    [
      ...topics.map(({ resource: { className, description } }) => [
        `[${code(className)}](${fileOf(className)})`,
        prose(description ?? ""),
        ...versions.map(
          ({ resources }) => resources.find((one) => one.className === className)?.operations.length ?? ""
        )
      ]),
      [
        "**calls**",
        "",
        ...versions.map(({ resources }) => `**${resources.reduce((sum, one) => sum + one.operations.length, 0)}**`)
      ]
    ]
  )

/** Maximum number of fields of a call in one line. */
const most = 4

/** The first of the fields that a call needs, and an ellipsis for those it needs or may have besides. */
const fields = (inputs: ReadonlyArray<InputField>): string => {
  const shown = inputs.flatMap(({ name, required }) => (required ? [name] : [])).slice(0, most)
  const all = shown.length < inputs.length ? [...shown, "…"] : shown
  return all.length === 0 ? "" : `{ ${all.join(", ")} }`
}

/** `connections.get({ id })`. */
const ourCall = ({ operation, resource }: Member): string =>
  `${variableOf(resource.className)}.${operation.name}(${fields(operation.inputs)})`

/** `client.connections.get(id)`: path parameters one by one in the order of the path, then one object with all others. */
const officialCall = ({ operation: { endpoint, inputs } }: Member): string => {
  const place = ({ name }: InputField) => endpoint.template.indexOf(`{${name}}`)
  const segments = inputs.filter((input) => input.in === "path").toSorted((a, b) => place(a) - place(b))
  const request = fields(inputs.filter((input) => input.in !== "path"))
  return `client.${endpoint.id}(${[...segments.map(({ name }) => name), request].filter((arg) => arg !== "").join(", ")})`
}

const returns = ({ operation }: Member): string =>
  operation.item !== undefined
    ? `\`Stream\` of items; one page: \`${operation.name}Page\``
    : { empty: "nothing", data: "`data`", list: "`data`, an array", body: "the whole body" }[operation.success.type]

/** Each call of the newest version beside that of the official SDK. */
export const migrationTable = (latest: Version, lineages: ReadonlyArray<Lineage>): string =>
  table(
    ["official SDK", "here", "service", "returns"],
    lineages
      .filter(({ newest }) => newest.version === latest)
      .map((lineage) => {
        const { newest } = lineage
        const { className } = newest.resource
        const isOurs = newest.operation.endpoint.evidence.some(({ kind }) => kind === "documentsOnly")
        return [
          isOurs ? "not in the SDK" : code(officialCall(newest)),
          `[${code(ourCall(newest))}](reference/${fileOf(className)}#${anchor(headingOf(lineage))})`,
          code(className),
          returns(newest)
        ]
      })
  )

/** Routes of the newest version, and those of each older one that differ from it. */
export const routesText = ({ linkTo, newest, versions }: Book, lineages: ReadonlyArray<Lineage>): string =>
  blocks(
    ...versions.flatMap(({ version }) => {
      const isNewest = version === newest
      const rows = lineages.flatMap((lineage) => {
        const member = lineage.members.find((one) => one.version.version === version)
        if (member === undefined || (!isNewest && !differs(member, lineage, newest))) return []
        const { id, template } = member.operation.endpoint
        const place = `reference/${linkTo(version, id) ?? "README.md"}`
        const cells = [code(routeOf(member)), `[${code(ourCall(member))}](${place})`, code(member.resource.className)]
        return [{ template, cells: isNewest ? cells : [...cells, counterpart(lineage, newest)] }]
      })
      const sorted = rows.toSorted((a, b) => (a.template < b.template ? -1 : a.template > b.template ? 1 : 0))
      return [
        `## ${version}`,
        isNewest
          ? ""
          : `Import from \`effect-polytomic/v${version}\`. The table lists the differences from ${newest}: another route, another name, or a call that no longer exists.`,
        table(
          ["route", "call", "service", ...(isNewest ? [] : [`in ${newest}`])],
          sorted.map(({ cells }) => cells)
        )
      ]
    })
  )

const differs = (member: Member, { newest }: Lineage, latest: string): boolean =>
  newest.version.version !== latest ||
  routeKey(member) !== routeKey(newest) ||
  member.operation.endpoint.id !== newest.operation.endpoint.id

/** Counterpart of a call in the newest version. */
const counterpart = ({ newest }: Lineage, latest: string): string => {
  const { replacedBy } = newest.operation.endpoint
  if (newest.version.version === latest) return code(routeOf(newest))
  return replacedBy === undefined ? "gone" : `gone; ${code(replacedBy.operationId)} takes its place`
}

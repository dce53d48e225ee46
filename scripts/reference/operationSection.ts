/** Writes the section of one call. */
import type { Evidence, Node } from "../../codegen/document.ts"
import { deprecation } from "../../codegen/emitDoc.ts"
import { operationNames } from "../../codegen/emitOperation.ts"
import { tagOf } from "../../src/internal/operations/statuses.ts"
import { blocks, bullets, code, fence, prose, table } from "../internal/markdown.ts"
import { signatureText } from "./example.ts"
import { type Book, type Lineage, type Member, routeOf } from "./lineages.ts"
import { doubtWords, fieldTable, type Reading, typeWords } from "./shapes.ts"
import { versionDifferences } from "./versionDifferences.ts"

type Setting = Book & Pick<Reading, "link">

export const operationSection = (lineage: Lineage, setting: Setting): string => {
  const member = lineage.newest
  const { endpoint } = member.operation
  const hint = deprecation(member.operation)
  return blocks(
    `### ${endpoint.id}`,
    prose(endpoint.summary),
    hint === undefined ? "" : `**Deprecated.** ${hint}`,
    `${code(routeOf(member))}${member.version === setting.newest ? "" : `, API version ${member.version.version}`}`,
    fence("typescript", signatureText(member)),
    fence("ts", setting.exampleOf(member)),
    prose(endpoint.description ?? ""),
    inputsText(member, setting),
    outputText(member, setting),
    errorsText(member),
    bullets(notes(member, setting)),
    versionsText(lineage)
  )
}

const inputsText = (member: Member, setting: Setting): string => {
  const { inputs } = member.operation
  if (inputs.length === 0) return "**Input**: none."
  const table = fieldTable(inputs, { ...setting, version: member.version, direction: "request" })
  return `**Input** ${code(operationNames(member.operation).input)}\n\n${table}`
}

const outputText = ({ operation, version }: Member, setting: Setting): string => {
  const { endpoint, item, success } = operation
  const status =
    success.status === 200 ? "" : ` The API responds with ${success.status}: the work continues after that.`
  if (success.type === "empty") return `**Output**: nothing.${status}`
  const words = (node: Node) => typeWords(node, { ...setting, version, direction: "response" })
  if (item !== undefined) {
    return `**Output**: a stream of ${words(item)}; of \`${operation.name}Page\`, ${words(success.node)}.${status}`
  }
  const envelope = {
    data: " It is the `data` of the body.",
    list: " It is the `data` of the body, and empty where that is null.",
    body: endpoint.success.node === undefined ? "" : " It is the whole body."
  }[success.type]
  return `**Output**: ${words(success.node)}.${envelope}${status}`
}

/** Reports whether a note is about a status; such a note is shown at the status. */
const isAbout = ({ note }: Evidence, status: number): boolean => note.startsWith(`${status} `)

const errorsText = ({ operation: { endpoint, evidence } }: Member): string => {
  const list = endpoint.errors.map((status) => {
    const isExpected = evidence.some((one) => isAbout(one, status))
    return `${status} ${code(tagOf(status))}${isExpected ? " (expected)" : ""}`
  })
  return `**Errors**, beside those of [every call](README.md#errors): ${list.join(", ")}.`
}

const credentials = {
  user: "**Credentials**: an API key, or a key for one organization.",
  partner: "**Credentials**: a partner key only.",
  optional: "**Credentials**: documented to need none; a key is sent all the same."
}

const own = "`PolytomicClient.withIdempotencyKey`"
/** Notes on retries: of a call that reads; then without and with a key, of one that may be repeated and one that may not. */
const retries = {
  read: "**Repeating**: reads only, so it is retried freely.",
  repeatable: "**Idempotency**: takes no key; doing it twice is doing it once, so it is retried.",
  once: "**Idempotency**: takes no key, so it is not retried once it may have been sent.",
  repeatableWithKey: `**Idempotency**: takes a key, but none is made: doing it twice is doing it once, so it is retried anyway. Give your own with ${own}.`,
  onceWithKey: `**Idempotency**: takes a key. One is made for each call and kept through its retries, unless you give your own with ${own}.`
}

const objectInQuery =
  "**The sources disagree**: an object in the query is sent as `name[key]=value`, as the newer pages show it; provide `PolytomicClient.ObjectQueryStyle` to send it as one JSON text instead."

/** Notes for callers. */
const notes = ({ operation }: Member, { linkTo }: Setting): ReadonlyArray<string> => {
  const { endpoint, evidence, inputs, name } = operation
  const { idempotent, method, pagination, replacedBy } = endpoint
  const kind = method === "POST" || method === "PATCH" ? "once" : "repeatable"
  const next = pagination && `${pagination.link ? "the URL in " : ""}${code(pagination.next.join("."))}`
  const target = replacedBy && linkTo(replacedBy.version, replacedBy.operationId)
  const successor = replacedBy && code(replacedBy.operationId)
  const doubts = evidence.filter((one) => !endpoint.errors.some((status) => isAbout(one, status)))
  const isDeep = inputs.some(({ in: place, node }) => place === "query" && ["record", "object"].includes(node.kind))
  return [
    credentials[endpoint.credentials],
    retries[method === "GET" ? "read" : idempotent ? (`${kind}WithKey` as const) : kind],
    pagination === undefined
      ? ""
      : `**Pages**: the stream reads each page when it is needed and passes ${next} on as \`${pagination.cursor}\`; it fails if a page leads back to an earlier one. \`${name}Page\` reads one page.`,
    replacedBy === undefined
      ? ""
      : `**Replaced by** ${target === undefined ? successor : `[${successor}](${target})`} from API version ${replacedBy.version} on.`,
    ...doubts.map(doubtWords),
    isDeep ? objectInQuery : ""
  ].filter((note) => note !== "")
}

/** A row for each run of versions in which the call is the same. */
const versionsText = ({ members }: Lineage): string => {
  const rows: Array<Array<string>> = []
  for (const [index, member] of members.entries()) {
    const newer = members[index - 1]
    const differs = newer === undefined ? "" : versionDifferences(newer, member).join("; ")
    const cells = [member.version.version, code(member.operation.endpoint.id), code(routeOf(member)), differs]
    const last = rows.at(-1)
    if (last !== undefined && differs === "" && last[1] === cells[1] && last[2] === cells[2]) last[0] += `, ${cells[0]}`
    else rows.push(cells)
  }
  return `**Versions**\n\n${table(["version", "call", "route", "differs from the row above"], rows)}`
}

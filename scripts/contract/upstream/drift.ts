/** Finds out in what a published document has drifted away from one of ours. */
import { readDocument } from "../../../codegen/read.ts"
import { overlaid, type Spec } from "../../../codegen/specs.ts"
import { compare } from "../compare.ts"
import { documentFacts } from "../documentFacts.ts"
import { type Difference, type Facts, lineOf } from "../facts.ts"
import { type UpstreamFacts, upstreamFacts } from "./facts.ts"
import type { Upstream } from "./load.ts"
import { type Normalized, normalize } from "./operations.ts"
import type { Note } from "./schemas.ts"

/** Drift of a published document from ours. */
export interface Drift {
  readonly upstream: Upstream
  readonly spec: Spec
  /** In what it says neither what our document says nor what we decided. */
  readonly differences: ReadonlyArray<Difference>
  /** Statements that our vocabulary lacks. */
  readonly notUnderstood: ReadonlyArray<Note>
  /** Decisions of ours that the published document has now. */
  readonly confirmed: ReadonlyArray<Difference>
  readonly normalized: Normalized
  readonly theirs: UpstreamFacts
  /** Our document without decisions. */
  readonly ours: Facts
}

export const findDrift = (upstream: Upstream, spec: Spec): Drift => {
  const ours = documentFacts(readDocument(spec.file, spec.json))
  const normalized = normalize(upstream)
  const theirs = upstreamFacts(upstream.file, normalized, ours)
  const fromDecisions = compare(documentFacts(readDocument(spec.file, overlaid(spec))), theirs.facts)
  const known = new Map(fromDecisions.map((difference) => [changeOf(difference), difference.operations]))
  const fromFacts = compare(ours, theirs.facts)
  /** Differences from the facts that are differences from what we decided, too, or are not. */
  const differing = (wanted: boolean): ReadonlyArray<Difference> =>
    fromFacts.flatMap((one) => {
      const there = known.get(changeOf(one)) ?? []
      const operations = one.operations.filter((operation) => there.includes(operation) === wanted)
      return operations.length === 0 ? [] : [{ ...one, operations }]
    })
  const notUnderstood = normalized.notes
  return {
    upstream,
    spec,
    differences: differing(true),
    notUnderstood,
    confirmed: differing(false),
    normalized,
    theirs,
    ours
  }
}

export const hasDrifted = ({ differences, notUnderstood }: Drift): boolean =>
  differences.length > 0 || notUnderstood.length > 0

/**
 * Equal keys: the same change of what is published, whatever was said before: a decision on a field must not hide that the
 * field is gone or of another type now.
 */
const changeOf = ({ at, kind, subject, what }: Difference): string => {
  const isField = what.startsWith("required ") || what.startsWith("optional ")
  const now = kind === "removed" && isField ? "" : what.slice(what.lastIndexOf(" → ") + 1)
  return JSON.stringify([kind, subject, at, now])
}

const groups: ReadonlyArray<readonly [title: string, subjects: ReadonlyArray<Difference["subject"]>]> = [
  ["Operations", ["operation", "route", "operation id", "trait"]],
  ["Statuses", ["status"]],
  ["Parameters", ["parameter"]],
  ["Request fields", ["request field"]],
  ["Response fields", ["response field"]]
]

const kinds = ["added", "removed", "changed"] as const

export const driftText = (drift: Drift): string => {
  const { confirmed, differences, notUnderstood, spec, theirs, upstream } = drift
  const named = upstream.version === "" ? "" : `, version ${upstream.version}`
  const ofKind = (kind: Difference["kind"], all = differences) => all.filter((one) => one.kind === kind)
  const section = (title: string, lines: ReadonlyArray<string>) => (lines.length === 0 ? [] : [title, ...lines, ""])
  const listed = (all: ReadonlyArray<Difference>) => all.map((one) => `    ${lineOf(one)}`)
  return [
    `${upstream.file} (OpenAPI ${upstream.openapi}${named}) against ${spec.file}`,
    "",
    ...groups.flatMap(([title, subjects]) => {
      const group = differences.filter(({ subject }) => subjects.includes(subject))
      const some = kinds.map((kind) => [kind, ofKind(kind, group)] as const).filter(([, found]) => found.length > 0)
      return section(
        title,
        some.flatMap(([kind, found]) => [`  ${kind} (${found.length})`, ...listed(found)])
      )
    }),
    ...section(
      `Not understood (${notUnderstood.length})`,
      notUnderstood.map(({ path, what }) => `    ${path}: ${what}`)
    ),
    ...section(
      `No drift: decided in ${spec.overlayFile} before, and published now (${confirmed.length})`,
      listed(confirmed)
    ),
    ...theirs.remarks.map((remark) => `Note: ${remark}`),
    hasDrifted(drift)
      ? `Drift: ${kinds.map((kind) => `${ofKind(kind).length} ${kind}`).join(", ")}, ${notUnderstood.length} not understood.`
      : "No drift."
  ].join("\n")
}

export const driftJson = (drift: Drift) => {
  const { confirmed, differences, notUnderstood, spec, theirs, upstream } = drift
  return {
    upstream: { file: upstream.file, openapi: upstream.openapi, version: upstream.version },
    against: spec.version,
    drift: hasDrifted(drift),
    differences,
    notUnderstood,
    confirmed,
    remarks: theirs.remarks
  }
}

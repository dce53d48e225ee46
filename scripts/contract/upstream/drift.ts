/** Finds out in what a published document has drifted away from one of ours. */
import { readDocument } from "../../../codegen/read.ts"
import { overlaid, type Spec } from "../../../codegen/specs.ts"
import { compare } from "../compare.ts"
import { type Difference, lineOf, type Subject } from "../difference.ts"
import { documentFacts } from "../documentFacts.ts"
import type { Facts } from "../facts.ts"
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
  readonly remarks: ReadonlyArray<string>
  readonly normalized: Normalized
  readonly theirs: UpstreamFacts
  /** Our document without decisions. */
  readonly ours: Facts
}

/** Compares a published document with one of ours. */
export const findDrift = (upstream: Upstream, spec: Spec): Drift => {
  const ours = documentFacts(readDocument(spec.file, spec.json))
  const decided = documentFacts(readDocument(spec.file, overlaid(spec)))
  const normalized = normalize(upstream)
  const theirs = upstreamFacts(upstream.file, normalized, ours)
  const fromFacts = compare(ours, theirs.facts)
  const fromDecisions = compare(decided, theirs.facts)
  return {
    upstream,
    spec,
    differences: both(fromFacts, fromDecisions),
    notUnderstood: normalized.notes,
    confirmed: without(fromFacts, fromDecisions),
    remarks: theirs.remarks,
    normalized,
    theirs,
    ours
  }
}

/** Reports whether anything drifted. */
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

const operationsByChange = (differences: ReadonlyArray<Difference>): ReadonlyMap<string, ReadonlyArray<string>> =>
  new Map(differences.map((difference) => [changeOf(difference), difference.operations]))

const filtered = (
  ones: ReadonlyArray<Difference>,
  others: ReadonlyArray<Difference>,
  wanted: boolean
): ReadonlyArray<Difference> => {
  const known = operationsByChange(others)
  return ones.flatMap((one) => {
    const there = known.get(changeOf(one)) ?? []
    const operations = one.operations.filter((operation) => there.includes(operation) === wanted)
    return operations.length === 0 ? [] : [{ ...one, operations }]
  })
}

const both = (ones: ReadonlyArray<Difference>, others: ReadonlyArray<Difference>): ReadonlyArray<Difference> =>
  filtered(ones, others, true)

const without = (ones: ReadonlyArray<Difference>, others: ReadonlyArray<Difference>): ReadonlyArray<Difference> =>
  filtered(ones, others, false)

const groups: ReadonlyArray<readonly [title: string, subjects: ReadonlyArray<Subject>]> = [
  ["Operations", ["operation", "route", "operation id", "trait"]],
  ["Statuses", ["status"]],
  ["Parameters", ["parameter"]],
  ["Request fields", ["request field"]],
  ["Response fields", ["response field"]]
]

/** The drift for people. */
export const driftText = (drift: Drift): string => {
  const { confirmed, differences, notUnderstood, remarks, spec, upstream } = drift
  const named = upstream.version === "" ? "" : `, version ${upstream.version}`
  const lines = [`${upstream.file} (OpenAPI ${upstream.openapi}${named}) against ${spec.file}`, ""]
  for (const [title, subjects] of groups) {
    const group = differences.filter(({ subject }) => subjects.includes(subject))
    if (group.length === 0) continue
    lines.push(title)
    for (const kind of ["added", "removed", "changed"] as const) {
      const some = group.filter((difference) => difference.kind === kind)
      if (some.length > 0) lines.push(`  ${kind} (${some.length})`, ...some.map((one) => `    ${lineOf(one)}`))
    }
    lines.push("")
  }
  if (notUnderstood.length > 0) {
    lines.push(`Not understood (${notUnderstood.length})`)
    lines.push(...notUnderstood.map(({ path, what }) => `    ${path}: ${what}`), "")
  }
  if (confirmed.length > 0) {
    lines.push(`No drift: decided in ${spec.overlayFile} before, and published now (${confirmed.length})`)
    lines.push(...confirmed.map((one) => `    ${lineOf(one)}`), "")
  }
  lines.push(...remarks.map((remark) => `Note: ${remark}`))
  const counts = (["added", "removed", "changed"] as const).map(
    (kind) => `${differences.filter((difference) => difference.kind === kind).length} ${kind}`
  )
  lines.push(
    hasDrifted(drift) ? `Drift: ${[...counts, `${notUnderstood.length} not understood`].join(", ")}.` : "No drift."
  )
  return lines.join("\n")
}

/** The drift for programs. */
export const driftJson = (drift: Drift) => ({
  upstream: { file: drift.upstream.file, openapi: drift.upstream.openapi, version: drift.upstream.version },
  against: drift.spec.version,
  drift: hasDrifted(drift),
  differences: drift.differences,
  notUnderstood: drift.notUnderstood,
  confirmed: drift.confirmed,
  remarks: drift.remarks
})

/** Rules for docblocks: their first word, and the tags of public exports. */

/** Categories of public exports, in the order in which the reference lists them. */
export const categories: ReadonlyArray<string> = [
  "models",
  "schemas",
  "errors",
  "services",
  "references",
  "constructors",
  "layers",
  "guards",
  "functions",
  "constants",
  "types",
  "configurations"
]

/** Share of docblocks that may open with a question word. */
const maximumShare = 0.03

const block = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\//g

const question = /^(?:What|Whether|How|Where|Who|When|Why|Which|Whom|Whose)\b/

/** Text of a docblock without its frame. */
const textOf = (body: string): string => body.replace(/\n\s*\*[ ]?/g, " ").trim()

/** Number of docblocks in a source, and the openings of those that begin with a question word. */
export const openers = (text: string): { readonly count: number; readonly questions: ReadonlyArray<string> } => {
  const texts = Array.from(text.matchAll(block), ([, body = ""]) => textOf(body)).filter((text) => /^\w/.test(text))
  return { count: texts.length, questions: texts.filter((text) => question.test(text)) }
}

/** Complaint about too many docblocks that open with a question word, if there are too many. */
export const openerComplaints = (sources: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  let count = 0
  const found: Array<string> = []
  for (const [file, text] of sources) {
    const result = openers(text)
    count += result.count
    found.push(...result.questions.map((opening) => `${file}: ${opening.slice(0, 60)}`))
  }
  if (found.length <= count * maximumShare) return []
  const share = ((100 * found.length) / count).toFixed(1)
  const examples = found.slice(0, 5).join("\n  ")
  return [`${share} % of the docblocks open with a question word; open them with a noun or a verb:\n  ${examples}`]
}

const exported =
  /^(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (?:declare )?(?:abstract )?(?:const|function|class|interface|type|namespace) (\w+)/gm

/** Exports of a public module whose docblock lacks a category of the list or the version that they came with. */
export const untagged = (text: string): ReadonlyArray<string> =>
  Array.from(text.matchAll(exported)).flatMap(([, body, name = ""]) => {
    if (body === undefined) return [`${name} has no docblock`]
    if (/@internal\b/.test(body)) return []
    const category = /@category (\S+)/.exec(body)?.[1]
    if (category === undefined || !categories.includes(category)) {
      return [`${name} has no @category out of ${categories.join(", ")}`]
    }
    return /@since \d+\.\d+\.\d+/.test(body) ? [] : [`${name} has no @since`]
  })

/** Writes Markdown. */

/** A text as code; one that holds a backtick is fenced with two. */
export const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``)

/** Escapes what Markdown would take for a tag or emphasis, but not within code. */
export const prose = (text: string): string =>
  text.replaceAll(/(`[^`]*`)|([<*])/g, (_, code?: string, mark?: string) => code ?? (mark === "<" ? "&lt;" : "\\*"))

/** A table; nothing if it has no rows. A column whose head begins with `>` is set to the right. */
export const table = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string => {
  if (rows.length === 0) return ""
  const cell = (value: string | number): string => String(value).replaceAll("|", "\\|").replaceAll("\n", " ")
  const rule = heads.map((head) => (head.startsWith(">") ? "--:" : "---"))
  return [heads.map((head) => head.replace(/^>/, "")), rule, ...rows]
    .map((row) => `| ${row.map(cell).join(" | ")} |\n`)
    .join("")
}

/** A bullet list; nothing if it has no items. */
export const bullets = (items: ReadonlyArray<string>): string => items.map((item) => `- ${item}\n`).join("")

/** A block of code. TypeScript that is compiled is `ts`; other TypeScript is `typescript`. */
export const fence = (language: "ts" | "typescript" | "sh", text: string): string =>
  `\`\`\`${language}\n${text.trim()}\n\`\`\`\n`

/** The anchor that a heading gets on GitHub, if it is the first of its name on the page. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-")

/** Parts of a page, a blank line between them; empty ones are left out. */
export const blocks = (...parts: ReadonlyArray<string>): string =>
  parts.flatMap((part) => (part.trim() === "" ? [] : [`${part.trim()}\n`])).join("\n")

/** Fills the blocks of a document that a command writes, between `<!-- COMMAND NAME -->` and `<!-- end of COMMAND -->`. */
export const fillBlocks = (
  document: string,
  command: string,
  blocks: { readonly [name: string]: (() => string) | undefined }
): string =>
  document.replaceAll(
    new RegExp(`(<!-- ${command} (\\w+) -->\n)[^]*?(?=<!-- end of ${command} -->)`, "g"),
    (_, begin: string, name: string) => {
      const block = blocks[name]
      if (block === undefined)
        throw new Error(`There is no block "${name}"; there are ${Object.keys(blocks).join(", ")}`)
      return `${begin}\n${block().trim()}\n\n`
    }
  )

/** Configuration of the site: `docs/` as pages, the reference beside them, and the playground. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { transformerStyleToClass } from "@shikijs/transformers"
import type { ShikiTransformer } from "shiki"
import { type DefaultTheme, defineConfig, type MarkdownEnv, type MarkdownRenderer } from "vitepress"
import llms from "vitepress-plugin-llms"

const docs = dirname(dirname(fileURLToPath(import.meta.url)))
const repository = "https://github.com/effect-polytomic/effect-polytomic"

/** Path below the host, with a slash at both ends: GitHub Pages serves a project below its name. */
const base = process.env["DOCS_BASE"] ?? "/"

// -----------------------------------------------------------------------------
// Links
// -----------------------------------------------------------------------------

/** Target of a link, where the site does not have it as a page: files of the repository are on GitHub. */
const onGitHub = (page: string, href: string): string | undefined => {
  if (/^(?:[a-z]+:|\/|#)/i.test(href)) return undefined
  const [path = "", hash] = href.split("#")
  const target = posix.normalize(posix.join("docs", posix.dirname(page), path))
  if (target.startsWith("docs/") && /(?:\.md|\/)$/.test(target)) return undefined
  const kind = existsSync(join(dirname(docs), target)) && !/\.\w+$/.test(target) ? "tree" : "blob"
  return `${repository}/${kind}/main/${target}${hash === undefined ? "" : `#${hash}`}`
}

const linkOut = (md: MarkdownRenderer): void => {
  md.core.ruler.push("link-out", (state) => {
    const page = (state.env as MarkdownEnv).relativePath // VitePress sets it for each page
    for (const { children } of state.tokens) {
      for (const token of children ?? []) {
        const name = token.type === "link_open" ? "href" : undefined
        const href = name === undefined ? null : token.attrGet(name)
        const target = href === null ? undefined : onGitHub(page, href)
        if (target !== undefined) token.attrSet("href", target)
      }
    }
  })
}

// -----------------------------------------------------------------------------
// Sidebar
// -----------------------------------------------------------------------------

/** First heading of a page. */
const titleOf = (page: string): string =>
  /^# (.+)$/m.exec(readFileSync(join(docs, page), "utf8"))?.[1]?.replaceAll("`", "") ?? page

const link = (page: string): DefaultTheme.SidebarItem => ({
  text: page.startsWith("modules/")
    ? page.replace(/^modules\/|(?:\/?README)?\.md$|namespaces\//g, "") || "Modules"
    : titleOf(page),
  link: `/${page.replace(/(?:README)?\.md$/, "")}`
})

const pagesOf = (folder: string): ReadonlyArray<string> =>
  existsSync(join(docs, folder))
    ? readdirSync(join(docs, folder), { recursive: true, encoding: "utf8" })
        .map((file) => file.replaceAll("\\", "/"))
        .filter((file) => file.endsWith(".md") && file !== "README.md")
        .toSorted()
        .map((file) => `${folder}/${file}`)
    : []

const section = (text: string, pages: ReadonlyArray<string>): DefaultTheme.SidebarItem => ({
  text,
  items: pages.filter((page) => existsSync(join(docs, page))).map(link)
})

/** Order of the guides; a page that is missing here fails the build. */
const sections: ReadonlyArray<readonly [title: string, pages: ReadonlyArray<string>]> = JSON.parse(
  readFileSync(join(docs, ".vitepress/sections.json"), "utf8")
) as ReadonlyArray<readonly [string, ReadonlyArray<string>]> // our own file

const listed = new Set(sections.flatMap(([, pages]) => pages))
for (const file of readdirSync(docs)) {
  if (file.endsWith(".md") && file !== "README.md" && !listed.has(file)) {
    throw new Error(`docs/${file} is in no section: add it to docs/.vitepress/sections.json`)
  }
}

/** Each part has a sidebar of its own: one for all would weigh more than most pages. */
const sidebar: DefaultTheme.SidebarMulti = {
  "/reference/": [
    section("Operations", [
      "reference/README.md",
      // Continuations are linked from the page of the resource.
      ...pagesOf("reference").filter((page) => !/(?:Shapes|Older)\.md$/.test(page))
    ])
  ],
  "/modules/": [
    // Namespaces of the emulator are linked from its page.
    section("Modules", ["modules/README.md", ...pagesOf("modules").filter((page) => !page.includes("/namespaces/"))])
  ],
  "/decisions/": [section("Decisions", ["decisions/README.md", ...pagesOf("decisions")])],
  "/": [
    { text: "Overview", link: "/" },
    ...sections.map(([title, pages]) => section(title, pages)),
    {
      text: "Reference",
      items: [
        { text: "Operations", link: "/reference/" },
        { text: "Modules", link: "/modules/" },
        { text: "Decisions", link: "/decisions/" }
      ]
    }
  ]
}

// -----------------------------------------------------------------------------
// Code
// -----------------------------------------------------------------------------

/** Colors of code as classes: as attributes they are half of a page's weight. */
const colors = transformerStyleToClass({ classReplacer: (name) => shortNames.get(name) ?? shorten(name) })
const shortNames = new Map<string, string>()
const shorten = (name: string): string => {
  const short = `k${shortNames.size.toString(36)}`
  shortNames.set(name, short)
  return short
}

/** Neighbors of one color as one element, and no names of themes. */
const merge: ShikiTransformer = {
  pre: ({ properties }) => {
    const names = [properties["class"]].flat().join(" ")
    properties["class"] = names.replace(/shiki-themes \S+ \S+ ?/, "")
  },
  tokens: (lines) =>
    lines.map((line) => {
      const merged: typeof line = []
      for (const token of line) {
        const last = merged.at(-1)
        if (last !== undefined && last.htmlAttrs?.class === token.htmlAttrs?.class) last.content += token.content
        else merged.push(token)
      }
      return merged
    })
}

/** Code without the name of its language, which says little beside a program. */
const withoutLanguage = (md: MarkdownRenderer): void => {
  const { fence } = md.renderer.rules
  if (fence === undefined) return
  md.renderer.rules.fence = (...args) => fence(...args).replace(/<span class="lang">[^<]*<\/span>/, "")
}

// -----------------------------------------------------------------------------
// Search
// -----------------------------------------------------------------------------

/** Headings and sentences of a page of the reference: code, tables and notes repeat the names of fields. */
const outline = (html: string): string =>
  html.replace(/<(table|pre|ul)[\s>][\s\S]*?<\/\1>/g, "").replace(/<p><strong>[\s\S]*?<\/p>/g, "")

const headings = (html: string): string =>
  Array.from(html.matchAll(/<h([123])[\s\S]*?<\/h\1>/g), ([heading]) => heading).join("\n")

// -----------------------------------------------------------------------------
// Site
// -----------------------------------------------------------------------------

export default defineConfig({
  base,
  lang: "en",
  title: "effect-polytomic",
  description: "TypeScript client for the Polytomic API, built on Effect, with an in-memory emulator.",
  cleanUrls: true,
  srcExclude: ["node_modules/**"],
  rewrites: { "README.md": "index.md", ":folder/README.md": ":folder/index.md" },
  metaChunk: true,
  head: [
    ["link", { rel: "icon", href: `${base}icon.svg`, type: "image/svg+xml" }],
    ["link", { rel: "stylesheet", href: `${base}code.css` }]
  ],
  // Once every page has been read, all colors are known.
  buildEnd: ({ outDir }) => writeFileSync(join(outDir, "code.css"), colors.getCSS()),
  markdown: {
    config: (md) => {
      linkOut(md)
      withoutLanguage(md)
    },
    codeTransformers: [colors, merge],
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" }
  },
  themeConfig: {
    nav: [
      { text: "Guides", link: "/quick-start" },
      { text: "Operations", link: "/reference/" },
      { text: "Modules", link: "/modules/" },
      { text: "Playground", link: "/playground" }
    ],
    sidebar,
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        // The index holds guides and errors as they are, and the outline of the reference.
        _render: (text, env, md) => {
          const html = md.render(text, env)
          if (/^(?:contract\/|contract\.md|curl\.md|chaos\.md|reference\/.*Shapes\.md)/.test(env.relativePath))
            return ""
          if (/^(?:modules|decisions)\//.test(env.relativePath)) return headings(html)
          // Mistakes are found by their messages.
          if (/^(?:mistakes|messages)\.md$/.test(env.relativePath)) return html.replace(/<pre[\s\S]*?<\/pre>/g, "")
          return env.relativePath.startsWith("reference/") ? outline(html) : html
        }
      }
    },
    socialLinks: [{ icon: "github", link: repository }],
    editLink: { pattern: `${repository}/edit/main/docs/:path`, text: "Edit this page" }
  },
  vite: {
    plugins: [llms({ domain: "", ignoreFiles: ["modules/**", "decisions/**"] })],
    server: { cors: true }
  },
  vue: { template: { compilerOptions: {} } }
})

/** Configuration of the site: `docs/` as pages, the reference beside them, and the playground. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { fileURLToPath } from "node:url"
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
  text: titleOf(page),
  link: `/${page.replace(/(?:README)?\.md$/, "")}`
})

const pagesOf = (folder: string): ReadonlyArray<string> =>
  existsSync(join(docs, folder))
    ? readdirSync(join(docs, folder))
        .filter((file) => file.endsWith(".md") && file !== "README.md")
        .toSorted()
        .map((file) => `${folder}/${file}`)
    : []

const section = (text: string, pages: ReadonlyArray<string>, collapsed?: boolean): DefaultTheme.SidebarItem => ({
  text,
  items: pages.map(link),
  ...(collapsed === undefined ? {} : { collapsed })
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

const sidebar: DefaultTheme.Sidebar = [
  { text: "Overview", link: "/" },
  ...sections.map(([title, pages]) => section(title, pages)),
  section("Operations", ["reference/README.md", ...pagesOf("reference")], true),
  section(
    "Modules",
    ["modules/README.md", ...pagesOf("modules")].filter((page) => existsSync(join(docs, page))),
    true
  ),
  section("Decisions", ["decisions/README.md", ...pagesOf("decisions")], true)
]

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
  head: [["link", { rel: "icon", href: `${base}icon.svg`, type: "image/svg+xml" }]],
  markdown: { config: linkOut, theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } },
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
        // Shapes repeat the names of fields; the index holds operations, guides and errors.
        _render: (text, env, md) => {
          const html = md.render(text, env)
          if (env.frontmatter?.["search"] === false) return ""
          return env.relativePath.startsWith("reference/") ? html.replace(/<table[\s\S]*?<\/table>/g, "") : html
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

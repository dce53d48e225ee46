/** Supply chain: published by this repository's workflow, no dependency but Effect, no install script. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { parse } from "yaml"
import { consumer } from "../../scripts/internal/packed.ts"
import { root } from "../../scripts/internal/shell.ts"

interface Job {
  readonly if?: string
  readonly needs?: ReadonlyArray<string>
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: ReadonlyArray<{
    readonly run?: string
    readonly uses?: string
    readonly with?: Readonly<Record<string, unknown>>
    readonly env?: Readonly<Record<string, string>>
  }>
}

interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const workflows = join(root, ".github", "workflows")

const names = readdirSync(workflows)

const text = (name: string): string => readFileSync(join(workflows, name), "utf8")

const workflow = (name: string): Workflow => parse(text(name)) as Workflow // the structure of a workflow

let manifest: Readonly<Record<string, unknown>> = {}

beforeAll(async () => {
  const file = join(await consumer(), "node_modules", "effect-polytomic", "package.json")
  manifest = JSON.parse(readFileSync(file, "utf8"))
}, 120_000)

describe("the package", () => {
  it("depends on Effect as a peer only", () => {
    expect(manifest["dependencies"]).toBeUndefined()
    expect(manifest["optionalDependencies"]).toBeUndefined()
    expect(manifest["bundledDependencies"] ?? manifest["bundleDependencies"]).toBeUndefined()
    expect(Object.keys(Object(manifest["peerDependencies"]))).toEqual(["effect"])
  })

  it("runs nothing when it is installed", () => {
    const scripts = Object.keys(Object(manifest["scripts"]))
    expect(scripts.filter((name) => /^(?:pre|post)?install$|^(?:pre|post)?prepare$|^dependencies$/.test(name))).toEqual(
      []
    )
  })

  it("is published publicly with provenance", () => {
    expect(manifest["publishConfig"]).toEqual({ access: "public", provenance: true })
    expect(manifest["repository"]).toMatchObject({ type: "git", url: expect.stringContaining("effect-polytomic") })
  })
})

describe("the workflows", () => {
  // That every action is pinned by its hash is a rule of the house, for every file.
  it.each(names)("%s sets the permissions of every job", (name) => {
    expect(workflow(name).permissions).toEqual({})
    for (const job of Object.values(workflow(name).jobs)) expect(job.permissions).toBeDefined()
  })

  it.each(names.filter((name) => name !== "release.yml"))("%s has no write permission and cannot sign", (name) => {
    for (const [id, job] of Object.entries(workflow(name).jobs)) {
      if ((name === "pages.yml" && id === "deploy") || (name === "nightly.yml" && id === "report")) continue
      expect(Object.values(job.permissions ?? {}).every((access) => access === "read")).toBe(true)
    }
    expect(text(name)).not.toMatch(/secrets\./)
  })

  it("a failed nightly run opens an issue, by a job that runs no code of this repository", () => {
    const { report, ...others } = workflow("nightly.yml").jobs
    expect(report?.permissions).toEqual({ issues: "write" })
    expect(report?.if).toMatch(/^failure\(\).* && github.repository ==/)
    expect(report?.needs).toEqual(Object.keys(others))
    const [step, ...more] = report?.steps ?? []
    expect([step?.uses, more]).toEqual([undefined, []])
    // The script contains nothing that a run could have written.
    expect(step?.run).not.toContain("${{")

    const bin = mkdtempSync(join(tmpdir(), "gh-"))
    const script = (open: string): string => {
      writeFileSync(join(bin, "gh"), `#!/bin/sh\nif [ "$2" = list ]; then echo "${open}"; else echo "$@"; fi\n`, {
        mode: 0o755
      })
      const env = { PATH: `${bin}:${process.env["PATH"]}`, TITLE: "It fails", RUN: "https://run" }
      return execFileSync("bash", ["-ec", step?.run ?? ""], { env, encoding: "utf8" }).trim()
    }
    try {
      expect(script("")).toBe("issue create --title It fails --body This run failed: https://run")
      expect(script("7")).toBe("issue comment 7 --body The run failed, too: https://run")
    } finally {
      rmSync(bin, { recursive: true })
    }
  })

  it("the site is deployed by a job that runs no code of this repository", () => {
    const { deploy } = workflow("pages.yml").jobs
    expect(deploy?.permissions).toEqual({ pages: "write", "id-token": "write" })
    expect(deploy?.if).toContain("github.repository ==")
    expect(deploy?.steps.map(({ run }) => run)).toEqual([undefined])
  })

  it("the release uses trusted publishing, without a token, after all tests and checks", () => {
    const [job, ...others] = Object.values(workflow("release.yml").jobs)
    expect(others).toEqual([])
    expect(job?.permissions?.["id-token"]).toBe("write")
    expect(job?.if).toContain("github.repository ==")
    const commands = job?.steps.map(({ run, with: inputs }) => run ?? inputs?.["publish"] ?? "") ?? []
    const at = (command: string): number => commands.indexOf(command)
    expect(at("npm ci")).toBeGreaterThanOrEqual(0)
    expect(at("npm test")).toBeGreaterThan(at("npm ci"))
    expect(at("npm run check")).toBeGreaterThan(at("npm ci"))
    expect(at("npm run release")).toBeGreaterThan(Math.max(at("npm test"), at("npm run check")))
    // It has only GitHub's own token.
    const used = [...text("release.yml").matchAll(/secrets\.(\w+)/g)].map(([, name]) => name)
    expect(new Set(used)).toEqual(new Set(["GITHUB_TOKEN"]))
    expect(job?.steps.at(-1)?.env?.["NPM_TOKEN"]).toBe("")
    // Leftovers of another run are not published.
    expect(job?.steps.some(({ with: inputs }) => inputs?.["cache"] !== undefined)).toBe(false)
  })
})

describe("the lock file", () => {
  it("has a checksum for every package from outside this repository", () => {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: true }>>
    } // npm's format
    const bare = Object.entries(packages).filter(
      ([path, { integrity, link }]) => path !== "" && link !== true && !integrity
    )
    expect(bare.map(([path]) => path)).toEqual([])
  })
})

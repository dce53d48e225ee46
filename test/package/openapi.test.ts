import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { validate } from "@readme/openapi-parser"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makeDocuments } from "../../scripts/internal/tools.ts"
import * as ApiVersion from "../../src/ApiVersion.ts"

let folder = ""

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openapi-"))
  makeDocuments(folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the OpenAPI documents of the package", () => {
  for (const version of ApiVersion.all) {
    it(`${version} is valid and includes the overlay`, async () => {
      const text = readFileSync(join(folder, `openapi/${version}.json`), "utf8")
      const document = JSON.parse(text)
      expect((await validate(JSON.parse(text))).valid).toBe(true)
      expect(document.info.version).toBe(version)
      // Our overlay documents 401 wherever a key is sent.
      if (version === ApiVersion.latest) {
        expect(document.paths["/api/bulk/syncs"].get.responses["401"]).toBeDefined()
      }
    })
  }
})

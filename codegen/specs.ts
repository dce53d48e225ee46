/** Reads `spec/`: documents and overlays. */
import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { SpecError } from "./cursor.ts"
import { applyOverlay, type Json } from "./overlay.ts"

/** A document and its overlay, as in their files. */
export interface Spec {
  readonly version: string
  readonly file: string
  readonly json: Json
  readonly overlayFile: string
  /** Absent if there are no decisions. */
  readonly overlay: Json | undefined
}

/** The documents of a checkout, newest first. */
export const readSpecs = (root: string): ReadonlyArray<Spec> =>
  globSync("spec/*.json", { cwd: root })
    .sort()
    .toReversed()
    .map((file) => {
      const overlayFile = join("spec/overlays", basename(file))
      return {
        version: basename(file, ".json"),
        file,
        json: readJson(root, file),
        overlayFile,
        overlay: existsSync(join(root, overlayFile)) ? readJson(root, overlayFile) : undefined
      }
    })

/**
 * Reads a file of JSON below a folder.
 *
 * @throws {SpecError} if it holds none.
 */
export const readJson = (root: string, file: string): Json => {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8"))
  } catch (error) {
    throw new SpecError(file, "$", error instanceof Error ? error.message : String(error))
  }
}

/** The document with all decisions applied. */
export const overlaid = ({ json, overlay, overlayFile }: Spec): Json =>
  overlay === undefined ? json : applyOverlay(json, overlayFile, overlay)

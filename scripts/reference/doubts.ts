/** Says in plain words what is not beyond doubt. */
import type { Evidence } from "../../codegen/document.ts"
import { prose } from "./markdown.ts"

const kinds: { readonly [Kind in Evidence["kind"]]: string } = {
  conflict: "The sources disagree",
  inference: "Inferred",
  documentsOnly: "Not in the official SDK"
}

/** A doubt as an item of a list. */
export const doubtWords = ({ kind, note }: Evidence): string => `**${kinds[kind]}**: ${prose(note)}`

/** The Models resource in all versions. */
import type { Handler } from "../Handler.ts"
import { bind } from "../internal/route.ts"
import { type Kind, kind, related } from "./entities/kind.ts"
import * as Enrichment from "./models/enrichment.ts"
import * as Lifecycle from "./models/lifecycle.ts"
import { models } from "./models/model.ts"
import { sample } from "./models/sample.ts"

export { finishers } from "./models/lifecycle.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    "models.list": Lifecycle.list,
    "models.get": Lifecycle.get,
    "models.create": Lifecycle.create,
    "models.update": Lifecycle.replace,
    "models.update@2023-04-25": Lifecycle.merge,
    "models.delete": Lifecycle.remove,
    "models.preview": Lifecycle.preview,
    "models.sample": sample,
    "models.getEnrichmentSource": Enrichment.getSource,
    "models.post": Enrichment.getInputFields
  }))()

/** Lookup of models by id. */
export const kinds: ReadonlyArray<Kind> = /*#__PURE__*/ (() => [
  kind(models, (model) => ({
    type: "model",
    organization_id: model.organization_id,
    canonical_path: `/api/models/${model.id}`,
    relationships: {
      organization: related("/api/organizations", model.organization_id),
      connection: related("/api/connections", model.connection_id)
    },
    context: { name: model.name }
  }))
])()

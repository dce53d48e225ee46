/** The Models resource in all versions. */
import * as V2022 from "../../generated/v2022-12-12/Models.ts"
import * as V2023 from "../../generated/v2023-04-25/Models.ts"
import * as V2024 from "../../generated/v2024-02-08/Models.ts"
import * as V2025 from "../../generated/v2025-09-18/Models.ts"
import { type Handler, on } from "../Handler.ts"
import { type Kind, kind, related } from "./entities/kind.ts"
import * as Enrichment from "./models/enrichment.ts"
import * as Lifecycle from "./models/lifecycle.ts"
import { models } from "./models/model.ts"
import { sample } from "./models/sample.ts"

export { finishers } from "./models/lifecycle.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  ...on([V2025.listOperation], Lifecycle.listPage),
  ...on([V2024.listOperation, V2023.listOperation, V2022.listOperation], Lifecycle.list),
  ...on([V2025.getOperation, V2024.getOperation, V2023.getOperation, V2022.getOperation], Lifecycle.get),
  ...on([V2025.createOperation, V2024.createOperation, V2023.createOperation, V2022.createOperation], Lifecycle.create),
  ...on([V2025.updateOperation, V2024.updateOperation], Lifecycle.replace),
  ...on([V2023.updateOperation, V2022.updateOperation], Lifecycle.merge),
  ...on([V2025.deleteOperation, V2024.removeOperation, V2023.removeOperation, V2022.removeOperation], Lifecycle.remove),
  ...on([V2025.previewOperation, V2024.previewOperation, V2023.previewOperation], Lifecycle.preview),
  ...on([V2025.sampleOperation, V2024.sampleOperation, V2023.sampleOperation], sample),
  ...on([V2025.getEnrichmentSourceOperation, V2024.getEnrichmentSourceOperation], Enrichment.getSource),
  ...on([V2025.postOperation, V2024.postOperation, V2023.postOperation], Enrichment.getInputFields)
])()

/** Models can be looked up by id. */
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

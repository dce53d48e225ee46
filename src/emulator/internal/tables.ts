/** The operations of every version of this package. */
import * as V2022 from "../../generated/v2022-12-12/operations.ts"
import * as V2023 from "../../generated/v2023-04-25/operations.ts"
import * as V2024 from "../../generated/v2024-02-08/operations.ts"
import * as V2025 from "../../generated/v2025-09-18/operations.ts"
import type { Any } from "../../Operation.ts"

export const all: ReadonlyArray<Any> = /*#__PURE__*/ (() => [...V2025.all, ...V2024.all, ...V2023.all, ...V2022.all])()

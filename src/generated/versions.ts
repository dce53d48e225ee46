/** The versions that `spec/` has documents of. Made by `npm run generate`. */

/** A version that this package has services for. */
export type ApiVersion = "2025-09-18" | "2024-02-08" | "2023-04-25" | "2022-12-12"

/** Every version, newest first. */
export const all: ReadonlyArray<ApiVersion> = ["2025-09-18", "2024-02-08", "2023-04-25", "2022-12-12"]

/** The newest version. */
export const latest = "2025-09-18"

/** Name and version of this package. Made by `npm run generate` from package.json. */

/** Value of the `user-agent` header. */
export const userAgent = "effect-polytomic/0.0.0"

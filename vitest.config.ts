/**
 * Projects: `unit` runs the sources; `package` and `runtimes` work on the packed tarball, so they run after `npm run build`; `npm test`
 * runs these three. `site` opens the built site, for `npm run docs -- --check`.
 */
import { defineConfig } from "vitest/config"

export default defineConfig({
  // Vite's own conditions, with the one that leads to the sources before them.
  ssr: { resolve: { conditions: ["effect-polytomic-source", "module", "node", "development|production"] } },
  test: {
    reporters: [["default", { summary: false }]],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts", "codegen/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/package/**", "test/runtimes/**"],
          testTimeout: 20_000
        }
      },
      {
        extends: true,
        test: { name: "package", include: ["test/package/**/*.test.ts"], testTimeout: 60_000 }
      },
      {
        extends: true,
        // Each runtime has two cores' worth to do; one at a time keeps their deadlines honest.
        test: {
          name: "runtimes",
          include: ["test/runtimes/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false
        }
      },
      {
        extends: true,
        // A page takes a while to load, and a core.
        test: { name: "site", include: ["scripts/docs/*.test.ts"], testTimeout: 120_000, maxConcurrency: 2 }
      }
    ]
  }
})

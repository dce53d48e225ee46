/** Requests the links of Markdown files with linkinator. */
import { join } from "node:path"
import { root, run } from "../internal/shell.ts"

/**
 * Of statuses only 404 and 410 are failures: servers respond with others to what they take for a robot. A host that does not respond is
 * asked a second time. Addresses of examples do not exist, and those of this repository are links to its files.
 */
const options =
  "--markdown --directory-listing --verbosity error --timeout 30000 --retry-errors --retry-errors-count 1 --retry-errors-jitter 0 --status-code 4xx:ok --status-code 5xx:ok --status-code 404:error --status-code 410:error --skip ^https?://[^/]*example[.] --skip ^https://github.com/effect-polytomic/"

const linkinator = join(root, "scripts/lint/node_modules/linkinator/build/src/cli.js")

/** Requests each link once; fails with those that are dead. */
export const checkLinks = (files: ReadonlyArray<string>, cwd: string = root): Promise<string> =>
  run("node", [linkinator, ...options.split(" "), ...files], { cwd })

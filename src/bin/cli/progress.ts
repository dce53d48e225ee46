/** Progress of an execution: an animated bar on a terminal, one line per change elsewhere. */
import { visible } from "../../internal/tools/text.ts"
import * as SyncRun from "../../SyncRun.ts"
import { canColor, type Host } from "./host.ts"

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]

const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000)
  const part = (value: number): string => String(value).padStart(2, "0")
  const hours = Math.floor(seconds / 3600)
  return `${hours > 0 ? `${hours}:` : ""}${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`
}

const bar = (done: number, width: number): string => {
  const filled = Math.round(Math.min(1, Math.max(0, done)) * width)
  return "█".repeat(filled) + "░".repeat(width - filled)
}

/** Formats the line of a state. On a terminal, it replaces the previous line and fits the width. */
export const line = (
  host: Host,
  state: SyncRun.ModelSyncState | SyncRun.BulkSyncState,
  elapsed: number,
  animated: boolean
): string => {
  const { done, errors, records } = SyncRun.progress(state)
  const status = visible(state.status ?? "unknown")
  const failed = errors === 0 ? "" : `, ${errors} failed`
  const text = `${status}  ${records} records${failed}  ${clock(elapsed)}`
  if (!animated) return `${visible(state.id)}  ${text}\n`
  const frame = frames[Math.floor(elapsed / 200) % frames.length] ?? ""
  const width = Math.min(24, host.columns - text.length - 12)
  const share =
    done === undefined
      ? ""
      : width < 4
        ? `${Math.round(done * 100)}%  `
        : `${bar(done, width)} ${String(Math.round(done * 100)).padStart(3)}%  `
  const shown = `${frame} ${share}${text}`.slice(0, Math.max(1, host.columns - 1))
  return canColor(host, true)
    ? `\r\u001b[K\u001b[36m${shown.slice(0, 1)}\u001b[0m${shown.slice(1)}`
    : `\r\u001b[K${shown}`
}

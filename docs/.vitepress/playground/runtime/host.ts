/** What the worker and the emulator in it share: messages to the page, and the faults that it asks for. */

/** A fault that can be switched on beside the editor. */
export type FaultName = "badGateway" | "latency" | "reset" | "tooManyRequests"

/** A request in the journal. */
export interface JournalEntry {
  readonly number: number
  readonly method: string
  readonly target: string
  readonly operation: string | undefined
  readonly status: number | undefined
  readonly fault: string | undefined
}

/** Page to worker. */
export interface Start {
  readonly run: number
  /** Program without types, its imports as addresses. */
  readonly code: string
  readonly faults: ReadonlyArray<FaultName>
}

/** Worker to page. */
export type Report =
  | { readonly type: "line"; readonly stream: "log" | "error"; readonly text: string }
  | { readonly type: "journal"; readonly entries: ReadonlyArray<JournalEntry> }
  | { readonly type: "done"; readonly failed: boolean }

interface Logged {
  readonly number: number
  readonly method: string
  readonly target: string
  readonly operation: string | undefined
  readonly status: number | undefined
  readonly fault: { readonly type: string } | undefined
}

class Host {
  faults: ReadonlyArray<FaultName> = []
  #post: (report: Report) => void = () => {}
  #shown = ""
  #read: Array<() => ReadonlyArray<Logged>> = []

  start(faults: ReadonlyArray<FaultName>, post: (report: Report) => void): void {
    this.faults = faults
    this.#post = post
    setInterval(() => this.flush(), 50)
  }

  report(report: Report): void {
    this.#post(report)
  }

  /** Shows the requests of an emulator. */
  watch(read: () => ReadonlyArray<Logged>): void {
    this.#read.push(read)
  }

  /** Sends the journal where it has changed. */
  flush(): void {
    const entries = this.#read
      .flatMap((read) => read())
      .slice(-200)
      .map(({ fault, method, number, operation, status, target }) => ({
        number,
        method,
        target,
        operation,
        status,
        fault: fault?.type
      }))
    const shown = JSON.stringify(entries)
    if (shown === this.#shown) return
    this.#shown = shown
    this.#post({ type: "journal", entries })
  }
}

export const host: Host = new Host()

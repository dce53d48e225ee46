/** Programs of `examples/playground/`, in the order of their file names. */

/** A program with its title and the lines that it prints. */
export interface Example {
  readonly name: string
  readonly title: string
  readonly code: string
  readonly output: string
}

/** Splits an example: its first line is the title, the comment at its end what it prints. */
export const read = (file: string, text: string): Example => {
  const [, title = "", code = "", output = ""] =
    /^\/\/ ([^\n]+)\n([\s\S]*?)\n\/\* Prints:\n([\s\S]*?)\n\*\/\s*$/.exec(text) ?? []
  if (title === "") throw new Error(`${file} has no title, or no comment with what it prints`)
  return { name: file.replace(/^.*\/\d+-|\.ts$/g, ""), title, code: `${code.trim()}\n`, output }
}

const files = import.meta.glob<string>("../../../examples/playground/*.ts", {
  query: "?raw",
  import: "default",
  eager: true
})

export const examples: ReadonlyArray<Example> = Object.keys(files)
  .toSorted()
  .map((file) => read(file, files[file] ?? ""))

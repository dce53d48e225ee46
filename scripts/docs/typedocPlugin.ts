/**
 * Plugin of TypeDoc that leaves out what pages would repeat: constructors and methods that a class inherits, the fields that every
 * `Error` has, and the declarations of generated modules, which have tables of their own.
 */

/** The parts of TypeDoc's models that are used; TypeDoc is a package of `docs/`, not of the root. */
interface Reflection {
  readonly name: string
  readonly kind: number
  readonly inheritedFrom?: unknown
}

interface Symbol {
  readonly declarations?: ReadonlyArray<{ readonly getSourceFile: () => { readonly fileName: string } }>
}

interface Project {
  readonly reflections: Readonly<Record<string, Reflection>>
  readonly removeReflection: (reflection: Reflection) => void
}

interface Context {
  readonly project: Project
  readonly getSymbolFromReflection: (reflection: Reflection) => Symbol | undefined
}

interface Application {
  readonly converter: { readonly on: (event: "resolveBegin", listener: (context: Context) => void) => void }
}

/** `ReflectionKind.Property` of TypeDoc. */
const property = 1024

const ofEveryError = new Set(["name", "message", "stack", "cause"])

const isRepeated = ({ inheritedFrom, kind, name }: Reflection): boolean =>
  inheritedFrom !== undefined && (kind !== property || ofEveryError.has(name))

const isGenerated = (symbol: Symbol | undefined): boolean =>
  symbol?.declarations?.some((node) => node.getSourceFile().fileName.includes("/src/generated/")) === true

export const load = ({ converter }: Application): void => {
  converter.on("resolveBegin", (context) => {
    const { project } = context
    for (const reflection of Object.values(project.reflections)) {
      if (isRepeated(reflection) || isGenerated(context.getSymbolFromReflection(reflection))) {
        project.removeReflection(reflection)
      }
    }
  })
}

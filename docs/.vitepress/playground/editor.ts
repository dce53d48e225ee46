/** The editor: CodeMirror with TypeScript, and keys that keyboard users need. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands"
import { javascript } from "@codemirror/lang-javascript"
import {
  bracketMatching,
  defaultHighlightStyle,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting
} from "@codemirror/language"
import { EditorState } from "@codemirror/state"
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view"
import { tags } from "@lezer/highlight"

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--pg-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--pg-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--pg-number)" },
  { tag: tags.comment, color: "var(--pg-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--pg-function)" },
  { tag: [tags.typeName, tags.className, tags.namespace], color: "var(--pg-type)" }
])

const theme = EditorView.theme({
  "&": { backgroundColor: "var(--vp-code-block-bg)", color: "var(--vp-c-text-1)", fontSize: "13px" },
  ".cm-content": { fontFamily: "var(--vp-font-family-mono)", caretColor: "var(--vp-c-text-1)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--vp-c-text-2)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--vp-c-default-soft)" },
  ".cm-cursor": { borderLeftColor: "var(--vp-c-text-1)" },
  "&.cm-focused": { outline: "2px solid var(--vp-c-brand-1)" }
})

/** An editor in an element. */
export interface Editor {
  readonly text: () => string
  readonly set: (text: string) => void
  readonly destroy: () => void
}

export const editor = (parent: HTMLElement, doc: string, run: () => void): Editor => {
  const start = (): boolean => {
    run()
    return true
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        javascript({ typescript: true }),
        syntaxHighlighting(colours),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        theme,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "Program", "aria-describedby": "playground-keys" }),
        keymap.of([{ key: "Mod-Enter", run: start }, indentWithTab, ...defaultKeymap, ...historyKeymap])
      ]
    })
  })
  return {
    text: () => view.state.doc.toString(),
    set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    destroy: () => view.destroy()
  }
}

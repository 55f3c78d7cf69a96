import type { YAMLError } from 'yaml'
import { printText } from './tree.ts'

/** What the YAML parser's errors mean to somebody who writes a definition. */
const MEANING: Partial<Record<YAMLError['code'], { readonly title: string; readonly hint: string }>> = {
  TAB_AS_INDENT: {
    title: 'a tab is used for indentation',
    hint: 'YAML indents with spaces only; replace the tab.',
  },
  BAD_SCALAR_START: {
    title: 'this character cannot begin a plain value in YAML',
    hint: 'Put the value in quotes: "…".',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    title: 'a second `key:` on one line, or a line that is indented too far',
    hint: 'Check the indentation; a value that holds `: ` needs quotes.',
  },
  MISSING_CHAR: { title: 'a quote or bracket that is opened here is never closed', hint: 'Close it.' },
  BAD_INDENT: {
    title: 'the indentation does not fit',
    hint: 'Keys of one map begin in the same column; close every bracket.',
  },
  TAG_RESOLVE_FAILED: {
    title: 'YAML tags (`!…`) have no meaning in a definition',
    hint: 'Take the tag out, or quote the value.',
  },
  MULTILINE_IMPLICIT_KEY: { title: 'a key runs over several lines', hint: 'Is a colon or a quote missing?' },
}

/** Title and hint for an error or warning of the parser; its own words where they are clear enough. */
export function explainYamlError(error: YAMLError, text: string): { title: string; hint: string } {
  const meaning = MEANING[error.code]
  const char = text[error.pos[0]]
  if (meaning && error.code === 'BAD_SCALAR_START' && char !== undefined) {
    return { ...meaning, title: `a plain value cannot begin with \`${printText(char)}\` in YAML` }
  }
  return (
    meaning ?? {
      title: `not valid YAML: ${printText(error.message, 200)}`,
      hint: 'Check indentation, quotes and brackets near this line.',
    }
  )
}

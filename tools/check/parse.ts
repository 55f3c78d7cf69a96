import { parseSync } from 'rolldown/utils'

/** One import, re-export, dynamic import, `import.meta.…` or use of a watched global. Lines are 1-based. */
export interface Reference {
  readonly kind: 'import' | 'global' | 'meta'
  readonly name: string
  readonly line: number
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Node types whose children are types, erased before anything runs. */
const isTypeOnly = (type: string): boolean =>
  type.startsWith('TS') && !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(type)

/** Names that an identifier node carries without referring to a variable: property names, keys, labels. */
function isPlainName(parent: Node, key: string): boolean {
  if (parent['computed'] === true) return false
  return (parent.type === 'MemberExpression' && key === 'property') || key === 'key' || key === 'label'
}

function visit(node: Node, inType: boolean, seen: (node: Node, inType: boolean) => void): void {
  seen(node, inType)
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child) || (child.type === 'Identifier' && isPlainName(node, key))) continue
      visit(child, inType || isTypeOnly(child.type), seen)
    }
  }
}

/**
 * What a TypeScript file refers to outside itself: specifiers of every import form (type imports too, they are
 * dependencies as well), import.meta, and uses of the watched globals. Throws when the file does not parse.
 */
export function references(file: string, code: string, globals: ReadonlySet<string>): Reference[] {
  const parsed = parseSync(file, code)
  const [error] = parsed.errors
  if (error !== undefined) throw new Error(`${file}: ${error.message}`)
  const lineAt = (offset: number): number => code.slice(0, offset).split('\n').length
  const found: Reference[] = []
  const add = (kind: Reference['kind'], name: string, offset: number): void => {
    found.push({ kind, name, line: lineAt(offset) })
  }
  visit(parsed.program as unknown as Node, false, (node, inType) => {
    const source = node['source']
    if (isNode(source) && source.type === 'Literal' && typeof source['value'] === 'string') {
      add('import', source['value'], node.start)
    }
    if (node.type === 'MetaProperty') add('meta', 'import.meta', node.start)
    if (
      !inType &&
      node.type === 'Identifier' &&
      typeof node['name'] === 'string' &&
      globals.has(node['name'])
    ) {
      add('global', node['name'], node.start)
    }
  })
  return found
}

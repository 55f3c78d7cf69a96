import { stringify } from 'yaml'
import type { ActionSpec, Input } from '../../packages/action-kit/src/spec.ts'

const HEAD = '# Generated from the spec by `npm run gen`; do not edit.\n'
/** Long descriptions stay on one line: a diff then shows the sentence that changed. */
const STYLE = { lineWidth: 0 } as const

/** An input as the runner sees it: everything is a string, and one that has a default is never required. */
function inputYaml(input: Input<unknown>): Record<string, unknown> {
  return {
    description: input.description,
    required: input.required === true,
    ...(input.default === undefined ? {} : { default: input.default }),
  }
}

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

/** action.yml of a spec. `dist` is the path of its bundle's folder as seen from the action.yml, `main` its file there. */
export function actionYml(spec: ActionSpec, dist: string, main = 'main'): string {
  const inputs = mapValues(spec.inputs, inputYaml)
  const outputs = mapValues(spec.outputs, ({ description }) => ({ description }))
  return (
    HEAD +
    stringify(
      {
        name: spec.title,
        description: spec.description,
        author: 'the dpuos authors',
        branding: { icon: spec.branding.icon, color: spec.branding.color },
        ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
        ...(Object.keys(outputs).length === 0 ? {} : { outputs }),
        runs: {
          using: 'node24',
          main: `${dist}/${main}.mjs`,
          // `post-if` stays at its default, always(): post cleans up after failures too.
          ...(spec.post ? { post: `${dist}/post.mjs` } : {}),
        },
      },
      STYLE,
    )
  )
}

/** How github-actions-typing names our kinds; the others are strings to it. */
const TYPES: Readonly<Record<string, string>> = { boolean: 'boolean', integer: 'integer' }

function typeOf(input: Input<unknown>): Record<string, unknown> {
  const { kind } = input
  const single = kind.members === undefined ? { type: TYPES[kind.name] ?? 'string' } : enumType(kind.members)
  return kind.name === 'list' ? { type: 'list', separator: '\n', 'list-item': single } : single
}

const enumType = (members: readonly string[]): Record<string, unknown> => ({
  type: 'enum',
  'allowed-values': [...members],
})

/** action-types.yml (typesafegithub/github-actions-typing): the types that action.yml cannot express. */
export function actionTypesYml(spec: ActionSpec): string {
  const inputs = mapValues(spec.inputs, typeOf)
  const outputs = mapValues(spec.outputs, () => ({ type: 'string' }))
  return HEAD + stringify({ inputs, outputs }, STYLE)
}

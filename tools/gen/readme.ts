import type { ActionSpec, Input } from '../../packages/action-kit/src/spec.ts'
import { fillMarkers, table } from './markdown.ts'

function defaultOf(input: Input<unknown>): string {
  if (input.required === true) return '**required**'
  if (input.default === undefined) return ''
  return input.default === '' ? 'empty' : `\`${input.default.replaceAll('\n', ' ')}\``
}

/** Table of an action's inputs. */
export function inputTable(spec: ActionSpec): string {
  const rows = Object.entries(spec.inputs).map(([name, input]) => [
    `\`${name}\``,
    input.kind.label,
    defaultOf(input),
    input.description,
  ])
  return rows.length === 0 ? 'None.' : table(['Input', 'Type', 'Default', 'What it is'], rows)
}

/** Table of an action's outputs. */
export function outputTable(spec: ActionSpec): string {
  const rows = Object.entries(spec.outputs).map(([name, output]) => [`\`${name}\``, output.description])
  return rows.length === 0 ? 'None.' : table(['Output', 'What it is'], rows)
}

/** An action's README.md with its tables and first sentence filled in. */
export function actionReadme(text: string, spec: ActionSpec, file: string): string {
  const described = fillMarkers(text, 'description', spec.description, file)
  const withInputs = fillMarkers(described, 'inputs', inputTable(spec), file)
  return fillMarkers(withInputs, 'outputs', outputTable(spec), file)
}

/** The root README.md: the list of actions, and the tables of the action that runs the whole chain. */
export function rootReadme(
  text: string,
  specs: readonly ActionSpec[],
  chain: ActionSpec,
  file: string,
): string {
  const rows = specs.map((spec) => [`[${spec.name}](packages/${spec.name}/README.md)`, spec.description])
  const withActions = fillMarkers(text, 'actions', table(['Action', 'What it does'], rows), file)
  const withInputs = fillMarkers(withActions, 'inputs', inputTable(chain), file)
  return fillMarkers(withInputs, 'outputs', outputTable(chain), file)
}

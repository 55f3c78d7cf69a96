import { defineAction, kinds } from '@dpuos/action-kit'
import { FORMS } from './report/forms.ts'

export const spec = defineAction({
  name: 'size-budget-check',
  title: 'dpuos size budget check',
  description:
    'Holds a DPU image to the size budgets of its definition: verdict, table, and what each exceeded budget is made of.',
  branding: { icon: 'bar-chart-2', color: 'orange' },
  privilege: 'user',
  post: false,
  inputs: {
    image: {
      kind: kinds.filePath,
      required: true,
      description: 'The image manifest (`image.json`) that tailor-image wrote. The budgets come with it.',
    },
    baseline: {
      kind: kinds.filePath,
      description:
        'Measurement (`measurement.json`) or image manifest (`image.json`) of an earlier build, for example of the base branch: the report then tells which packages the growth is of, and which line asked for them. A file that is not there is no baseline yet.',
    },
    output: {
      kind: kinds.filePath,
      default: 'out',
      description: 'Folder for `size.json` and `measurement.json`.',
    },
    reports: {
      kind: kinds.list(kinds.oneOf(...FORMS)),
      default: 'html',
      description:
        'Further forms of the result, beside `size.json`: `html`, a page with a map of the image to walk through (`size.html`); `junit` (`size.junit.xml`); `openmetrics` (`size.openmetrics.txt`); `sarif` for GitHub code scanning (`size.sarif`); `codeclimate` for GitLab code quality (`size.codeclimate.json`).',
    },
    'fail-on': {
      kind: kinds.oneOf('error', 'warn', 'never'),
      default: 'error',
      description:
        '`error`: an exceeded budget fails the step, unless its severity says less. `warn`: one of severity `warning` fails it too. `never`: it is a warning. A budget that cannot be measured fails the step in any case.',
    },
  },
  outputs: {
    manifest: { description: 'Path of the size manifest (`size.json`).' },
    report: { description: 'Path of the page (`size.html`); empty without `html` in `reports`.' },
    verdict: { description: '`pass`, `fail`, `broken`, or `skipped` when the definition sets no budget.' },
  },
})

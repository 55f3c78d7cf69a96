import { defineAction, kinds } from '@dpuos/action-kit'
import { STORES } from './baseline/store.ts'
import { FORMS } from './report/forms.ts'

export const spec = defineAction({
  name: 'size-budget-check',
  title: 'dpuos size budget check',
  description:
    'Holds a DPU image, or any root file system, to its size budgets: verdict, table, and what each exceeded budget is made of.',
  branding: { icon: 'bar-chart-2', color: 'orange' },
  privilege: 'user',
  post: false,
  inputs: {
    image: {
      kind: kinds.filePath,
      description:
        'The image manifest (`image.json`) that tailor-image wrote. The budgets come with it. Either this or `root`.',
    },
    root: {
      kind: kinds.filePath,
      description:
        'What to measure instead, whoever made it: a folder, a tar or cpio (also with gzip, xz or zstd), a disk with ext4 or squashfs (raw or qcow2), a squashfs, or an ISO. Nothing is mounted, and nothing of it is run.',
    },
    name: {
      kind: kinds.string,
      description: 'What a `root` is called in reports and baselines. Absent: the name of its file.',
    },
    budgets: {
      kind: kinds.filePath,
      description:
        'File of budgets (`schema: dpuos.budgets/v1`, and `budgets` as in a definition): for a `root`, or in place of those that come with the image manifest.',
    },
    boot: {
      kind: kinds.filePath,
      description:
        'The boot manifest (`boot.json`) of the same image: budgets may be for its time of boot and its memory when idle.',
    },
    baseline: {
      kind: kinds.filePath,
      description:
        'Measurement (`measurement.json`) or image manifest (`image.json`) of an earlier build, for example of the base branch: the report then tells which packages the growth is of, and which line asked for them. A file that is not there is no baseline yet.',
    },
    'baseline-store': {
      kind: kinds.string,
      default: 'none',
      description: `Where measurements are kept between runs: what was merged keeps its own, a pull request finds the one of the commit that it really changes, or of the nearest before. ${STORES}.`,
    },
    token: {
      kind: kinds.secret,
      description:
        'Token for GitHub’s API (`${{ github.token }}`); where `baseline-store` is a server, for that server alone. On GitHub it reads artifacts, history that a shallow clone does not have, and who gave a waiver. Needs `contents: read`, `actions: read`, `pull-requests: read`.',
    },
    comment: {
      kind: kinds.boolean,
      default: 'false',
      description:
        '`true`: a pull request gets a comment. Its sizes are left as an artifact, and `size-budget-check/receive`, in a workflow of its own, says them; so it works for forks too.',
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
    'update-ratchet': {
      kind: kinds.boolean,
      default: 'false',
      description:
        '`true`: write what got smaller than ever into the files that `ratchet` of budgets names. For the main branch; commit them there.',
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

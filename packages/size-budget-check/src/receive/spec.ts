import { defineAction, kinds } from '@dpuos/action-kit'

export const spec = defineAction({
  name: 'size-budget-check/receive',
  title: 'dpuos size comment',
  description:
    'Tells a pull request, also one from a fork, what became of its sizes: one comment for all images, kept up to date. For workflows that start when another one has ended (`workflow_run`): nothing of the pull request is checked out or run.',
  branding: { icon: 'message-square', color: 'orange' },
  privilege: 'user',
  post: false,
  inputs: {
    token: {
      kind: kinds.secret,
      required: true,
      description:
        'Token for GitHub’s API: `${{ github.token }}` of a job with the permissions `actions: read` and `pull-requests: write`.',
    },
    workflow: {
      kind: kinds.string,
      description:
        'Path of the workflow whose sizes are told, for example `.github/workflows/image.yml`: runs of any other are passed over. Absent: whatever the trigger names.',
    },
    author: {
      kind: kinds.string,
      default: 'github-actions[bot]',
      description: 'Login that the token comments as: comments of anybody else are never touched.',
    },
    floor: {
      kind: kinds.byteSize,
      default: '64KiB',
      description:
        'No comment is begun where every budget is kept and the image changed by less than this. A comment that is there becomes one line.',
    },
  },
  outputs: {
    comment: { description: 'Address of the comment; empty where there is none.' },
    verdict: {
      description: '`pass` when the comment says what is, `skipped` when there was nothing to say.',
    },
  },
})

import { defineAction, kinds } from '@dpuos/action-kit'

/** An action whose only purpose is to end in every way an action can; built and run by the tests like a real one. */
export const spec = defineAction({
  name: 'toy',
  title: 'dpuos toy',
  description: 'Ends in the way it is told to.',
  branding: { icon: 'box', color: 'blue' },
  privilege: 'user',
  post: true,
  inputs: {
    act: {
      kind: kinds.oneOf('pass', 'mistakes', 'tool', 'verdict', 'bug', 'guest', 'hang', 'cache', 'artifact'),
      required: true,
      description: 'How to end.',
    },
    token: { kind: kinds.secret, description: 'Something to keep.' },
    retries: { kind: kinds.integer(0, 9), default: '3', description: 'A number.' },
  },
  outputs: {
    verdict: { description: 'How it ended.' },
    answer: { description: 'Several lines.' },
  },
})

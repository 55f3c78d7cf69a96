import path from 'node:path'

/** The checkout's root folder, absolute. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

/** The Node that GitHub's runner uses (`using: node24`), whichever Node runs the tests. */
export const NODE24 = path.join(ROOT, 'node_modules/.bin/node')

// Run by a test as an unprivileged user: a tool is missing, and only root could install it. Prints how that ends, as JSON.
import { UserError } from '@dpuos/action-kit'
import { realPorts } from '@dpuos/action-kit/testing'
import { HOST_TOOLS } from '@dpuos/host-tools'
import { installMissing } from '../host/install.ts'
import { readHostSystem } from '../host/inventory.ts'

const ports = realPorts()
const states = HOST_TOOLS.filter(({ name }) => name === 'mtools').map((tool) => ({
  tool,
  present: false,
  version: undefined,
  package: tool.packages.debian,
}))
try {
  await installMissing(states, await readHostSystem(), 'auto', ports)
  console.log('[]')
} catch (error) {
  console.log(JSON.stringify(error instanceof UserError ? error.findings : String(error)))
}
await ports.dispose()

/** What `dpuos doctor` asks about a machine, apart from the action itself so that neither loads the other. */
export { estimate, type Place, spaceMistakes } from '../estimate.ts'
export { inventory, missingTools, readHostSystem, type ToolState } from './inventory.ts'
export type { HostSystem } from './os-release.ts'
export { installCommand, missingFindings } from './remedy.ts'

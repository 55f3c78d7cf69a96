export { BASES } from './bases.ts'
export { budgetRules } from './budget-rules.ts'
export { readBudgets } from './budgets-file.ts'
export type { ReadFile } from './chain.ts'
export { drives } from './device-ids.ts'
export { compileEre, type Pattern } from './ere/match.ts'
export { EreError } from './ere/parse.ts'
export { type Explanation, explainKey } from './explain.ts'
export {
  ANY_DISTRO,
  isAuthorizedKey,
  isCryptHash,
  moduleIdentity,
  secretName,
  sysctlName,
  unitName,
} from './fields.ts'
export { CAPABILITIES, capabilityNumbers, type FileCapabilities } from './fields-files.ts'
export type { Folder } from './imagetailor/folder.ts'
export {
  parseRule as parseHardenRule,
  parseSecurityConf,
  type Rule as SecurityRule,
} from './imagetailor/security-conf.ts'
export { readToolRoot, type ToolRoot } from './imagetailor/tool-root.ts'
export { type ImportOptions, importFolder } from './import/import.ts'
export { budgetsJsonSchema, definitionJsonSchema } from './json-schema.ts'
export { KERNEL_COMPILERS, KERNEL_PRESETS, type KernelCompiler, type KernelPreset } from './kernel-presets.ts'
export { lintAgainst } from './lint/against.ts'
export type { Facts } from './lint/facts.ts'
export { installer as lintInstaller } from './lint/folder.ts'
export { lint } from './lint/lint.ts'
export * from './load.ts'
export { formatLock } from './lock/format.ts'
export { type LockResult, type ReadLock, readLock } from './lock/read.ts'
export { type Contribution } from './merge.ts'
export { definitionKeys, definitionReference, type ReferenceRow } from './reference.ts'
export * from './schema.ts'
export type { NetworkDefinition } from './schema-network.ts'
export { fillSecrets, type SecretUse, secretUses } from './secrets.ts'
export { takeSecrets } from './take-secrets.ts'
export { formatPath, type Path } from './tree.ts'

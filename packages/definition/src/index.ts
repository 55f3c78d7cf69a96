export { BASES } from './bases.ts'
export type { ReadFile } from './chain.ts'
export { drives } from './device-ids.ts'
export { compileEre, type Pattern } from './ere/match.ts'
export { EreError } from './ere/parse.ts'
export { type Explanation, explainKey } from './explain.ts'
export { isAuthorizedKey, isCryptHash, moduleIdentity, secretName, sysctlName, unitName } from './fields.ts'
export { CAPABILITIES, capabilityNumbers, type FileCapabilities } from './fields-files.ts'
export {
  parseRule as parseHardenRule,
  parseSecurityConf,
  type Rule as SecurityRule,
} from './imagetailor/security-conf.ts'
export { definitionJsonSchema } from './json-schema.ts'
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

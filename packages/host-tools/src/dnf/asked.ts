import { globPattern } from '@dpuos/manifests'
import { formatNevra, type Nevra } from './output.ts'

/** Does this package answer the name as asked: by name, name.arch, NEVRA (with or without parts) or a glob of these? */
export function answersByName(one: Nevra, asked: string): boolean {
  const { name, version, release, arch } = one
  const evr = `${one.epoch}:${version}-${release}`
  const forms = [
    name,
    `${name}.${arch}`,
    formatNevra(one),
    `${name}-${evr}.${arch}`,
    `${name}-${version}-${release}.${arch}`,
    `${name}-${evr}`,
    `${name}-${version}-${release}`,
    `${name}-${version}`,
  ]
  if (!/[*?[]/.test(asked)) return forms.includes(asked)
  const pattern = globPattern(asked)
  return forms.some((form) => pattern.test(form))
}

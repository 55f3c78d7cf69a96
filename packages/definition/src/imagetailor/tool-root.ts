import type { Finding } from '@dpuos/manifests'
import { joinPath } from '../paths.ts'
import {
  installerMistakes,
  type MiniosRow,
  type ProductRow,
  parseMiniosConf,
  parseProductConf,
  parseRepositoryRule,
  type RepositoryRow,
} from './tables.ts'

/** What imageTailor's own folder says about one product. */
export interface ToolRoot {
  readonly product: ProductRow | undefined
  readonly minios: MiniosRow | undefined
  readonly repositories: readonly RepositoryRow[]
}

/** Where imageTailor keeps its tables. */
export const TABLES = {
  product: 'kiwi/eulerkiwi/product.conf',
  minios: 'kiwi/eulerkiwi/minios.conf',
  repositories: 'repos/RepositoryRule.conf',
} as const

/**
 * Read the rows of a product. `root`: imageTailor's folder as the user names it; `read` gives the text of a file in it, undefined where
 * there is none. A product without a row has none: tables are not needed here.
 */
export async function readToolRoot(
  root: string,
  name: string,
  read: (relative: string) => Promise<string | undefined>,
  findings: Finding[],
): Promise<ToolRoot> {
  const table = async <T>(
    file: string,
    parse: (raw: string, file: string, findings: Finding[]) => T[],
  ): Promise<T[]> => {
    const raw = await read(file)
    return raw === undefined ? [] : parse(raw, joinPath(`${root || '.'}/x`, file), findings)
  }
  const products = await table(TABLES.product, parseProductConf)
  const minios = await table(TABLES.minios, parseMiniosConf)
  const repositories = await table(TABLES.repositories, parseRepositoryRule)
  findings.push(...installerMistakes(products, minios))
  return {
    product: products.find((row) => row.name === name),
    minios: minios.find((row) => row.product === name),
    repositories: repositories.filter((row) => row.product === name),
  }
}

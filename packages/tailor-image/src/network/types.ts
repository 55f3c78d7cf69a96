import type { NetworkDefinition } from '@dpuos/definition'

export type NetInterface = NonNullable<NetworkDefinition>['interfaces'][string]

/** A file that a renderer writes. */
export interface NetFile {
  readonly path: string
  readonly text: string
  readonly mode: number
}

export const isV6 = (address: string): boolean => address.includes(':')

/** What can be tried beside the upgrade itself. */
export const UPGRADE_TESTS = ['rollback', 'power-cut'] as const
export type UpgradeTest = (typeof UPGRADE_TESTS)[number]

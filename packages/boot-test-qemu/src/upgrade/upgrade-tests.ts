/** What can be tried beside the upgrade itself; `none`: nothing. */
export const UPGRADE_TESTS = ['rollback', 'power-cut', 'none'] as const
export type UpgradeTest = (typeof UPGRADE_TESTS)[number]

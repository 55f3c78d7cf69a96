/** What sizes can be told as, beside the summary. */
export const FORMS = ['html', 'junit', 'openmetrics', 'sarif', 'codeclimate'] as const
export type Form = (typeof FORMS)[number]

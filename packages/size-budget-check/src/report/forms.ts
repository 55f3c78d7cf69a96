/** What sizes can be told as, beside the summary. */
export const FORMS = ['html'] as const
export type Form = (typeof FORMS)[number]

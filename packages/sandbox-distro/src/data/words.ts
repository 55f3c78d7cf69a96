/** A list of names, written as text: `words('bash sed grep')`. */
export const words = (text: string): string[] => text.trim().split(/\s+/)

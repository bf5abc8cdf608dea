/** Figures of a day are estimates: one digit is what they carry. */
export const oneDigit = (n: number): number => Math.round(n * 10) / 10

/** Written by `bench/identity/fit.ts`: what each fact of a pair (`portrait.ts`) says in each pair of lights. */
export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  'day day': [8.25, 0, -2.09, -6.88, -1.63, 0, -2.99],
  'day infrared': [7.56, -1.8, -1.63, 0, -2.84, -2.25, -2.68],
  'day night': [8.88, -3.01, -1.44, -12.6, -5.37, 0, -0.17],
  'infrared infrared': [10.19, -0.04, -3.96, 0, -1.58, 0, -5.86],
  'infrared night': [11, -3.69, -0.23, 0, -9.25, -4.87, -4.07],
  'night night': [8.25, 0, -2.09, -6.88, -1.63, 0, -2.99],
}

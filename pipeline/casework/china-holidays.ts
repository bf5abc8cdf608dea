/**
 * Public holidays of the People's Republic of China with the weekend days that are worked instead (调休). A year is
 * announced in the autumn before; a site adds what is missing here, or what its province decides, in its configuration.
 */

interface HolidayYear {
  readonly source: string
  /** First and last day of each holiday. */
  readonly holidays: readonly (readonly [string, string])[]
  readonly workdays: readonly string[]
}

export const CHINA_HOLIDAYS: Readonly<Record<string, HolidayYear>> = {
  '2026': {
    source: '国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04 (Xinhua, politics.gmw.cn/2025-11/04)',
    holidays: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
}

import { match } from 'pinyin-pro'
import type { Category } from '../client/types.ts'

/** `ldlj`, `luluo`, `散落`, `bin` or the id find their rows. */
export function isFound({ id, nameZh, nameEn }: Pick<Category, 'id' | 'nameZh' | 'nameEn'>, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return true
  if (nameEn.toLowerCase().includes(wanted) || id.includes(wanted)) return true
  return match(nameZh, wanted, { continuous: true }) !== null
}

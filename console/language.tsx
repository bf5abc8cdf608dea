/** Every text exists twice, so that none can be missing: Chinese first, English beside it. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

export type Words = readonly [zh: string, en: string]
export type Language = 'zh' | 'en'
/** Says words in the chosen language; `{n}` in them is replaced by the value of that name. */
export type Say = (words: Words, values?: Readonly<Record<string, string | number>>) => string

const KEPT = 'xunjie.language'

export function say(language: Language, words: Words, values: Readonly<Record<string, string | number>> = {}): string {
  const text = words[language === 'zh' ? 0 : 1]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

interface Spoken {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<Spoken>({ language: 'zh', choose: () => undefined })

/** The kept choice, else the browser's; whoever asks for neither gets Chinese. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh' || kept === 'en') return kept
  const preferred = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag))
  return preferred?.toLowerCase().startsWith('en') === true ? 'en' : 'zh'
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  const choose = useCallback((next: Language) => {
    localStorage.setItem(KEPT, next)
    setLanguage(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const spoken = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext value={spoken}>{children}</LanguageContext>
}

export function useLanguage(): Spoken {
  return useContext(LanguageContext)
}

export function useSay(): Say {
  const { language } = useLanguage()
  return useCallback((words, values) => say(language, words, values), [language])
}

import { Button } from 'antd'
import { useLanguage, useSay } from './language.tsx'
import { SHELL } from './words/shell.ts'

export function LanguageSwitch() {
  const say = useSay()
  const { language, choose } = useLanguage()
  return (
    <Button
      type="text"
      size="small"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      title={say(SHELL.switchLanguage)}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      {say(SHELL.language)}
    </Button>
  )
}

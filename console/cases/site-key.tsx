/** The key by which a package is checked, as a file. */
import { Button } from 'antd'
import { useHttp } from '../client/session.tsx'
import { useSay } from '../language.tsx'
import { OVERSIGHT } from '../words/oversight.ts'

export function SiteKey() {
  const say = useSay()
  const http = useHttp()
  const download = async (): Promise<void> => {
    const { publicKey } = await http.get<{ readonly publicKey: string }>('/v1/site-key')
    const address = URL.createObjectURL(new Blob([publicKey], { type: 'application/x-pem-file' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'site.pem'
    link.click()
    URL.revokeObjectURL(address)
  }
  return <Button onClick={() => void download()}>{say(OVERSIGHT.siteKey)}</Button>
}

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { type Keeper, KeeperContext } from './client/session.tsx'
import { LanguageProvider, useLanguage } from './language.tsx'
import { ROUTES } from './routes.tsx'

interface AppProps {
  readonly queries: QueryClient
  readonly keeper: Keeper
  readonly nonce: string | undefined
}

const router = createBrowserRouter(ROUTES, { basename: '/console' })

/** Greys dark enough to be read on a bad monitor: at least 4.5 to 1 on white. */
const TOKENS = {
  colorPrimary: '#166534',
  colorInfo: '#1d4ed8',
  colorSuccess: '#15803d',
  colorError: '#b91c1c',
  colorWarning: '#b45309',
  colorLink: '#1d4ed8',
  colorSuccessBg: '#ecfdf3',
  colorErrorBg: '#fef2f2',
  colorWarningBg: '#fffbeb',
  colorInfoBg: '#eff6ff',
  colorTextSecondary: 'rgba(0,0,0,0.68)',
  colorTextTertiary: 'rgba(0,0,0,0.62)',
  colorTextDescription: 'rgba(0,0,0,0.65)',
  colorTextPlaceholder: 'rgba(0,0,0,0.6)',
  colorTextDisabled: 'rgba(0,0,0,0.5)',
  borderRadius: 6,
  motionDurationMid: '0.1s',
  motionDurationSlow: '0.15s',
}

export function App({ queries, keeper, nonce }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <KeeperContext value={keeper}>
        <LanguageProvider>
          <Themed nonce={nonce}>
            <RouterProvider router={router} />
          </Themed>
        </LanguageProvider>
      </KeeperContext>
    </QueryClientProvider>
  )
}

function Themed({ nonce, children }: { readonly nonce: string | undefined; readonly children: ReactNode }) {
  const { language } = useLanguage()
  return (
    <ConfigProvider
      locale={language === 'zh' ? chinese : english}
      theme={{ token: TOKENS }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
      button={{ autoInsertSpace: false }}
    >
      <AntApp className="app">{children}</AntApp>
    </ConfigProvider>
  )
}

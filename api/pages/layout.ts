/** The frame around every page. */
import type { SignedIn } from '../access-ports.ts'
import { html, type Markup } from './html.ts'
import { both, type Language, say, type Text } from './language.ts'

export interface PageFrame {
  readonly language: Language
  /** Absent on the login page. */
  readonly signedIn?: SignedIn
  readonly active?: 'review' | 'cases' | 'cameras'
  readonly title: Text
  readonly script?: boolean
}

const LINKS = [
  { key: 'review', href: '/', text: ['审核', 'Review'] },
  { key: 'cases', href: '/cases', text: ['案件', 'Cases'] },
  { key: 'cameras', href: '/cameras', text: ['摄像机', 'Cameras'] },
] as const

/** A whole document. */
export function page(frame: PageFrame, body: Markup): string {
  const { language, signedIn } = frame
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(language, frame.title)} · 巡街 Xunjie</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
${frame.script === true && html`<script src="/assets/review.js" defer></script>`}
</head>
<body${signedIn === undefined ? html` class="plain"` : ''}>
<header class="top">
<a class="brand" href="/"><b>巡街</b> Xunjie</a>
${signedIn !== undefined && html`<nav>${LINKS.map((l) => html`<a href="${l.href}"${l.key === frame.active ? html` aria-current="page"` : ''}>${say(language, l.text)}</a>`)}</nav>`}
<span class="spring"></span>
<a class="lang" href="?lang=${language === 'zh' ? 'en' : 'zh'}">${language === 'zh' ? 'English' : '中文'}</a>
${signedIn !== undefined && signOut(language, signedIn)}
</header>
${body}
</body>
</html>`.markup
}

function signOut(language: Language, signedIn: SignedIn): Markup {
  return html`<span class="who">${signedIn.name}</span>
<form method="post" action="/logout">${csrfField(signedIn)}<button class="quiet">${say(language, ['退出', 'Sign out'])}</button></form>`
}

export function csrfField(signedIn: SignedIn): Markup {
  return html`<input type="hidden" name="csrf" value="${signedIn.csrf}">`
}

export function loginPage(language: Language, problem?: string): string {
  return page(
    { language, title: ['登录', 'Sign in'] },
    html`<main class="login">
<form method="post" action="/login">
<h1>${both(language, ['登录巡街', 'Sign in to Xunjie'])}</h1>
${problem !== undefined && html`<p class="problem" role="alert">${problem}</p>`}
<label>${say(language, ['用户名', 'Name'])}<input name="name" autocomplete="username" required maxlength="100" autofocus></label>
<label>${say(language, ['密码', 'Password'])}<input name="password" type="password" autocomplete="current-password" required maxlength="200"></label>
<button class="primary">${say(language, ['登录', 'Sign in'])}</button>
<p class="hint">${say(language, ['首次启动时,终端里显示过一次管理员的用户名和密码。', 'The administrator’s name and password were shown once in the terminal, at the first start.'])}</p>
</form></main>`,
  )
}

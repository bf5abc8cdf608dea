/** Chinese first, English beside it; `?lang=en` or the browser's preference turns them round. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { html, type Markup } from './html.ts'

export type Language = 'zh' | 'en'
export type Text = readonly [zh: string, en: string]

const COOKIE = 'xunjie_lang'

/** The language of a request; a choice by `?lang=` is remembered. */
export function languageOf(request: FastifyRequest, reply: FastifyReply): Language {
  const asked = (request.query as { lang?: unknown }).lang
  if (asked === 'en' || asked === 'zh') {
    void reply.setCookie(COOKIE, asked, { path: '/', sameSite: 'strict', httpOnly: true, maxAge: 365 * 86_400 })
    return asked
  }
  const kept = request.cookies[COOKIE]
  if (kept === 'en' || kept === 'zh') return kept
  const preferred = /\b(zh|en)\b/i.exec(request.headers['accept-language'] ?? '')
  return preferred?.[1]?.toLowerCase() === 'en' ? 'en' : 'zh'
}

export function say(language: Language, [zh, en]: Text): string {
  return language === 'zh' ? zh : en
}

/** The chosen language with the other one small beside it. */
export function both(language: Language, text: Text): Markup {
  const [first, second] = language === 'zh' ? text : [text[1], text[0]]
  return html`${first} <small lang="${language === 'zh' ? 'en' : 'zh-CN'}">${second}</small>`
}

/** The report's look: one column of text, wide pictures, light and dark, and a printed page without shadows. */
export const STYLE = `
:root{--paper:#faf8f4;--card:#fff;--ink:#1c1b19;--soft:#6b6760;--line:#e4dfd5;--accent:#b4321f;--good:#2f7d4f;--warn:#a86a00;--tint:#f3eee4;--shade:0 1px 2px #0001,0 8px 28px #0000000d}
@media (prefers-color-scheme:dark){:root{--paper:#151513;--card:#1e1d1a;--ink:#ece8df;--soft:#a09a8e;--line:#34322d;--accent:#f0705a;--good:#6fc08f;--warn:#e0b050;--tint:#262420;--shade:0 1px 2px #0006}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 ui-sans-serif,system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
main,header,footer{max-width:1080px;margin:0 auto;padding:0 28px}
header{padding-top:44px}
.brand{display:flex;align-items:center;gap:10px;color:var(--soft);font-size:14px;letter-spacing:.02em}
.seal{display:inline-grid;place-items:center;width:34px;height:34px;border-radius:7px;background:var(--accent);color:#fff;font:600 13px/1.05 "Songti SC","Noto Serif CJK SC",serif;writing-mode:vertical-rl;letter-spacing:.04em}
h1{margin:18px 0 6px;font:600 clamp(28px,4.4vw,44px)/1.15 ui-serif,Georgia,"Noto Serif","Songti SC",serif;letter-spacing:-.01em;overflow-wrap:anywhere}
.meta{margin:0;color:var(--soft)}
.lede{max-width:46em;margin:26px 0 0;font:400 21px/1.55 ui-serif,Georgia,"Noto Serif",serif}
.lede b{font-weight:600}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:1px;margin:30px 0 0;padding:0;border:1px solid var(--line);border-radius:14px;overflow:hidden;background:var(--line);list-style:none}
.facts li{padding:16px 20px;background:var(--card)}
.facts strong{display:block;font:600 30px/1.15 ui-serif,Georgia,serif}
.facts span{color:var(--soft);font-size:14px}
section{margin-top:58px}
h2{margin:0 0 4px;font:600 26px/1.25 ui-serif,Georgia,"Noto Serif",serif}
h3{margin:0;font-size:18px;line-height:1.35}
.why{max-width:48em;margin:0 0 20px;color:var(--soft)}
figure{margin:0}
figcaption{padding:8px 2px 0;color:var(--soft);font-size:14px}
.shot{position:relative;display:block;overflow:hidden;border-radius:10px;background:#0003;line-height:0}
.shot img{display:block;width:100%;height:auto}
.shot svg{position:absolute;inset:0;width:100%;height:100%}
.shot rect,.shot polygon{fill:none;vector-effect:non-scaling-stroke}
.shot.close{aspect-ratio:16/9}
.hero .shot{border-radius:16px;box-shadow:var(--shade)}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;margin:12px 0 0;padding:0;list-style:none;font-size:14px;color:var(--soft)}
.legend i{display:inline-block;width:11px;height:11px;margin-right:7px;border-radius:3px;vertical-align:-1px}
.cards{display:grid;gap:22px}
.card{padding:22px 24px;border:1px solid var(--line);border-radius:16px;background:var(--card);box-shadow:var(--shade)}
.card header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 14px;max-width:none;padding:0;margin:0 0 4px}
.card .zh{color:var(--soft);font-weight:400}
.tag{display:inline-block;padding:1px 9px;border-radius:99px;background:var(--tint);color:var(--soft);font:500 13px/1.6 ui-sans-serif,system-ui,sans-serif;vertical-align:middle}
.tag.s1{background:var(--accent);color:#fff}.tag.s2{color:var(--accent)}
.tag.proposed{color:var(--warn)}
.strip{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:14px;margin-top:14px}
.empty{padding:22px 24px;border:1px dashed var(--line);border-radius:16px;color:var(--soft)}
.empty b{color:var(--ink)}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:15px}
th{padding:8px 12px 8px 0;border-bottom:1px solid var(--line);color:var(--soft);font-weight:500;font-size:13px;text-align:left;white-space:nowrap}
td{padding:9px 12px 9px 0;border-bottom:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:right;white-space:nowrap}
td small{color:var(--soft)}
.timeline{width:100%;height:auto;display:block}
.timeline text{fill:var(--ink);font-size:13px}
.timeline .zone{font-weight:600}
.timeline .axis,.timeline .soft{fill:var(--soft);font-size:12px}
.timeline line{stroke:var(--line)}
.timeline .track{fill:var(--tint)}
.bars{display:grid;grid-template-columns:max-content 1fr max-content;gap:8px 14px;align-items:center;font-size:15px}
.bars .bar{height:18px;border-radius:5px;background:var(--tint);overflow:hidden}
.bars .bar i{display:block;height:100%;border-radius:5px}
.bars small{color:var(--soft)}
.sheet{display:grid;grid-template-columns:repeat(auto-fill,minmax(228px,1fr));gap:18px 16px}
.sheet .shot{border-radius:8px}
.bad .shot{opacity:.55}
.bad figcaption{color:var(--warn)}
details{margin-top:14px}
summary{cursor:pointer;color:var(--soft)}
pre{margin:14px 0 0;padding:14px 18px;border-radius:10px;background:var(--tint);overflow-x:auto;font:14px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
ul.notes{max-width:52em;padding-left:1.15em}
ul.notes li{margin:6px 0}
footer{margin-top:64px;padding-top:20px;padding-bottom:48px;border-top:1px solid var(--line);color:var(--soft);font-size:14px}
@media (max-width:560px){main,header,footer{padding-left:16px;padding-right:16px}.lede{font-size:18px}}
@media print{body{background:#fff}.card,.shot.close{aspect-ratio:16/9}
.hero .shot{box-shadow:none}section{break-inside:avoid-page}.sheet figure,.card{break-inside:avoid}}
`

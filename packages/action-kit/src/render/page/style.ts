/**
 * What our pages share. Colours are custom properties, so that dark mode is one block: `b-NAME` is a background, `f-NAME` fills a shape, for a
 * layer of the image or a verdict.
 */
export const PAGE_STYLE = `
:root{--bg:#f6f7f9;--card:#fff;--ink:#1b2330;--soft:#5d6877;--line:#dfe3e9;--track:#e9ecf1;
--pass:#1a7f4b;--fail:#c4302b;--broken:#a35a00;--skipped:#697380;
--kernel:#2f6fde;--drivers:#7b57c9;--system:#c2447f;--packages:#0e8a86;--services:#d0761b;--unowned:#8a94a3;
--boot:#5b86a6;--over:#b3bac5;--firmware:#8a94a3;--initramfs:#7b57c9}
@media (prefers-color-scheme:dark){:root{--bg:#11151b;--card:#1a2029;--ink:#e7ebf1;--soft:#98a4b3;--line:#2b3440;--track:#28313d;
--pass:#4cc38a;--fail:#ff7069;--broken:#f0a94a;--skipped:#98a4b3;
--kernel:#4d86ea;--drivers:#9070dc;--system:#d6608f;--packages:#2aa39f;--services:#d98a3d;--unowned:#6c7787;
--boot:#6d97b5;--over:#4a5565;--firmware:#6c7787;--initramfs:#9070dc}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:1080px;margin:0 auto;padding:28px 20px 60px}
h1{font-size:26px;margin:0;letter-spacing:-.01em}
h2{font-size:17px;margin:0 0 14px}
h3{font-size:14px;margin:18px 0 6px}
p{margin:6px 0}
.sub{color:var(--soft)}
header{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:center;margin-bottom:20px}
header>div{flex:1 1 320px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:0 0 16px}
.badge{display:inline-block;white-space:nowrap;padding:1px 10px;border-radius:99px;font-size:13px;font-weight:600;color:#fff;background:var(--skipped)}
header .badge{font-size:16px;padding:5px 18px}
.badge.pass{background:var(--pass)}.badge.fail,.badge.bad{background:var(--fail)}.badge.broken,.badge.warn,.badge.waived{background:var(--broken)}
@media (prefers-color-scheme:dark){.badge{color:#11151b}}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;margin:0 0 16px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 16px}
.card b{display:block;font-size:22px;line-height:1.25;font-variant-numeric:tabular-nums}
.card span{color:var(--soft);font-size:13px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th{font-weight:600;color:var(--soft);text-align:left;font-size:13px}
th,td{padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child td{border-bottom:0}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.bar{width:34%;min-width:140px;vertical-align:middle}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{overflow-wrap:anywhere}
pre{background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:10px 12px;overflow-x:auto;margin:8px 0}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:10px 0 0;color:var(--soft);font-size:13px}
.legend i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
.meter{fill:var(--pass);display:block;width:100%;height:10px;border-radius:5px;background:var(--track)}
.f-kernel{fill:var(--kernel)}.f-drivers{fill:var(--drivers)}.f-system{fill:var(--system)}.f-packages{fill:var(--packages)}
.f-services{fill:var(--services)}.f-unowned{fill:var(--unowned)}
.b-kernel{background:var(--kernel)!important}.b-drivers{background:var(--drivers)!important}.b-system{background:var(--system)!important}
.b-packages{background:var(--packages)!important}.b-services{background:var(--services)!important}.b-unowned{background:var(--unowned)!important}
.b-boot{background:var(--boot)!important}.b-over{background:var(--over)!important}.b-firmware{background:var(--firmware)!important}
.b-initramfs{background:var(--initramfs)!important}.b-pass{background:var(--pass)!important}.b-fail{background:var(--fail)!important}
.b-broken{background:var(--broken)!important}
.f-boot{fill:var(--boot)}.f-over{fill:var(--over)}.f-fail{fill:var(--fail)}.f-warn,.f-waived,.f-broken{fill:var(--broken)}
details{margin-top:10px}main>details{margin:0 0 16px}
summary{cursor:pointer;color:var(--soft)}
.finding{border-left:4px solid var(--skipped);padding:2px 0 2px 12px;margin:10px 0}
.finding.error{border-color:var(--fail)}.finding.warning{border-color:var(--broken)}
footer{color:var(--soft);font-size:13px;text-align:center}
@media (max-width:560px){main{padding:16px 10px 40px}section{padding:14px 12px}
.rows thead{display:none}.rows tr{display:block;padding:6px 0;border-bottom:1px solid var(--line)}.rows tr:last-child{border:0}
.rows td{display:block;position:relative;padding:1px 0 1px 38%;border:0}.rows td:empty{display:none}.rows td.n{text-align:left}
.rows td::before{content:attr(data-name);position:absolute;left:0;color:var(--soft);font-weight:400}
.rows td:first-child{padding-left:0;font-weight:600}.rows td:first-child::before{display:none}
.rows td.n{white-space:normal}}
`

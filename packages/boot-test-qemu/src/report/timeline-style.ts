/** The whole style sheet of the page. Colours are custom properties, so that dark mode is one block. */
export const STYLE = `
:root{--bg:#f6f7f9;--card:#fff;--ink:#1b2330;--soft:#5d6877;--line:#dfe3e9;--track:#e9ecf1;--pass:#1a7f4b;--fail:#c4302b;--broken:#a35a00;
--firmware:#8a94a3;--kernel:#2f6fde;--initramfs:#7b57c9;--services:#d0761b;--mark:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--bg:#11151b;--card:#1a2029;--ink:#e7ebf1;--soft:#98a4b3;--line:#2b3440;--track:#28313d;
--pass:#4cc38a;--fail:#ff7069;--broken:#f0a94a;--firmware:#6c7787;--kernel:#4d86ea;--initramfs:#9070dc;--services:#d98a3d;--mark:#5a4a12}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:1400px;margin:0 auto;padding:24px 18px 60px}
h1{font-size:24px;margin:0 0 14px}h2{font-size:18px;margin:0 0 6px}h3{font-size:14px;margin:14px 0 8px}
h3 a{font-weight:400;margin-left:8px}a{color:var(--kernel)}
p{margin:4px 0}.soft{color:var(--soft)}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px 18px;margin:0 0 16px}
.badge{display:inline-block;padding:1px 10px;border-radius:99px;font-size:13px;font-weight:600;color:#fff;background:var(--soft)}
.badge.pass{background:var(--pass)}.badge.fail{background:var(--fail)}.badge.broken{background:var(--broken)}
@media (prefers-color-scheme:dark){.badge{color:#11151b}}
.phases{position:relative;height:18px;border-radius:6px;overflow:hidden;background:var(--track);margin:12px 0 6px}
.phases i{position:absolute;top:0;bottom:0}
.firmware{background:var(--firmware)}.kernel{background:var(--kernel)}.initramfs{background:var(--initramfs)}.services{background:var(--services)}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;color:var(--soft);font-size:13px}
.legend i{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
.beside{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 24px}
@media (max-width:900px){.beside{grid-template-columns:minmax(0,1fr)}}
ol.chart{list-style:none;margin:0;padding:0;font-size:13px}
ol.chart li{display:grid;grid-template-columns:minmax(0,38%) 1fr 58px;gap:8px;align-items:center;padding:1px 0}
.name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.track{position:relative;height:10px;border-radius:3px;background:var(--track);overflow:hidden}
.track i{position:absolute;top:0;bottom:0;min-width:2px;background:var(--services)}
.never .track i{background:var(--fail)}.never .took{color:var(--fail)}
.took{text-align:right;font-variant-numeric:tabular-nums;color:var(--soft)}
.console{max-height:640px;overflow:auto;background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:8px 10px;font:12px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.console div{display:grid;grid-template-columns:48px minmax(0,1fr);gap:10px}
.console time{color:var(--soft);text-align:right}.console span{white-space:pre-wrap;overflow-wrap:anywhere}
.console .decided{background:var(--mark);border-radius:4px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px;margin:8px 0}
th{text-align:left;color:var(--soft);font-weight:600}th,td{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:10px 12px}
.screen{max-width:100%;border:1px solid var(--line);border-radius:8px;margin-top:8px}
details{margin-top:10px}summary{cursor:pointer;color:var(--soft)}
`

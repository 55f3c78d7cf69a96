import { PAGE_STYLE } from '@dpuos/action-kit/page'

/** The whole style sheet of the page. */
export const STYLE = `${PAGE_STYLE}
:root{--mark:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--mark:#5a4a12}}
main{max-width:1400px}
h1{margin-bottom:14px}h2{margin-bottom:6px}h3 a{font-weight:400;margin-left:8px}a{color:var(--kernel)}
table{margin:8px 0}pre{white-space:pre-wrap}
.phases{position:relative;height:18px;border-radius:6px;overflow:hidden;background:var(--track);margin:12px 0 6px}
.phases i{position:absolute;top:0;bottom:0}
.firmware{background:var(--firmware)}.kernel{background:var(--kernel)}.initramfs{background:var(--initramfs)}.services{background:var(--services)}
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
.screen{max-width:100%;border:1px solid var(--line);border-radius:8px;margin-top:8px}
`

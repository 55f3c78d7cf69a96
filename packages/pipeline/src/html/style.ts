import { PAGE_STYLE } from '@dpuos/action-kit/page'

/** The whole style sheet. */
export const STYLE = `${PAGE_STYLE}
.map{display:block;width:100%;height:auto}
svg text{fill:#fff;font:600 12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;pointer-events:none}
svg text.small{font-weight:400;font-size:11px;opacity:.9}
.timeline{display:flex;height:22px;border-radius:6px;overflow:hidden;background:var(--track);margin:4px 0}
.timeline i{display:block;font:600 11px/22px system-ui,sans-serif;color:#fff;text-align:center;overflow:hidden;white-space:nowrap;font-style:normal}
`

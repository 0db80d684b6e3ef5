/** The panel's own sheet. It belongs to whoever mends the page, and looks like no part of it. */
export const panelStyles = `
:host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; display: block }
* { box-sizing: border-box; margin: 0 }
section { max-block-size: 70vh; overflow: auto; padding: 0 clamp(16px, 4vw, 40px) 24px; border-block-start: 4px solid #ffd24a; background: #1b1b1f; color: #f4f4f6; color-scheme: dark; font: 16px/1.5 system-ui, 'Noto Sans', sans-serif; text-align: start }
section:lang(fa) { line-height: 1.75 }
header { position: sticky; inset-block-start: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding-block: 12px; background: #1b1b1f }
h2 { flex: 1 1 260px; font-size: 20px; line-height: 1.3 }
h3 { font-size: 17px; line-height: 1.4; overflow-wrap: anywhere }
ol { padding: 0; list-style: none }
li { max-inline-size: 78ch; padding-block: 16px; border-block-start: 1px solid #55555f }
dl { display: grid; grid-template-columns: minmax(84px, max-content) 1fr; gap: 4px 16px; margin-block: 8px }
dt { color: #c3c3cc }
dd { overflow-wrap: anywhere }
.sum { padding-block: 4px 16px }
.rank { display: inline-block; margin-block-end: 4px; padding: 1px 10px; border-radius: 99px; background: #3a3a42; font-size: 14px }
.grave { background: #ffb4ab; color: #410002; font-weight: 600 }
.snippet { display: grid; grid-template-columns: 1fr auto; gap: 4px 12px; align-items: center; margin-block-start: 8px }
pre { grid-column: 1 / -1; padding: 12px; border: 1px solid #55555f; border-radius: 4px; background: #000; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, 'Noto Sans Mono', monospace; text-align: left }
code { font: 0.9em ui-monospace, 'Noto Sans Mono', monospace }
button { min-block-size: 44px; padding: 6px 16px; border: 1px solid #9a9aa5; border-radius: 4px; background: #2b2b31; color: inherit; font: inherit; cursor: pointer }
button:hover { background: #3f3f47 }
:focus-visible { outline: 3px solid #ffd24a; outline-offset: 2px }
h2:focus { outline: 0 }
h2:focus-visible { outline: 3px solid #ffd24a }
@media (width < 480px) { dl { grid-template-columns: 1fr } dt { margin-block-start: 4px } }
@media (forced-colors: active) { .rank { border: 1px solid } }
@media print { :host { display: none } }
`;

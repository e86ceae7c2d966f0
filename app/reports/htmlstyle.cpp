// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/htmlparts.h"

namespace bootscope {

QString reportStyle()
{
    return QStringLiteral(R"(:root { color-scheme: light dark;
  --window: #F4F6F9; --base: #FFFFFF; --text: #1C2430; --muted: #566072; --accent: #2457C5; --line: #D5DAE2;
  --error: #B3261E; --warning: #805300; --success: #1B6B3A; --suspect: #7A3A9A;
  --local: #6C7F94; --network: #1F8A8A; --config: #B07A1E; --final: #7A5BB0; }
@media (prefers-color-scheme: dark) { :root {
  --window: #1D2127; --base: #15181D; --text: #E4E8EE; --muted: #9CA6B5; --accent: #82AAFF; --line: #39414C;
  --error: #FF8F85; --warning: #F0BE62; --success: #7FD495; --suspect: #D3A8F2;
  --local: #8FA3B8; --network: #4FBDBD; --config: #D9A752; --final: #A98FDB; } }
body { margin: 0; background: var(--window); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.3; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; margin: 0 0 .5rem; }
.note, figcaption, .line i, .hit i { color: var(--muted); }
a { color: var(--accent); } a.ref { font-size: .9em; white-space: nowrap; margin-left: .5em; }
section { margin-top: 2rem; }
article { background: var(--base); border-left: 4px solid var(--error); border-radius: 4px; padding: .75rem 1rem; margin: 1rem 0; }
article.consequence { border-color: var(--warning); } article.suspect { border-color: var(--suspect); }
.role { color: var(--error); } .consequence .role { color: var(--warning); } .suspect .role { color: var(--suspect); }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; } .message code { overflow-wrap: anywhere; }
pre { background: var(--base); border: 1px solid var(--line); border-radius: 4px; padding: .5rem; overflow-x: auto; margin: .25rem 0; }
pre span { display: inline-block; min-width: 100%; } pre i { font-style: normal; user-select: none; }
.hit { background: color-mix(in srgb, var(--error) 15%, transparent); font-weight: 600; }
figure { margin: .75rem 0; } figcaption { font-size: .9em; }
figure:target { outline: 2px solid var(--accent); outline-offset: 4px; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .9em; }
th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
td:last-child { overflow-wrap: anywhere; } th { white-space: nowrap; }
td.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.fail td { color: var(--error); } tr.warn td { color: var(--warning); }
svg { width: 100%; height: auto; display: block; } svg text { fill: var(--text); font: 12px system-ui, sans-serif; }
svg .muted { fill: var(--muted); } svg .axis { stroke: var(--line); }
svg .local { fill: var(--local); } svg .network { fill: var(--network); } svg .config { fill: var(--config); }
svg .final { fill: var(--final); } svg .unknown { fill: var(--muted); } svg .band { fill-opacity: .25; }
svg .fail { fill: var(--error); } svg .cross { stroke: var(--error); stroke-width: 2; } svg .warn { fill: var(--warning); }
svg .open { fill-opacity: .45; } svg .gap { fill: none; stroke: var(--muted); stroke-dasharray: 3 3; }
@media print { body { background: #fff; } details { display: block; } }
)");
}

} // namespace bootscope

import { html, type Markup } from '@dpuos/action-kit'

/** The frame that the script fills. Without scripts the tables above and below say what is most important. */
export function explorer(compared: boolean, folders: boolean): Markup {
  const none = html``
  const shows = [
    choice('show', 'head', 'Now'),
    choice('show', 'base', 'Base'),
    choice('show', 'difference', 'Difference'),
  ]
  return html`<section id="explorer" hidden><h2>Where the bytes are</h2>
<div class="tools">
${folders ? html`<fieldset><legend>Cut into</legend>${[choice('view', 'layers', 'Layers'), choice('view', 'folders', 'Folders')]}</fieldset>` : none}
${compared ? html`<fieldset><legend>Show</legend>${shows}</fieldset>` : none}
<fieldset><legend>As</legend>${[choice('as', 'map', 'Map'), choice('as', 'table', 'Table')]}</fieldset>
<label class="search">Search <input type="search" id="search" placeholder="package, module, path" autocomplete="off" spellcheck="false"></label>
</div>
<nav id="trail" aria-label="Where you are"></nav>
<div id="map" role="group" aria-label="Map of sizes"></div>
<p id="said" role="status"></p>
<div id="list" class="scroll"></div>
<p class="sub hint">Arrow keys move, Enter opens, Backspace goes up, / searches.</p>
</section>
<noscript><section><h2>Where the bytes are</h2><p>The map needs scripts, which are off here.</p></section></noscript>`
}

function choice(name: string, value: string, label: string): Markup {
  return html`<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`
}

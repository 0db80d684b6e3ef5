/** The widget of the preview, begun anew when its attributes change and only painted anew when its colours do. */
import { attributesOf, stylesOf, townsFor, type Choices } from './choices.ts';

export function fit(stage: HTMLElement, choices: Choices): void {
  const { municipality } = choices;
  // A municipality that the mock does not have is stood in for by one that it has.
  const shown = municipality === 'other' ? { ...choices, municipality: townsFor(choices.widget)[0]?.id ?? '', service: '' } : choices;
  const attributes = attributesOf({ ...shown, api: '/api', theme: '' });
  const key = JSON.stringify([choices.widget, attributes]);
  let widget = stage.firstElementChild as HTMLElement | null;
  if (widget?.dataset['key'] !== key) {
    const fresh = document.createElement(`civic-${choices.widget}`);
    for (const [name, value] of attributes) fresh.setAttribute(name, value);
    fresh.setAttribute('heading-level', '3');
    fresh.dataset['key'] = key;
    stage.replaceChildren(fresh);
    widget = fresh;
  }
  if (choices.theme) widget.setAttribute('theme', choices.theme);
  else widget.removeAttribute('theme');
  for (const name of ['--civic-color-accent', '--civic-radius']) widget.style.removeProperty(name);
  for (const [name, value] of stylesOf(shown)) widget.style.setProperty(name, value);
}

/** What the page's own style sheet does to a widget. */
import type { Finding } from '../finding.ts';
import { selectorOf, type PageView, type Place } from '../page.ts';
import { css } from '../snippets.ts';
import { contrast, hex, paintOf, readable, type Paint } from './colours.ts';

export function checkLooks({ places }: PageView): Finding[] {
  return places.flatMap((place) => [...checkHidden(place), ...checkContrast(place)]);
}

/** By which property an element hides what is in it, and what would show it. */
function hiding(element: HTMLElement): readonly [string, string] | undefined {
  const { display, visibility, opacity, overflowX, overflowY, contentVisibility } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  if (display === 'none') return ['display: none', 'display: block'];
  if (visibility !== 'visible') return [`visibility: ${visibility}`, 'visibility: visible'];
  if (Number(opacity) < 0.1) return [`opacity: ${opacity}`, 'opacity: 1'];
  if (contentVisibility === 'hidden') return ['content-visibility: hidden', 'content-visibility: visible'];
  if (overflowY !== 'visible' && height < 40) return ['block-size', 'block-size: auto; max-block-size: none'];
  if (overflowX !== 'visible' && width < 40) return ['inline-size', 'inline-size: auto; max-inline-size: none'];
  return undefined;
}

/** A plain selector may be weaker than the rule that hides: `!important` is not. */
const forced = (declarations: string): string => declarations.split('; ').map((each) => `\n  ${each} !important;`).join('');

function checkHidden({ widget, element }: Place): Finding[] {
  // Visibility is inherited, and may be lifted below: the outermost element that has it is the one that says it.
  const chain: HTMLElement[] = [];
  for (let each: HTMLElement | null = widget ?? element; each; each = each.parentElement) chain.unshift(each);
  for (const each of chain) {
    const found = hiding(each);
    if (!found) continue;
    if (found[0].startsWith('visibility') && getComputedStyle(widget ?? element).visibility === 'visible') continue;
    const selector = selectorOf(each);
    const [property, remedy] = found;
    // A tab or an accordion hides what is in it until it is opened: only whoever made the page knows.
    const grave = each === (widget ?? element) || !property.startsWith('display');
    if (each.hidden && each === widget) return [{ fault: 'hidden', grave, where: selector, params: { value: 'hidden' } }];
    return [{ fault: 'hidden', grave, where: selector, params: { value: property }, snippet: () => css(`${selector} {${forced(remedy)}\n}`) }];
  }
  return [];
}

/** What is behind an element, through the shadow root and up the page. */
function groundOf(element: Element): Paint {
  for (let each: Element | null = element; each; each = each.parentElement ?? (each.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    const paint = paintOf(getComputedStyle(each).backgroundColor);
    if (paint.opacity > 0.95) return paint;
  }
  return paintOf('#fff');
}

/** Parts that stand for a pair of colours, and the property that a page sets for the text of it. */
const pairs = [
  ['[part~="title"]', '--civic-color-text'],
  ['[part~="primary"]', '--civic-color-on-accent'],
  ['.muted, [part~="step"]', '--civic-color-text-muted'],
] as const;

function checkContrast({ widget, name }: Place): Finding[] {
  const root = widget?.shadowRoot;
  if (!root) return [];
  const wrong = pairs.flatMap(([selector, property]) => {
    const part = root.querySelector(selector);
    if (!part) return [];
    const [text, ground] = [paintOf(getComputedStyle(part).color), groundOf(part)];
    const ratio = contrast(text, ground);
    return ratio < 4.5 ? [{ property, ratio, text, ground }] : [];
  });
  const [worst] = [...wrong].sort((one, other) => one.ratio - other.ratio);
  if (!worst) return [];
  const lines = wrong.map(({ property, text, ground }) => `\n  ${property}: ${hex(readable(text, ground))};`).join('');
  const params = { value: hex(worst.text), ground: hex(worst.ground), ratio: worst.ratio.toFixed(1) };
  // Doubled, so that it outweighs one class or element that the page's own rule names.
  return [{ fault: 'contrast', grave: false, where: `civic-${name}`, params, snippet: () => css(`civic-${name}:not(#_) {${lines}\n}`) }];
}

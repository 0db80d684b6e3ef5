import { inSight, plain, press, strike, type, until } from './hands.ts';

/** A person before a widget: sees what is in its shadow root, hears what is announced, presses what can be pressed. */
export class Person {
  constructor(readonly host: HTMLElement) {}

  protected get root(): ShadowRoot {
    const { shadowRoot } = this.host;
    if (!shadowRoot) throw new Error(`<${this.host.localName}> is not defined.`);
    return shadowRoot;
  }

  /** Where the citizen is, as the widget says it to the page. */
  get step(): string {
    return this.host.getAttribute('step') ?? '';
  }

  get title(): string {
    return plain(this.one('[part="title"]')?.textContent);
  }

  /** All words in sight. */
  get text(): string {
    return plain(this.root.querySelector<HTMLElement>('.civic')?.innerText);
  }

  /** What was announced in the last seconds. */
  get heard(): string[] {
    return [...document.querySelectorAll('[data-civic-live] > *')].map((line) => plain(line.textContent));
  }

  /** What has focus: its name, else its words. */
  get focused(): string {
    const element = this.root.activeElement;
    return plain(element?.getAttribute('aria-label') ?? element?.textContent);
  }

  /** Waits for a step, and for its view. */
  async reaches(step: string, ms?: number): Promise<void> {
    await this.#look(() => this.step === step && this.title, `the step “${step}”`, ms);
  }

  async sees(what: string | RegExp, ms?: number): Promise<void> {
    await this.#look(() => (typeof what === 'string' ? this.text.includes(plain(what)) : what.test(this.text)), `“${what}” in sight`, ms);
  }

  async hears(what: string | RegExp, ms?: number): Promise<void> {
    const matches = (line: string) => (typeof what === 'string' ? line.includes(plain(what)) : what.test(line));
    await this.#look(() => this.heard.some(matches), `“${what}” to be announced`, ms);
  }

  /** Waits for a part of the view, by a selector. */
  async finds(selector: string, ms?: number): Promise<HTMLElement> {
    return this.#look(() => this.one(selector), selector, ms);
  }

  /** Waits until a part of the view is gone. */
  async misses(selector: string, ms?: number): Promise<void> {
    await this.#look(() => !this.one(selector), `no ${selector}`, ms);
  }

  /** Waits for a part of the view that has these words or this name, and presses it. */
  async presses(selector: string, words?: string): Promise<void> {
    const target = await this.#look(
      () => this.all(selector).find((element) => !words || nameOf(element).includes(plain(words))),
      words ? `${selector} called “${words}”` : selector,
    );
    press(target);
    await this.#drawn();
  }

  /** @param id of the field */
  async writes(id: string, text: string): Promise<void> {
    type((await this.finds(`#${CSS.escape(id)}`)) as HTMLInputElement, text);
    await this.#drawn();
  }

  /** Picks files for a document, by name and content. */
  async picks(document: string, files: Readonly<Record<string, string>>): Promise<void> {
    const input = (await this.finds(`[data-focus="file-${document}"]`)) as HTMLInputElement;
    const transfer = new DataTransfer();
    for (const [name, content] of Object.entries(files)) transfer.items.add(new File([content], name, { type: 'application/pdf' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }

  /** Waits until a field has a text. */
  async shows(id: string, text: string): Promise<void> {
    await this.#look(() => (this.one(`#${CSS.escape(id)}`) as HTMLInputElement | undefined)?.value === text, `“${text}” in #${id}`);
  }

  /** Strikes a key where focus is. */
  async strikes(key: string, options?: KeyboardEventInit): Promise<void> {
    strike(this.root.activeElement ?? this.host, key, options);
    await this.#drawn();
  }

  protected one(selector: string): HTMLElement | undefined {
    return this.all(selector)[0];
  }

  protected all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)].filter(inSight);
  }

  #look<T>(look: () => T | null | undefined | false, what: string, ms?: number): Promise<T> {
    return until(look, () => `Looked for ${what} in vain. Step “${this.step}”. In sight: ${this.text.slice(0, 600)}`, ms);
  }

  async #drawn(): Promise<void> {
    await (this.host as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  }
}

export function nameOf(element: Element): string {
  return plain(element.getAttribute('aria-label') ?? element.textContent);
}

/** What makes a citizen look up: sound, vibration, a mark in the page's title, a notification. Nothing of it before they asked for it. */
export class Alarm {
  #sound?: AudioContext;
  #mark = '';

  /** From within a press: browsers let nothing sound, and ask for nothing, otherwise. Whether anything can be heard or seen elsewhere. */
  async enable(): Promise<boolean> {
    try {
      this.#sound = new AudioContext();
      await this.#sound.resume();
    } catch {
      this.#sound = undefined; // no sound on this device
    }
    let shown = false;
    try {
      shown = (await Notification.requestPermission()) === 'granted';
    } catch {
      // Not in a frame of another origin, and not on every telephone.
    }
    return shown || this.#sound?.state === 'running' || 'vibrate' in navigator;
  }

  /** Three rising tones, thrice when called; a vibration; a notification where the page is not in sight. */
  ring(what: 'soon' | 'next' | 'called', text: string): void {
    const times = what === 'called' ? 3 : 1;
    for (let time = 0; time < times; time++) [660, 784, 988].forEach((pitch, index) => this.#tone(pitch, time * 1.2 + index * 0.22));
    try {
      navigator.vibrate(new Array<number>(times * 2).fill(250));
    } catch {
      // nothing to vibrate
    }
    if (!document.hidden) return;
    try {
      if (Notification.permission === 'granted') new Notification(text, { tag: 'civic-queue-ticket' });
    } catch {
      // Some telephones show none from a page.
    }
  }

  #tone(pitch: number, after: number): void {
    const sound = this.#sound;
    if (!sound) return;
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    const from = sound.currentTime + after;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.3, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.2);
    tone.connect(volume).connect(sound.destination);
    tone.start(from);
    tone.stop(from + 0.22);
  }

  /** Puts words before the page's title, for those who have it in another tab; with none, the title is the page's own again. */
  mark(words: string): void {
    const mark = words && `${words} · `;
    if (mark === this.#mark) return;
    // The page may have renamed itself meanwhile.
    const own = this.#mark && document.title.startsWith(this.#mark) ? document.title.slice(this.#mark.length) : document.title;
    this.#mark = mark;
    document.title = mark + own;
  }

  stop(): void {
    this.mark('');
    void this.#sound?.close().catch(() => {});
    this.#sound = undefined;
  }
}

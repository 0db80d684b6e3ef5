/**
 * What was typed, kept on this device at the citizen's wish alone: encrypted (AES-GCM) by a key that only this tab has, so that
 * whoever uses the device next finds nothing that can be read. Fetched when it is asked for.
 */
import { asJson } from '../../adapter/rest/json.ts';
import type { Values } from '../../domain/conditions.ts';
import type { RequestKey } from '../../domain/requests.ts';
import { draftName } from './draft-name.ts';

export interface DeviceDraft {
  readonly role?: string;
  readonly values: Values;
  readonly accepted: readonly string[];
  /** Of the draft on the server, if there is one. */
  readonly key?: RequestKey;
}

export interface KeptDraft {
  readonly draft: DeviceDraft;
  /** When it was kept, by the device's clock. */
  readonly at: number;
}

const keyName = 'civic-widgets/draft-key';
/** Nobody comes back after this long; what is left over is removed. */
const longest = 7 * 86_400_000;

const packed = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const unpacked = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** The tab's key; made when something is to be kept. */
async function tabKey(make: boolean): Promise<CryptoKey | undefined> {
  let raw = sessionStorage.getItem(keyName);
  if (!raw && make) sessionStorage.setItem(keyName, (raw = packed(crypto.getRandomValues(new Uint8Array(32)))));
  return raw ? crypto.subtle.importKey('raw', unpacked(raw), 'AES-GCM', false, ['encrypt', 'decrypt']) : undefined;
}

/** @returns whether it was kept: a browser may keep nothing, and a page without https can't encrypt */
export async function keepDraft(service: string, draft: DeviceDraft, at: number): Promise<boolean> {
  try {
    const key = await tabKey(true);
    if (!key) return false;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(asJson(draft))));
    let binary = '';
    for (const byte of data) binary += String.fromCharCode(byte);
    localStorage.setItem(draftName(service), asJson({ at, iv: packed(iv), data: btoa(binary) }));
    return true;
  } catch {
    return false;
  }
}

/** What this tab has kept; `undefined` for nothing, and for what only another tab can read. */
export async function findDraft(service: string, now: number): Promise<KeptDraft | undefined> {
  try {
    const { at, iv, data } = JSON.parse(localStorage.getItem(draftName(service)) ?? '') as { at: number; iv: string; data: string };
    if (!(now - at < longest)) return dropDraft(service);
    const key = await tabKey(false);
    if (!key) return undefined;
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: unpacked(iv) }, key, unpacked(data));
    return { at, draft: JSON.parse(new TextDecoder().decode(plain)) as DeviceDraft };
  } catch {
    return undefined;
  }
}

export function dropDraft(service: string): undefined {
  try {
    localStorage.removeItem(draftName(service));
  } catch {
    // a browser that keeps nothing has nothing to remove
  }
}

/** Values that accounts are made of. */
import type { AccountState, Delivery, Way } from '../../domain/account.ts';
import { toOneOf } from './later-values.ts';

export const toAccountState: (text: string) => AccountState = toOneOf('registered', 'awaited', 'received', 'incomplete', 'refused', 'active');
export const toWay: (text: string) => Way = toOneOf('in-person', 'post', 'online');
export const toDelivery: (text: string) => Delivery = toOneOf('electronic', 'post');

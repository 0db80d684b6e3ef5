/** The icons that no first screen shows: a file of their own, because a bundler can't split one. */
import type { Icon } from './icons.ts';

export const bellIcon: Icon = 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5L19 18H5ZM10.3 20.5h3.4';
export const calendarIcon: Icon =
  'M6 5.5h12a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7.5a2 2 0 0 1 2-2ZM4 10h16M8.5 3.5v4m7-4v4';
export const cameraIcon: Icon = 'M5 7h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2Zm10 4 6-3.5v9L15 13';
export const globeIcon: Icon = 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17ZM3.5 12h17M12 3.5c3 2.6 3 14.4 0 17-3-2.6-3-14.4 0-17Z';
export const listIcon: Icon = 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1m-.1 5.5h.1m-.1 5.5h.1';
export const nextIcon: Icon = 'm10 6 6 6-6 6';
export const previousIcon: Icon = 'm14 6-6 6 6 6';
export const printIcon: Icon = 'M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7Z';
export const shieldIcon: Icon = 'M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6ZM9 12l2.2 2.2L15.2 10';

/** Must show 6 on the real widget: the keys of the date grid (quality.md 1.1), its equals, and clocks that change (3.d). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { IsoDate } from '../../src/domain/dates.ts';
import type { Booking } from '../drivers/booking.ts';
import { pinClock } from '../drivers/page-clock.ts';
import { around, locales } from '../drivers/words.ts';
import { monday, stage, type Scene, type SceneArgs } from './stage-and-town.ts';


import type { Definition } from '../../../src/domain/request-definition.ts';
import { texts } from '../../texts.ts';
import { applicant, check, citizen, documents, earlier, ending, letter, property, purpose, undertakings } from './parts.ts';

/** Property inquiry, from the undertakings to the answer (RQ3–RQ9). */
export const propertyInquiry: Definition = {
  format: 1,
  id: 'property-inquiry',
  edition: 1,
  title: texts('Βεβαίωση στοιχείων ακινήτου', 'Довідка про нерухомість', 'پاسخ استعلام ملک', 'Property inquiry'),
  summary: texts(
    'Για μεταβίβαση, υποθήκη ή δημόσιες υπηρεσίες. Χωρίς οφειλή, η απάντηση εκδίδεται σε λιγότερο από δύο λεπτά.',
    'Для переходу права власності, іпотеки чи подання до установ. Якщо боргу немає, відповідь видають менш ніж за дві хвилини.',
    'برای نقل و انتقال، ترهین بانک یا ادارات. اگر بدهی نباشد، پاسخ در کمتر از دو دقیقه صادر می‌شود.',
    'For a transfer, a mortgage or an office. Where nothing is owed, the answer is issued in under two minutes.',
  ),
  applicants: [citizen],
  steps: [undertakings, { ...property, fields: [earlier] }, check, { ...letter, fields: [purpose] }, documents, applicant, ...ending],
  fees: 'records',
};

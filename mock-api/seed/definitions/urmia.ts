import type { Definition } from '../../../src/domain/request-definition.ts';
import { texts } from '../../texts.ts';
import { applicant, bank, check, citizen, deed, documents, earlier, ending, letter, nationalCard, notary, property, purpose, undertakings } from './parts.ts';

const edition = { format: 1, edition: 1, fees: 'records' } as const;

/** RQ10: who holds a recent answer or completion certificate gets a new one without a visit; others can file all the same. */
export const certificateReissue: Definition = {
  ...edition,
  id: 'certificate-reissue',
  title: texts('Επανέκδοση βεβαίωσης', 'Повторна видача довідки', 'صدور مجدد گواهی', 'Certificate reissue'),
  summary: texts(
    'Με απάντηση έως δύο μηνών ή βεβαίωση αποπεράτωσης οικοδομής έως έξι μηνών, δεν χρειάζεται επίσκεψη ούτε αυτοψία.',
    'Якщо відповідь видано не більш як два місяці тому або свідоцтво про завершення будівництва – не більш як шість, візит і огляд не потрібні.',
    'با پاسخ استعلام دو ماه اخیر یا پایان کار شش ماه اخیر، نه مراجعه لازم است و نه بازدید ملک.',
    'With an answer of the last two months, or a completion certificate of the last six, neither a visit nor an inspection is needed.',
  ),
  applicants: [citizen],
  steps: [
    undertakings,
    property,
    {
      id: 'paper',
      kind: 'fields',
      title: texts('Τι έγγραφο έχετε;', 'Який документ у Вас є?', 'چه مدرکی دارید؟', 'What paper do you hold?'),
      fields: [
        {
          id: 'paperKind',
          kind: 'choice',
          label: texts('Έγγραφο', 'Документ', 'مدرک', 'Paper'),
          options: [
            { id: 'answer', label: texts('Απάντηση έως δύο μηνών', 'Відповідь не старша двох місяців', 'پاسخ استعلام دو ماه اخیر', 'An answer not older than two months') },
            { id: 'completion', label: texts('Βεβαίωση αποπεράτωσης οικοδομής έως έξι μηνών', 'Свідоцтво про завершення будівництва не старше шести місяців', 'پایان کار شش ماه اخیر', 'A completion certificate not older than six months') },
            { id: 'none', label: texts('Κανένα από τα δύο', 'Жодного', 'هیچ‌کدام', 'Neither') },
          ],
        },
      ],
    },
    { id: 'earlier', kind: 'earlier-request', showWhen: { field: 'paperKind', in: ['answer', 'completion'] } },
    check,
    { id: 'documents', kind: 'documents', documents: [nationalCard, { ...deed, showWhen: { field: 'paperKind', equals: 'none' } }] },
    applicant,
    ...ending,
  ],
};

/** RQ11 */
export const renovationDues: Definition = {
  ...edition,
  id: 'renovation-dues',
  title: texts('Πληρωμή τελών αστικής ανάπλασης', 'Сплата збору на благоустрій', 'پرداخت عوارض نوسازی', 'Renovation dues'),
  applicants: [citizen],
  steps: [
    property,
    { id: 'dues', kind: 'dues' },
    { id: 'submission', kind: 'submission' },
    { id: 'answer', kind: 'answer' },
  ],
};

/** RQ12: a notary office files for those who come to transfer a property. */
export const notaryInquiry: Definition = {
  ...edition,
  id: 'notary-inquiry',
  title: texts('Βεβαίωση για συμβολαιογραφείο', 'Довідка для нотаріальної контори', 'استعلام دفاتر اسناد رسمی', 'Inquiry by a notary office'),
  applicants: [notary],
  steps: [
    undertakings,
    { ...property, fields: [earlier] },
    check,
    { ...letter, authorities: undefined, fields: [purpose] },
    documents,
    applicant,
    ...ending,
  ],
};

/** RQ12: by the citizen or the bank itself, for a mortgage. */
export const mortgageInquiry: Definition = {
  ...edition,
  id: 'mortgage-inquiry',
  title: texts('Βεβαίωση για τραπεζική υποθήκη', 'Довідка для банківської іпотеки', 'استعلام ترهین بانک', 'Inquiry for a bank mortgage'),
  applicants: [citizen, bank],
  steps: [
    undertakings,
    property,
    check,
    {
      ...letter,
      authorities: undefined,
      fields: [
        {
          id: 'loan',
          kind: 'amount',
          currency: 'IRR',
          min: 1,
          label: texts('Ποσό δανείου', 'Сума позики', 'مبلغ تسهیلات', 'Amount of the loan'),
          hint: texts('Σε ριάλ', 'У ріалах', 'به ریال', 'In rials'),
        },
        {
          id: 'branch',
          kind: 'text',
          maxLength: 60,
          label: texts('Κατάστημα', 'Відділення', 'شعبه', 'Branch'),
          showWhen: { field: 'role', equals: 'bank' },
        },
      ],
    },
    documents,
    applicant,
    ...ending,
  ],
};

export const urmiaDefinitions: readonly Definition[] = [certificateReissue, renovationDues, notaryInquiry, mortgageInquiry];

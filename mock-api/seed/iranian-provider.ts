import { texts } from '../texts.ts';
import type { SeedProvider } from './verification.ts';

/** The sign-in of the government of Iran, that its municipalities use (RQ2). */
export const dolateMan: SeedProvider = {
  id: 'dolat-e-man',
  name: texts('Ντολάτ-ε Μαν (دولت من)', 'Довлят-е Ман (دولت من)', 'دولت من', 'Dolat-e Man (دولت من)'),
  needs: texts(
    'κινητό τηλέφωνο στο όνομά σας, για τον κωδικό μιας χρήσης',
    'мобільний телефон, зареєстрований на Вас, щоб отримати одноразовий код',
    'تلفن همراهی که به نام خودتان است، برای دریافت رمز یک‌بارمصرف',
    'a mobile phone in your own name, for the one-time code',
  ),
};

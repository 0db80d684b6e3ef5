import type { PendingRow } from './accounts-db.ts';
import { findTown } from './resources/context.ts';
import { texts, type Texts } from './texts.ts';
import type { World } from './world.ts';

interface Letter {
  readonly subject: Texts;
  readonly text: Texts;
}

const codeLetter: Letter = {
  subject: texts('Ο κωδικός επιβεβαίωσης', 'Код підтвердження', 'کد تأیید', 'Your confirmation code'),
  text: texts(
    'Ο κωδικός σας είναι {code}. Ισχύει για 15 λεπτά. Αν δεν κάνατε εσείς εγγραφή, αγνοήστε αυτό το μήνυμα.\n\n{town}',
    'Ваш код: {code}. Він дійсний 15 хвилин. Якщо Ви не реєструвалися, не зважайте на цей лист.\n\n{town}',
    'کد شما {code} است و ۱۵ دقیقه اعتبار دارد. اگر شما ثبت‌نام نکرده‌اید، این پیام را نادیده بگیرید.\n\n{town}',
    'Your code is {code}. It is valid for 15 minutes. If it was not you who registered, ignore this message.\n\n{town}',
  ),
};

/** To who has an account already: the screen must not tell, this mail may. */
const knownLetter: Letter = {
  subject: texts('Έχετε ήδη λογαριασμό', 'У Вас уже є обліковий запис', 'شما حساب کاربری دارید', 'You have an account already'),
  text: texts(
    'Κάποιος ζήτησε νέα εγγραφή με αυτή τη διεύθυνση, που έχει ήδη λογαριασμό. Αν ήσασταν εσείς, συνδεθείτε με τους κωδικούς σας. Δεν άλλαξε τίποτα.\n\n{town}',
    'Хтось хотів зареєструватися з цією адресою, але на неї вже є обліковий запис. Якщо це були Ви, увійдіть зі своїм іменем і паролем. Нічого не змінено.\n\n{town}',
    'کسی خواست با این نشانی ثبت‌نام کند، ولی برای آن حساب کاربری وجود دارد. اگر شما بودید، با نام کاربری و رمز عبور خود وارد شوید. چیزی تغییر نکرده است.\n\n{town}',
    'Somebody asked for a registration with this address, which has an account already. If it was you, sign in with your user name and password. Nothing has changed.\n\n{town}',
  ),
};

/** The code for a registration, or word that there is an account. */
export function writeCode(world: World, { municipality, email, language, code }: PendingRow): void {
  const town = findTown(world, municipality).name[language];
  const { subject, text } = code ? codeLetter : knownLetter;
  world.outbox.push({
    kind: code ? 'code' : 'known',
    to: email,
    language,
    subject: subject[language],
    text: text[language].replace('{code}', code ?? '').replace('{town}', town),
    links: [],
    reference: code ?? '',
    sent: world.clock.now(),
  });
}

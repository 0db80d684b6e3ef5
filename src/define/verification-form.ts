import { CivicVerificationForm } from '../widgets/verification-form/verification-form.ts';
import { define } from './define.ts';

define('civic-verification-form', CivicVerificationForm);

declare global {
  interface HTMLElementTagNameMap {
    'civic-verification-form': CivicVerificationForm;
  }
}

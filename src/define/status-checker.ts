import { CivicStatusChecker } from '../widgets/status-checker/status-checker.ts';
import { define } from './define.ts';

define('civic-status-checker', CivicStatusChecker);

declare global {
  interface HTMLElementTagNameMap {
    'civic-status-checker': CivicStatusChecker;
  }
}

import { CivicProvider } from '../provider/civic-provider.ts';
import { define } from './define.ts';

define('civic-provider', CivicProvider);

declare global {
  interface HTMLElementTagNameMap {
    'civic-provider': CivicProvider;
  }
}

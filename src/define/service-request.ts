import { CivicServiceRequest } from '../widgets/service-request/service-request.ts';
import { define } from './define.ts';

define('civic-service-request', CivicServiceRequest);

declare global {
  interface HTMLElementTagNameMap {
    'civic-service-request': CivicServiceRequest;
  }
}

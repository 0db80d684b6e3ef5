import { describeBookingPort } from './booking-port.suite.ts';
import { setStage } from './stage.ts';

describeBookingPort('RestAdapter', () => setStage());

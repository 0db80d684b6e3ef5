import 'civic-widgets/define/booking-calendar.js';
import type {} from 'civic-widgets/react';
import { useState } from 'react';

const messages = { 'time.title': 'When can you come to us?' };

export function Page() {
  const [reference, setReference] = useState('');
  return (
    <main>
      <h1>Appointments</h1>
      <civic-booking-calendar
        api-url="/api/v1"
        municipality="chania"
        mode="in-person"
        service="unauthorised-buildings"
        heading-level={2}
        messages={messages}
        oncivic-booked={({ detail }) => setReference(detail.reference)}
      >
        Call us: 28210 00000
      </civic-booking-calendar>
      <p role="status">{reference && `Booked: ${reference}`}</p>
    </main>
  );
}

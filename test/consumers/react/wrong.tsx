import type {} from 'civic-widgets/react';

export const wrong = [
  <civic-booking-calendar mode="telephone" />, // wrong: Type '"telephone"' is not assignable to type
  <civic-booking-calendar heading-level={1} />, // wrong: Type '1' is not assignable to type 'Written<2 | 3 | 4 | 5 | 6> | undefined'
  <civic-booking-calendar muncipality="chania" />, // wrong: Property 'muncipality' does not exist on type 'Props<"civic-booking-calendar">'
  <civic-booking-calendar oncivic-booked={(event) => event.detail.token} />, // wrong: Property 'token' does not exist on type
  <civic-booking-calender />, // wrong: Property 'civic-booking-calender' does not exist on type 'JSX.IntrinsicElements'
];

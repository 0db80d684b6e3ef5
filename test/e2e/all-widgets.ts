/** Every widget with what a page says of it; the first question comes at once. */
export const widgets: Readonly<Record<string, string>> = {
  'booking-calendar': 'municipality="chania" mode="in-person"',
  'queue-ticket': 'municipality="kryvyi-rih"',
  'service-request': 'municipality="shahin-shahr"',
  'status-checker': 'municipality="kryvyi-rih"',
  'verification-form': 'municipality="chania"',
};

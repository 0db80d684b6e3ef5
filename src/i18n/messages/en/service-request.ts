/** The first questions of a service request: which service, who files it. */
export default {
  name: 'Service request',
  nameWith: 'Service request: {service}',
  continue: 'Continue',
  'service.title': 'What do you want to request?',
  'service.none': 'Nothing can be requested here at the moment',
  'service.none.text': 'Call us or try again later.',
  'role.title': 'Who is filing this request?',
  'role.citizen': 'The citizen',
  'role.notary': 'A notary office',
  'role.bank': 'A bank',
  'sign-in.title': 'Sign in to go on',
  'sign-in.account': 'This service is for those who have an account with us. If it is your first time, you can get one now.',
  'sign-in.verified': 'This service is for those whose identity has been verified.',
  'sign-in.refused': 'This account may not file this request. Your answers are kept. Sign in with another one, or complete the verification.',
  'sign-in.over': 'Your sign-in has ended. Your answers are kept. Sign in again to go on.',
  'sign-in.button': 'Sign in',
} as const;

/** What the values of service definitions and requests look like: zod knows the functions that read them, this table knows their form. */

const oneOf = (...names) => ({ type: 'string', enum: names });

export function definitionForms(wire) {
  return [
    [wire.wireText, { description: 'One text, or one for each language: {"fa": "…", "en": "…"}', anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] }],
    [
      wire.wireCondition,
      {
        type: 'object',
        description:
          'A rule: {"field": NAME, "equals": TEXT}, {"field": NAME, "in": [TEXT…]}, {"field": NAME, "filled": true}, {"field": NAME, "atLeast": NUMBER}, {"field": NAME, "atMost": NUMBER}, {"all": [RULE…]}, {"any": [RULE…]}, {"not": RULE}. Besides fields there are role, check.right, check.visit, dues.total.',
      },
    ],
    [wire.wireSize, { type: 'integer', minimum: 0, maximum: 1e9 }],
    [wire.wireNumber, { type: 'number' }],
    [wire.wireRole, oneOf('citizen', 'notary', 'bank')],
    [wire.wireSignIn, oneOf('none', 'account', 'verified')],
    [wire.wireFieldKind, oneOf('text', 'multiline', 'email', 'tel', 'number', 'amount', 'date', 'code', 'choice', 'choices', 'yes-no')],
    [wire.wireStepKind, oneOf('undertakings', 'property', 'earlier-request', 'letter', 'fields', 'documents', 'applicant', 'check', 'dues', 'review', 'submission', 'answer')],
    [wire.wireFileKinds, { type: 'array', items: oneOf('pdf', 'jpeg', 'png', 'heic') }],
    [wire.wireWays, { type: 'array', items: oneOf('code', 'list', 'map') }],
    [wire.wireCurrency, oneOf('IRR', 'EUR', 'UAH')],
    [wire.wireCheckDigit, oneOf('ir-national-id', 'gr-afm')],
    [wire.wireFees, oneOf('none', 'records', 'fixed')],
    [wire.wireFormat, { type: 'integer', const: 1 }],
    [wire.wireAmount, { type: 'integer', minimum: 0, description: 'A whole count of the smallest unit in use: rials, cents, kopiykas' }],
    [wire.wireValues, { type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, description: 'Answers by the name of their field' }],
    [wire.wireProgressState, oneOf('done', 'now', 'next')],
    [wire.wireRequestState, oneOf('draft', 'filed', 'answered', 'refused')],
    [wire.wirePaymentState, oneOf('pending', 'paid', 'cancelled', 'failed')],
    [wire.wireBytes, { type: 'integer', minimum: 0, maximum: 1e9 }],
    [wire.wireFileState, oneOf('receiving', 'checking', 'clean', 'infected', 'rejected')],
    [wire.wireFileKind, oneOf('pdf', 'jpeg', 'png', 'heic')],
  ];
}

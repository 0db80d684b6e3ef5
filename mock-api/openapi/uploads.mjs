/** The calls that files come by, as `operations.mjs` describes the others. */
export function uploadTable({ schema }) {
  return {
    addPaper: {
      summary: 'Begin a file of a paper, where `online` of the papers says that it may come so (VF5)',
      description: 'Its name is not sent, and the client has taken out where and with what a photograph was taken; the server does so again, finds out by its bytes what it really is, and looks for viruses. Pieces are put to `/files/{file}`.',
      status: 201,
      content: schema('StoredFile'),
      body: 'FileRequest',
      refused: [400, 401, 409, 413, 415, 422],
      personal: true,
    },
    handIn: {
      summary: 'Hand in what was sent as files: the hours begin to run (VF6)',
      description: '422 with `/documents/{id}` for what lacks; with `wanted` of the account, only that is needed.',
      status: 200,
      content: schema('Account'),
      refused: [401, 409, 422],
      personal: true,
    },
    addFile: {
      summary: 'Begin a file of a document (RQ5)',
      description: 'Its name is not sent. Limits are those of the definition; what the file really is, the server finds out by its first bytes, and looks for viruses.',
      status: 201,
      content: schema('StoredFile'),
      body: 'FileRequest',
      refused: [400, 409, 413, 415, 422],
      personal: true,
    },
    putFile: { summary: 'A piece of a file, as bytes, at the place that `at` names; what has arrived already is let be', status: 200, content: schema('StoredFile'), bytes: true, query: ['At'], refused: [413], personal: true },
    file: { summary: 'How much of a file is there, and how its check goes', status: 200, content: schema('StoredFile'), personal: true },
    removeFile: { summary: 'Take a file back; harmless when it is gone', status: 204, personal: true },
  };
}

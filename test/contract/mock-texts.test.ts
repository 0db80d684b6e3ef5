import { expect } from '@open-wc/testing';
import { mailTexts } from '../../mock-api/mail-texts.ts';
import { chania } from '../../mock-api/seed/chania.ts';
import { kryvyiRih } from '../../mock-api/seed/kryvyi-rih.ts';
import { shahinShahr } from '../../mock-api/seed/shahin-shahr.ts';
import { urmia } from '../../mock-api/seed/urmia.ts';

/** What stands in a language anywhere in the data. */
function textsIn(data: unknown, language: string): string[] {
  if (!data || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => (key === language && typeof value === 'string' ? [value] : textsIn(value, language)));
}

describe('mock municipalities', () => {
  const data = { chania, kryvyiRih, shahinShahr, urmia, mailTexts };

  it('write Ukrainian with one apostrophe, and address the citizen with a capital', () => {
    const texts = textsIn(data, 'uk');
    expect(texts).to.contain('Ваші дані');
    expect(texts.filter((text) => /['’]/.test(text) || /(?<!\p{L})(?:ви|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u.test(text))).to.deep.equal([]);
  });

  it('write Persian with the hamza that joins a word in h to the next', () => {
    const texts = textsIn(data, 'fa');
    expect(texts).to.contain('مشخصات شما');
    expect(texts.filter((text) => /(?<!\p{L})(?:درباره|شیوه|شماره|همه(?! چیز)|پرونده|اداره) \p{L}/u.test(text))).to.deep.equal([]);
  });
});

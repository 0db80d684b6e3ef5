import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import { button } from '../../src/ui/button.ts';
import { dialog } from '../../src/ui/dialog.ts';
import { stage, strike } from './stage.ts';

function asking() {
  let open = false;
  let closes = 0;
  const set = (to: boolean) => {
    open = to;
    made.draw(view());
  };
  const view = () => html`
    ${button({ text: 'Cancel the appointment', onPress: () => set(true), focus: 'opener' })}
    ${open
      ? dialog({
          id: 'sure',
          level: 3,
          title: 'Cancel the appointment?',
          body: html`<p>The time goes to somebody else.</p>`,
          actions: button({ text: 'Yes', kind: 'danger', onPress: () => set(false), focus: 'yes' }),
          onClose: () => {
            closes++;
            set(false);
          },
        })
      : nothing}
  `;
  const made = stage(view());
  return { made, closes: () => closes };
}

describe('dialog', () => {
  afterEach(strike);

  it('is modal, named by its title, and takes focus', async () => {
    const { made } = asking();
    made.one('[data-focus="opener"]').focus();
    made.one('[data-focus="opener"]').click();
    await nextFrame();
    const box = made.one('dialog');
    expect(box.matches(':modal')).to.equal(true);
    expect(made.one(`#${box.getAttribute('aria-labelledby')}`).textContent).to.equal('Cancel the appointment?');
    expect(made.focused()).to.equal('sure-title');
    await expect(made.host).to.be.accessible();
  });

  it('Escape closes it once and gives focus back', async () => {
    const { made, closes } = asking();
    made.one('[data-focus="opener"]').focus();
    await sendKeys({ press: 'Enter' });
    await nextFrame();
    await sendKeys({ press: 'Escape' });
    await nextFrame();
    expect(made.all('dialog')).to.have.length(0);
    expect(closes()).to.equal(1);
    expect(made.focused()).to.equal('opener');
  });

  it('an answer closes it too, and it opens again', async () => {
    const { made } = asking();
    made.one('[data-focus="opener"]').focus();
    for (let round = 0; round < 2; round++) {
      made.one('[data-focus="opener"]').click();
      await nextFrame();
      expect(made.one('dialog').matches(':modal')).to.equal(true);
      made.one('[data-focus="yes"]').click();
      await nextFrame();
      expect(made.all('dialog')).to.have.length(0);
      expect(made.focused()).to.equal('opener');
    }
  });
});

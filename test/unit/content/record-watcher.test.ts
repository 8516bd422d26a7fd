import { describe, expect, it } from 'vitest';
import { settledAfter } from '../../../lib/content/record-watcher.ts';
import { contactPage, plan, type WatchedPage, watchPage } from './watched-page.ts';

const anna = contactPage('Anna', 'anna@firma.example');
const boris = contactPage('Boris', 'boris@firma.example');
const { patience } = plan;

/** What was said, without how it was read. */
const told = ({ seen }: WatchedPage) => seen.map(({ reading, facts }) => ({ reading, facts }));

describe('a fresh page', () => {
  it('is read at once where it shows the address already', () => {
    const page = watchPage(anna, []);
    expect(told(page)).toEqual([{ reading: 'read', facts: { email: 'anna@firma.example', name: 'Anna' } }]);
  });

  it('is watched no longer once all its fields are there', () => {
    const page = watchPage(anna, []);
    expect(page.seen.map(({ trace }) => trace.missing)).toEqual([['company']]);
    page.draw(anna.replace('</h5>', '</h5><div><a href="#/companies/1">Firma</a></div>'));
    page.pass(settledAfter + 500);
    expect(page.seen.at(-1)).toMatchObject({ facts: { company: 'Firma' }, trace: { missing: [] } });
    expect(page.watched.size).toBe(0);
  });

  it('is read when it draws itself, and watched no longer once it stands still', () => {
    const page = watchPage('', []);
    expect(page.watched.size).toBe(1);
    page.pass(700);
    page.draw(anna);
    page.pass(100);
    expect(page.seen.map(({ facts }) => facts.email)).toEqual(['anna@firma.example']);
    page.pass(settledAfter + 500);
    expect(page.watched.size).toBe(0);
  });

  it('is watched in its main part alone once that is there', () => {
    const page = watchPage('<main></main>', []);
    expect([...page.watched].map((element) => element.localName)).toEqual(['main']);
  });

  it('without an address is said after the patience, with what it shows', () => {
    const page = watchPage(contactPage('Anna'), []);
    page.pass(patience - 1);
    expect(page.seen).toEqual([]);
    page.pass(500);
    expect(told(page)).toEqual([{ reading: 'read', facts: { name: 'Anna' } }]);
    expect(page.watched.size).toBe(0);
  });

  it('that shows nothing is unreadable, and read after all when it is only slow', () => {
    const page = watchPage('', []);
    page.pass(patience + 500);
    expect(told(page)).toEqual([{ reading: 'unreadable', facts: {} }]);
    page.draw(anna);
    page.pass(1000);
    expect(page.seen.at(-1)?.facts.email).toBe('anna@firma.example');
  });

  it('is given up in the end', () => {
    const page = watchPage('', []);
    page.pass(60_000);
    page.draw(anna);
    page.pass(60_000);
    expect(page.seen).toHaveLength(1);
  });
});

describe('after a move', () => {
  const former = ['anna@firma.example'];

  it('the former address is not believed, and the new one is at once', () => {
    const page = watchPage(anna, former);
    page.pass(settledAfter - 200);
    page.draw(boris);
    page.pass(100);
    expect(told(page)).toEqual([{ reading: 'read', facts: { email: 'boris@firma.example', name: 'Boris' } }]);
  });

  it('the former address is not believed as long as nothing else is drawn', () => {
    const page = watchPage(anna, former);
    page.pass(patience + 1000);
    expect(told(page)).toEqual([{ reading: 'unreadable', facts: {} }]);
    page.draw(boris);
    page.pass(1000);
    expect(page.seen.at(-1)?.facts.email).toBe('boris@firma.example');
  });

  it('the former address is believed once the page has stood still with another name', () => {
    const page = watchPage(anna, former);
    page.draw(contactPage('Anton', 'anna@firma.example'));
    page.pass(settledAfter - 1);
    expect(page.seen).toEqual([]);
    page.pass(501);
    expect(page.seen.map(({ facts }) => facts.name)).toEqual(['Anton']);
  });

  it('the very same is believed in the end, if it was drawn again', () => {
    const page = watchPage(anna, former);
    page.draw(anna);
    page.pass(patience - 1);
    expect(page.seen).toEqual([]);
    page.pass(501);
    expect(page.seen.map(({ facts }) => facts.email)).toEqual(['anna@firma.example']);
  });

  it('the former address is not believed for what else is drawn around it', () => {
    const page = watchPage(anna, former);
    page.pass(500);
    page.stir();
    page.pass(patience + 1000);
    expect(told(page)).toEqual([{ reading: 'unreadable', facts: {} }]);
  });

  it('the former address is not believed because the former page became whole', () => {
    const page = watchPage(anna, former);
    page.add('<h6></h6>', 'main');
    page.add('<div><a href="#/companies/1">Firma</a></div>', 'h5');
    page.pass(patience + 1000);
    expect(told(page)).toEqual([{ reading: 'unreadable', facts: {} }]);
  });

  it('the former address is not believed beside the new name alone', () => {
    const page = watchPage(anna, former);
    page.write('h5', 'Boris');
    page.pass(patience + 1000);
    expect(told(page)).toEqual([{ reading: 'unreadable', facts: {} }]);
  });

  it('the former address is believed once it was gone', () => {
    const page = watchPage(anna, former);
    page.draw('');
    page.pass(200);
    page.draw(contactPage('Anton', 'anna@firma.example'));
    page.pass(settledAfter + 500);
    expect(page.seen.map(({ facts }) => facts.name)).toEqual(['Anton']);
  });

  it('what is drawn after the patience must stand still too, where a record was never read', () => {
    const page = watchPage('', 'unread');
    page.pass(patience + 2000);
    page.draw(anna);
    page.pass(settledAfter - 600);
    page.draw(boris);
    page.pass(settledAfter + 500);
    expect(page.seen.flatMap(({ facts }) => facts.email ?? [])).toEqual(['boris@firma.example']);
  });

  it('standing still is counted from the last change', () => {
    const page = watchPage(anna, former);
    page.draw(contactPage('Anton', 'anna@firma.example'));
    for (let second = 0; second < 3; second++) {
      page.pass(1000);
      page.stir();
    }
    expect(page.seen).toEqual([]);
    page.pass(2000);
    expect(page.seen).toHaveLength(1);
  });

  it('an address believed too early is corrected', () => {
    const page = watchPage(anna, former);
    page.draw(contactPage('Anton', 'anna@firma.example'));
    page.pass(3000);
    page.draw(boris);
    page.pass(1000);
    expect(page.seen.map(({ facts }) => facts.email)).toEqual(['anna@firma.example', 'boris@firma.example']);
  });

  it('from a page that was never read, no address is believed before the patience is over', () => {
    const page = watchPage(anna, 'unread');
    page.draw(boris);
    page.pass(patience - 1);
    expect(page.seen).toEqual([]);
    page.pass(501);
    expect(page.seen.map(({ facts }) => facts.email)).toEqual(['boris@firma.example']);
  });

  it('the former page of a kind without an address is not believed as long as nothing else is drawn', () => {
    const page = watchPage('<main><h5>Anna</h5></main>', former, 'company');
    page.pass(patience - 1);
    expect(page.seen).toEqual([]);
    page.draw('<main><h5>Firma AS</h5></main>');
    page.pass(settledAfter + 500);
    expect(page.seen.at(-1)?.facts).toEqual({ name: 'Firma AS' });
  });

  it('from a page that was never read, an address is believed at once where the page names its record', () => {
    const page = watchPage(`<b class="id">2</b>${boris}`, 'unread', 'lead');
    expect(page.seen.map(({ facts }) => facts.email)).toEqual(['boris@firma.example']);
  });

  it('a page that never stands still is not read as the former person', () => {
    const page = watchPage(anna, former);
    for (let time = 0; time < patience + 2000; time += 250) {
      page.pass(250);
      page.stir();
    }
    expect(told(page)).toEqual([{ reading: 'unreadable', facts: {} }]);
  });

  it('away again, nothing more is said', () => {
    const page = watchPage('', former);
    page.leave();
    page.draw(boris);
    page.pass(10_000);
    expect(page.seen).toEqual([]);
    expect(page.watched.size).toBe(0);
    expect(page.waits(), 'nothing is left behind').toBe(0);
  });
});

describe('a record without an address of its own', () => {
  it('is read when the page stands still', () => {
    const page = watchPage('<main><h5>Firma AS</h5></main>', [], 'company');
    page.pass(settledAfter + 500);
    expect(told(page)).toEqual([{ reading: 'read', facts: { name: 'Firma AS' } }]);
    expect(page.watched.size).toBe(0);
  });

  it('is read at once where the adapter reads nothing from such pages', () => {
    expect(told(watchPage('', [], 'deal'))).toEqual([{ reading: 'read', facts: {} }]);
  });
});

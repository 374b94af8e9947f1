import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Contact from './Contact.astro';

const render = async (to?: string) => {
  const container = await AstroContainer.create();
  return container.renderToString(Contact, { props: { to, when: '若见字句不合' } });
};

test('invites to write where there is someone to write to', async () => {
  expect(await render('mailto:a@example.org')).toContain('<a href="mailto:a@example.org"');
});

test('promises nothing where there is no one', async () => {
  expect(await render()).not.toContain('告知');
});

import { statementOf } from './statement';

const document = 'The API';

test('a section of the document', () => {
  expect(statementOf('must: Create Role', document)).toEqual({
    level: 'must',
    source: { kind: 'document', document, section: 'Create Role' },
  });
});

test('a public page, with and without a section', () => {
  expect(statementOf('should: [public] Users > Roles > Names', document).source).toEqual({
    kind: 'public',
    document: 'Users',
    section: 'Roles > Names',
  });
  expect(statementOf('should: [public] Users', document).source).toEqual({
    kind: 'public',
    document: 'Users',
    section: '',
  });
});

test('an assumption, an RFC, and a note', () => {
  expect(statementOf('observe: [assumed] ids travel in the body', document)).toEqual({
    level: 'observe',
    source: { kind: 'assumed', document: 'Assumption', section: 'ids travel in the body' },
  });
  expect(statementOf({ says: 'must: [common] RFC 9110 > 15.6', note: 'why' }, document)).toEqual({
    level: 'must',
    source: { kind: 'common', document: 'RFC 9110', section: '15.6' },
    note: 'why',
  });
});

test('a colon in the section is part of it', () => {
  expect(statementOf('must: Meta data: Permissions', document).source.section).toBe('Meta data: Permissions');
});

import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import { asForm } from './asForm';

test('members stand in brackets, text is encoded, and the mark stays as it is', () => {
  const [form] = asForm({ name: `${MARK_PLACEHOLDER} & more`, settings: { loud: true } });
  expect(form).toMatchObject({
    mediaType: 'application/x-www-form-urlencoded',
    about: 'media-type',
    body: `name=${MARK_PLACEHOLDER}%20%26%20more&settings%5Bloud%5D=true`,
  });
});

test('an array has no form', () => {
  expect(asForm([{ name: 'a' }])).toEqual([]);
});

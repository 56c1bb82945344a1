import type { ReactNode } from 'react';
import { useState } from 'react';
import { useField, useFocusInputField } from '@strapi/admin/strapi-admin';
import { Field, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatDate } from '../../desk/format-date';
import { writtenDate } from '../../desk/written-date';
import { dateRule } from './date-rule';

interface WrittenDateProps {
  name: string;
  label: string;
  hint?: string;
  labelAction?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  attribute: { type: string; regex?: string };
}

/**
 * A date that is written as people write it and stored as ISO 8601 has it. Who leaves the field sees in words how it was
 * understood; what is no date stays as it was typed, and the CMS refuses it.
 */
export function WrittenDate({
  name,
  label,
  hint,
  labelAction,
  placeholder,
  required = false,
  disabled = false,
  attribute,
}: WrittenDateProps) {
  const intl = useIntl();
  const { value, onChange } = useField<string | null>(name);
  const ref = useFocusInputField<HTMLInputElement>(name);
  const [typed, setTyped] = useState<string>();
  const rule = dateRule(attribute);
  const exists = (text: string) => rule?.exists(text) === true;
  const read = (text: string) => (exists(writtenDate(text)) ? writtenDate(text) : text) || null;

  const held = value ?? '';
  // While somebody types, their own words, unless the form was given another date meanwhile.
  const shown =
    typed !== undefined && (read(typed) ?? '') === held ? typed : exists(held) ? formatDate(intl.locale, held) : held;
  const isWrong = typed === undefined && held !== '' && !exists(held);
  return (
    <Field.Root
      name={name}
      hint={hint}
      required={required}
      error={isWrong && rule ? intl.formatMessage(rule.message) : false}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <TextInput
        ref={ref}
        value={shown}
        placeholder={placeholder}
        disabled={disabled}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(name, read(target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

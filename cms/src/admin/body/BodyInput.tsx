import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useQueryParams } from '@strapi/admin/strapi-admin';
import { Field, Flex } from '@strapi/design-system';
import { checkBody } from '../../body/body';
import type { Body } from '../../body/body';
import { BodyEditor } from './BodyEditor';
import { UnreadableBody } from './UnreadableBody';
import { useOutsideChanges } from './use-outside-changes';

interface BodyInputProps {
  name: string;
  value?: unknown;
  onChange: (event: { target: { name: string; value: Body | null; type: 'json' } }) => void;
  label: string;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** The admin's input for `global::body`: the form holds the body as JSON, and `null` when it is empty. */
export function BodyInput(props: BodyInputProps) {
  const { name, value, onChange, label, labelAction, hint, error, required = false, disabled = false } = props;
  const id = useId();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const { generation, noteOwn } = useOutsideChanges(value);
  // What the editor itself makes is in the format; only what comes from outside needs the look.
  const problems = useMemo(() => (value == null ? [] : checkBody(value)), [generation]);

  return (
    <Field.Root id={id} name={name} hint={hint} error={error ?? false} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label
          action={labelAction}
          // A label does not lead to an editable area by itself.
          onClick={() => document.getElementById(`${id}-text`)?.focus()}
        >
          {label}
        </Field.Label>
        {problems.length > 0 ? (
          <UnreadableBody value={value} problems={problems} />
        ) : (
          <BodyEditor
            key={generation}
            textId={`${id}-text`}
            initial={(value ?? null) as Body | null}
            label={label}
            describedBy={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')}
            lang={query?.plugins?.i18n?.locale}
            required={required}
            disabled={disabled}
            hasError={error !== undefined}
            onChange={(body) => {
              noteOwn(body);
              onChange({ target: { name, value: body, type: 'json' } });
            }}
          />
        )}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

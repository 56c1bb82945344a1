import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useWords } from '../use-words';

type Level = 2 | 3 | 4;

interface TextStyleSelectProps {
  editor: Editor;
  /** Level of the heading at the cursor; 0 in a paragraph. */
  level: Level | 0;
  disabled: boolean;
}

/** Paragraph or heading. */
export function TextStyleSelect({ editor, level, disabled }: TextStyleSelectProps) {
  const words = useWords();
  const choose = (value: string | number) => {
    const wanted = Number(value) as Level | 0;
    if (wanted === 0) editor.chain().focus().setParagraph().run();
    else editor.chain().focus().setNode('heading', { level: wanted }).run();
  };
  return (
    // A root of its own: the select must not take over the name and label of the whole field.
    <Field.Root width="13.6rem">
      <SingleSelect
        size="S"
        aria-label={words('body.style')}
        value={String(level)}
        disabled={disabled}
        onChange={choose}
        onCloseAutoFocus={(event: Event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        <SingleSelectOption value="0">{words('body.style.paragraph')}</SingleSelectOption>
        {[2, 3, 4].map((wanted) => (
          <SingleSelectOption key={wanted} value={String(wanted)}>
            {words('body.style.heading', { level: wanted - 1 })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

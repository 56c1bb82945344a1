import { Menu } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useWords } from '../use-words';
import type { Word } from '../use-words';

type TableCommand =
  | 'addRowBefore'
  | 'addRowAfter'
  | 'addColumnBefore'
  | 'addColumnAfter'
  | 'toggleHeaderRow'
  | 'toggleHeaderColumn'
  | 'mergeOrSplit'
  | 'deleteRow'
  | 'deleteColumn'
  | 'deleteTable';

const commands: readonly TableCommand[] = [
  'addRowBefore',
  'addRowAfter',
  'addColumnBefore',
  'addColumnAfter',
  'toggleHeaderRow',
  'toggleHeaderColumn',
  'mergeOrSplit',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
];

/** Puts a table into the text, or changes the one that the cursor is in. */
export function TableMenu({ editor, isInTable, disabled }: { editor: Editor; isInTable: boolean; disabled: boolean }) {
  const words = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger type="button" variant="ghost" size="S" endIcon={<CaretDown />} disabled={disabled}>
        {words('body.table')}
      </Menu.Trigger>
      <Menu.Content
        maxHeight="40rem"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        {isInTable ? (
          commands.map((command) => (
            <Menu.Item
              key={command}
              variant={command.startsWith('delete') ? 'danger' : 'default'}
              onSelect={() => editor.chain().focus()[command]().run()}
            >
              {words(`body.table.${command}` satisfies Word)}
            </Menu.Item>
          ))
        ) : (
          <Menu.Item
            onSelect={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
          >
            {words('body.table.insert')}
          </Menu.Item>
        )}
      </Menu.Content>
    </Menu.Root>
  );
}

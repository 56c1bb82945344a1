import { ArrowClockwise, Bold, BulletList, Image, Italic, Link, NumberList, Quotes } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { styled } from 'styled-components';
import { useWords } from '../use-words';
import { ArrowKeyToolbar, ToolbarDivider } from './ArrowKeyToolbar';
import { TableMenu } from './TableMenu';
import { TextStyleSelect } from './TextStyleSelect';
import { ToolbarButton } from './ToolbarButton';

/** For what the icon set has no picture of. */
const Glyph = styled.span`
  font-size: 1.4rem;
  font-weight: 600;
  line-height: 1.6rem;
  white-space: nowrap;
`;
const UndoIcon = styled(ArrowClockwise)`
  transform: scaleX(-1);
`;

export type BodyDialog = 'link' | 'picture' | 'footnote';

interface BodyToolbarProps {
  editor: Editor;
  disabled: boolean;
  onOpen: (dialog: BodyDialog) => void;
}

/** What can be done with the text at the cursor, and what of it is on. */
export function BodyToolbar({ editor, disabled, onOpen }: BodyToolbarProps) {
  const words = useWords();
  const state = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) });
  const run = () => editor.chain().focus();

  return (
    <ArrowKeyToolbar label={words('body.toolbar')}>
      <TextStyleSelect editor={editor} level={state.level} disabled={disabled} />
      <ToolbarDivider />
      <ToolbarButton
        label={words('body.bold')}
        shortcut="Control+B"
        isActive={state.bold}
        disabled={disabled}
        onClick={() => run().toggleBold().run()}
      >
        <Bold />
      </ToolbarButton>
      <ToolbarButton
        label={words('body.italic')}
        shortcut="Control+I"
        isActive={state.italic}
        disabled={disabled}
        onClick={() => run().toggleItalic().run()}
      >
        <Italic />
      </ToolbarButton>
      <ToolbarButton
        label={words('body.superscript')}
        shortcut="Control+."
        isActive={state.superscript}
        disabled={disabled}
        onClick={() => run().unsetMark('subscript').toggleMark('superscript').run()}
      >
        <Glyph>x²</Glyph>
      </ToolbarButton>
      <ToolbarButton
        label={words('body.subscript')}
        shortcut="Control+,"
        isActive={state.subscript}
        disabled={disabled}
        onClick={() => run().unsetMark('superscript').toggleMark('subscript').run()}
      >
        <Glyph>x₂</Glyph>
      </ToolbarButton>
      <ToolbarButton
        label={words('body.link')}
        shortcut="Control+K"
        isActive={state.link}
        disabled={disabled}
        onClick={() => onOpen('link')}
      >
        <Link />
      </ToolbarButton>
      <ToolbarDivider />
      <ToolbarButton
        label={words('body.bulletList')}
        shortcut="Control+Shift+8"
        isActive={state.bulletList}
        disabled={disabled}
        onClick={() => run().toggleBulletList().run()}
      >
        <BulletList />
      </ToolbarButton>
      <ToolbarButton
        label={words('body.orderedList')}
        shortcut="Control+Shift+7"
        isActive={state.orderedList}
        disabled={disabled}
        onClick={() => run().toggleList('orderedList', 'listItem').run()}
      >
        <NumberList />
      </ToolbarButton>
      <ToolbarButton
        label={words('body.quote')}
        shortcut="Control+Shift+B"
        isActive={state.blockquote}
        disabled={disabled}
        onClick={() => run().toggleBlockquote().run()}
      >
        <Quotes />
      </ToolbarButton>
      <ToolbarDivider />
      <TableMenu editor={editor} isInTable={state.table} disabled={disabled} />
      <ToolbarButton label={words('body.picture')} disabled={disabled} onClick={() => onOpen('picture')}>
        <Image />
      </ToolbarButton>
      <ToolbarButton
        label={words('body.footnote')}
        shortcut="Control+Alt+F"
        isActive={state.footnote}
        disabled={disabled}
        onClick={() => onOpen('footnote')}
      >
        <Glyph>ab¹</Glyph>
      </ToolbarButton>
      <ToolbarDivider />
      <ToolbarButton
        label={words('body.undo')}
        shortcut="Control+Z"
        disabled={disabled || !state.canUndo}
        onClick={() => run().undo().run()}
      >
        <UndoIcon />
      </ToolbarButton>
      <ToolbarButton
        label={words('body.redo')}
        shortcut="Control+Shift+Z"
        disabled={disabled || !state.canRedo}
        onClick={() => run().redo().run()}
      >
        <ArrowClockwise />
      </ToolbarButton>
    </ArrowKeyToolbar>
  );
}

function stateOf(editor: Editor) {
  const is = (name: string) => editor.isActive(name);
  return {
    level: is('heading') ? (Number(editor.getAttributes('heading').level) as 2 | 3 | 4) : (0 as const),
    bold: is('bold'),
    italic: is('italic'),
    superscript: is('superscript'),
    subscript: is('subscript'),
    link: is('link'),
    bulletList: is('bulletList'),
    orderedList: is('orderedList'),
    blockquote: is('blockquote'),
    table: is('table'),
    footnote: is('footnote'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}

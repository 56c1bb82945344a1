import type { ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import { DeskDialog } from '../DeskDialog';
import { useWords } from '../use-words';

interface NodeDialogProps {
  title: string;
  children: ReactNode;
  canSave: boolean;
  onSave: () => void;
  onRemove?: (() => void) | undefined;
  removeLabel?: string;
  onClose: () => void;
}

/** The frame of the editor's small dialogs. */
export function NodeDialog({ onRemove, removeLabel, ...props }: NodeDialogProps) {
  const words = useWords();
  return (
    <DeskDialog
      {...props}
      saveLabel={words('body.dialog.save')}
      more={
        onRemove && (
          <Button variant="danger-light" onClick={onRemove}>
            {removeLabel}
          </Button>
        )
      }
      onOpenAutoFocus={focusFirstField}
      // The editor takes the focus back itself.
      onCloseAutoFocus={(event) => event.preventDefault()}
    />
  );
}

/** The first field that is still empty, else the first. */
function focusFirstField(event: Event): void {
  const fields = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ];
  const field = fields.find(({ value }) => value === '') ?? fields[0];
  if (!field) return;
  event.preventDefault();
  field.focus();
}

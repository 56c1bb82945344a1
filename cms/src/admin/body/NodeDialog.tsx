import type { ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
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

/** The frame of the editor's small dialogs. Enter in a one-line field saves. */
export function NodeDialog({ title, children, canSave, onSave, onRemove, removeLabel, onClose }: NodeDialogProps) {
  const words = useWords();
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content
        onOpenAutoFocus={focusFirstField}
        // The editor takes the focus back itself.
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={words('body.dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex
            direction="column"
            alignItems="stretch"
            gap={4}
            onKeyDown={(event: React.KeyboardEvent) => {
              if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
              // The dialog stands inside the entry's form, which must not be sent.
              event.preventDefault();
              if (canSave) onSave();
            }}
          >
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {words('body.dialog.cancel')}
          </Button>
          <Flex gap={2}>
            {onRemove && (
              <Button variant="danger-light" onClick={onRemove}>
                {removeLabel}
              </Button>
            )}
            <Button disabled={!canSave} onClick={onSave}>
              {words('body.dialog.save')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
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

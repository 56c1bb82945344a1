import type { ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useWords } from './use-words';

interface DeskDialogProps {
  title: string;
  saveLabel: string;
  isSaving: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of the desk's dialogs. Enter in a one-line field saves, and never sends the form behind. */
export function DeskDialog({ title, saveLabel, isSaving, onSave, onClose, children }: DeskDialogProps) {
  const words = useWords();
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    onSave();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={words('body.dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4} onKeyDown={onKeyDown}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {words('body.dialog.cancel')}
          </Button>
          <Button loading={isSaving} onClick={onSave}>
            {saveLabel}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

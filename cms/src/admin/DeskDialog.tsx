import type { ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useWords } from './use-words';

interface DeskDialogProps {
  title: string;
  saveLabel: string;
  isSaving?: boolean;
  canSave?: boolean;
  /** Stands before the button that saves. */
  more?: ReactNode;
  onSave: () => void;
  onClose: () => void;
  /** Who takes the focus when it opens and when it closes; else its first field, and what had it before. */
  onOpenAutoFocus?: (event: Event) => void;
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
}

/** The frame of the desk's dialogs. Enter in a one-line field saves, and never sends the form behind. */
export function DeskDialog(props: DeskDialogProps) {
  const { title, saveLabel, isSaving = false, canSave = true, more, onSave, onClose, children } = props;
  const words = useWords();
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (canSave) onSave();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content
        {...(props.onOpenAutoFocus && { onOpenAutoFocus: props.onOpenAutoFocus })}
        {...(props.onCloseAutoFocus && { onCloseAutoFocus: props.onCloseAutoFocus })}
      >
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
          <Flex gap={2}>
            {more}
            <Button loading={isSaving} disabled={!canSave} onClick={onSave}>
              {saveLabel}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

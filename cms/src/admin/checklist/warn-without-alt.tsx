import { useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { Button, Modal, Typography } from '@strapi/design-system';
import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useWords } from '../use-words';
import { PictureList } from './PictureList';
import { picturesWithoutAlt } from './pictures-without-alt';
import type { FormValues } from './form-schema';
import { useFormEntry } from './use-form-entry';
import { usePublishShortcut } from './use-publish-shortcut';

/**
 * Strapi's publish button, which first lists the pictures without alternative text, if there are any. What it asks by
 * itself (of relations to drafts) it asks afterwards, in the same window.
 */
export function warnWithoutAlt(publish: DocumentActionComponent): DocumentActionComponent {
  const useAction: DocumentActionComponent = (props) => {
    const word = useWords();
    const { schema, components, values } = useFormEntry();
    const getValues = useForm('warnWithoutAlt', (form) => form.getValues as () => FormValues);
    const action = publish(props);
    const [isWarned, setIsWarned] = useState(false);
    // In the window of a related entry the form is another type's than the page's.
    const bareIn = (form: FormValues) =>
      schema?.uid === props.model ? picturesWithoutAlt(form, schema, components) : [];
    const pictures = bareIn(values);
    const own = action?.dialog?.type === 'dialog' ? action.dialog : undefined;
    const asks = action && !action.disabled && pictures.length > 0 && own !== undefined;
    usePublishShortcut(asks ? action.label : undefined);
    if (!action || !own) return action;
    const { onClick } = action;
    // The button that is pressed may be that of some words ago: Strapi renews it when the browser is idle.
    const askOrPublish: typeof onClick = (event) => (bareIn(getValues()).length > 0 ? false : onClick?.(event));
    if (!asks) return { ...action, onClick: askOrPublish };

    const content = isWarned ? (
      <Typography>{own.content}</Typography>
    ) : (
      <>
        <Typography tag="p">{word('checklist.publish.explain')}</Typography>
        <PictureList model={props.model} pictures={pictures} />
      </>
    );
    const Footer = ({ onClose }: { onClose: () => void }) => (
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {word('checklist.publish.back')}
        </Button>
        <Button
          onClick={(event) => {
            void (async () => {
              if (isWarned) await own.onConfirm?.();
              else if ((await onClick?.(event)) !== true) return setIsWarned(true);
              setIsWarned(false);
              onClose();
            })();
          }}
        >
          {isWarned ? own.confirmLabel : word('checklist.publish.do')}
        </Button>
      </Modal.Footer>
    );
    return {
      ...action,
      onClick: askOrPublish,
      dialog: {
        type: 'modal',
        title: isWarned ? own.title : word('checklist.publish.title'),
        content,
        footer: Footer,
        onClose: () => setIsWarned(false),
      },
    };
  };
  return Object.assign(useAction, { type: publish.type, position: publish.position });
}

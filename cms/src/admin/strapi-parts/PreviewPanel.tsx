import { useEffect, useState } from 'react';
import { useFetchClient, useForm, useQueryParams } from '@strapi/admin/strapi-admin';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';
import { useWords } from '../use-words';
import { onSave } from '../writing/follow-saves';

/** The entry that is to be previewed once its form says that it is saved; a new one gets another form then. */
let wanted: string | undefined;

/** Opens the entry as it would be printed. What is typed and not saved is saved as a draft by the same click. */
export const PreviewPanel: PanelComponent = ({ model, documentId, document }) => {
  const words = useWords();
  const intl = useIntl();
  const navigate = useNavigate();
  const [{ rawQuery }] = useQueryParams();
  const form = useForm('PreviewPanel', (state) => state);
  const { modified, isSubmitting } = form;
  const [saves, setSaves] = useState(0);
  const isSaved = Boolean(document?.id);
  const isOffered = useIsOffered(model, documentId, isSaved);
  const address = { pathname: 'preview', search: rawQuery };

  useEffect(() => {
    if (wanted === undefined || wanted !== document?.documentId || isSubmitting) return;
    wanted = undefined;
    // What is typed meanwhile is not left.
    if (!modified) void navigate(address);
  }, [document?.documentId, isSubmitting, modified, saves]);

  const saveAndOpen = async () => {
    const { errors } = await form.validate(false, { status: 'draft' });
    if (!errors) {
      const stop = onSave((event) => {
        if (event.request.model !== model || event.state === 'begun') return;
        stop();
        wanted = event.state === 'done' ? event.documentId : undefined;
        setSaves((count) => count + 1);
      });
    }
    // Strapi hands out nothing that saves a form; this is its own shortcut.
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
  };

  if (!isOffered) return null;
  return {
    title: intl.formatMessage({ id: 'content-manager.preview.panel.title', defaultMessage: 'Preview' }),
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        {isSaved && !modified ? (
          <Button variant="tertiary" fullWidth tag={Link} to={address}>
            {intl.formatMessage({ id: 'content-manager.preview.panel.button', defaultMessage: 'Open preview' })}
          </Button>
        ) : (
          <Button variant="tertiary" fullWidth disabled={isSubmitting || !modified} onClick={() => void saveAndOpen()}>
            {words('preview.save')}
          </Button>
        )}
        {!isSaved && !modified && <Typography textColor="neutral600">{words('preview.empty')}</Typography>}
      </Flex>
    ),
  };
};

/** Whether there is a press that shows drafts, and whether the administrator may see them. */
function useIsOffered(model: string, documentId: string | undefined, isSaved: boolean): boolean {
  const { get } = useFetchClient();
  const [isOffered, setIsOffered] = useState(false);
  useEffect(() => {
    let isWanted = true;
    // Strapi asks of which entry, and answers for all alike.
    const params = { documentId: documentId ?? 'create' };
    get<{ data?: { url?: string } } | undefined>(`/content-manager/preview/url/${model}`, { params }).then(
      ({ data }) => isWanted && setIsOffered(data?.data?.url !== undefined),
      () => isWanted && setIsOffered(false),
    );
    return () => void (isWanted = false);
  }, [model, isSaved]);
  return isOffered;
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { Box, Button, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { EntryAnswer } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { Beside } from './Beside';
import { entryAddress } from './entry-address';
import { languageName } from '../language-name';
import { useAnswer } from './use-answer';
import { useFailure } from './use-failure';
import { useRereadForm } from './use-reread-form';

interface PanelContentProps {
  type: string;
  id: string;
  collectionType: string;
  locale: string;
  /** Changes whenever the entry was saved. */
  version: string;
  writable: boolean;
}

const OPEN = 'biseri.languages.beside';

/** Whether the other language stands beside the form is remembered from entry to entry, until the tab is closed. */
export const rememberBeside = (open: boolean): void => sessionStorage.setItem(OPEN, open ? 'open' : '');

function Note({ tone, children }: { tone: 'warning' | 'neutral'; children: ReactNode }) {
  const warns = tone === 'warning';
  return (
    <Box padding={2} hasRadius background={warns ? 'warning100' : 'neutral100'}>
      <Typography variant="pi" textColor="neutral800" tag="div">
        {children}
      </Typography>
    </Box>
  );
}

export function PanelContent({ type, id, collectionType, locale, version, writable }: PanelContentProps) {
  const words = useWords();
  const { post, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const failure = useFailure();
  const form = useRereadForm(type, id, collectionType);
  const [from, setFrom] = useState('');
  const [isOpen, setOpen] = useState(() => sessionStorage.getItem(OPEN) === 'open');
  const path = `/desk/languages/${type}/${id}`;
  const { data, reload } = useAnswer<EntryAnswer>(`${path}?locale=${locale}&from=${from}`, version);
  if (data === undefined) return null;

  const own = data.languages.find((one) => one.locale === locale);
  const source = data.source === undefined ? undefined : languageName(data.source);
  const open = (wanted: boolean) => {
    rememberBeside(wanted);
    setOpen(wanted);
  };
  const act = async (request: Promise<unknown>, done?: string) => {
    try {
      await request;
      if (done) toggleNotification({ type: 'success', message: done });
      reload();
    } catch (error) {
      failure(error);
    }
  };
  const behind = Object.keys(data.behind).length;

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor="neutral800">
        {data.source === locale
          ? words('languages.panel.isSource')
          : source && words('languages.panel.source', { language: source })}
      </Typography>
      {own?.formerly && (
        <Note tone="warning">
          {words('languages.panel.formerly', { language: languageName(own.formerly), source: source ?? '' })}
        </Note>
      )}
      {own?.stale && <Note tone="warning">{words('languages.panel.stale', { count: Math.max(behind, 1) })}</Note>}
      {own?.machine && (
        <Note tone="warning">
          {words('languages.panel.machine')}
          <Box paddingTop={2}>
            <TextButton
              type="button"
              disabled={form.modified}
              onClick={() =>
                void act(
                  post(`${path}/confirm`, { locale, machine: true }).then(form.reread),
                  words('languages.panel.confirmed'),
                )
              }
            >
              {words('languages.panel.confirm')}
            </TextButton>
          </Box>
        </Note>
      )}
      {data.unpublished.length > 0 && (
        <Note tone="neutral">
          {words('languages.panel.unpublished')}
          <Box tag="ul" paddingTop={1}>
            {data.unpublished.map((target) => (
              <li key={target.id}>
                <Link tag={NavLink} to={entryAddress(target, locale)} fontSize="inherit">
                  {target.title}
                </Link>
              </li>
            ))}
          </Box>
        </Note>
      )}
      {data.from !== undefined && (
        <Button type="button" variant="tertiary" fullWidth onClick={() => open(!isOpen)} aria-expanded={isOpen}>
          {words(isOpen ? 'languages.beside.close' : 'languages.panel.beside')}
        </Button>
      )}
      {own && !own.source && writable && (
        <TextButton type="button" onClick={() => void act(put(`${path}/source`, { locale }))}>
          {words('languages.panel.makeSource')}
        </TextButton>
      )}
      {isOpen && data.from !== undefined && (
        <Beside
          type={type}
          id={id}
          locale={locale}
          answer={data}
          writable={writable}
          onLanguage={setFrom}
          onStillRight={() => void act(post(`${path}/confirm`, { locale }), words('languages.beside.even'))}
          onClose={() => open(false)}
        />
      )}
    </Flex>
  );
}

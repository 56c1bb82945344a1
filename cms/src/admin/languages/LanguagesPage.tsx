import { useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import type { OverviewAnswer, OverviewRow } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { ChangesDialog } from './ChangesDialog';
import { LanguageFilters } from './LanguageFilters';
import { LanguageMatrix } from './LanguageMatrix';
import { useAnswer } from './use-answer';

/** Every entry in every language. What is filtered stands in the address, so that it can be kept and shared. */
export default function LanguagesPage() {
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const { data, failed, reload } = useAnswer<OverviewAnswer>(`/desk/languages?${params.toString()}`);
  const [asked, setAsked] = useState<{ row: OverviewRow; locale: string }>();

  const filter = (changes: Record<string, string>) => {
    const next = new URLSearchParams(params);
    // Another filter leads to another list, which is read from its beginning.
    for (const [name, value] of Object.entries({ page: '', ...changes })) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next);
  };

  return (
    <Page.Main>
      <Page.Title>{words('languages.title')}</Page.Title>
      <Layouts.Header title={words('languages.title')} subtitle={words('languages.lead')} />
      <Layouts.Content>
        {failed && (
          <Flex gap={3} paddingBottom={4}>
            <Typography textColor="danger700">{words('languages.failed')}</Typography>
            <Button variant="secondary" onClick={reload}>
              {words('languages.retry')}
            </Button>
          </Flex>
        )}
        {data && (
          <>
            <LanguageFilters answer={data} params={params} onFilter={filter} />
            <Box paddingTop={4} paddingBottom={4} role="status">
              <Typography textColor="neutral700">{words('languages.count', { count: data.total })}</Typography>
            </Box>
            <LanguageMatrix answer={data} params={params} onChange={(row, locale) => setAsked({ row, locale })} />
            {data.pages > 1 && (
              <Flex gap={3} paddingTop={4} justifyContent="center">
                <Button
                  variant="tertiary"
                  disabled={data.page === 1}
                  onClick={() => filter({ page: String(data.page - 1) })}
                >
                  {words('languages.page.previous')}
                </Button>
                <Typography textColor="neutral800">
                  {words('languages.page', { page: data.page, pages: data.pages })}
                </Typography>
                <Button
                  variant="tertiary"
                  disabled={data.page === data.pages}
                  onClick={() => filter({ page: String(data.page + 1) })}
                >
                  {words('languages.page.next')}
                </Button>
              </Flex>
            )}
          </>
        )}
        {asked && (
          <ChangesDialog
            row={asked.row}
            locale={asked.locale}
            onClose={() => {
              setAsked(undefined);
              reload();
            }}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { createGlobalStyle, styled } from 'styled-components';
import { useWords } from '../use-words';

const WIDTH = 'clamp(36rem, 34vw, 60rem)';
const HEIGHT = '45vh';
const WIDE = '(min-width: 1100px)';

/** The form makes room: what one reads stands beside what one writes, or below it on a narrow screen. */
const Room = createGlobalStyle`
  @media ${WIDE} {
    #main-content { padding-inline-end: ${WIDTH}; }
  }
  /* On a laptop the list of types makes room too. */
  @media ${WIDE} and (max-width: 1700px) {
    div:has(> nav input[name='search_contentType']) { display: none; }
  }
  @media not all and ${WIDE} {
    #main-content { padding-block-end: ${HEIGHT}; }
  }
`;

const Frame = styled.aside`
  position: fixed;
  z-index: 3;
  inset-block-end: 0;
  inset-inline-end: 0;
  display: flex;
  flex-direction: column;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  @media ${WIDE} {
    inset-block-start: 0;
    inline-size: ${WIDTH};
  }
  @media not all and ${WIDE} {
    inset-inline-start: 0;
    block-size: ${HEIGHT};
  }
`;
const Scroll = styled.div`
  flex: 1;
  overflow-y: auto;
  padding: 1.6rem;
`;

interface BesideFrameProps {
  title: string;
  /** Stands still above what scrolls. */
  tools: ReactNode;
  children: ReactNode;
  footer: ReactNode;
  onClose: () => void;
}

export function BesideFrame({ title, tools, children, footer, onClose }: BesideFrameProps) {
  const words = useWords();
  return createPortal(
    <Frame aria-label={title}>
      <Room />
      <Flex padding={3} gap={2} justifyContent="space-between" alignItems="center">
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        <IconButton type="button" variant="ghost" label={words('languages.beside.close')} onClick={onClose}>
          <Cross />
        </IconButton>
      </Flex>
      <Flex paddingLeft={4} paddingRight={4} paddingBottom={3} gap={3} wrap="wrap" alignItems="end">
        {tools}
      </Flex>
      <Scroll tabIndex={0} role="group" aria-label={title}>
        {children}
      </Scroll>
      <Flex padding={3} gap={2} wrap="wrap" background="neutral100">
        {footer}
      </Flex>
    </Frame>,
    document.body,
  );
}
